using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PyConc2Cs.Tests;

internal static class TextDiff
{
    private const int Context = 2;

    /// <summary>The lines that differ, "-" expected and "+" actual, with a little context and the line numbers of the expected text.</summary>
    public static string Describe(string expected, string actual)
    {
        var lines = InlineDiffBuilder.Diff(expected, actual).Lines;
        var text = new StringBuilder();
        var gap = false;
        var number = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            number += lines[i].Type == ChangeType.Inserted ? 0 : 1;
            if (!IsNearChange(lines, i))
            {
                gap = true;
                continue;
            }

            text.Append(gap && text.Length > 0 ? "  ...\n" : "");
            text.Append(CultureInfo.InvariantCulture, $"{Sign(lines[i].Type)} {number,4} {lines[i].Text}\n");
            gap = false;
        }

        return text.ToString();
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index) =>
        Enumerable.Range(index - Context, (2 * Context) + 1).Any(i => i >= 0 && i < lines.Count && lines[i].Type != ChangeType.Unchanged);

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
