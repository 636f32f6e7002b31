using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A lock of one word for critical sections of a few instructions that run no callback and can't throw: containers keep their
/// invariants with it although there is no GIL. Not reentrant.
/// </summary>
public struct SpinFlag
{
    private int taken;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (Interlocked.CompareExchange(ref taken, 1, 0) != 0)
        {
            EnterSlow();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Exit() => Volatile.Write(ref taken, 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EnterSlow()
    {
        var wait = default(SpinWait);
        do
        {
            wait.SpinOnce();
        }
        while (Volatile.Read(ref taken) != 0 || Interlocked.CompareExchange(ref taken, 1, 0) != 0);
    }
}
