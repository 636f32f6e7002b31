using System.Text;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Whether a file that both grammars accept was written for Python 2.</summary>
internal static class Python2Evidence
{
    // What only a file says that runs on both.
    private static readonly HashSet<string> Compatible = new(StringComparer.Ordinal) { "ImportError", "ModuleNotFoundError", "NameError", "version_info", "six" };

    private static readonly HashSet<string> Modules = new(StringComparer.Ordinal)
    {
        "Queue", "thread", "dummy_thread", "ConfigParser", "cPickle", "StringIO", "cStringIO", "urllib2", "urlparse", "httplib", "HTMLParser",
        "Tkinter", "tkMessageBox", "SocketServer", "BaseHTTPServer", "SimpleHTTPServer", "CGIHTTPServer", "Cookie", "cookielib", "xmlrpclib",
        "SimpleXMLRPCServer", "__builtin__", "commands", "copy_reg", "robotparser", "htmlentitydefs", "UserDict", "UserList", "sets", "md5", "sha",
        "exceptions", "anydbm", "dbhash", "ScrolledText", "tkFileDialog", "ttk",
    };

    private static readonly HashSet<string> Builtins = new(StringComparer.Ordinal)
    {
        "xrange", "raw_input", "unicode", "basestring", "unichr", "execfile", "long", "cmp", "reduce", "apply", "coerce", "intern",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "iteritems", "itervalues", "iterkeys", "has_key", "maxint", "izip", "ifilter", "getcwdu", "im_func", "im_self", "func_name",
        "viewitems", "viewkeys", "viewvalues",
    };

    /// <summary>
    /// What speaks for Python 2, or null: the shebang, then names that only Python 2 has. A file that reacts to their absence runs on both: that is Python 3.
    /// </summary>
    public static string? Find(SourceText source)
    {
        var first = source.GetLine(1);
        if (first.StartsWith("#!", StringComparison.Ordinal) && first.Contains("python", StringComparison.Ordinal))
        {
            if (first.Contains("python3", StringComparison.Ordinal))
            {
                return null;
            }

            if (first.Contains("python2", StringComparison.Ordinal))
            {
                return "its first line asks for python2";
            }
        }

        // Python 2 would refuse the file.
        return !source.DeclaresEncoding && !Ascii.IsValid(source.Text) ? null : FindInTokens(source);
    }

    private static string? FindInTokens(SourceText source)
    {
        var tokens = Lexer.Run(source, python2: false, new DiagnosticBag()).Tokens.Span;
        var (compatible, modules, builtins, members) = (Lookup(Compatible), Lookup(Modules), Lookup(Builtins), Lookup(Members));
        string? found = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Name)
            {
                continue;
            }

            var name = source.Text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            var isBuiltin = builtins.Contains(name);
            if (compatible.Contains(name) || (isBuiltin && Defines(tokens, i)))
            {
                return null;
            }

            if (found is null && ((isBuiltin && IsCall(tokens, i)) || (modules.Contains(name) && IsImported(tokens, i))
                || (i > 0 && tokens[i - 1].Kind == TokenKind.Dot && members.Contains(name))))
            {
                found = $"line {source.GetLineNumber(tokens[i].Start)} uses {name}";
            }
        }

        return found;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(HashSet<string> names) => names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsCall(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i + 1].Kind == TokenKind.LeftParen && !(i > 0 && tokens[i - 1].Kind == TokenKind.Dot) && !IsImportLine(tokens, i);

    private static bool IsImported(ReadOnlySpan<Token> tokens, int i) => i > 0 && tokens[i - 1].Kind switch
    {
        TokenKind.From => true,
        TokenKind.Import => i < 2 || tokens[i - 2].Kind is TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent or TokenKind.Semicolon or TokenKind.Colon,
        TokenKind.Comma => IsImportLine(tokens, i),
        _ => false,
    };

    private static bool IsImportLine(ReadOnlySpan<Token> tokens, int i)
    {
        while (i > 0 && tokens[i - 1].Kind is not (TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent))
        {
            i--;
        }

        return tokens[i].Kind == TokenKind.Import;
    }

    // "xrange = range", "def cmp(a, b)", "from functools import reduce"
    private static bool Defines(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i + 1].Kind == TokenKind.Assign || (i > 0 && tokens[i - 1].Kind is TokenKind.Def or TokenKind.Class or TokenKind.As or TokenKind.Import);
}
