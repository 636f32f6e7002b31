using PyConc2Cs.Parsing;

namespace PyConc2Cs.Pipeline;

/// <summary>What the user can choose for a conversion.</summary>
/// <param name="ProjectName">The name of the emitted project, and its root namespace.</param>
/// <param name="Python">The grammar and semantics to read the source by.</param>
/// <param name="ExplainTypes">Adds an info diagnostic for every location without a static type.</param>
public sealed record TranspileOptions(string ProjectName, PythonVersionOption Python = PythonVersionOption.Auto, bool ExplainTypes = false)
{
    /// <summary>Python's dotted names of the modules, in the order of the sources; the first is the script, whose name is the file's.</summary>
    public IReadOnlyList<string> ModuleNames { get; init; } = [];

    /// <summary>The options with the value of <c>--python</c>; null if it isn't 2, 3 or auto.</summary>
    public TranspileOptions? WithPython(string value) => value switch
    {
        "2" => this with { Python = PythonVersionOption.Python2 },
        "3" => this with { Python = PythonVersionOption.Python3 },
        "auto" => this with { Python = PythonVersionOption.Auto },
        _ => null,
    };
}
