namespace PyConc2Cs.Lowering;

/// <summary>
/// The statements that must run before the one that is being lowered, and how far the evaluation of that one has come: what is evaluated later, or
/// only under a condition, mustn't move in front of it.
/// </summary>
internal sealed class Prelude : List<LoweredStatement>
{
    /// <summary>Calls of the statement that come earlier.</summary>
    public int Evaluated { get; set; }

    /// <summary>Depth of operands that may not be evaluated at all.</summary>
    public int Conditional { get; set; }

    /// <summary>What is lowered now can as well run before the statement.</summary>
    public bool IsFirst => Evaluated == 0 && Conditional == 0;
}
