namespace PyConc2Cs.Runtime;

internal ref partial struct PatternTranslator
{
    private const string Word = "[a-zA-Z0-9_]";

    /// <summary>What an escape means with re.ASCII; null if it means the same as without. In a class the complement has to be spelled out.</summary>
    private static string? AsciiClass(char c, bool inClass) => (c, inClass) switch
    {
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', false) => Word,
        ('W', false) => "[^a-zA-Z0-9_]",
        ('s', false) => @"[ \t\n\r\f\v]",
        ('S', false) => @"[^ \t\n\r\f\v]",
        ('b', false) => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
        ('B', false) => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
        ('d', true) => "0-9",
        ('D', true) => @"\x00-/:-\uffff",
        ('w', true) => "a-zA-Z0-9_",
        ('W', true) => @"\x00-/:-@\[-\^`{-\uffff",
        ('s', true) => @" \t\n\r\f\v",
        ('S', true) => @"\x00-\x08\x0e-\x1f!-\uffff",
        _ => null,
    };
}
