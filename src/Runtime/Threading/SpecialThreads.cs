namespace PyConc2Cs.Runtime;

/// <summary>The thread that runs the script.</summary>
[PyClass("threading", "_MainThread")]
internal sealed partial class MainThread : PyThread
{
    internal MainThread()
    {
        SetNameUnchecked("MainThread");
        Adopt(daemon: false);
    }

    public override string PyTypeName => "_MainThread";
}

/// <summary>Stands for a thread that threading didn't start (_thread.start_new_thread, the host's threads) once it asks who it is.</summary>
[PyClass("threading", "_DummyThread")]
internal sealed partial class DummyThread : PyThread
{
    internal DummyThread()
    {
        SetNameUnchecked(ThreadRegistry.NextName("Dummy"));
        Adopt(daemon: true);
    }

    public override string PyTypeName => "_DummyThread";

    public override void Join(double? timeout = null) => throw new RuntimeError("cannot join a dummy thread");
}
