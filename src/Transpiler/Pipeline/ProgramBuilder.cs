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
            // CS8078: C# compilers give up on expressions of some hundred levels.
            if (error.Contains("CS8078", StringComparison.Ordinal))
            {
                diagnostics.Report(DiagnosticDescriptors.UnsupportedConstruct, null, default, "an expression nested this deeply", "split it into several statements");
                continue;
            }

            diagnostics.Report(DiagnosticDescriptors.InternalError, null, default, "the emitted C# doesn't compile: " + error);
        }

        return compilation.Image is { } image ? cache.Add(program, image) : null;
    }
}
