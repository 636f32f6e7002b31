namespace PyConc2Cs.Runtime;

public static partial class PyInspect
{
    private static readonly PyClass fullArgSpec = NamedTuples.Make(
        "FullArgSpec", ["args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations"], [], "inspect");

    private static readonly PyClass argSpec = NamedTuples.Make("ArgSpec", ["args", "varargs", "keywords", "defaults"], [], "inspect");

    /// <summary>The signature of a function, method, class or partial. TypeError for what can't be called.</summary>
    [PyMember]
    public static PySignature Signature(object? obj) => SignatureReader.Of(obj);

    /// <summary>Names and defaults of a function's parameters, as a named tuple.</summary>
    [PyMember]
    public static object? Getfullargspec(object? func)
    {
        var target = func is PyBoundMethod { Function: { } bound } ? bound : func;
        var all = SignatureReader.Of(target).All.ToList();
        var annotations = new PyDict<string, object?>();
        foreach (var (key, value) in PyOps.GetAttr(target, "__annotations__", null) is IPyDict told ? told.Pairs.OrderBy(pair => pair.Key is not "return") : Enumerable.Empty<KeyValuePair<object?, object?>>())
        {
            annotations[PyOps.Str(key)] = value;
        }

        return PyOps.Call(
            fullArgSpec,
            Names(all.Where(p => p.Kind.Number <= 1)),
            all.Find(p => p.Kind.Number == 2)?.Name,
            all.Find(p => p.Kind.Number == 4)?.Name,
            Defaults(all),
            Names(all.Where(p => p.Kind.Number == 3)),
            PyOps.GetAttr(target, "__kwdefaults__", null),
            annotations);
    }

    /// <summary>Python 2's form of getfullargspec.</summary>
    [PyMember]
    public static object? Getargspec(object? func)
    {
        var all = SignatureReader.Of(func is PyBoundMethod { Function: { } bound } ? bound : func).All.ToList();
        return PyOps.Call(argSpec, Names(all.Where(p => p.Kind.Number <= 1)), all.Find(p => p.Kind.Number == 2)?.Name, all.Find(p => p.Kind.Number == 4)?.Name, Defaults(all));
    }

    private static PyList<string> Names(IEnumerable<PySignatureParameter> parameters) => [.. parameters.Select(p => p.Name)];

    private static object? Defaults(List<PySignatureParameter> parameters)
    {
        object?[] values = [.. parameters.Where(p => p.Kind.Number <= 1 && !p.IsRequired).Select(p => p.Default)];
        return values.Length == 0 ? null : PyOps.ToTuple(values);
    }
}
