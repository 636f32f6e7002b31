namespace PyConc2Cs.Runtime;

/// <summary>Python's getopt module.</summary>
[PyModule("getopt")]
public static class PyGetopt
{
    /// <summary>Options with their values, and the arguments that follow. GetoptError.</summary>
    [PyMember("getopt")]
    public static (PyList<(string Option, string Value)> Options, PyList<string> Arguments) Getopt(IEnumerable<string> args, string shortopts, object? longopts = null) =>
        Parse([.. args], shortopts, LongOptions(longopts), gnu: false);

    /// <summary>As getopt, but options may stand between arguments.</summary>
    [PyMember]
    public static (PyList<(string Option, string Value)> Options, PyList<string> Arguments) GnuGetopt(IEnumerable<string> args, string shortopts, object? longopts = null) =>
        Parse([.. args], shortopts, LongOptions(longopts), gnu: true);

    private static List<string> LongOptions(object? value) => value switch
    {
        null => [],
        string one => [one],
        _ => [.. DynamicAdapter.Iterable<string>(value)],
    };

    private static (PyList<(string Option, string Value)> Options, PyList<string> Arguments) Parse(List<string> args, string shortopts, List<string> longopts, bool gnu)
    {
        var options = new PyList<(string Option, string Value)>();
        var rest = new PyList<string>();
        var allFirst = !gnu || shortopts.StartsWith('+');
        shortopts = gnu && shortopts.StartsWith('+') ? shortopts[1..] : shortopts;
        while (args.Count > 0)
        {
            var arg = args[0];
            if (arg == "--")
            {
                args.RemoveAt(0);
                break;
            }
            if (arg.StartsWith("--", StringComparison.Ordinal))
            {
                args.RemoveAt(0);
                Long(options, arg[2..], longopts, args);
            }
            else if (arg.StartsWith('-') && arg.Length > 1)
            {
                args.RemoveAt(0);
                Short(options, arg[1..], shortopts, args);
            }
            else if (allFirst)
            {
                break;
            }
            else
            {
                rest.Append(arg);
                args.RemoveAt(0);
            }
        }
        return (options, new PyList<string>(rest.Concat(args)));
    }

    private static void Long(PyList<(string Option, string Value)> options, string option, List<string> known, List<string> args)
    {
        string? value = null;
        if (option.IndexOf('=', StringComparison.Ordinal) is var at and >= 0)
        {
            (option, value) = (option[..at], option[(at + 1)..]);
        }
        var matches = known.FindAll(name => name.StartsWith(option, StringComparison.Ordinal));
        if (matches.Count == 0)
        {
            throw new GetoptError($"option --{option} not recognized", option);
        }
        string match;
        if (matches.Contains(option))
        {
            match = option;
        }
        else if (matches.Contains(option + "="))
        {
            match = option + "=";
        }
        else
        {
            match = matches.Count == 1 ? matches[0] : throw new GetoptError($"option --{option} not a unique prefix", option);
        }
        var name = match.TrimEnd('=');
        if (match.EndsWith('='))
        {
            if (value is null)
            {
                value = args.Count > 0 ? args[0] : throw new GetoptError($"option --{name} requires argument", name);
                args.RemoveAt(0);
            }
        }
        else if (value is not null)
        {
            throw new GetoptError($"option --{name} must not have an argument", name);
        }
        options.Append(("--" + name, value ?? ""));
    }

    private static void Short(PyList<(string Option, string Value)> options, string letters, string known, List<string> args)
    {
        while (letters.Length > 0)
        {
            var letter = letters[0];
            letters = letters[1..];
            var at = letter == ':' ? -1 : known.IndexOf(letter, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new GetoptError($"option -{letter} not recognized", letter.ToString());
            }
            var value = "";
            if (at + 1 < known.Length && known[at + 1] == ':')
            {
                if (letters.Length == 0)
                {
                    letters = args.Count > 0 ? args[0] : throw new GetoptError($"option -{letter} requires argument", letter.ToString());
                    args.RemoveAt(0);
                }
                (value, letters) = (letters, "");
            }
            options.Append(("-" + letter, value));
        }
    }
}

/// <summary>A command line that doesn't fit the options.</summary>
[PyClass("getopt", "GetoptError", Aliases = ["getopt.error"])]
public partial class GetoptError : PyException
{
    [PyMember]
    public GetoptError(string msg, string opt = "")
        : base(msg, opt) => (Msg, Opt) = (msg, opt);

    [PyMember]
    public string Msg { get; }

    [PyMember]
    public string Opt { get; }

    public override string PyTypeName => "GetoptError";

    public override string ToString() => Msg;
}
