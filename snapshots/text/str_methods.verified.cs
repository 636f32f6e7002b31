using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace StrMethods;

/// <summary>The methods of str that scripts use.</summary>
public static class StrMethodsScript
{
    public static int Main(string[] args) => PyProgram.Run("str_methods.py", args, Start);

    private static void Start()
    {
        var s = "  The quick brown fox  ";
        Print(Repr(s.Strip()), Repr(s.LStrip()), Repr(s.RStrip()));
        var t = s.Strip();
        Print(t.Upper(), t.Lower(), t.Title(), t.SwapCase(), "abc def".Capitalize());
        Print(t.PySplit(), t.PySplit("q"), "a,b,,c".PySplit(","), "a b c d".PySplit(" ", 2));
        Print(
            "-".PyJoin(new PyList<string> { "x", "y", "z" }),
            t.PyReplace("quick", "slow"),
            "aaa".PyReplace("a", "b", 2));
        Print(t.Find("fox"), t.Find("cat"), t.Index("quick"), t.RFind("o"), t.Count("o"));
        Print(t.PyStartsWith("The"), t.PyEndsWith(("dog", "fox")), t.Contains("quick"), !t.Contains("slow"));
        Print("42".IsDigit(), "abc".IsAlpha(), "ab1".IsAlnum(), " ".IsSpace(), "Ab".IsUpper(), "ab".IsLower());
        Print("7".ZFill(3), "x".Center(7, "*"), "x".LJust(3) + "|", "x".RJust(3));
        Print("key=value=x".Partition("="), "a.b.c".RPartition("."));
        Print("line1\nline2\r\nline3".SplitLines(), "tab\tx".ExpandTabs(4));
        Print("xxhixx".Strip("x"), PyStr.Slice("hello", 1, 3), PyStr.Repeat("ab", 3), PyOps.Less("a", "b"));
        Print("a1b2".Translate(PyStr.MakeTrans("ab", "xy")));
        Print(Len("naïve"), "naïve".Upper(), PyStr.GetItem("😀", 0) == "😀", Len("😀"));
        Print("quote's", "double \"quotes\"", "it's \"both\"".PyReplace("both", "fine"));
        Print(Repr("it's"), Repr("say \"hi\""), Repr("new\nline\ttab \\ \0"));
        try
        {
            t.Index("cat");
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        Print(
            List(PyStr.Chars("abc")),
            Tuple(PyStr.Chars("ab")),
            Sorted(PyStr.Chars("hello")),
            "".PyJoin(Reversed("abc")));
    }
}
