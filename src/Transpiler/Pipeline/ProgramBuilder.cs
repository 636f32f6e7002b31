using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Pipeline;

/// <summary>Makes a program that can be started out of a script: conversion, compilation in memory, cache.</summary>
public static class ProgramBuilder
{
    // The first ones tell the story; the rest follows from them.
    private const int MaxErrors = 5;

    /// <summary>The path of the assembly, or null after errors have been reported.</summary>
    public static string? Build(LoadedProgram program, ProgramCache cache, DiagnosticBag diagnostics)
    {
        // Explanations come from the conversion, so that has to take place.
        if (!program.Options.ExplainTypes && cache.Find(program) is { } cached)
        {
            return cached;
        }

        var result = Transpiler.Transpile(program.Sources, program.Options);
        diagnostics.AddRange(result.Diagnostics);
        if (result.HasErrors)
        {
            return null;
        }

        var compilation = InMemoryCompiler.Compile(program.Options.ProjectName, result.Files);
        foreach (var error in compilation.Errors.Take(MaxErrors))
        {
            diagnostics.Report(DiagnosticDescriptors.InternalError, null, default, "the emitted C# doesn't compile: " + error);
        }

        return compilation.Image is { } image ? cache.Add(program, image) : null;
    }
}
