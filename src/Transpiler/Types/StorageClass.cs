namespace PyConc2Cs.Types;

/// <summary>The Runtime's holders of variables that may have no value.</summary>
public sealed class StorageClass : IClassDefinition, ICsNamed
{
    public static readonly StorageClass Local = new("LocalVariable");
    public static readonly StorageClass Global = new("GlobalVariable");

    private StorageClass(string csName) => CsName = csName;

    public string CsName { get; }

    public string PythonName => CsName;

    public IClassDefinition? BaseDefinition => null;
}
