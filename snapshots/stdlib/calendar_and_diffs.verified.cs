using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace CalendarAndDiffs;

public static class CalendarAndDiffsScript
{
    public static int Main(string[] args) => PyProgram.Run("calendar_and_diffs.py", args, Start);

    private static void Start()
    {
        Print(PyCalendar.Month(2024, 2));
        Print(
            PyCalendar.Isleap(2024),
            PyCalendar.DayName[0],
            PyCalendar.MonthName[12],
            PyCalendar.Monthcalendar(2024, 9)[0]);
        var c = new PyTextCalendar(PyCalendar.Sunday);
        c.Prmonth(2021, 7);
        var (first, days) = PyCalendar.Monthrange(2024, 2);
        Print(first, days, PyCalendar.Leapdays(2000, 2025));
        var s = new PySequenceMatcher(null, "abcd", "bcde");
        Print(s.Ratio(), s.QuickRatio(), s.GetMatchingBlocks(), s.FindLongestMatch(0, 4, 0, 4));
        foreach (var (tag, i1, i2, j1, j2) in new PySequenceMatcher(null, "qabxcd", "abycdf").GetOpcodes())
        {
            Print("{:7} a[{}:{}] --> b[{}:{}]".FormatWith(tag, i1, i2, j1, j2));
        }

        Print(PyDifflib.GetCloseMatches("appel", new PyList<string> { "ape", "apple", "peach", "puppy" }));
        PyList<string> a = "one\ntwo\nthree\nfour\n".SplitLines(keepends: true);
        PyList<string> b = "one\ntwo!\nthree\nfive\n".SplitLines(keepends: true);
        Print("".PyJoin(PyDifflib.UnifiedDiff(a, b, fromfile: "a.txt", tofile: "b.txt")));
        Print(
            "\n".PyJoin(
                PyDifflib.ContextDiff(new PyList<string> { "x", "y" }, new PyList<string> { "x", "z" }, lineterm: "")));
        s = new PySequenceMatcher(
            x => PyOps.Equals(x, " "),
            "private Thread currentThread;",
            "private volatile Thread currentThread;");
        Print(Round(s.Ratio(), 3));
        foreach (var block in s.GetMatchingBlocks())
        {
            Print(PyFormat.Percent("a[%d] and b[%d] match for %d elements", block));
        }
    }
}
