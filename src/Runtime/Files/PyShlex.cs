using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Python's shlex module: words as a shell splits them.</summary>
[PyModule("shlex")]
public static class PyShlexModule
{
    /// <summary>The words of a command line. ValueError for a quotation that isn't closed.</summary>
    [PyMember]
    public static PyList<string> Split(string s, bool comments = false, bool posix = true)
    {
        var lexer = new PyShlex(s, posix: posix) { WhitespaceSplit = true };
        if (!comments)
        {
            lexer.Commenters = "";
        }
        return new PyList<string>(lexer);
    }

    /// <summary>The text as one word for a shell.</summary>
    [PyMember]
    public static string Quote(string s) =>
        s.Length == 0 ? "''"
        : s.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '@' or '%' or '+' or '=' or ':' or ',' or '.' or '/' or '-') ? s
        : "'" + s.Replace("'", "'\"'\"'", StringComparison.Ordinal) + "'";

    /// <summary>The words as a command line.</summary>
    [PyMember]
    public static string Join(IEnumerable<string> splitCommand) => string.Join(' ', splitCommand.Select(Quote));
}

/// <summary>Python's shlex.shlex: a lexer for simple languages.</summary>
[PyClass("shlex", "shlex")]
public sealed partial class PyShlex : IEnumerable<string>
{
    private readonly Queue<string> pushed = new();
    private readonly Stack<(string Text, int Position, long Line)> sources = new();
    private readonly bool posix;
    private readonly string? punctuation;
    private string text;
    private int position;
    private char state = ' ';

    // Of the word that is being read.
    private readonly StringBuilder word = new();
    private bool quoted;
    private char escapedState;

    [PyMember]
    public PyShlex(object? instream = null, string? infile = null, bool posix = false, object? punctuationChars = null)
    {
        text = instream switch
        {
            string known => known,
            null => PyConvert.To<string>(PyOps.CallMethod(PyStreams.Stdin, "read")),
            _ => PyConvert.To<string>(PyOps.CallMethod(instream, "read")),
        };
        (this.posix, Infile) = (posix, infile);
        punctuation = punctuationChars switch
        {
            null or false => null,
            string chars => chars,
            _ => "();<>|&",
        };
        if (posix)
        {
            Wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ";
        }
        if (punctuation is not null)
        {
            Wordchars += "~-./*?=";
            Wordchars = new string([.. Wordchars.Where(c => !punctuation.Contains(c, StringComparison.Ordinal))]);
        }
    }

    [PyMember]
    public string Commenters { get; set; } = "#";

    [PyMember]
    public string Wordchars { get; set; } = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

    [PyMember]
    public string Whitespace { get; set; } = " \t\r\n";

    [PyMember]
    public bool WhitespaceSplit { get; set; }

    [PyMember]
    public string Quotes { get; set; } = "'\"";

    [PyMember]
    public string Escape { get; set; } = "\\";

    [PyMember]
    public string Escapedquotes { get; set; } = "\"";

    [PyMember]
    public string? Infile { get; set; }

    [PyMember]
    public string? Source { get; set; }

    [PyMember]
    public long Lineno { get; set; } = 1;

    [PyMember]
    public long Debug { get; set; }

    [PyMember]
    public string Token { get; private set; } = "";

    [PyMember]
    public string? Eof => posix ? null : "";

    /// <summary>The next word; eof (None in posix mode, else '') at the end. ValueError.</summary>
    [PyMember]
    public string? GetToken()
    {
        if (pushed.TryDequeue(out var ready))
        {
            return ready;
        }
        var token = ReadToken();
        while (Source is not null && token == Source)
        {
            var name = ReadToken() ?? "";
            name = name.StartsWith('"') ? name[1..^1] : name;
            sources.Push((text, position, Lineno));
            (text, position, Lineno) = (File.ReadAllText(name), 0, 1);
            state = ' ';
            token = GetToken();
        }
        while (token == Eof && sources.Count > 0)
        {
            (text, position, Lineno) = sources.Pop();
            state = ' ';
            token = GetToken();
        }
        return token;
    }

    /// <summary>Gives a word back, to be the next.</summary>
    [PyMember]
    public void PushToken(string tok)
    {
        var rest = pushed.ToArray();
        pushed.Clear();
        foreach (var word in (string[])[tok, .. rest])
        {
            pushed.Enqueue(word);
        }
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var word = GetToken(); word != Eof; word = GetToken())
        {
            yield return word!;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The state machine of CPython: ' ' between words, 'a' in one, 'c' in punctuation, a quote or the escape character in theirs, '\0' at the end.</summary>
    [PyMember]
    public string? ReadToken()
    {
        word.Clear();
        (quoted, escapedState) = (false, ' ');
        while (state != '\0')
        {
            var next = position < text.Length ? text[position++] : '\0';
            Lineno += next == '\n' ? 1 : 0;
            var isComplete = state == ' ' ? Between(next)
                : In(Quotes, state) ? InQuotes(next)
                : In(Escape, state) ? Escaped(next)
                : InWord(next);
            if (isComplete)
            {
                break;
            }
        }

        string? result = word.ToString();
        if (posix && !quoted && result.Length == 0)
        {
            result = null;
        }
        Token = result ?? "";
        return result;
    }

    private bool HasWord => word.Length > 0 || (posix && quoted);

    private bool Between(char next)
    {
        if (next == '\0')
        {
            state = '\0';
            return true;
        }

        if (In(Whitespace, next))
        {
            return HasWord;
        }

        if (In(Commenters, next))
        {
            SkipLine();
            return false;
        }

        return BeginWord(next) && HasWord;
    }

    private bool InQuotes(char next)
    {
        quoted = true;
        if (next == '\0')
        {
            throw new ValueError("No closing quotation");
        }

        if (next == state && posix)
        {
            state = 'a';
        }
        else if (next == state)
        {
            word.Append(next);
            state = ' ';
            return true;
        }
        else if (posix && In(Escape, next) && In(Escapedquotes, state))
        {
            (escapedState, state) = (state, next);
        }
        else
        {
            word.Append(next);
        }

        return false;
    }

    private bool Escaped(char next)
    {
        if (next == '\0')
        {
            throw new ValueError("No escaped character");
        }

        if (In(Quotes, escapedState) && next != state && next != escapedState)
        {
            word.Append(state);
        }

        word.Append(next);
        state = escapedState;
        return false;
    }

    private static bool In(string set, char c) => c != '\0' && set.Contains(c, StringComparison.Ordinal);

    private void SkipLine()
    {
        while (position < text.Length && text[position] != '\n')
        {
            position++;
        }
        position = Math.Min(position + 1, text.Length);
        Lineno++;
    }

    /// <summary>True if the character is a word of its own.</summary>
    private bool BeginWord(char next)
    {
        if (posix && In(Escape, next))
        {
            escapedState = 'a';
            state = next;
        }
        else if (In(Wordchars, next) || (posix && char.IsLetter(next) && next > 127))
        {
            word.Append(next);
            state = 'a';
        }
        else if (punctuation is not null && In(punctuation, next))
        {
            word.Append(next);
            state = 'c';
        }
        else if (In(Quotes, next))
        {
            if (!posix)
            {
                word.Append(next);
            }
            state = next;
        }
        else if (WhitespaceSplit)
        {
            word.Append(next);
            state = 'a';
        }
        else
        {
            word.Append(next);
            return true;
        }
        return false;
    }

    /// <summary>True at the end of the word.</summary>
    private bool InWord(char next)
    {
        if (next == '\0')
        {
            state = '\0';
            return true;
        }
        if (In(Whitespace, next))
        {
            state = ' ';
            return word.Length > 0 || (posix && quoted);
        }
        if (In(Commenters, next))
        {
            SkipLine();
            if (posix)
            {
                state = ' ';
                return word.Length > 0 || quoted;
            }
            return false;
        }
        if (state == 'c')
        {
            if (In(punctuation!, next))
            {
                word.Append(next);
                return false;
            }
            position--;
            state = ' ';
            return true;
        }
        if (posix && In(Quotes, next))
        {
            state = next;
            quoted = true;
        }
        else if (posix && In(Escape, next))
        {
            escapedState = 'a';
            state = next;
        }
        else if (In(Wordchars, next) || In(Quotes, next) || (WhitespaceSplit && !(punctuation is not null && In(punctuation, next))))
        {
            word.Append(next);
        }
        else
        {
            position--;
            state = ' ';
            return word.Length > 0 || (posix && quoted);
        }
        return false;
    }
}
