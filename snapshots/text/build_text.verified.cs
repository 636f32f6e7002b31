// Text that is built up in loops, in all the ways that scripts do it.

using System.Text;
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace BuildText;

public sealed class Writer : PyObject
{
    public string Text;

    public Writer()
    {
        Text = "";
    }

    public Writer Fill(long n)
    {
        var part = new StringBuilder("(");
        for (long i = 0; i < n; i++)
        {
            part.Append($"{PyFormat.Format(i, "02d")} ");
        }

        part.Append(")");
        Text += part.ToString();
        return this;
    }
}

public static class BuildTextScript
{
    public static string Caesar(string text, long shift)
    {
        var result = new StringBuilder();
        foreach (var c in PyStr.Chars(text))
        {
            if (c.IsAlpha())
            {
                var baseValue = c.IsUpper() ? Ord("A") : Ord("a");
                result.Append(Chr(PyMath.Mod(Ord(c) - baseValue + shift, 26) + baseValue));
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    public static string Table(PyList<PyList<long>> rows)
    {
        var outValue = new StringBuilder("rows:\n");
        foreach (var row in rows)
        {
            var line = new StringBuilder();
            foreach (var cell in row)
            {
                line.Append(Str(cell).RJust(4));
            }

            outValue.Append(line.ToString() + "\n");
        }

        outValue.Append("end");
        return outValue.ToString();
    }

    public static string Binary(long n)
    {
        var digits = new StringBuilder();
        while (n > 0)
        {
            digits.Append(Str(PyMath.Mod(n, 2)));
            n = PyMath.FloorDiv(n, 2);
        }

        var value = PyStr.Slice(digits.ToString(), step: -1);
        return value != "" ? value : "0";
    }

    public static string Until(PyList<string> words, string stop)
    {
        var found = new StringBuilder();
        foreach (var word in words)
        {
            if (word == stop)
            {
                return found.ToString() + "!";
            }

            found.Append(word);
        }

        found.Append(".");
        return found.ToString();
    }

    public static PyList<string> ResetInLoop(string text)
    {
        PyList<string> words = [];
        var word = "";
        foreach (var c in PyStr.Chars(text + " "))
        {
            if (c == " ")
            {
                words.Append(word);
                word = "";
            }
            else
            {
                word += c;
            }
        }

        return words;
    }

    public static string TestedInLoop(long n)
    {
        var s = "";
        while (Len(s) < n)
        {
            s += "ab";
        }

        return s;
    }

    public static string Doubled(long n)
    {
        var s = "x";
        for (long _ = 0; _ < n; _++)
        {
            s += s;
        }

        return s;
    }

    public static string CapturedFunction(PyList<string> items)
    {
        var s = "";

        void Add(string x)
        {
            s += x;
        }

        foreach (var item in items)
        {
            Add(item);
        }

        foreach (var item in items)
        {
            s += item;
        }

        return s;
    }

    public static string Interrupted(PyList<long> items)
    {
        var s = "";
        try
        {
            foreach (var item in items)
            {
                s += "<" + Str(PyMath.FloorDiv(10, item)) + ">";
            }
        }
        catch (Exception ex) when (ex.ToPython() is ZeroDivisionError e)
        {
            s += " " + Str(e);
        }

        return s;
    }

    public static string HalfWay(PyList<long> items)
    {
        var s = "";
        foreach (var item in items)
        {
            try
            {
                s += $"[{item}:{PyMath.FloorDiv(10, item)}]";
            }
            catch (Exception ex) when (ex.ToPython() is ZeroDivisionError)
            {
                s += "-";
            }
        }

        return s;
    }

    public static string PlainInTry(PyList<string> items)
    {
        var s = new StringBuilder();
        foreach (var item in items)
        {
            try
            {
                s.Append(item);
            }
            catch (Exception ex) when (ex.ToPython() is TypeError)
            {
                Print("not a str:", item);
            }
        }

        return s.ToString();
    }

    public static IEnumerable<string> Pieces(long n)
    {
        for (long i = 0; i < n; i++)
        {
            var s = new StringBuilder();
            var stop = i;
            for (long j = 0; j < stop; j++)
            {
                s.Append(Chr(97 + j));
            }

            yield return s.ToString();
        }
    }

    public static PyList<string> WithElse(long n)
    {
        var sBuilder = new StringBuilder();
        if (n > 2)
        {
            for (long i = 0; i < n; i++)
            {
                sBuilder.Append($"{i},");
            }
        }
        else
        {
            sBuilder.Append("few");
        }

        var s = sBuilder.ToString();
        Print(Len(s), s.Upper(), s);
        return [.. PyStr.Chars(s)];
    }

    public static PyList<string> ShownOften(long n)
    {
        var sBuilder = new StringBuilder();
        if (n > 2)
        {
            for (long i = 0; i < n; i++)
            {
                sBuilder.Append($"{i},");
            }

            sBuilder.Append("many");
        }

        var s = sBuilder.ToString();
        Print(Len(s), s.Upper(), s);
        foreach (var c in PyStr.Chars(s))
        {
            if (PyStr.Slice(s, 1).Contains(c))
            {
                Print([c], end: " ");
            }
        }

        Print();
        return [.. PyStr.Chars(s)];
    }

    public static int Main(string[] args) => PyProgram.Run("build_text.py", args, Start);

    private static void Start()
    {
        Print(Caesar("Hello, World!", 3));
        Print(Table([[1, 2, 3], [10, 20, 30]]));
        Print(Binary(10), Binary(0));
        Print(Until(["a", "b", "stop", "c"], "stop"), Until(["a"], "stop"));
        Print(ResetInLoop("one two three"));
        Print(TestedInLoop(5), Doubled(4));
        Print(CapturedFunction(["a", "b"]));
        Print(Interrupted([1, 2, 0, 5]), HalfWay([5, 0, 2]), PlainInTry(["a", "b"]));
        Print(List(PyIterator.Of(Pieces(4))));
        Print(WithElse(3), WithElse(1));
        Print(new Writer().Fill(3).Fill(1).Text);

        var bannerBuilder = new StringBuilder();
        for (long i = 0; i < 3; i++)
        {
            for (long j = 0; j < i + 1; j++)
            {
                bannerBuilder.Append("*");
            }

            bannerBuilder.Append("\n");
        }

        var banner = bannerBuilder.ToString();
        Print([banner], end: "");
        Print(Len(banner), banner.Count("*"), banner == "*\n**\n***\n", $"{PyOps.Repr(banner)}");

        var textBuilder = new StringBuilder();
        for (long i = 0; i < 20000; i++)
        {
            textBuilder.Append($"line {i}\n");
        }

        var text = textBuilder.ToString();
        var total = 0L;
        foreach (var line in text.SplitLines())
        {
            total += Len(line);
        }

        Print(Len(text), total);

        var shown = "";
        for (long i = 0; i < 3; i++)
        {
            shown += Str(i);
            Print(shown);
        }

        var euroBuilder = new StringBuilder();
        for (long i = 0; i < 50; i++)
        {
            euroBuilder.Append("a€😀");
        }

        euroBuilder.Append("z");
        var euro = euroBuilder.ToString();
        Print(
            Len(euro),
            PyStr.GetItem(euro, -1),
            PyStr.GetItem(euro, 2),
            PyStr.GetItem(euro, 149),
            PyStr.Slice(euro, 3, 6) == PyStr.Slice(euro, upper: 3),
            Sum(PyIterator.Of(PyStr.Chars(euro).Where(c => c == "😀").Select<string, long>(c => 1L))));
        var n = 0L;
        var stop = Len(euro);
        for (long i = 0; i < stop; i++)
        {
            if (PyStr.GetItem(euro, i) == "a")
            {
                n++;
            }
        }

        Print(n);

        Print(ShownOften(3), ShownOften(1));
        for (long k = 0; k < 2; k++)
        {
            var rowBuilder = new StringBuilder("-");
            for (long i = 0; i < 3; i++)
            {
                rowBuilder.Append(Str(i * k));
            }

            var row = rowBuilder.ToString();
            Print(row, Len(row), row.Strip("-"));
        }

        var grownBuilder = new StringBuilder();
        while (true)
        {
            grownBuilder.Append("ab");
            n++;
            if (n > 60)
            {
                break;
            }
        }

        var grown = grownBuilder.ToString();
        Print(grown, Len(grown), grown == PyStr.Repeat("ab", 11));
    }
}
