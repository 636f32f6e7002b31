namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>Python's <c>format(value, spec)</c>.</summary>
    public static string Format(object? value, string spec = "") => PyFormat.Format(value, spec);
}
