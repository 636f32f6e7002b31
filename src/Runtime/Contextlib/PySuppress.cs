namespace PyConc2Cs.Runtime;

/// <summary>Suppresses exceptions of the given classes.</summary>
[PyClass("contextlib", "suppress")]
public sealed partial class PySuppress : PyManager<object?>
{
    private readonly object?[] exceptions;

    [PyMember]
    public PySuppress(params object?[] exceptions) => this.exceptions = exceptions;

    public override object? Enter() => null;

    public override bool Exit(PyBaseException? error) =>
        error is not null && Array.Exists(exceptions, type => Builtins.IsInstance(error, type));
}

/// <summary>Calls <c>close()</c> of a thing at the end of the block.</summary>
[PyClass("contextlib", "closing")]
public sealed partial class PyClosing<T> : PyManager<T>
{
    private readonly T thing;

    [PyMember]
    public PyClosing([PyParam(Escapes = true)] T thing) => this.thing = thing;

    public override T Enter() => thing;

    public override bool Exit(PyBaseException? error)
    {
        PyOps.CallMethod(thing, "close");
        return false;
    }
}

/// <summary>Does nothing; <c>as</c> gives the value.</summary>
[PyClass("contextlib", "nullcontext")]
public sealed partial class PyNullContext<T> : PyManager<T>
{
    private readonly T enterResult;

    [PyMember]
    public PyNullContext(T enterResult = default!) => this.enterResult = enterResult;

    public override T Enter() => enterResult;

    public override bool Exit(PyBaseException? error) => false;
}

/// <summary>Sends what is printed to another stream while the block runs.</summary>
[PyClass("contextlib", "redirect_stdout")]
public partial class PyRedirectStdout<T> : PyManager<T>
{
    private readonly T newTarget;
    private readonly Stack<object?> outer = [];

    [PyMember]
    public PyRedirectStdout([PyParam(Escapes = true)] T newTarget) => this.newTarget = newTarget;

    private protected virtual object? Stream
    {
        get => PySys.Stdout;
        set => PySys.Stdout = value;
    }

    public override T Enter()
    {
        outer.Push(Stream);
        Stream = newTarget;
        return newTarget;
    }

    public override bool Exit(PyBaseException? error)
    {
        Stream = outer.Pop();
        return false;
    }
}

/// <summary>Sends what is written to sys.stderr to another stream while the block runs.</summary>
[PyClass("contextlib", "redirect_stderr")]
public sealed partial class PyRedirectStderr<T> : PyRedirectStdout<T>
{
    [PyMember]
    public PyRedirectStderr([PyParam(Escapes = true)] T newTarget)
        : base(newTarget)
    {
    }

    private protected override object? Stream
    {
        get => PySys.Stderr;
        set => PySys.Stderr = value;
    }
}
