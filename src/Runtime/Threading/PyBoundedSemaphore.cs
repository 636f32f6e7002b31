namespace PyConc2Cs.Runtime;

/// <summary>Python's threading.BoundedSemaphore: releasing it above its initial value is an error.</summary>
[PyClass("threading", "BoundedSemaphore", Aliases = ["threading._BoundedSemaphore", "multiprocessing.dummy.BoundedSemaphore"])]
public partial class PyBoundedSemaphore : PySemaphore
{
    [PyMember]
    public PyBoundedSemaphore(long value = 1)
        : base(value) => InitialValue = value;

    [PyMember("_initial_value")]
    public long InitialValue { get; }

    protected override string DefaultRepr() => $"<{PyType.Module}.{PyTypeName} at {PyOps.Address(this)}: value={Value}/{InitialValue}>";

    private protected override void CheckRelease(long newValue)
    {
        if (newValue > InitialValue)
        {
            throw new ValueError("Semaphore released too many times");
        }
    }
}
