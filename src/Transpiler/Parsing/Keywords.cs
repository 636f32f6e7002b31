namespace PyConc2Cs.Parsing;

/// <summary>The keywords of both dialects (https://docs.python.org/3/reference/lexical_analysis.html#keywords).</summary>
internal static class Keywords
{
    /// <summary>The keyword's kind, or <see cref="TokenKind.Name"/>. Python 2's print and exec stay names: the parser sees to them.</summary>
    public static TokenKind Find(ReadOnlySpan<char> text, bool python2)
    {
        var kind = Find(text);
        return python2 && kind is (TokenKind.Async or TokenKind.Await or TokenKind.Nonlocal) ? TokenKind.Name : kind;
    }

    /// <summary>Keywords that only begin statements: one at the start of a line inside brackets means that a bracket was left open.</summary>
    public static bool BeginsStatementOnly(TokenKind kind) => kind is
        TokenKind.Def or TokenKind.Class or TokenKind.Import or TokenKind.Return or TokenKind.While or TokenKind.Try or TokenKind.With
        or TokenKind.Pass or TokenKind.Break or TokenKind.Continue or TokenKind.Raise or TokenKind.Del or TokenKind.Global
        or TokenKind.Nonlocal or TokenKind.Assert or TokenKind.Except or TokenKind.Finally or TokenKind.Elif;

    private static TokenKind Find(ReadOnlySpan<char> text) => text.Length is < 2 or > 8 ? TokenKind.Name : text switch
    {
        "False" => TokenKind.False,
        "None" => TokenKind.None,
        "True" => TokenKind.True,
        "and" => TokenKind.And,
        "as" => TokenKind.As,
        "assert" => TokenKind.Assert,
        "async" => TokenKind.Async,
        "await" => TokenKind.Await,
        "break" => TokenKind.Break,
        "class" => TokenKind.Class,
        "continue" => TokenKind.Continue,
        "def" => TokenKind.Def,
        "del" => TokenKind.Del,
        "elif" => TokenKind.Elif,
        "else" => TokenKind.Else,
        "except" => TokenKind.Except,
        "finally" => TokenKind.Finally,
        "for" => TokenKind.For,
        "from" => TokenKind.From,
        "global" => TokenKind.Global,
        "if" => TokenKind.If,
        "import" => TokenKind.Import,
        "in" => TokenKind.In,
        "is" => TokenKind.Is,
        "lambda" => TokenKind.Lambda,
        "nonlocal" => TokenKind.Nonlocal,
        "not" => TokenKind.Not,
        "or" => TokenKind.Or,
        "pass" => TokenKind.Pass,
        "raise" => TokenKind.Raise,
        "return" => TokenKind.Return,
        "try" => TokenKind.Try,
        "while" => TokenKind.While,
        "with" => TokenKind.With,
        "yield" => TokenKind.Yield,
        _ => TokenKind.Name,
    };
}
