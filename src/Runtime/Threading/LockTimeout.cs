namespace PyConc2Cs.Runtime;

/// <summary>The checks that Lock.acquire and RLock.acquire make of their arguments.</summary>
internal static class LockTimeout
{
    /// <summary>The deadline of a blocking acquire; null for a non-blocking one.</summary>
    internal static Deadline? Check(bool blocking, double timeout)
    {
        if (!blocking)
        {
            return timeout == -1 ? null : throw new ValueError("can't specify a timeout for a non-blocking call");
        }
        if (timeout == -1)
        {
            return Deadline.Never;
        }
        return timeout < 0 ? throw new ValueError("timeout value must be a non-negative number") : Deadline.After(timeout);
    }
}
