namespace PyConc2Cs.Runtime;

/// <summary>Helpers of emitted <c>with</c> statements.</summary>
public static class PyContext
{
    /// <summary>Runs an <c>__exit__</c> that returns nothing, so that it doesn't suppress the exception.</summary>
    public static bool NotSuppressed(Action exit)
    {
        exit();
        return false;
    }
}
