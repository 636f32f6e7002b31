namespace PyConc2Cs.Runtime;

/// <summary>An object that knows its class object: Python's <c>type(x)</c>.</summary>
public interface IPyTyped
{
    PyClass PyType { get; }
}
