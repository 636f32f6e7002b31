using System.Text;

namespace PyConc2Cs.Runtime;

public static partial class PyErrors
{
    private const string CauseText = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextText = "\nDuring handling of the above exception, another exception occurred:\n\n";

    /// <summary>The text that CPython prints for an uncaught exception, with its causes, ending in a line feed.</summary>
    public static string FormatTraceback(Exception e)
    {
        var text = new StringBuilder();
        AppendChain(text, From(e), []);
        return text.ToString();
    }

    /// <summary>The last line of a traceback, <c>ValueError: text</c>, without the line feed.</summary>
    public static string FormatOnly(Exception e)
    {
        var error = From(e);
        var module = error.PyModuleName;
        var name = module is "builtins" or "__main__" ? error.PyTypeName : $"{module}.{error.PyTypeName}";
        var message = error.ToString();
        return message.Length == 0 ? name : $"{name}: {message}";
    }

    private static void AppendChain(StringBuilder text, PyBaseException e, HashSet<PyBaseException> seen)
    {
        seen.Add(e);
        if (e.Cause is { } cause && !seen.Contains(cause))
        {
            AppendChain(text, cause, seen);
            text.Append(CauseText);
        }
        else if (e.Context is { } context && !e.SuppressContext && !seen.Contains(context))
        {
            AppendChain(text, context, seen);
            text.Append(ContextText);
        }

        AppendOne(text, e);
    }

    private static void AppendOne(StringBuilder text, PyBaseException e)
    {
        text.Append("Traceback (most recent call last):\n");
        foreach (var frame in e.Frames)
        {
            text.Append($"  File \"{frame.File}\", line {frame.Line}, in {frame.Function}\n");
        }

        text.Append(FormatOnly(e)).Append('\n');
        foreach (var note in e.Notes)
        {
            text.Append(note).Append('\n');
        }
    }
}
