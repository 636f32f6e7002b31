using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace WordReport;

/// <summary>A word report for a text, the way small tools print tables.</summary>
public static class WordReportScript
{
    private static readonly string Text = "\nIt was the best of times, it was the worst of times,\nit was the age of wisdom, it was the age of foolishness...\n";

    private static readonly PySet<string> StopWords = ["it", "was", "the", "of"];

    /// <summary>Strip punctuation and lower the case.</summary>
    public static string Clean(string word) => word.Strip(".,;:!?").Lower();

    public static PyDict<string, long> CountWords(string text)
    {
        var counts = new PyDict<string, long>();
        foreach (var line in text.PySplit("\n"))
        {
            foreach (var item in line.PySplit())
            {
                var word = item;
                word = Clean(word);
                if (word == "" || StopWords.Contains(word))
                {
                    continue;
                }

                if (!counts.Contains(word))
                {
                    counts[word] = 0;
                }

                counts[word]++;
            }
        }

        return counts;
    }

    public static void PrintReport(PyDict<string, long> counts, long width = 12)
    {
        var longest = Max(PyIterator.Of(counts.Select(w => Len(w))));
        Print(PyStr.Repeat("-", width + 4));
        foreach (var (word, count) in Sorted(counts.Items(), key: item => (-item.Item2, item.Item1)))
        {
            var bar = PyStr.Repeat("#", count);
            Print(PyFormat.PercentTuple("%-*s %2d %s", width, word, count, bar));
        }

        Print(PyStr.Repeat("-", width + 4));
        Print("longest word:", longest, "letters");
    }

    public static int Main(string[] args) => PyProgram.Run("word_report.py", args, Start);

    private static void Start()
    {
        PrintReport(CountWords(Text));
    }
}
