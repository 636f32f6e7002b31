namespace PyConc2Cs.Runtime;

/// <summary>Raised in a task that is cancelled, where it waits. A BaseException, so that <c>except Exception</c> lets it through.</summary>
[PyClass("asyncio.exceptions", "CancelledError", Aliases = ["asyncio.CancelledError"])]
public partial class CancelledError : PyBaseException
{
    [PyMember]
    public CancelledError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "CancelledError";

    public override string PyModuleName => "asyncio.exceptions";
}

/// <summary>Raised by an operation that the state of a future or task doesn't allow.</summary>
[PyClass("asyncio.exceptions", "InvalidStateError", Aliases = ["asyncio.InvalidStateError"])]
public partial class AsyncInvalidStateError : PyException
{
    [PyMember]
    public AsyncInvalidStateError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "InvalidStateError";

    public override string PyModuleName => "asyncio.exceptions";
}

/// <summary>Raised by the waiters of a barrier that was reset or aborted.</summary>
[PyClass("asyncio.exceptions", "BrokenBarrierError", Aliases = ["asyncio.BrokenBarrierError"])]
public partial class AsyncBrokenBarrierError : RuntimeError
{
    [PyMember]
    public AsyncBrokenBarrierError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BrokenBarrierError";

    public override string PyModuleName => "asyncio.exceptions";
}

/// <summary>Raised by <c>get_nowait()</c> of an empty asyncio queue.</summary>
[PyClass("asyncio.queues", "QueueEmpty", Aliases = ["asyncio.QueueEmpty"])]
public partial class AsyncQueueEmpty : PyException
{
    [PyMember]
    public AsyncQueueEmpty(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "QueueEmpty";

    public override string PyModuleName => "asyncio.queues";
}

/// <summary>Raised by <c>put_nowait()</c> of a full asyncio queue.</summary>
[PyClass("asyncio.queues", "QueueFull", Aliases = ["asyncio.QueueFull"])]
public partial class AsyncQueueFull : PyException
{
    [PyMember]
    public AsyncQueueFull(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "QueueFull";

    public override string PyModuleName => "asyncio.queues";
}

/// <summary>Raised by an asyncio queue that was shut down.</summary>
[PyClass("asyncio.queues", "QueueShutDown", Aliases = ["asyncio.QueueShutDown"])]
public partial class AsyncQueueShutDown : PyException
{
    [PyMember]
    public AsyncQueueShutDown(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "QueueShutDown";

    public override string PyModuleName => "asyncio.queues";
}
