namespace PyConc2Cs.Runtime;

/// <summary>A function in Dynamic form. The delegate binds the arguments itself; names and defaults are here for those who ask.</summary>
public sealed partial class PyFunction : IPyCallable, IPyDynamic, IPyRepr
{
    private readonly Func<PyArguments, object?> body;
    private readonly object?[] defaults;
    private readonly AttributeTable attributes = new();

    public PyFunction(string name, string[] parameters, object?[]? defaults, Func<PyArguments, object?> body, string? doc = null, bool isCoroutine = false, bool isGenerator = false)
    {
        (IsCoroutineFunction, IsGeneratorFunction) = (isCoroutine, isGenerator);
        Doc = doc;
        (Name, QualifiedName, Parameters, this.defaults, this.body) = (name, name, parameters, defaults ?? [], body);
    }

    public PyFunction(string name, Func<PyArguments, object?> body)
        : this(name, [], null, body)
    {
    }

    /// <summary>
    /// A function whose body gets its arguments bound: <c>PyFunction.Bind("area", "self, scale=", a => Area(a.Get&lt;object?&gt;(0), a.Get(1, 1L)))</c>. The name
    /// of a method has the name of its class before it.
    /// </summary>
    public static PyFunction Bind(string name, string signature, Func<ArgumentBinder, object?> body, string? doc = null, bool isCoroutine = false, bool isGenerator = false)
    {
        var parameters = new PyParameters(signature);
        return new(name[(name.LastIndexOf('.') + 1)..], parameters.Names.ToArray(), null, arguments => body(new ArgumentBinder(name, parameters, arguments)), doc, isCoroutine, isGenerator)
        {
            QualifiedName = name,
        };
    }

    /// <summary>A method as its class gives it, <c>C.method</c>: the object is the first argument.</summary>
    public static PyFunction Unbound(string className, string name) => new(name, arguments => arguments.PositionalCount == 0
        ? throw new TypeError($"{className}.{name}() missing 1 required positional argument: 'self'")
        : PyOps.CallMethod(arguments.Positional[0], name, arguments.WithoutFirst()))
    { QualifiedName = className + "." + name };

    public string Name { get; set; }

    /// <summary>Python's <c>__qualname__</c>, which repr shows.</summary>
    public string QualifiedName { get; set; }

    public string ModuleName { get; set; } = "__main__";

    public string? Doc { get; set; }

    /// <summary>Built-in functions have another repr.</summary>
    public bool IsBuiltin { get; init; }

    /// <summary>A call gives a coroutine: the function is an <c>async def</c>.</summary>
    public bool IsCoroutineFunction { get; init; }

    /// <summary>The body yields; said by programs that ask for it. With <see cref="IsCoroutineFunction"/>: an asynchronous generator.</summary>
    public bool IsGeneratorFunction { get; init; }

    public IReadOnlyList<string> Parameters { get; }

    /// <summary>Defaults and annotations, in programs that ask for them.</summary>
    internal FunctionDetails? Details { get; set; }

    /// <summary>The defaults of the last parameters.</summary>
    public IReadOnlyList<object?> Defaults => defaults;

    public string PyTypeName => IsBuiltin ? "builtin_function_or_method" : "function";

    public object? Call(PyArguments arguments) => body(arguments);

    public string Repr() => IsBuiltin ? $"<built-in function {Name}>" : $"<function {QualifiedName} at {PyOps.Address(this)}>";

    public override string ToString() => Repr();

    public bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__name__": value = Name; return true;
            case "__qualname__": value = QualifiedName; return true;
            case "__module__": value = ModuleName; return true;
            case "__doc__": value = Doc; return true;
            case "__dict__": value = new PyDict<object?, object?>(OwnAttributes().Select(a => ((object?)a.Key, a.Value))); return true;
            case "__defaults__": value = DefaultTuple(); return true;
            case "__kwdefaults__" when !attributes.TryGet(name, out _): value = KeywordDefaults(); return true;
            case "__annotations__" when !attributes.TryGet(name, out _): value = Details?.Annotations ?? []; return true;
            default: return attributes.TryGet(name, out value);
        }
    }

    public bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "__name__": Name = PyConvert.To<string>(value); return true;
            case "__qualname__": QualifiedName = PyConvert.To<string>(value); return true;
            case "__module__": ModuleName = PyOps.Str(value); return true;
            case "__doc__": Doc = value as string; return true;
            default: attributes.Set(name, value); return true;
        }
    }

    public bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (name == "__call__")
        {
            result = body(arguments);
            return true;
        }

        if (attributes.TryGet(name, out var member) && member is not null)
        {
            result = PyOps.Call(member, arguments);
            return true;
        }

        result = null;
        return false;
    }

    private object? DefaultTuple()
    {
        object?[] values = Details is { } told
            ? [.. SignatureReader.Parameters(told.Signature, _ => PySignature.Empty, _ => null).Where(p => p.Kind.Number <= 1 && told.Defaults.Contains(p.Name)).Select(p => told.Defaults[p.Name])]
            : defaults;
        return values.Length == 0 ? null : PyOps.ToTuple(values);
    }

    private PyDict<string, object?>? KeywordDefaults()
    {
        var values = new PyDict<string, object?>();
        foreach (var parameter in Details is { } told ? SignatureReader.Parameters(told.Signature, _ => PySignature.Empty, _ => null).Where(p => p.Kind.Number == 3 && told.Defaults.Contains(p.Name)) : [])
        {
            values[parameter.Name] = Details!.Defaults[parameter.Name];
        }

        return values.Length == 0 ? null : values;
    }

    /// <summary>The attributes that a script has set.</summary>
    internal KeyValuePair<string, object?>[] OwnAttributes() => attributes.Snapshot();

    internal bool TryDeleteMember(string name) => attributes.Remove(name);
}
