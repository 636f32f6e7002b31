namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    // Python 2's softspace: whether the next print statement has to write a space first.
    private static bool softspace;

    /// <summary>Python 2's <c>print a, b</c>.</summary>
    public static void PrintStatement(params object?[]? values) => PrintStatement(values ?? [null], newline: true);

    /// <summary>
    /// Python 2's <c>print &gt;&gt;file, a, b,</c>. Without the newline (trailing comma) the next statement writes a space before its first value, unless the
    /// last value ended in white space other than a blank.
    /// </summary>
    public static void PrintStatement(object?[] values, bool newline = true, object? file = null)
    {
        if ((file ?? PyStreams.Stdout) is not { } target)
        {
            return;
        }

        var text = string.Join(' ', values.Select(PyOps.Str));
        var lead = softspace && file is null && values.Length > 0 ? " " : "";
        if (file is null)
        {
            softspace = !newline && !(text.Length > 0 && text[^1] is '\n' or '\t');
        }

        PyStreams.Write(target, lead + text + (newline ? "\n" : ""));
    }
}
