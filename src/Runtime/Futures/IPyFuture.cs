namespace PyConc2Cs.Runtime;

/// <summary>A future of any type, for those who wait for several.</summary>
internal interface IPyFuture
{
    bool HasFailed { get; }

    /// <summary>Whether wait and as_completed count this future as done: a cancelled one once the executor has met it.</summary>
    bool IsDoneForWaiters { get; }

    /// <summary>Has the waiter told when this future is done; false if it is.</summary>
    bool Register(FutureWaiter waiter);

    void Unregister(FutureWaiter waiter);
}
