namespace PyConc2Cs.Runtime;

/// <summary>Python's keyword module.</summary>
[PyModule("keyword")]
public static class PyKeyword
{
    [PyMember]
    public static PyList<string> Kwlist { get; } =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
        "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];

    [PyMember]
    public static PyList<string> Softkwlist { get; } = ["_", "case", "match", "type"];

    [PyMember]
    public static bool Iskeyword(object? s) => s is string name && Kwlist.Contains(name);

    [PyMember]
    public static bool Issoftkeyword(object? s) => s is string name && Softkwlist.Contains(name);
}
