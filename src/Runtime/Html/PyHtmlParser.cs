using System.Text.RegularExpressions;

namespace PyConc2Cs.Runtime;

/// <summary>Python's html.parser module (Python 2: HTMLParser).</summary>
[PyModule("html.parser", Aliases = ["HTMLParser"])]
public static partial class PyHtmlParser
{
    /// <summary>Base of scripts' parsers: feed() calls handle_starttag, handle_endtag, handle_data and so on.</summary>
    [PyMember("HTMLParser")]
    public static PyClass HtmlParser { get; } = new LibraryClass("html.parser", "HTMLParser")
        .Field("CDATA_CONTENT_ELEMENTS", PyOps.ToTuple(["script", "style"]))
        .Method("__init__", "self, *, convert_charrefs=", a =>
        {
            PyOps.SetAttr(a.Get<object?>(0), "convert_charrefs", a.Truth(1, !PyProgram.IsPython2));
            return Attr.Call(a.Get<object?>(0), "reset");
        })
        .Method("reset", self =>
        {
            PyOps.SetAttr(self, "rawdata", "");
            PyOps.SetAttr(self, "lasttag", "???");
            PyOps.SetAttr(self, "cdata_elem", null);
            PyOps.SetAttr(self, "lineno", 1L);
            PyOps.SetAttr(self, "offset", 0L);
        })
        .Method("feed", "self, data", a =>
        {
            var self = a.Get<object?>(0);
            PyOps.SetAttr(self, "rawdata", Attr.Of<string>(self, "rawdata") + a.Get<string>(1));
            new HtmlScanner(self).GoAhead(atEnd: false);
            return null;
        })
        .Method("close", self => new HtmlScanner(self).GoAhead(atEnd: true))
        .Method("getpos", "self", a => (Attr.Of<long>(a.Get<object?>(0), "lineno"), Attr.Of<long>(a.Get<object?>(0), "offset")))
        .Method("get_starttag_text", "self", a => PyOps.GetAttr(a.Get<object?>(0), "_starttag_text"))
        .Field("_starttag_text", null)
        .Method("handle_startendtag", "self, tag, attrs", a =>
        {
            Attr.Call(a.Get<object?>(0), "handle_starttag", a.Get<object?>(1), a.Get<object?>(2));
            return Attr.Call(a.Get<object?>(0), "handle_endtag", a.Get<object?>(1));
        })
        .Method("handle_starttag", "self, tag, attrs", _ => null)
        .Method("handle_endtag", "self, tag", _ => null)
        .Method("handle_charref", "self, name", _ => null)
        .Method("handle_entityref", "self, name", _ => null)
        .Method("handle_data", "self, data", _ => null)
        .Method("handle_comment", "self, data", _ => null)
        .Method("handle_decl", "self, decl", _ => null)
        .Method("handle_pi", "self, data", _ => null)
        .Method("unknown_decl", "self, data", _ => null).Class;
}

/// <summary>Goes through the text that a parser has and calls its handlers.</summary>
internal sealed partial class HtmlScanner(object? parser)
{
    private readonly bool converts = Attr.IsTrue(parser, "convert_charrefs");
    private string text = Attr.Of<string>(parser, "rawdata");
    private string? cdata = Attr.Of<string?>(parser, "cdata_elem");
    private int position;

    public void GoAhead(bool atEnd)
    {
        while (position < text.Length)
        {
            var next = NextMarkup(atEnd);
            if (next < 0)
            {
                break;
            }

            Data(next);
            if (position == text.Length || !(text[position] == '<' ? Markup(atEnd) : Reference(atEnd)))
            {
                break;
            }
        }

        if (atEnd && position < text.Length)
        {
            Data(text.Length);
        }

        PyOps.SetAttr(parser, "rawdata", text[position..]);
        PyOps.SetAttr(parser, "cdata_elem", cdata);
    }

    /// <summary>Where the text before the next tag or reference ends; -1 to wait for more.</summary>
    private int NextMarkup(bool atEnd)
    {
        if (cdata is not null)
        {
            var end = EndOf(cdata);
            return end >= 0 ? end : atEnd ? text.Length : -1;
        }

        if (!converts)
        {
            var at = text.AsSpan(position).IndexOfAny('<', '&');
            return at < 0 ? text.Length : position + at;
        }

        var tag = text.IndexOf('<', position);
        if (tag >= 0 || atEnd)
        {
            return tag >= 0 ? tag : text.Length;
        }

        // A reference at the end may go on in what comes next.
        var reference = text.LastIndexOf('&', text.Length - 1, Math.Min(34, text.Length - position));
        return reference >= 0 && text.AsSpan(reference).IndexOfAny(' ', ';', '\n') < 0 ? -1 : text.Length;
    }

    private int EndOf(string element)
    {
        var match = Regex.Match(text[position..], "</" + Regex.Escape(element) + @"(?=[\t\n\r\f />])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return match.Success ? position + match.Index : -1;
    }

    private void Data(int end)
    {
        if (end > position)
        {
            var data = text[position..end];
            Attr.Call(parser, "handle_data", converts && cdata is null ? PyHtml.Unescape(data) : data);
            Advance(end);
        }
    }

    /// <summary>True when something was taken.</summary>
    private bool Markup(bool atEnd)
    {
        var rest = text.AsSpan(position);
        if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
        {
            return StartTag();
        }

        if (rest.StartsWith("</"))
        {
            return EndTag(atEnd);
        }

        if (rest.StartsWith("<!--"))
        {
            return Until("-->", 4, "handle_comment", atEnd);
        }

        if (rest.StartsWith("<?"))
        {
            return Until(">", 2, "handle_pi", atEnd);
        }

        if (rest.StartsWith("<!["))
        {
            return Until(rest.StartsWith("<![CDATA[") ? "]]>" : "]>", 3, "unknown_decl", atEnd);
        }

        if (rest.StartsWith("<!"))
        {
            return Until(">", 2, rest.Length > 8 && rest[2..9].Equals("doctype", StringComparison.OrdinalIgnoreCase) ? "handle_decl" : "handle_comment", atEnd);
        }

        if (rest.Length > 1 || atEnd)
        {
            Attr.Call(parser, "handle_data", "<");
            Advance(position + 1);
            return true;
        }

        return false;
    }

    private bool Until(string end, int skip, string handler, bool atEnd)
    {
        var at = text.IndexOf(end, position + skip, StringComparison.Ordinal);
        if (at < 0 && !atEnd)
        {
            return false;
        }

        var stop = at < 0 ? text.Length : at;
        Attr.Call(parser, handler, text[(position + skip)..stop]);
        Advance(at < 0 ? text.Length : at + end.Length);
        return true;
    }

    private bool StartTag()
    {
        var match = StartTagPattern().Match(text, position);
        if (!match.Success)
        {
            return false;
        }

        var whole = match.Value;
        var tag = match.Groups["tag"].Value.ToLowerInvariant();
        var attributes = new PyList<object?>();
        foreach (Match attribute in AttributePattern().Matches(match.Groups["attributes"].Value))
        {
            object? value = null;
            if (attribute.Groups["assigned"].Success)
            {
                var given = attribute.Groups["value"].Value;
                given = given.Length > 1 && given[0] is '\'' or '"' && given[^1] == given[0] ? given[1..^1] : given;
                value = PyHtml.Unescape(given);
            }

            attributes.Append((attribute.Groups["name"].Value.ToLowerInvariant(), value));
        }

        PyOps.SetAttr(parser, "_starttag_text", whole);
        PyOps.SetAttr(parser, "lasttag", tag);
        var isEmpty = whole.EndsWith("/>", StringComparison.Ordinal);
        Attr.Call(parser, isEmpty ? "handle_startendtag" : "handle_starttag", tag, attributes);
        Advance(position + whole.Length);
        if (!isEmpty && PyOps.Truth(PyOps.Contains(Attr.Of(parser, "CDATA_CONTENT_ELEMENTS"), tag)))
        {
            cdata = tag;
        }

        return true;
    }

    private bool EndTag(bool atEnd)
    {
        var end = text.IndexOf('>', position);
        if (end < 0 && !atEnd)
        {
            return false;
        }

        var stop = end < 0 ? text.Length : end;
        var name = text[(position + 2)..stop].TrimStart().Split(' ', '\t', '\n', '\r', '\f', '/')[0].ToLowerInvariant();
        if (name.Length > 0)
        {
            Attr.Call(parser, "handle_endtag", name);
        }

        cdata = null;
        Advance(end < 0 ? text.Length : end + 1);
        return true;
    }

    /// <summary>&amp;name; and &amp;#number; for parsers that want them as they are.</summary>
    private bool Reference(bool atEnd)
    {
        var match = ReferencePattern().Match(text, position);
        if (!match.Success)
        {
            Attr.Call(parser, "handle_data", "&");
            Advance(position + 1);
            return true;
        }

        var end = position + match.Length;
        if (end == text.Length && text[end - 1] != ';' && !atEnd)
        {
            return false;
        }

        var name = match.Groups["reference"].Value;
        Attr.Call(parser, name[0] == '#' ? "handle_charref" : "handle_entityref", name.TrimStart('#'));
        Advance(end);
        return true;
    }

    private void Advance(int end)
    {
        var (line, offset) = (Attr.Of<long>(parser, "lineno"), Attr.Of<long>(parser, "offset"));
        foreach (var c in text.AsSpan(position, end - position))
        {
            (line, offset) = c == '\n' ? (line + 1, 0) : (line, offset + 1);
        }

        PyOps.SetAttr(parser, "lineno", line);
        PyOps.SetAttr(parser, "offset", offset);
        position = end;
    }

    [GeneratedRegex(@"\G<(?<tag>[a-zA-Z][^\t\n\r\f />]*)(?<attributes>(?:[\s/]*(?:(?<=['""\s/])[^\s/>][^\s/=>]*(?:\s*=+\s*(?:'[^']*'|""[^""]*""|(?!['""])[^>\s]*)(?:\s*,)*)?(?:\s|/(?!>))*)*)?\s*)/?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StartTagPattern();

    [GeneratedRegex(@"(?<name>(?<=['""\s/])[^\s/>][^\s/=>]*)(?<assigned>\s*=+\s*(?<value>'[^']*'|""[^""]*""|(?!['""])[^>\s]*))?(?:\s|/(?!>))*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AttributePattern();

    [GeneratedRegex(@"\G&(?<reference>#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][-.a-zA-Z0-9]*);?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReferencePattern();
}
