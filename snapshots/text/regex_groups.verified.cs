using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace RegexGroups;

public static class RegexGroupsScript
{
    public static int Main(string[] args) => PyProgram.Run("regex_groups.py", args, Start);

    private static void Start()
    {
        PyMatch? m = PyRe.Match("(\\w+)\\s(?P<b>\\w+)\\s(\\w+)(?P=b)?", "aa bb cc");
        Print(m!.Groups(), m!.Group("b"), m!.Group(2), m!.Lastindex, m!.Groupdict(), m!.Re.Groupindex);
        Print(
            PyRe.Findall("\\w+", "Français złoty", PyRe.Ascii),
            PyRe.Findall("[\\W]", "ça b", PyRe.Ascii),
            PyRe.Findall("a{,2}b", "aaab"));
        Print(
            PyRe.Findall(
                "\n   (\\d+)   # the number's [first part\n   \\s*     # space (maybe\n   ([a-z]+)",
                "12 ab 3c",
                PyRe.Verbose));
        Print(PyRe.Sub("(?P<x>a)(b)", "\\2\\g<x>", "abab"), PyRe.Compile("a", PyRe.Ascii), m!.Span("b"));
        Print(PyRe.Compile("(?P<a>x)|(y)").Findall("xy"));
        try
        {
            PyRe.Compile("(?P<a>x)(?P<a>y)");
        }
        catch (PyReError e)
        {
            Print(e);
        }
    }
}
