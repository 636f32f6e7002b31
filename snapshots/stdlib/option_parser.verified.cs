// ======== OptionParserScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace OptionParser;

public static partial class OptionParserScript
{
    public static void CheckEven(object? option, object? opt, object? value, object? parser)
    {
        if (PyOps.Truth(PyOps.Mod(value, 2L)))
        {
            throw new OptionValueError(PyFormat.Percent("%s must be even", opt));
        }

        SetAttr(PyOps.GetAttr(parser, "values"), PyConvert.To<string>(PyOps.GetAttr(option, "dest")), value);
    }

    public static int Main(string[] args) => PyProgram.Run("option_parser.py", args, Start);

    private static void Start()
    {
        var usage = "usage: %prog [options] arg1 arg2";
        var parser = new PyOptionParser(
            usage: usage,
            version: "%prog 1.0",
            description: "A tool that does a lot of things with files and threads, all at once and in a row.",
            epilog: "See the manual.");
        parser.AddOption(
            new PyKeywords { ["dest"] = "filename", ["help"] = "write report to FILE", ["metavar"] = "FILE" },
            "-f",
            "--file");
        parser.AddOption(
            new PyKeywords
            {
                ["action"] = "store_false",
                ["dest"] = "verbose",
                ["default"] = true,
                ["help"] = "don't print status messages to stdout",
            },
            "-q",
            "--quiet");
        parser.AddOption(
            new PyKeywords { ["type"] = "int", ["default"] = 4L, ["help"] = "number of threads [default: %default]" },
            "-n",
            "--num-threads");
        parser.AddOption(new PyKeywords { ["type"] = PyTypes.Float, ["dest"] = "timeout" }, "-t", "--timeout");
        parser.AddOption(
            new PyKeywords
            {
                ["type"] = "choice",
                ["choices"] = new PyList<object?> { "fast", "slow" },
                ["default"] = "fast",
                ["help"] = "mode of the run",
            },
            "-m",
            "--mode");
        parser.AddOption(new PyKeywords { ["action"] = "append", ["dest"] = "includes" }, "-I", "--include");
        parser.AddOption(new PyKeywords { ["action"] = "count", ["dest"] = "verbosity", ["default"] = 0L }, "-v");
        parser.AddOption(new PyKeywords { ["nargs"] = 2L, ["type"] = "int", ["dest"] = "point" }, "-p", "--point");
        parser.AddOption(
            new PyKeywords
            {
                ["action"] = "callback",
                ["callback"] = CheckEvenFunction,
                ["type"] = "int",
                ["dest"] = "even",
            },
            "--even");
        parser.AddOption(new PyKeywords { ["help"] = PyOptparse.SuppressHelp }, "--secret");
        var group = new PyOptionGroup(parser, "Dangerous Options", "Caution: use these options at your own risk.");
        group.AddOption(new PyKeywords { ["action"] = "store_true", ["help"] = "Group option." }, "-g");
        parser.AddOptionGroup(group);
        var items = parser.ParseArgs(
            new PyList<string>
            {
                "-f",
                "out.txt",
                "x",
                "-q",
                "--num-threads=8",
                "-vvv",
                "-Ia",
                "-I",
                "b",
                "--point",
                "1",
                "2",
                "y",
                "--even",
                "4",
                "--timeo",
                "2.5",
                "--",
                "-z",
            });
        var options = items.Item1;
        PyList<string> args = items.Item2;
        Print(
            PyOps.GetAttr(options, "filename"),
            PyOps.GetAttr(options, "verbose"),
            PyOps.GetAttr(options, "num_threads"),
            PyOps.GetAttr(options, "timeout"),
            PyOps.GetAttr(options, "mode"),
            PyOps.GetAttr(options, "includes"),
            PyOps.GetAttr(options, "verbosity"),
            PyOps.GetAttr(options, "point"),
            PyOps.GetAttr(options, "even"),
            PyOps.GetAttr(options, "g"),
            args);
        Print(options);
        Print(
            PyOps.GetItem(PyOps.GetAttr(options, "__dict__"), "filename"),
            PyOps.GetItem(Vars(options), "mode"),
            HasAttr(options, "nothing"));
        parser.PrintHelp();
        foreach (var bad in (PyList<string>[])[
            ["--nope"],
            ["-n", "x"],
            ["--mode", "odd"],
            ["-f"],
            ["--even", "3"],
            ["--v"],
            ["--quiet=3"],
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
        }

        var p2 = new PyOptionParser(
            optionList: new PyList<PyOption>
            {
                new PyOption(new PyKeywords { ["type"] = "int", ["default"] = "7", ["help"] = "the x" }, "-x"),
                new PyOption(opts: (object?[])["--y"]),
            });
        Print(p2.ParseArgs(PyIterator.Cast<string>(PyOps.Iterate(new PyList<object?>()))).Item1);
        p2.SetDefaults(new PyKeywords { ["y"] = "why" });
        var items2 = p2.ParseArgs(new PyList<string> { "a", "-x3" });
        var o = items2.Item1;
        PyList<string> a = items2.Item2;
        Print(PyOps.GetAttr(o, "x"), PyOps.GetAttr(o, "y"), a, p2.HasOption("-x"), p2.GetUsage());
        try
        {
            p2.AddOption(args: (object?[])["-x"]);
        }
        catch (OptionConflictError e)
        {
            Print(e);
        }

        parser.Error("incorrect number of arguments");
    }
}
// ======== OptionParserScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace OptionParser;

public static partial class OptionParserScript
{
    private static readonly PyParameters CheckEvenParameters = new("option, opt, value, parser");
    public static readonly PyFunction CheckEvenFunction = new(
        "check_even",
        ["option", "opt", "value", "parser"],
        null,
        CallCheckEven);

    private static object? CallCheckEven(PyArguments arguments)
    {
        var a = new ArgumentBinder("check_even", CheckEvenParameters, arguments);
        CheckEven(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2), a.Get<object?>(3));
        return null;
    }
}
