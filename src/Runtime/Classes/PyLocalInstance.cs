namespace PyConc2Cs.Runtime;

/// <summary>
/// An instance of a script's class that derives from threading.local: each thread has attributes of its own, and its first use of them calls <c>__init__</c>
/// with the arguments that the instance was made with.
/// </summary>
internal sealed class PyLocalInstance : PyInstance
{
    private readonly ThreadSlot<PyDict<object?, object?>> values = new();
    private readonly PyArguments arguments;

    public PyLocalInstance(PyClass type, PyArguments arguments)
        : base(type)
    {
        this.arguments = arguments;
        values.Value = [];
    }

    public override PyDict<object?, object?> Attributes
    {
        get => values.Value ?? Begin();
        set => values.Value = value;
    }

    private PyDict<object?, object?> Begin()
    {
        PyDict<object?, object?> mine = [];
        values.Value = mine;
        if (InstanceType.TryLookup("__init__", out var initializer))
        {
            PyOps.Call(initializer, arguments.WithFirst(this));
        }

        return mine;
    }
}
