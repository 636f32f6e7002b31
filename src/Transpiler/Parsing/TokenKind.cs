namespace PyConc2Cs.Parsing;

/// <summary>Kinds of tokens. Keywords come last, so that a range check tells them apart.</summary>
internal enum TokenKind : byte
{
    EndOfFile, NewLine, Indent, Dedent, Error,
    Name, Number, String, FStringStart, FStringMiddle, FStringEnd,

    LeftParen, RightParen, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Colon, Comma, Semicolon, Dot, Ellipsis, Arrow, At, Exclamation, Backquote,
    Assign, ColonAssign,
    PlusAssign, MinusAssign, StarAssign, AtAssign, SlashAssign, PercentAssign, DoubleStarAssign, LeftShiftAssign, RightShiftAssign,
    BarAssign, CaretAssign, AmpersandAssign, DoubleSlashAssign,
    Plus, Minus, Star, Slash, Percent, DoubleStar, LeftShift, RightShift, Bar, Caret, Ampersand, DoubleSlash, Tilde,
    EqualEqual, NotEqual, Less, LessEqual, Greater, GreaterEqual,

    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally, For, From, Global,
    If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
}

internal readonly record struct Token(TokenKind Kind, int Start, int End);
