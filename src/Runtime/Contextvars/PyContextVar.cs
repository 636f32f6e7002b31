namespace PyConc2Cs.Runtime;

/// <summary>Python's contextvars.ContextVar: a variable with a value of its own in each context; every thread begins with an empty one.</summary>
[PyClass("_contextvars", "ContextVar", Aliases = ["contextvars.ContextVar"])]
public sealed partial class PyContextVar : PyObject
{
    private readonly object? fallback;
    private readonly bool hasFallback;

    [PyMember]
    public PyContextVar([PyParam(PositionalOnly = true)] string name) => Name = name;

    private PyContextVar(string name, object? fallback)
        : this(name) => (this.fallback, hasFallback) = (fallback, true);

    [PyMember]
    public string Name { get; }

    /// <summary>A variable with a default; a keyword that may be left out isn't the same as None.</summary>
    [PyMember("__new__")]
    public static PyContextVar Create(PyArguments arguments)
    {
        if (arguments.PositionalCount != 1)
        {
            throw new TypeError($"ContextVar() takes exactly 1 positional argument ({arguments.PositionalCount} given)");
        }

        if (arguments.Positional[0] is not string name)
        {
            throw new TypeError("context variable name must be a str");
        }

        return arguments.KeywordNames.Length switch
        {
            0 => new PyContextVar(name),
            1 when arguments.KeywordNames[0] == "default" => new PyContextVar(name, arguments.KeywordValues[0]),
            _ => throw new TypeError($"ContextVar() got an unexpected keyword argument '{arguments.KeywordNames[0]}'"),
        };
    }

    /// <summary>The value in this context, else the given default, else that of the variable. LookupError without any.</summary>
    [PyMember]
    public object? Get(params object?[] @default)
    {
        if (PyVariableContext.Current.TryGet(this, out var value))
        {
            return value;
        }

        return @default.Length > 0 ? @default[0] : hasFallback ? fallback : throw new LookupError(this);
    }

    /// <summary>Sets the value in this context; what it gives back can undo that.</summary>
    [PyMember]
    public PyContextToken Set([PyParam(PositionalOnly = true)] object? value)
    {
        var context = PyVariableContext.Current;
        var token = new PyContextToken(this, context, context.TryGet(this, out var old), old);
        context.Put(this, value);
        return token;
    }

    /// <summary>Gives the variable the value from before the set that gave the token. ValueError or RuntimeError for a wrong or used token.</summary>
    [PyMember]
    public void Reset([PyParam(PositionalOnly = true)] PyContextToken token)
    {
        if (token.IsUsed)
        {
            throw new RuntimeError($"{PyOps.Repr(token)} has already been used once");
        }

        if (token.Var != this)
        {
            throw new ValueError($"{PyOps.Repr(token)} was created by a different ContextVar");
        }

        if (!ReferenceEquals(token.Context, PyVariableContext.Current))
        {
            throw new ValueError($"{PyOps.Repr(token)} was created in a different Context");
        }

        token.IsUsed = true;
        if (token.HadValue)
        {
            token.Context.Put(this, token.OldValue);
        }
        else
        {
            token.Context.Drop(this);
        }
    }

    protected override string DefaultRepr() =>
        $"<ContextVar name={PyOps.Repr(Name)}{(hasFallback ? $" default={PyOps.Repr(fallback)}" : "")} at {PyOps.Address(this)}>";
}
