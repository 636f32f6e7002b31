namespace PyConc2Cs.Runtime;

/// <summary>A name of the typing module, or one with its arguments: <c>List</c>, <c>Dict[str, int]</c>. It has no effect at run time.</summary>
[PyClass("typing", "_SpecialForm")]
public sealed partial class PyTypingName : IPyRepr, IPyCallable
{
    private readonly string text;

    /// <summary>The class that a generic alias is made of: <c>list</c> in <c>list[int]</c>.</summary>
    private readonly PyClass? origin;

    /// <summary>The parts of a union.</summary>
    private readonly IReadOnlyList<object?> members;

    internal PyTypingName(string text, PyClass? origin = null, IReadOnlyList<object?>? members = null)
    {
        this.text = text;
        this.origin = origin;
        this.members = members ?? [];
    }

    /// <summary>A name of <c>typing</c> or <c>collections.abc</c> without a member of its own here.</summary>
    public static PyTypingName Of(string name) => new(name);

    /// <summary><c>list[int]</c> (PEP 585); null for a class that takes no parameters.</summary>
    internal static PyTypingName? Alias(PyClass type, object? parameters) =>
        type.Name is "list" or "dict" or "set" or "frozenset" or "tuple" or "type" or "deque" or "defaultdict" or "OrderedDict" or "Counter" or "ChainMap" or "Queue"
            or "LifoQueue" or "PriorityQueue" or "SimpleQueue" or "Future" || type.Module == "__main__"
            ? new PyTypingName($"{type.Name}[{Join(parameters)}]", type)
            : null;

    /// <summary><c>int | str</c> (PEP 604).</summary>
    internal static PyTypingName Union(object? left, object? right) =>
        new($"{NameOf(left)} | {NameOf(right)}", null, [left, right]);

    /// <summary>What <c>isinstance(value, X)</c> gives; raises TypeError for what is no class at run time.</summary>
    internal bool IsInstance(object? value) => members.Count > 0
        ? members.Any(m => m is null ? value is null : Builtins.IsInstance(value, m))
        : AbstractTypes.IsInstance(value, text[(text.LastIndexOf('.') + 1)..]);

    /// <summary><c>List[int]</c>.</summary>
    [PyMember("__getitem__")]
    public PyTypingName GetItem(object? parameters)
    {
        var isUnion = text is "typing.Union" or "typing.Optional";
        return new PyTypingName($"{text}[{Join(parameters)}]", null, isUnion ? [.. Arguments(parameters), .. text == "typing.Optional" ? [null] : Array.Empty<object?>()] : null);
    }

    private static IEnumerable<object?> Arguments(object? parameters) => parameters is System.Runtime.CompilerServices.ITuple tuple ? PyTuple.Of(tuple) : [parameters];

    private static string Join(object? parameters) => string.Join(", ", Arguments(parameters).Select(NameOf));

    /// <summary><c>X | Y</c> (PEP 604).</summary>
    [PyMember("__or__")]
    public PyTypingName Or(object? other) => members.Count > 0 ? Union(this, other) : new($"typing.Union[{text}, {NameOf(other)}]", null, [this, other]);

    public string Name => text;

    /// <summary>Only the generic aliases of classes can be called; raises TypeError.</summary>
    public object? Call(PyArguments arguments) => origin is null ? throw new TypeError($"Cannot instantiate {text}") : origin.Call(arguments);

    public string Repr() => text;

    public override string ToString() => text;

    private static string NameOf(object? argument) => argument switch
    {
        PyClass type => type.Name,
        PyEllipsis => "...",
        null => "None",
        IPyList list => $"[{string.Join(", ", PyOps.Iterate(list).Select(NameOf))}]",
        _ => PyOps.Repr(argument),
    };
}
