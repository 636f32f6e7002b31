using PyConc2Cs.Library;

namespace PyConc2Cs.Inference;

/// <summary>Methods that give a view in Python 3 and a list in Python 2.</summary>
public static class Python2Views
{
    public static bool IsList(LibraryOverload overload) => overload is { ClassName: "PyDict", CsName: "Keys" or "Values" or "Items" };
}
