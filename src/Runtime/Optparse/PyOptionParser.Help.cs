using System.Globalization;
using System.Text;

namespace PyConc2Cs.Runtime;

public sealed partial class PyOptionParser
{
    private const int MaxHelpPosition = 24;

    [PyMember]
    public string GetProgName() => Prog ?? PyOsPath.Basename(PyOps.Str(PySys.Argv[0]));

    [PyMember]
    public string ExpandProgName(string s) => s.Replace("%prog", GetProgName(), StringComparison.Ordinal);

    [PyMember]
    public string GetUsage() => Usage is null ? "" : $"Usage: {ExpandProgName(Usage)}\n";

    [PyMember]
    public string GetVersion() => Version is { Length: > 0 } text ? ExpandProgName(text) : "";

    [PyMember]
    public void PrintUsage(object? file = null)
    {
        if (Usage is not null)
        {
            Write(file, GetUsage() + "\n");
        }
    }

    [PyMember]
    public void PrintVersion(object? file = null)
    {
        if (Version is { Length: > 0 })
        {
            Write(file, GetVersion() + "\n");
        }
    }

    [PyMember]
    public void PrintHelp(object? file = null) => Write(file, FormatHelp());

    /// <summary>Ends the program after writing the message to stderr.</summary>
    [PyMember]
    public void Exit(long status = 0, string? msg = null)
    {
        if (!string.IsNullOrEmpty(msg))
        {
            PyStreams.WriteError(msg);
        }

        throw new SystemExit(status);
    }

    /// <summary>Writes usage and message to stderr and ends the program with code 2.</summary>
    [PyMember]
    public void Error(string msg)
    {
        PrintUsage(PyStreams.Stderr);
        Exit(2, $"{GetProgName()}: error: {msg}\n");
    }

    [PyMember]
    public string FormatHelp()
    {
        var width = Width();
        var text = new StringBuilder();
        if (Usage is not null)
        {
            text.Append(GetUsage()).Append('\n');
        }

        if (!string.IsNullOrEmpty(Description))
        {
            text.Append(Paragraph(ExpandProgName(Description), width, 0)).Append("\n\n");
        }

        text.Append(FormatOptionHelp());
        if (!string.IsNullOrEmpty(Epilog))
        {
            text.Append('\n').Append(Paragraph(Epilog, width, 0)).Append('\n');
        }

        return text.ToString();
    }

    [PyMember]
    public string FormatOptionHelp()
    {
        var width = Width();
        var widest = OptionList.Select(o => Strings(o).Length + 2).Concat(OptionGroups.SelectMany(g => g.OptionList).Select(o => Strings(o).Length + 4)).DefaultIfEmpty(0).Max();
        var position = Math.Min(widest + 2, Math.Min(MaxHelpPosition, Math.Max(width - 20, 4)));
        var parts = new List<string> { "Options:\n" };
        if (OptionList.Length > 0)
        {
            parts.Add(string.Concat(OptionList.Select(o => Line(o, 2, position, width))));
            parts.Add("\n");
        }

        foreach (var group in OptionGroups)
        {
            var described = string.IsNullOrEmpty(group.Description) ? "" : Paragraph(group.Description, width, 4) + "\n";
            var lines = string.Concat(group.OptionList.Select(o => Line(o, 4, position, width)));
            parts.Add($"  {group.Title}:\n{described}{(described.Length > 0 && lines.Length > 0 ? "\n" : "")}{lines}");
            parts.Add("\n");
        }

        return string.Concat(parts.SkipLast(1));
    }

    private string Line(PyOption option, int indent, int position, int width)
    {
        if (option.Help == PyOptparse.SuppressHelp)
        {
            return "";
        }

        var strings = Strings(option);
        var room = position - indent - 2;
        var text = new StringBuilder(new string(' ', indent)).Append(strings.Length > room ? strings + "\n" : strings.PadRight(room) + "  ");
        if (option.Help is not { Length: > 0 } help)
        {
            return strings.Length > room ? text.ToString() : text.Append('\n').ToString();
        }

        var value = option.Dest is { } dest && Defaults.TryGetValue(dest, out var found) ? found : null;
        var lines = PyTextwrap.Wrap(help.Replace("%default", value is null ? "none" : PyOps.Str(value), StringComparison.Ordinal), Math.Max(width - position, 11));
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(' ', i > 0 || strings.Length > room ? position : 0).Append(lines[i]).Append('\n');
        }

        return text.ToString();
    }

    private static string Strings(PyOption option)
    {
        var name = option.TakesValue() ? option.Metavar ?? option.Dest!.ToUpper(CultureInfo.InvariantCulture) : null;
        return string.Join(", ", option.ShortOpts.Select(o => name is null ? o : $"{o} {name}").Concat(option.LongOpts.Select(o => name is null ? o : $"{o}={name}")));
    }

    private static string Paragraph(string text, int width, int indent)
    {
        var margin = new string(' ', indent);
        return string.Join('\n', PyTextwrap.Wrap(text, Math.Max(width - indent, 11) - indent).Select(line => margin + line));
    }

    private static int Width() => (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns) ? columns : 80) - 2;

    private static void Write(object? file, string text) => PyOps.CallMethod(file ?? PySys.Stdout, "write", text);
}
