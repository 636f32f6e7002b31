using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace CounterKeywords;

public static class CounterKeywordsScript
{
    public static int Main(string[] args) => PyProgram.Run("counter_keywords.py", args, Start);

    private static void Start()
    {
        Print(new PyCounter<object?>(kwds: new PyKeywords { ["a"] = 2L, ["b"] = 3L }));
        var c = new PyCounter<object?>("abca", new PyKeywords { ["a"] = 3L });
        Print(c);
        Print(new PyCounter<object?>(new PyDict<string, long> { ["x"] = 1 }, new PyKeywords { ["y"] = 2L }));
        c.Update(kwds: new PyKeywords { ["z"] = 5L });
        c.Subtract(kwds: new PyKeywords { ["a"] = 1L });
        Print(c);
    }
}
