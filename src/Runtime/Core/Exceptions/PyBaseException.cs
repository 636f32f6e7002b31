namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's BaseException. <see cref="Args"/> keeps the constructor's arguments; <see cref="ToString"/> is Python's <c>str(e)</c>.
/// The exception being handled in the constructing thread becomes the <see cref="Context"/>.
/// </summary>
[PyClass("builtins", "BaseException")]
public partial class PyBaseException : Exception, IPyDynamic, IPyRepr
{
    private AttributeTable extra = new();
    private PyBaseException? cause;
    private List<string>? notes;
    private List<PyFrame>? frames;

    [PyMember]
    public PyBaseException(params object?[] args)
    {
        Arguments = args;
        Context = PyErrors.Current;
    }

    /// <summary>Python's <c>e.args</c>.</summary>
    [PyMember]
    public PyTuple<object?> Args => PyOps.ToTuple(Arguments);

    /// <summary>Python's <c>__cause__</c>: what <c>raise ... from</c> named. Setting it suppresses the context in tracebacks.</summary>
    [PyMember("__cause__")]
    public PyBaseException? Cause
    {
        get => cause;
        set
        {
            cause = value;
            SuppressContext = true;
        }
    }

    /// <summary>Python's <c>__context__</c>: the exception that was being handled when this one arose.</summary>
    [PyMember("__context__")]
    public PyBaseException? Context { get; set; }

    [PyMember("__suppress_context__")]
    public bool SuppressContext { get; set; }

    /// <summary>Python's <c>__traceback__</c>, as a value that scripts only hand on.</summary>
    [PyMember("__traceback__")]
    public object? Traceback { get; set; }

    /// <summary>The frames that are known, outermost first; usually none.</summary>
    public IReadOnlyList<PyFrame> Frames => frames ?? [];

    /// <summary>The notes that <see cref="AddNote"/> collected.</summary>
    public IReadOnlyList<string> Notes => notes ?? [];

    public override string Message => ToString();

    public virtual string PyTypeName => "BaseException";

    public virtual string PyModuleName => GetType().Assembly == typeof(PyBaseException).Assembly ? "builtins" : "__main__";

    protected object?[] Arguments { get; set; }

    /// <summary>What BaseException.__init__ does: <see cref="Args"/> become these.</summary>
    public void InitializeArguments(params object?[] args) => Arguments = args;

    /// <summary>Python's <c>with_traceback(tb)</c>: sets the traceback and gives the exception back.</summary>
    [PyMember("with_traceback")]
    public PyBaseException WithTraceback(object? tb)
    {
        Traceback = tb;
        return this;
    }

    /// <summary>Python's <c>add_note(note)</c>: the note appears below the message in tracebacks. Raises TypeError if it isn't a str.</summary>
    [PyMember("add_note")]
    public void AddNote(object? note)
    {
        if (note is not string text)
        {
            throw new TypeError($"note must be a str, not '{PyOps.TypeName(note)}'");
        }

        (notes ??= []).Add(text);
    }

    /// <summary>Records where the exception passed, for tracebacks; called from the inside out.</summary>
    public void AddFrame(string file, int line, string function) => (frames ??= []).Insert(0, new PyFrame(file, line, function));

    /// <summary>The same as <c>raise e from cause</c> needs: sets <see cref="Cause"/> and gives the exception back.</summary>
    public PyBaseException From(PyBaseException? newCause)
    {
        Cause = newCause;
        return this;
    }

    public override string ToString() => Arguments.Length switch
    {
        0 => string.Empty,
        1 => PyOps.Str(Arguments[0]),
        _ => PyOps.ReprTuple(Arguments),
    };

    public virtual string Repr() => Arguments.Length == 1
        ? $"{PyTypeName}({PyOps.Repr(Arguments[0])}{(PyProgram.IsPython2 ? "," : string.Empty)})"
        : PyTypeName + PyOps.ReprTuple(Arguments);
}
