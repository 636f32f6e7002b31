using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Emission;

/// <summary>One C# file as a syntax tree; Layout makes the text.</summary>
public sealed record EmittedFile(string Path, CompilationUnitSyntax Unit);

/// <summary>The files of a module: its code and, where something of it is used in Dynamic form, a second file with the tables for that.</summary>
public sealed record EmittedModule(LoweredModule Module, EmittedFile Code, EmittedFile? Dynamic);
