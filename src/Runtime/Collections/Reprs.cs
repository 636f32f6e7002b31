using System.Collections;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Reprs of containers; a container inside itself shows as <c>...</c> in its brackets.</summary>
internal static class Reprs
{
    [ThreadStatic]
    private static List<object>? active;

    /// <summary>False while the repr of this very object is being made further out; else call <see cref="Leave"/>.</summary>
    public static bool Enter(object container)
    {
        active ??= [];
        foreach (var outer in active)
        {
            if (ReferenceEquals(outer, container))
            {
                return false;
            }
        }

        active.Add(container);
        return true;
    }

    public static void Leave() => active!.RemoveAt(active.Count - 1);

    public static string Sequence(object container, string open, string close, IEnumerable items, string? nested = null)
    {
        if (!Enter(container))
        {
            return nested ?? open + "..." + close;
        }

        try
        {
            var text = new StringBuilder(open);
            AppendItems(text, items);
            return text.Append(close).ToString();
        }
        finally
        {
            Leave();
        }
    }

    public static string Pairs(object container, string open, string close, IEnumerable<KeyValuePair<object?, object?>> pairs)
    {
        if (!Enter(container))
        {
            return open + "..." + close;
        }

        try
        {
            var text = new StringBuilder(open);
            var first = true;
            foreach (var (key, value) in pairs)
            {
                text.Append(first ? "" : ", ").Append(PyOps.Repr(key)).Append(": ").Append(PyOps.Repr(value));
                first = false;
            }

            return text.Append(close).ToString();
        }
        finally
        {
            Leave();
        }
    }

    private static void AppendItems(StringBuilder text, IEnumerable items)
    {
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "" : ", ").Append(PyOps.Repr(item));
            first = false;
        }
    }
}
