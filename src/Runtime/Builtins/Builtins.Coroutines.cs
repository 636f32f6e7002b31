namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    /// <summary>Lets the other tasks run once: the bare yield of a generator-based coroutine.</summary>
    [PyMember("__next_round__")]
    public static async PyCoroutine<object?> AwaitNextRound()
    {
        await default(NextRound);
        return null;
    }
}
