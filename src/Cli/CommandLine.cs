using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Cli;

/// <summary>What the user asks for. <see cref="Options"/> lack the project name, which follows from the script.</summary>
internal abstract record CommandLine
{
    public TranspileOptions Options { get; init; } = new("");
}

/// <summary><c>pyconc2cs script.py</c>: write a project.</summary>
internal sealed record ConvertCommandLine(string Script, string? Output, bool Force) : CommandLine;

/// <summary><c>pyconc2cs run script.py args</c>: compile in memory and execute.</summary>
internal sealed record RunCommandLine(string Script, IReadOnlyList<string> Arguments) : CommandLine;

/// <summary><c>pyconc2cs check PATH...</c>: diagnostics only.</summary>
internal sealed record CheckCommandLine(IReadOnlyList<string> Paths, bool GitHub) : CommandLine;

/// <summary><c>--help</c> and <c>--version</c>: print and be done.</summary>
internal sealed record InfoCommandLine(string Text) : CommandLine;
