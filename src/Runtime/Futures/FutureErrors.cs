namespace PyConc2Cs.Runtime;

/// <summary>Raised by the result of a future that was cancelled.</summary>
[PyClass("concurrent.futures._base", "CancelledError", Aliases = ["concurrent.futures.CancelledError"])]
public partial class FutureCancelledError : PyException
{
    [PyMember]
    public FutureCancelledError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "CancelledError";

    public override string PyModuleName => "concurrent.futures._base";
}

/// <summary>Raised by an operation that the future's state doesn't allow.</summary>
[PyClass("concurrent.futures._base", "InvalidStateError", Aliases = ["concurrent.futures.InvalidStateError"])]
public partial class FutureInvalidStateError : PyException
{
    [PyMember]
    public FutureInvalidStateError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "InvalidStateError";

    public override string PyModuleName => "concurrent.futures._base";
}

/// <summary>Raised by an executor that can't go on.</summary>
[PyClass("concurrent.futures._base", "BrokenExecutor", Aliases = ["concurrent.futures.BrokenExecutor"])]
public partial class BrokenExecutor : RuntimeError
{
    [PyMember]
    public BrokenExecutor(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BrokenExecutor";

    public override string PyModuleName => "concurrent.futures._base";
}

/// <summary>Raised by a ThreadPoolExecutor one of whose initializers failed.</summary>
[PyClass("concurrent.futures.thread", "BrokenThreadPool")]
public partial class BrokenThreadPool : BrokenExecutor
{
    [PyMember]
    public BrokenThreadPool(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BrokenThreadPool";

    public override string PyModuleName => "concurrent.futures.thread";
}

/// <summary>The traceback of an exception in an executor's process.</summary>
[PyClass("concurrent.futures.process", "_RemoteTraceback")]
public partial class ExecutorTraceback : RemoteTraceback
{
    [PyMember]
    public ExecutorTraceback(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "_RemoteTraceback";

    public override string PyModuleName => "concurrent.futures.process";
}
