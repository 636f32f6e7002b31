namespace PyConc2Cs.Runtime;

/// <summary>Python's __future__ module (PEP 236): what the features do is decided when the script is compiled.</summary>
[PyModule("__future__")]
public static partial class PyFuture
{
    [PyMember("annotations")]
    public static PyTypingName Annotations { get; } = new("annotations");

    [PyMember("absolute_import")]
    public static PyTypingName AbsoluteImport { get; } = new("absolute_import");

    [PyMember("division")]
    public static PyTypingName Division { get; } = new("division");

    [PyMember("print_function")]
    public static PyTypingName PrintFunction { get; } = new("print_function");

    [PyMember("unicode_literals")]
    public static PyTypingName UnicodeLiterals { get; } = new("unicode_literals");

    [PyMember("with_statement")]
    public static PyTypingName WithStatement { get; } = new("with_statement");

    [PyMember("generators")]
    public static PyTypingName Generators { get; } = new("generators");

    [PyMember("nested_scopes")]
    public static PyTypingName NestedScopes { get; } = new("nested_scopes");

    [PyMember("generator_stop")]
    public static PyTypingName GeneratorStop { get; } = new("generator_stop");

    [PyMember("barry_as_FLUFL")]
    public static PyTypingName BarryAsFLUFL { get; } = new("barry_as_FLUFL");
}
