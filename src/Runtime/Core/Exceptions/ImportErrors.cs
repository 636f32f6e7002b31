namespace PyConc2Cs.Runtime;

/// <summary>An import failed.</summary>
[PyClass("builtins", "ImportError")]
public partial class ImportError : PyException
{
    [PyMember]
    public ImportError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ImportError";

    /// <summary>The module's name.</summary>
    [PyMember]
    public string? Name { get; set; }

    /// <summary>The path that was tried.</summary>
    [PyMember]
    public string? Path { get; set; }

    public override bool TryGetMember(string name, out object? value) => name switch
    {
        "msg" => PyErrors.Give(Arguments.Length == 1 ? Arguments[0] : null, out value),
        "name" => PyErrors.Give(Name, out value),
        "path" => PyErrors.Give(Path, out value),
        _ => base.TryGetMember(name, out value),
    };
}

/// <summary>A module that is not found.</summary>
[PyClass("builtins", "ModuleNotFoundError")]
public partial class ModuleNotFoundError : ImportError
{
    [PyMember]
    public ModuleNotFoundError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ModuleNotFoundError";
}
