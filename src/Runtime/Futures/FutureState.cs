namespace PyConc2Cs.Runtime;

/// <summary>In Python's order: a future only ever moves down.</summary>
internal enum FutureState
{
    Pending,
    Running,
    Cancelled,

    /// <summary>Those who wait for several futures know of the cancellation.</summary>
    CancelledAndNotified,
    Finished,
}
