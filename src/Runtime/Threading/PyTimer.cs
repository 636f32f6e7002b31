namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.Timer: calls a function after an interval, unless cancelled before.</summary>
[PyClass("threading", "Timer", Aliases = ["threading._Timer"])]
public partial class PyTimer : PyThread
{
    private double interval;
    private Action? function;

    /// <summary>A timer that calls <paramref name="function"/> once, <paramref name="interval"/> seconds after its start.</summary>
    [PyIntrinsic("Timer")]
    public PyTimer(double interval, Action function) => InitializeTimer(interval, function);

    /// <summary>For subclasses that call <see cref="InitializeTimer"/> themselves.</summary>
    protected PyTimer()
    {
    }

    [PyMember]
    public double Interval
    {
        get => interval;
        set => interval = value;
    }

    /// <summary>The function's positional arguments; an empty list where they aren't kept apart from it.</summary>
    [PyMember]
    public object? Args => (function?.Target as BoundCall)?.Args is { } args && PyOps.Truth(args) ? args : new PyList<object?>();

    /// <summary>The function's keyword arguments.</summary>
    [PyMember]
    public object? Kwargs => (function?.Target as BoundCall)?.Kwargs ?? new PyDict<object?, object?>();

    /// <summary>The event that ends the waiting.</summary>
    [PyMember]
    public PyEvent Finished { get; } = new();

    /// <summary>What Timer.__init__ does.</summary>
    public void InitializeTimer(double interval, Action function)
    {
        Initialize();
        this.interval = interval;
        this.function = function;
    }

    /// <summary>The Dynamic form: the function, its positional and its keyword arguments as values.</summary>
    [PyMember("__new__")]
    public static PyTimer Create(double interval, object? function, object? args = null, object? kwargs = null) =>
        new(interval, DynamicCall.Bind(function!, args, kwargs));

    /// <summary>Stops the timer if it is still waiting.</summary>
    [PyMember]
    public void Cancel() => Finished.Set();

    /// <summary>Calls the function; for subclasses that override run.</summary>
    public void CallFunction() => function?.Invoke();

    public override void Run()
    {
        Finished.Wait(interval);
        if (!Finished.IsSet())
        {
            function?.Invoke();
        }
        Finished.Set();
    }
}
