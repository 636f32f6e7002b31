using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Pipeline;

/// <summary>Makes a program that can be started out of a script: conversion, compilation in memory, cache.</summary>
public static class ProgramBuilder
{
    /// <summary>The path of the assembly, or null after errors have been reported.</summary>
    public static string? Build(LoadedProgram program, ProgramCache cache, DiagnosticBag diagnostics)
    {
        if (cache.Find(program) is { } cached)
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
        foreach (var error in compilation.Errors)
        {
            diagnostics.Report(DiagnosticDescriptors.InternalError, null, default, "the emitted C# doesn't compile: " + error);
        }

        return compilation.Image is { } image ? cache.Add(program, image) : null;
    }
}
