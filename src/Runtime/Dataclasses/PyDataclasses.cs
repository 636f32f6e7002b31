namespace PyConc2Cs.Runtime;

/// <summary>Python's dataclasses module.</summary>
[PyModule("dataclasses")]
public static partial class PyDataclasses
{
    /// <summary>Class decorator: adds <c>__init__</c>, <c>__repr__</c>, <c>__eq__</c> and more from the annotated names of the class.</summary>
    [PyMember("dataclass")]
    public static object? Dataclass(
        object? cls = null,
        [PyParam(KeywordOnly = true)] bool init = true,
        [PyParam(KeywordOnly = true)] bool repr = true,
        [PyParam(KeywordOnly = true)] bool eq = true,
        [PyParam(KeywordOnly = true)] bool order = false,
        [PyParam(KeywordOnly = true)] bool unsafeHash = false,
        [PyParam(KeywordOnly = true)] bool frozen = false,
        [PyParam(KeywordOnly = true)] bool matchArgs = true,
        [PyParam(KeywordOnly = true)] bool kwOnly = false,
        [PyParam(KeywordOnly = true)] bool slots = false,
        [PyParam(KeywordOnly = true)] bool weakrefSlot = false)
    {
        var options = new DataclassOptions(init, repr, eq, order, unsafeHash, frozen, kwOnly, slots);
        return cls is null ? new PyFunction("wrap", a => DataclassBuilder.Build((PyClass)a.Single("wrap")!, options)) : DataclassBuilder.Build((PyClass)cls, options);
    }

    /// <summary>Describes a field. Raises ValueError for both a default and a factory.</summary>
    [PyMember("field")]
    public static object? Field(PyKeywords options)
    {
        object? Option(string name, object? otherwise) => options.TryGetValue(name, out var value) ? value : otherwise;
        if (options.TryGetValue("default", out _) && options.TryGetValue("default_factory", out _))
        {
            throw new ValueError("cannot specify both default and default_factory");
        }

        return new PyDataField
        {
            Default = Option("default", PyDataField.Missing),
            DefaultFactory = Option("default_factory", PyDataField.Missing),
            Init = PyOps.Truth(Option("init", true)),
            ShowsInRepr = PyOps.Truth(Option("repr", true)),
            Compare = PyOps.Truth(Option("compare", true)),
            HashFlag = Option("hash", null),
            KeywordOnly = PyOps.Truth(Option("kw_only", false)),
            Metadata = Option("metadata", null) ?? new PyDict<object?, object?>(),
        };
    }

    /// <summary>The fields of a dataclass or of an instance of one, as a tuple.</summary>
    [PyMember("fields")]
    public static object? Fields(object? classOrInstance) => PyOps.ToTuple([.. FieldsOf(classOrInstance).Where(f => !f.IsInitOnly)]);

    [PyMember("is_dataclass")]
    public static bool IsDataclass(object? obj) => PyOps.HasAttr(obj, "__dataclass_fields__");

    /// <summary>The fields and their values as a dict, recursively.</summary>
    [PyMember("asdict")]
    public static object? AsDict(object? obj, [PyParam(KeywordOnly = true)] object? dictFactory = null) =>
        !IsDataclass(obj) || obj is PyClass ? throw new TypeError("asdict() should be called on dataclass instances") : Convert(obj, dictFactory, false);

    /// <summary>The values of the fields as a tuple, recursively.</summary>
    [PyMember("astuple")]
    public static object? AsTuple(object? obj, [PyParam(KeywordOnly = true)] object? tupleFactory = null) =>
        !IsDataclass(obj) || obj is PyClass ? throw new TypeError("astuple() should be called on dataclass instances") : Convert(obj, tupleFactory, true);

    /// <summary>A new object with some fields changed.</summary>
    [PyMember("replace")]
    public static object? Replace(object? obj, PyKeywords changes)
    {
        var names = changes.Select(c => c.Key).ToList();
        var values = changes.Select(c => c.Value).ToList();
        foreach (var field in FieldsOf(obj).Where(f => f.Init && !names.Contains(f.Name)))
        {
            names.Add(field.Name);
            values.Add(PyOps.GetAttr(obj, field.Name));
        }

        return PyOps.Call(PyOps.TypeOf(obj), new PyArguments([.. values], [.. names]));
    }

    internal static IReadOnlyList<PyDataField> FieldsOf(object? value) => PyOps.GetAttr(value, "__dataclass_fields__", null) is System.Runtime.CompilerServices.ITuple names
        ? [.. PyOps.Iterate(names).Select(n => new PyDataField { Name = PyOps.Str(n) })]
        : PyOps.GetAttr(value, "__dataclass_fields__", null) is { } fields
        ? [.. PyOps.Iterate(PyOps.CallMethod(fields, "values")).OfType<PyDataField>()]
        : throw new TypeError("must be called with a dataclass type or instance");

    private static object? Convert(object? value, object? factory, bool tuple)
    {
        if (value is not PyClass && IsDataclass(value))
        {
            var fields = FieldsOf(value).Where(f => !f.IsInitOnly).ToList();
            var values = fields.Select(f => Convert(PyOps.GetAttr(value, f.Name), factory, tuple)).ToList();
            object? made = tuple ? PyOps.ToTuple([.. values]) : DictOf(fields.Select(f => f.Name), values);
            return factory is null ? made : PyOps.Call(factory, tuple ? made : new PyList<object?>(fields.Zip(values, object? (f, v) => (f.Name, v))));
        }

        return value switch
        {
            IPyDict dict => DictOf(PyOps.Iterate(dict), PyOps.Iterate(PyOps.CallMethod(dict, "values")).Select(v => Convert(v, factory, tuple))),
            IPyList list => new PyList<object?>(PyOps.Iterate(list).Select(v => Convert(v, factory, tuple))),
            PyTupleInstance named => new PyTupleInstance(named.InstanceType, [.. PyOps.Iterate(named).Select(v => Convert(v, factory, tuple))]),
            System.Runtime.CompilerServices.ITuple items => PyOps.ToTuple([.. PyOps.Iterate(items).Select(v => Convert(v, factory, tuple))]),
            _ => value,
        };
    }

    private static PyDict<object?, object?> DictOf(IEnumerable<object?> keys, IEnumerable<object?> values)
    {
        var dict = new PyDict<object?, object?>();
        foreach (var (key, value) in keys.Zip(values))
        {
            dict[key] = value;
        }

        return dict;
    }
}

internal sealed record DataclassOptions(bool Init, bool Repr, bool Eq, bool Order, bool UnsafeHash, bool Frozen, bool KeywordOnly, bool Slots);

/// <summary>Python's FrozenInstanceError.</summary>
[PyClass("dataclasses", "FrozenInstanceError")]
public sealed partial class FrozenInstanceError : AttributeError
{
    [PyMember]
    public FrozenInstanceError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "FrozenInstanceError";

    public override string PyModuleName => "dataclasses";
}
