namespace PyConc2Cs.Runtime;

/// <summary>A name of the typing module, or one with its arguments: <c>List</c>, <c>Dict[str, int]</c>. It has no effect at run time.</summary>
[PyClass("typing", "_SpecialForm")]
public sealed partial class PyTypingName : IPyRepr, IPyCallable
{
    private readonly string text;

    internal PyTypingName(string text) => this.text = text;

    /// <summary><c>List[int]</c>.</summary>
    [PyMember("__getitem__")]
    public PyTypingName GetItem(object? parameters)
    {
        var arguments = parameters is System.Runtime.CompilerServices.ITuple tuple ? PyTuple.Of(tuple) : new PyTuple<object?>([parameters]);
        return new PyTypingName($"{text}[{string.Join(", ", arguments.Select(NameOf))}]");
    }

    /// <summary><c>X | Y</c> (PEP 604).</summary>
    [PyMember("__or__")]
    public PyTypingName Or(object? other) => new($"typing.Union[{text}, {NameOf(other)}]");

    public string Name => text;

    /// <summary>Only the generic aliases of classes can be called; raises TypeError.</summary>
    public object? Call(PyArguments arguments) => throw new TypeError($"Cannot instantiate {text}");

    public string Repr() => text;

    private static string NameOf(object? argument) => argument switch
    {
        PyClass type => type.Name,
        null => "None",
        IPyList list => $"[{string.Join(", ", PyOps.Iterate(list).Select(NameOf))}]",
        _ => PyOps.Repr(argument),
    };
}
