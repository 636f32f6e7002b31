namespace PyConc2Cs.Runtime;

/// <summary>inspect.Signature: the parameters of a callable and its return annotation.</summary>
[PyClass("inspect", "Signature")]
public sealed partial class PySignature : IPyRepr
{
    [PyMember]
    public PySignature(object? parameters = null, [PyParam(KeywordOnly = true)] object? returnAnnotation = null)
        : this(parameters is null ? [] : [.. PyOps.Iterate(parameters).Select(PyConvert.To<PySignatureParameter>)], returnAnnotation ?? Empty)
    {
    }

    internal PySignature(List<PySignatureParameter> parameters, object? returnAnnotation)
    {
        var last = 0L;
        foreach (var parameter in parameters)
        {
            if (parameter.Kind.Number < last)
            {
                throw new ValueError($"wrong parameter order: {parameters.First(p => p.Kind.Number == last).Kind.Description} parameter before {parameter.Kind.Description} parameter");
            }

            last = parameter.Kind.Number;
            if (Parameters.Contains(parameter.Name))
            {
                throw new ValueError($"duplicate parameter name: {PyOps.Repr(parameter.Name)}");
            }

            Parameters[parameter.Name] = parameter;
        }

        ReturnAnnotation = returnAnnotation;
    }

    /// <summary>What stands where there is no annotation.</summary>
    [PyMember]
    public static PyClass Empty => PySignatureParameter.Empty;

    [PyMember]
    public PyDict<string, PySignatureParameter> Parameters { get; } = [];

    [PyMember]
    public object? ReturnAnnotation { get; }

    internal IEnumerable<PySignatureParameter> All => Parameters.Values();

    [PyMember]
    public static PySignature FromCallable(object? obj) => SignatureReader.Of(obj);

    /// <summary>What the arguments would be bound to. TypeError if they don't fit.</summary>
    [PyMember]
    public PyBoundArguments Bind(PyKeywords? kwargs = null, params object?[] args) => ArgumentMatching.Bind(this, args, kwargs ?? [], isPartial: false);

    /// <summary>As bind, but arguments may be missing.</summary>
    [PyMember]
    public PyBoundArguments BindPartial(PyKeywords? kwargs = null, params object?[] args) => ArgumentMatching.Bind(this, args, kwargs ?? [], isPartial: true);

    /// <summary>The signature with other parameters, or another return annotation.</summary>
    [PyMember]
    public PySignature Replace([PyParam(KeywordOnly = true)] object? parameters = null, [PyParam(KeywordOnly = true)] object? returnAnnotation = null) => new(
        parameters is null ? [.. All] : [.. PyOps.Iterate(parameters).Select(PyConvert.To<PySignatureParameter>)], returnAnnotation ?? ReturnAnnotation);

    [PyMember("__eq__")]
    public object? IsEqual(object? other) => other is PySignature signature && signature.ToString() == ToString();

    public string Repr() => $"<Signature {this}>";

    public override string ToString()
    {
        var parts = new List<string>();
        var (sawPositionalOnly, needsStar) = (false, true);
        foreach (var parameter in All)
        {
            if (sawPositionalOnly && parameter.Kind.Number != 0)
            {
                parts.Add("/");
            }

            sawPositionalOnly = parameter.Kind.Number == 0;
            if (parameter.Kind.Number == 3 && needsStar)
            {
                parts.Add("*");
            }

            needsStar &= parameter.Kind.Number is not (2 or 3);
            parts.Add(parameter.ToString());
        }

        parts.AddRange(sawPositionalOnly ? ["/"] : []);
        return $"({string.Join(", ", parts)})" + (ReferenceEquals(ReturnAnnotation, Empty) ? "" : " -> " + PySignatureParameter.Shown(ReturnAnnotation));
    }
}

/// <summary>inspect.Parameter: name, kind, default and annotation.</summary>
[PyClass("inspect", "Parameter")]
public sealed partial class PySignatureParameter : IPyRepr
{
    [PyMember]
    public PySignatureParameter(string name, object? kind, [PyParam(KeywordOnly = true)] object? @default, [PyParam(KeywordOnly = true)] object? annotation)
    {
        Kind = kind as PyParameterKind ?? PyParameterKind.All.FirstOrDefault(k => PyOps.Equals(kind, k.Number)) ?? throw new ValueError($"value {PyOps.Repr(kind)} is not a valid Parameter.kind");
        if (!PyStr.IsIdentifier(name))
        {
            throw new ValueError($"{PyOps.Repr(name)} is not a valid parameter name");
        }

        if (!ReferenceEquals(@default, Empty) && Kind.Number is 2 or 4)
        {
            throw new ValueError($"{Kind.Description} parameters cannot have default values");
        }

        (Name, Default, Annotation) = (name, @default, annotation);
    }

    [PyMember]
    public PySignatureParameter(string name, object? kind)
        : this(name, kind, Empty, Empty)
    {
    }

    [PyMember]
    public PySignatureParameter(string name, object? kind, [PyParam(KeywordOnly = true)] object? @default)
        : this(name, kind, @default, Empty)
    {
    }

    /// <summary>What stands where there is no default or annotation.</summary>
    [PyMember]
    public static PyClass Empty { get; } = PyClass.MakeAtRunTime("_empty", "_empty", "inspect", [], null);

    [PyMember("POSITIONAL_ONLY")]
    public static PyParameterKind PositionalOnly => PyParameterKind.All[0];

    [PyMember("POSITIONAL_OR_KEYWORD")]
    public static PyParameterKind PositionalOrKeyword => PyParameterKind.All[1];

    [PyMember("VAR_POSITIONAL")]
    public static PyParameterKind VarPositional => PyParameterKind.All[2];

    [PyMember("KEYWORD_ONLY")]
    public static PyParameterKind KeywordOnly => PyParameterKind.All[3];

    [PyMember("VAR_KEYWORD")]
    public static PyParameterKind VarKeyword => PyParameterKind.All[4];

    [PyMember]
    public string Name { get; }

    [PyMember]
    public PyParameterKind Kind { get; }

    [PyMember("default")]
    public object? Default { get; }

    [PyMember]
    public object? Annotation { get; }

    internal bool IsRequired => ReferenceEquals(Default, Empty) && Kind.Number is not (2 or 4);

    public string Repr() => $"<Parameter \"{this}\">";

    public override string ToString()
    {
        var text = (Kind.Number == 2 ? "*" : Kind.Number == 4 ? "**" : "") + Name;
        var isAnnotated = !ReferenceEquals(Annotation, Empty);
        text += isAnnotated ? ": " + Shown(Annotation) : "";
        return ReferenceEquals(Default, Empty) ? text : text + (isAnnotated ? " = " : "=") + PyOps.Repr(Default);
    }

    internal static string Shown(object? annotation) => annotation is PyClass type
        ? type.Module == "builtins" ? type.QualifiedName : $"{type.Module}.{type.QualifiedName}"
        : PyOps.Repr(annotation);
}

/// <summary>How a parameter takes its argument.</summary>
[PyClass("inspect", "_ParameterKind")]
public sealed partial class PyParameterKind : IPyRepr
{
    private PyParameterKind(long number, string name, string description) => (Number, Name, Description) = (number, name, description);

    [PyMember]
    public string Name { get; }

    [PyMember]
    public string Description { get; }

    [PyMember("value")]
    public long Number { get; }

    internal static PyParameterKind[] All { get; } =
    [
        new(0, "POSITIONAL_ONLY", "positional-only"), new(1, "POSITIONAL_OR_KEYWORD", "positional or keyword"), new(2, "VAR_POSITIONAL", "variadic positional"),
        new(3, "KEYWORD_ONLY", "keyword-only"), new(4, "VAR_KEYWORD", "variadic keyword"),
    ];

    [PyMember("__index__")]
    public long Index() => Number;

    public string Repr() => $"<_ParameterKind.{Name}: {Number}>";

    public override string ToString() => Name;
}

/// <summary>inspect.BoundArguments: which argument each parameter got.</summary>
[PyClass("inspect", "BoundArguments")]
public sealed partial class PyBoundArguments(PySignature signature, PyDict<string, object?> arguments) : IPyRepr
{
    [PyMember]
    public PySignature Signature { get; } = signature;

    [PyMember]
    public PyDict<string, object?> Arguments { get; } = arguments;

    /// <summary>The arguments to be given by position.</summary>
    [PyMember]
    public PyTuple<object?> Args
    {
        get
        {
            var values = new List<object?>();
            foreach (var parameter in Signature.All.Where(p => p.Kind.Number <= 2))
            {
                if (!Arguments.Contains(parameter.Name))
                {
                    break;
                }

                values.AddRange(parameter.Kind.Number == 2 ? PyOps.Iterate(Arguments[parameter.Name]) : [Arguments[parameter.Name]]);
            }

            return new([.. values]);
        }
    }

    /// <summary>The arguments to be given by name.</summary>
    [PyMember]
    public PyDict<string, object?> Kwargs
    {
        get
        {
            var values = new PyDict<string, object?>();
            var isAfterGap = false;
            foreach (var parameter in Signature.All)
            {
                var isBound = Arguments.Contains(parameter.Name);
                isAfterGap |= parameter.Kind.Number >= 3 || !isBound;
                if (!isAfterGap || !isBound)
                {
                    continue;
                }

                if (parameter.Kind.Number != 4)
                {
                    values[parameter.Name] = Arguments[parameter.Name];
                    continue;
                }

                foreach (var (key, value) in Arguments[parameter.Name] is IPyDict more ? more.Pairs : [])
                {
                    values[PyOps.Str(key)] = value;
                }
            }

            return values;
        }
    }

    /// <summary>Adds the defaults of the parameters that got no argument.</summary>
    [PyMember]
    public void ApplyDefaults()
    {
        var given = Arguments.ToArray().ToDictionary(name => name, name => Arguments[name]);
        Arguments.Clear();
        foreach (var parameter in Signature.All)
        {
            if (given.TryGetValue(parameter.Name, out var value))
            {
                Arguments[parameter.Name] = value;
            }
            else if (parameter.Kind.Number is 2 or 4)
            {
                Arguments[parameter.Name] = parameter.Kind.Number == 2 ? new PyTuple<object?>([]) : new PyDict<string, object?>();
            }
            else if (!parameter.IsRequired)
            {
                Arguments[parameter.Name] = parameter.Default;
            }
        }
    }

    public string Repr() => $"<BoundArguments ({string.Join(", ", Arguments.ToArray().Select(name => $"{name}={PyOps.Repr(Arguments[name])}"))})>";

    public override string ToString() => Repr();
}
