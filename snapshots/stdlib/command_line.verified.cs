// ======== CommandLineScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace CommandLine;

public static partial class CommandLineScript
{
    public static object? DoCommit(object? args) => PyOps.Add("committing ", PyOps.GetAttr(args, "message"));

    public static object? Positive(object? s)
    {
        object? v = Int(s);
        if (PyOps.LessEqual(v, 0L))
        {
            throw new ArgumentTypeError(PyFormat.Percent("%r is not positive", s));
        }

        return v;
    }

    public static int Main(string[] args) => PyProgram.Run("command_line.py", args, Start);

    private static void Start()
    {
        var parser = new PyArgumentParser(
            prog: "tool",
            description: "Process some integers and do various other things with a long description that wraps.",
            epilog: "That is all.");
        parser.AddArgument(
            "integers",
            nargs: "+",
            type: PyTypes.Int,
            help: "an integer for the accumulator",
            metavar: "N");
        parser.AddArgument(
            "--sum",
            action: "store_const",
            @const: PyOps.GetAttr(PyModules.Get("builtins"), "sum"),
            @default: PyOps.GetAttr(PyModules.Get("builtins"), "max"),
            help: "sum the integers (default: find the max)",
            dest: "accumulate");
        parser.AddArgument("-v", "--verbose", action: "count", @default: 0L, help: "increase verbosity");
        parser.AddArgument("-o", "--output", @default: "out.txt", help: "output file (default: %(default)s)");
        parser.AddArgument("--level", @default: "info", choices: new PyList<string> { "debug", "info", "warning" });
        parser.AddArgument("-n", "--number", type: PyTypes.Float, required: false, metavar: "NUM");
        parser.AddArgument("--flag", action: "store_true");
        parser.AddArgument("--version", action: "version", version: "%(prog)s 1.0");
        var group = parser.AddMutuallyExclusiveGroup();
        group.AddArgument("--fast", action: "store_true");
        group.AddArgument("--slow", action: "store_true");
        parser.PrintHelp();
        parser.PrintUsage();
        object? args = parser.ParseArgs(
            new PyList<string> { "1", "2", "3", "--sum", "-vv", "-o", "x.txt", "--level=debug", "-n1.5" });
        Print(
            PyOps.CallMethod(args, "accumulate", PyOps.GetAttr(args, "integers")),
            PyOps.GetAttr(args, "verbose"),
            PyOps.GetAttr(args, "output"),
            PyOps.GetAttr(args, "level"),
            PyOps.GetAttr(args, "number"),
            PyOps.GetAttr(args, "flag"),
            PyOps.GetAttr(args, "fast"));
        args = parser.ParseArgs(new PyList<string> { "7", "4" });
        Print(
            PyOps.CallMethod(args, "accumulate", PyOps.GetAttr(args, "integers")),
            PyOps.GetAttr(args, "output"),
            PyOps.GetItem(Vars(args), "level"));
        foreach (var bad in (PyList<string>[])[
            ["x"],
            [],
            ["1", "--level", "foo"],
            ["1", "--fast", "--slow"],
            ["1", "--unknown"],
            ["1", "-n"],
            ["--version"],
        ])
        {
            try
            {
                parser.ParseArgs(bad);
            }
            catch (SystemExit e)
            {
                Print("exit", e.Code);
            }

            PyOps.CallMethod(PySys.Stderr, "flush");
        }

        var p2 = new PyArgumentParser(prog: "git");
        p2.AddArgument("--root", @default: ".");
        var sub = p2.AddSubparsers(dest: "command", required: true, help: "sub-command help");
        var a = sub.AddParser("add", help: "add files");
        a.AddArgument("files", nargs: "*");
        a.AddArgument("-f", "--force", action: "store_true");
        var c = sub.AddParser("commit", aliases: new PyList<string> { "ci" }, help: "commit");
        c.AddArgument("-m", "--message", required: true);
        c.SetDefaults(new PyKeywords { ["func"] = DoCommitFunction });
        p2.PrintHelp();
        object? ns = p2.ParseArgs(new PyList<string> { "--root", "x", "add", "-f", "a", "b" });
        Print(
            PyOps.GetAttr(ns, "command"),
            PyOps.GetAttr(ns, "files"),
            PyOps.GetAttr(ns, "force"),
            PyOps.GetAttr(ns, "root"));
        ns = p2.ParseArgs(new PyList<string> { "ci", "-m", "msg" });
        Print(PyOps.CallMethod(ns, "func", ns), PyOps.GetAttr(ns, "command"));
        Print(p2.ParseArgs(new PyList<string> { "add" }));
        try
        {
            p2.ParseArgs(PyIterator.Cast<string>(PyOps.Iterate(new PyList<object?>())));
        }
        catch (SystemExit e)
        {
            Print(e.Code);
        }

        try
        {
            p2.ParseArgs(new PyList<string> { "add", "-h" });
        }
        catch (SystemExit e)
        {
            Print(e.Code);
        }

        var p3 = new PyArgumentParser(prog: "x", formatterClass: PyArgparse.ArgumentDefaultsHelpFormatter);
        p3.AddArgument("infile", nargs: "?", @default: "-");
        p3.AddArgument(
            "--list",
            nargs: 2L,
            @default: new PyList<long> { 1, 2 },
            type: PyTypes.Int,
            help: "two numbers",
            metavar: ("A", "B"));
        p3.AddArgument("--app", action: "append", help: "append it");
        p3.AddArgument("rest", nargs: PyArgparse.Remainder);
        p3.PrintHelp();
        Print(p3.ParseArgs(new PyList<string> { "--list", "3", "4", "--app", "q", "--app", "r", "f", "g", "-h" }));
        var items = p3.ParseKnownArgs(new PyList<string> { "--zzz", "--app", "k" });
        object? known = items.Item1;
        PyList<string> unknown = items.Item2;
        Print(known, unknown);
        var p4 = new PyArgumentParser(prog: "y", usage: "%(prog)s [options]");
        p4.AddArgument("-p", @default: "5", type: PositiveFunction);
        var g = p4.AddArgumentGroup("special", "special options");
        g.AddArgument("--color", action: PyArgparse.BooleanOptionalAction, @default: true);
        Print(
            PyOps.GetAttr(p4.ParseArgs(PyIterator.Cast<string>(PyOps.Iterate(new PyList<object?>()))), "p"),
            PyOps.GetAttr(p4.ParseArgs(new PyList<string> { "--no-color" }), "color"));
        try
        {
            p4.ParseArgs(new PyList<string> { "-p", "-3" });
        }
        catch (SystemExit e)
        {
            Print(e.Code);
        }

        try
        {
            p4.ParseArgs(new PyList<string> { "-p", "abc" });
        }
        catch (SystemExit e)
        {
            Print(e.Code);
        }

        Print(p4.FormatHelp());
        ns = new PyNamespace(new PyKeywords { ["a"] = 1L, ["b"] = "x" });
        Print(ns, PyOps.GetAttr(ns, "a"), PyOps.Contains(ns, "a"));
    }
}
// ======== CommandLineScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace CommandLine;

public static partial class CommandLineScript
{
    private static readonly PyParameters DoCommitParameters = new("args");
    public static readonly PyFunction DoCommitFunction = new("do_commit", ["args"], null, CallDoCommit);

    private static object? CallDoCommit(PyArguments arguments)
    {
        var a = new ArgumentBinder("do_commit", DoCommitParameters, arguments);
        return DoCommit(a.Get<object?>(0));
    }

    private static readonly PyParameters PositiveParameters = new("s");
    public static readonly PyFunction PositiveFunction = new("positive", ["s"], null, CallPositive);

    private static object? CallPositive(PyArguments arguments)
    {
        var a = new ArgumentBinder("positive", PositiveParameters, arguments);
        return Positive(a.Get<object?>(0));
    }
}
