using System.Diagnostics.CodeAnalysis;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Cli;

/// <summary>Reads the arguments by hand: the few there are don't pay for a library's start-up time.</summary>
internal sealed class CommandLineParser
{
    private readonly string[] arguments;
    private readonly List<string> positional = [];
    private int next;
    private TranspileOptions options = new("");
    private string? output;
    private string? format;
    private string? error;
    private bool force;

    private CommandLineParser(string[] arguments) => this.arguments = arguments;

    /// <summary>The command, or null and what is wrong with the arguments.</summary>
    public static CommandLine? Parse(string[] arguments, out string? error)
    {
        var parser = new CommandLineParser(arguments);
        var command = parser.Parse();
        error = parser.error;
        return error is null && command is not null ? command with { Options = parser.options } : null;
    }

    private CommandLine? Parse()
    {
        switch (arguments.FirstOrDefault())
        {
            case null:
                error = "no script given";
                return null;
            case "-h" or "--help":
                return new InfoCommandLine(HelpText.Usage);
            case "--version":
                return new InfoCommandLine(HelpText.Version + "\n");
            case "run":
                next = 1;
                return ParseRun();
            case "check":
                next = 1;
                return ParseCheck();
            default:
                return ParseConvert();
        }
    }

    private CommandLine? ParseRun()
    {
        // What follows the script belongs to the script, whatever it looks like.
        if (ReadUntil(() => positional.Count == 1) is { } info)
        {
            return info;
        }

        if (positional.Count == 0)
        {
            error ??= "run: no script given";
        }

        return RejectOutput("run") ?? RejectFormat("run") ?? (error is null ? new RunCommandLine(positional[0], arguments[next..]) : null);
    }

    private CommandLine? ParseCheck()
    {
        if (ReadUntil(() => false) is { } info)
        {
            return info;
        }

        if (positional.Count == 0)
        {
            error ??= "check: no file or folder given";
        }

        if (format is not (null or "text" or "github"))
        {
            error ??= $"--format: '{format}' is not one of text, github";
        }

        return RejectOutput("check") ?? new CheckCommandLine(positional, format == "github");
    }

    private CommandLine? ParseConvert()
    {
        if (ReadUntil(() => false) is { } info)
        {
            return info;
        }

        if (positional.Count != 1)
        {
            error ??= positional.Count == 0 ? "no script given" : $"one script at a time, please: '{positional[1]}' is one too many";
        }

        return RejectFormat("a conversion") ?? (error is null ? new ConvertCommandLine(positional[0], output, force) : null);
    }

    /// <summary>Reads options and positional arguments until the condition holds; a command line that asks for help ends it at once.</summary>
    private InfoCommandLine? ReadUntil(Func<bool> done)
    {
        var onlyPositional = false;
        while (next < arguments.Length && error is null && !done())
        {
            var argument = arguments[next++];
            if (onlyPositional || argument.Length < 2 || argument[0] != '-')
            {
                positional.Add(argument);
            }
            else if (argument == "--")
            {
                onlyPositional = true;
            }
            else if (argument is "-h" or "--help")
            {
                return new InfoCommandLine(HelpText.Usage);
            }
            else
            {
                ReadOption(argument);
            }
        }

        return null;
    }

    private void ReadOption(string argument)
    {
        var equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        var name = equals < 0 ? argument : argument[..equals];
        var attached = equals < 0 ? null : argument[(equals + 1)..];
        switch (name)
        {
            case "--force" when attached is null:
                force = true;
                break;
            case "--explain-types" when attached is null:
                options = options with { ExplainTypes = true };
                break;
            case "-o" or "--output" when TryReadValue(name, attached, out var value):
                output = value;
                break;
            case "--format" when TryReadValue(name, attached, out var value):
                format = value;
                break;
            case "--python" when TryReadValue(name, attached, out var value):
                SetPython(value);
                break;
            default:
                error ??= $"unknown option '{argument}'";
                break;
        }
    }

    private bool TryReadValue(string name, string? attached, [NotNullWhen(true)] out string? value)
    {
        value = attached ?? (next < arguments.Length ? arguments[next++] : null);
        if (value is null or "")
        {
            error = $"{name}: a value is missing";
            return false;
        }

        return true;
    }

    private void SetPython(string value)
    {
        if (options.WithPython(value) is { } changed)
        {
            options = changed;
        }
        else
        {
            error = $"--python: '{value}' is not one of 2, 3, auto";
        }
    }

    private CommandLine? RejectOutput(string command)
    {
        if (output is not null || force)
        {
            error ??= $"{command} writes no project: --output and --force don't apply";
        }

        return null;
    }

    private CommandLine? RejectFormat(string command)
    {
        if (format is not null)
        {
            error ??= $"--format doesn't apply to {command}";
        }

        return null;
    }
}
