using System.Net;

namespace PyConc2Cs.Runtime;

/// <summary>Python's html module.</summary>
[PyModule("html")]
public static class PyHtml
{
    /// <summary>The text with &amp;, &lt;, &gt; (and quotes) as entities.</summary>
    [PyMember]
    public static string Escape(string s, bool quote = true)
    {
        s = s.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return quote ? s.Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#x27;", StringComparison.Ordinal) : s;
    }

    /// <summary>The text with its entities as characters.</summary>
    [PyMember]
    public static string Unescape(string s) => WebUtility.HtmlDecode(s);
}
