using System.Globalization;
using System.Text;
using PyConc2Cs.Text;

namespace PyConc2Cs.Diagnostics;

/// <summary>Writes diagnostics for people (message, source line, caret, help) or as GitHub workflow commands.</summary>
public static class DiagnosticRenderer
{
    private const int TabWidth = 4;

    /// <summary><c>path:line:col: error PY1001: message</c>, the source line with a caret underline, and the help.</summary>
    public static string RenderText(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        var severity = SeverityName(diagnostic.Severity);
        if (diagnostic.Source is { } source)
        {
            var (line, column) = diagnostic.Position;
            text.Append(CultureInfo.InvariantCulture, $"{source.Path}:{line}:{column}: ");
            text.Append(CultureInfo.InvariantCulture, $"{severity} {diagnostic.Id}: {diagnostic.Message}\n");
            AppendSnippet(text, source, diagnostic.Span, line);
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{severity} {diagnostic.Id}: {diagnostic.Message}\n");
        }

        // A remark on a whole file is one line.
        if (diagnostic.Source is not null || diagnostic.Severity != DiagnosticSeverity.Info)
        {
            text.Append(CultureInfo.InvariantCulture, $"  help: {diagnostic.Descriptor.Help}\n");
        }

        return text.ToString();
    }

    /// <summary><c>::error file=...,line=...,col=...,title=PY1001::message</c></summary>
    public static string RenderGitHub(Diagnostic diagnostic)
    {
        var command = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "notice",
        };
        var title = $"title={diagnostic.Id}::{EscapeData(diagnostic.Message)}\n";
        if (diagnostic.Source is not { } source)
        {
            return $"::{command} {title}";
        }

        var (line, column) = diagnostic.Position;
        return string.Create(CultureInfo.InvariantCulture, $"::{command} file={EscapeProperty(source.Path)},line={line},col={column},{title}");
    }

    private static void AppendSnippet(StringBuilder text, SourceText source, SourceSpan span, int line)
    {
        var content = source.GetLine(line);
        if (content.Length == 0)
        {
            return;
        }

        var from = Math.Min(span.Start - source.GetLineStart(line), content.Length);
        var to = Math.Clamp(span.End - source.GetLineStart(line), from, content.Length);
        (content, from, to) = Shorten(content, from, to);
        var indent = content.Length - content.AsSpan().TrimStart(" \t\f").Length;
        indent = Math.Min(indent, from);
        text.Append("    ").Append(Expand(content[indent..])).Append('\n');
        text.Append("    ").Append(' ', Width(content[indent..Math.Min(from, content.Length)]));
        text.Append('^', Math.Max(1, from < to ? Width(content[from..to]) : 1)).Append('\n');
    }

    // Of a very long line only what is around the place.
    private static (string Content, int From, int To) Shorten(string content, int from, int to)
    {
        const int MaxWidth = 240;
        if (content.Length <= MaxWidth)
        {
            return (content, from, to);
        }

        var start = Math.Clamp(from - (MaxWidth / 2), 0, content.Length - MaxWidth);
        return (content.Substring(start, MaxWidth), from - start, Math.Min(to - start, MaxWidth));
    }

    private static string Expand(string text) => text.Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal).TrimEnd();

    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += rune.Value == '\t' ? TabWidth : IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    // East Asian wide blocks, coarsely: a caret line needs no more.
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static string SeverityName(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
