using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Whether a file that both grammars accept was written for Python 2.</summary>
internal static class Python2Evidence
{
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
        "iteritems", "itervalues", "iterkeys", "has_key", "maxint", "izip", "imap", "ifilter", "getcwdu", "im_func", "im_self", "func_name",
        "viewitems", "viewkeys", "viewvalues",
    };

    /// <summary>Looks at the shebang, then at names that only Python 2 has. A file that reacts to their absence runs on both: that is Python 3.</summary>
    public static bool Suggests(SourceText source)
    {
        var first = source.GetLine(1);
        if (first.StartsWith("#!", StringComparison.Ordinal) && first.Contains("python", StringComparison.Ordinal))
        {
            if (first.Contains("python3", StringComparison.Ordinal))
            {
                return false;
            }

            if (first.Contains("python2", StringComparison.Ordinal))
            {
                return true;
            }
        }

        var tokens = Lexer.Run(source, python2: false, new DiagnosticBag()).Tokens.Span;
        var found = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Name)
            {
                continue;
            }

            var name = source.Text[tokens[i].Start..tokens[i].End];
            if (name is "ImportError" or "ModuleNotFoundError" or "NameError" or "version_info" or "six" || DefinesBuiltin(name, tokens, i))
            {
                return false;
            }

            found |= IsEvidence(name, tokens, i);
        }

        return found;
    }

    private static bool IsEvidence(string name, ReadOnlySpan<Token> tokens, int i)
    {
        var previous = i > 0 ? tokens[i - 1].Kind : TokenKind.NewLine;
        return previous switch
        {
            TokenKind.From => Modules.Contains(name),
            TokenKind.Import => Modules.Contains(name) && (i < 2 || tokens[i - 2].Kind is TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent or TokenKind.Semicolon),
            TokenKind.Comma when IsImportLine(tokens, i) => Modules.Contains(name),
            TokenKind.Dot => Members.Contains(name),
            _ => Builtins.Contains(name) && tokens[i + 1].Kind == TokenKind.LeftParen && !IsImportLine(tokens, i),
        };
    }

    private static bool IsImportLine(ReadOnlySpan<Token> tokens, int i)
    {
        while (i > 0 && tokens[i - 1].Kind is not (TokenKind.NewLine or TokenKind.Indent or TokenKind.Dedent))
        {
            i--;
        }

        return tokens[i].Kind == TokenKind.Import;
    }

    // "xrange = range", "def cmp(a, b)", "from functools import reduce"
    private static bool DefinesBuiltin(string name, ReadOnlySpan<Token> tokens, int i) =>
        Builtins.Contains(name) && (tokens[i + 1].Kind == TokenKind.Assign
            || (i > 0 && tokens[i - 1].Kind is TokenKind.Def or TokenKind.Class or TokenKind.As or TokenKind.Import));
}
