using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Dicts;

/// <summary>Dictionaries: counting, grouping, merging.</summary>
public static class DictsScript
{
    public static int Main(string[] args) => PyProgram.Run("dicts.py", args, Start);

    private static void Start()
    {
        var stock = new PyDict<string, object?> { ["apple"] = 3L, ["banana"] = 0L, ["cherry"] = 12L };
        stock["date"] = 7L;
        stock.Update(new PyDict<string, object?> { ["apple"] = 5L, ["elderberry"] = 1L });
        Print(stock);
        Print(stock.GetDynamic("fig"), stock.Get("fig", 0L), stock.Contains("apple"), Len(stock));

        foreach (var (name, count) in stock.Items())
        {
            if (PyOps.Equals(count, 0L))
            {
                Print(name, "is sold out");
            }
        }

        Print(List(stock.Keys()), List<object?>(stock.Values()));
        Print(stock.Pop("date"), stock.Pop("date", "gone"));
        Print(stock.SetDefault("fig", 9L), stock.SetDefault("fig", 10L));

        // count words
        var text = "the cat sat on the mat with the other cat";
        var counts = new PyDict<string, long>();
        foreach (var word in text.PySplit())
        {
            counts[word] = counts.Get(word, 0) + 1;
        }

        Print(Sorted(counts.Items(), key: kv => (-kv.Item2, kv.Item1)).Slice(stop: 3));

        // group by first letter
        var groups = new PyDict<string, PyList<string>>();
        foreach (var word in Sorted(Set(text.PySplit())))
        {
            groups.SetDefault(PyStr.GetItem(word, 0), new PyList<string>()).Append(word);
        }

        Print(groups);

        var squares = PyDict.Of(Range(5).Select(n => ((long, long))(n, n * n)));
        var inverted = PyDict.Of(squares.Items().Select(pair => ((long, long))(pair.Item2, pair.Item1)));
        Print(squares, inverted[16]);
        Print(new PyDict<long, object?>().With(squares).With(new PyDict<long, object?> { [0] = "zero" }));

        var nested = new PyDict<object?, PyDict<string, object?>?>
        {
            ["user"] = new PyDict<string, object?> { ["name"] = "Ann", ["langs"] = new PyList<object?> { "py", "c#" } },
            [(1L, 2L)] = null,
        };
        Print(PyOps.GetItem(nested["user"]!["langs"], 1L), nested[(1L, 2L)]);
        Print(nested);

        try
        {
            _ = nested["missing"];
        }
        catch (KeyError e)
        {
            Print("KeyError:", e);
        }

        PyOps.DeleteItem(nested, "user");
        Print(
            nested,
            new PyDict<string, long> { ["a"] = 1, ["b"] = 2 },
            Dict<string, long>(new PyList<(string, long)> { ("x", 1), ("y", 2) }));
    }
}
