namespace PyConc2Cs.Diagnostics;

/// <summary>PY1xxx: the wording is CPython 3.13's, so that a search for the message finds Python's own answers.</summary>
public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor InvalidSyntax = Error(
        "PY1001", "Invalid syntax", "invalid syntax", "run the script with CPython to see whether it accepts the line");

    public static readonly DiagnosticDescriptor ExpectedToken = Error(
        "PY1002", "Something is missing", "expected {0}", "add what is missing at the caret");

    public static readonly DiagnosticDescriptor NeverClosed = Error(
        "PY1003", "Bracket never closed", "'{0}' was never closed", "add the closing bracket");

    public static readonly DiagnosticDescriptor Unmatched = Error(
        "PY1004", "Closing bracket without an opening one", "unmatched '{0}'", "delete it, or add the opening bracket");

    public static readonly DiagnosticDescriptor MismatchedBracket = Error(
        "PY1005", "Closing bracket of another kind", "closing parenthesis '{0}' does not match opening parenthesis '{1}'{2}",
        "use the closing bracket of the same kind");

    public static readonly DiagnosticDescriptor BadDedent = Error(
        "PY1006", "Unindent matches no outer level", "unindent does not match any outer indentation level",
        "indent the line like the statement it belongs to");

    public static readonly DiagnosticDescriptor UnexpectedIndent = Error(
        "PY1007", "Unexpected indent", "unexpected indent", "indent the line like the one before it");

    public static readonly DiagnosticDescriptor ExpectedBlock = Error(
        "PY1008", "Expected an indented block", "expected an indented block after {0} on line {1}",
        "indent the body, or write 'pass' if it is empty");

    public static readonly DiagnosticDescriptor InconsistentTabs = Error(
        "PY1009", "Tabs and spaces mixed", "inconsistent use of tabs and spaces in indentation", "indent with spaces only");

    public static readonly DiagnosticDescriptor UnterminatedString = Error(
        "PY1010", "String not closed", "unterminated {0} literal (detected at line {1}){2}", "close the string with the quotes that open it");

    public static readonly DiagnosticDescriptor InvalidNumber = Error(
        "PY1011", "Invalid number", "{0}", "write the number in one of Python's forms: 10, 0x1f, 0o17, 0b11, 1_000, 1.5e3, 2j");

    public static readonly DiagnosticDescriptor InvalidCharacter = Error(
        "PY1012", "Invalid character", "invalid {0}character {1}", "replace the character; typographic quotes and spaces are a frequent cause");

    public static readonly DiagnosticDescriptor BadContinuation = Error(
        "PY1013", "Text after a line continuation", "{0}", "the backslash has to be the last character of the line");

    public static readonly DiagnosticDescriptor CannotAssign = Error(
        "PY1014", "Not assignable", "cannot {0} {1}{2}", "only names, attributes, items and tuples or lists of them can be assigned to");

    public static readonly DiagnosticDescriptor InvalidFString = Error(
        "PY1015", "Invalid f-string", "f-string: {0}", "see PEP 701 for what may stand between the braces");

    public static readonly DiagnosticDescriptor InvalidEscape = Error(
        "PY1016", "Invalid escape in a string", "{0}", "double the backslash, or use a raw string: r'...'");

    public static readonly DiagnosticDescriptor OutsideFunction = Error(
        "PY1017", "Outside function", "'{0}' outside {1}", "move the statement into a function");

    public static readonly DiagnosticDescriptor OutsideLoop = Error(
        "PY1018", "Outside loop", "{0}", "move the statement into a loop");

    public static readonly DiagnosticDescriptor BadScopeDeclaration = Error(
        "PY1019", "Wrong global or nonlocal declaration", "{0}", "declare the name first thing in the function that assigns to it");

    public static readonly DiagnosticDescriptor DuplicateArgument = Error(
        "PY1020", "Duplicate argument", "duplicate argument '{0}' in function definition", "rename one of the two");

    public static readonly DiagnosticDescriptor ParameterOrder = Error(
        "PY1021", "Wrong order of parameters", "{0}", "order: plain, with default, *args, keyword-only, **kwargs");

    public static readonly DiagnosticDescriptor ArgumentOrder = Error(
        "PY1022", "Wrong argument", "{0}", "order: positional arguments, keyword arguments, **mapping; each keyword once");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "PY1023", "Nested too deeply", "{0}", "name the inner parts with variables or functions");

    public static readonly DiagnosticDescriptor BytesNotAscii = Error(
        "PY1024", "Bytes literal with other than ASCII", "bytes can only contain ASCII literal characters",
        "write the character as an escape (\\xNN), or use a str and encode it");

    public static readonly DiagnosticDescriptor MixedLiterals = Error(
        "PY1025", "Bytes and str joined", "cannot mix bytes and nonbytes literals", "use the same prefix on all parts");

    public static readonly DiagnosticDescriptor Python2Statement = Error(
        "PY1026", "Python 2 statement", "Missing parentheses in call to '{0}'. Did you mean {0}(...)?",
        "add the parentheses, or convert the file as Python 2");

    public static readonly DiagnosticDescriptor StarImport = Error(
        "PY1027", "Star import inside a function", "import * only allowed at module level", "import the names that you use");

    public static readonly DiagnosticDescriptor TryOrder = Error(
        "PY1028", "Wrong try statement", "{0}", "order: except clauses, a bare except last, else, finally");

    public static readonly DiagnosticDescriptor FutureImport = Error(
        "PY1029", "Wrong __future__ import", "{0}", "put 'from __future__ import ...' first, after the docstring");

    public static readonly DiagnosticDescriptor BadStar = Error(
        "PY1030", "Misplaced star", "{0}", "a starred item belongs in a list, tuple, set, call or an assignment's target list");

    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "PY1031", "Invalid pattern", "{0}", "see PEP 634 for the patterns of a case");

    public static readonly DiagnosticDescriptor MissingExpression = Error(
        "PY1032", "Expression missing", "{0}", "complete the expression at the caret");

    public static readonly DiagnosticDescriptor InvalidSyntaxBecause = Error(
        "PY1033", "Invalid syntax", "{0}", "follow the hint in the message");

    public static readonly DiagnosticDescriptor DuplicateTypeParameter = Error(
        "PY1034", "Duplicate type parameter", "duplicate type parameter '{0}'", "rename one of the two");

    public static readonly DiagnosticDescriptor BadNamedExpression = Error(
        "PY1035", "Misplaced assignment expression", "{0}", "assign in a statement of its own, or use another name (PEP 572)");

    public static readonly DiagnosticDescriptor LeavesStarHandler = Error(
        "PY1036", "Jump out of except*", "'break', 'continue' and 'return' cannot appear in an except* block",
        "set a variable in the handler, and jump after the try statement");

    public static readonly DiagnosticDescriptor UnknownEscape = Warning(
        "PY1037", "Unknown escape sequence", "invalid {0} sequence '{1}'", "double the backslash, or use a raw string: r'...'");

    public static readonly DiagnosticDescriptor IdentityOfLiteral = Warning(
        "PY1038", "Identity of a literal", "\"{0}\" with '{1}' literal. Did you mean \"{2}\"?", "compare values with == and !=; 'is' is for None and for objects");

    public static readonly DiagnosticDescriptor AlwaysTrueAssertion = Warning(
        "PY1039", "Assertion that always holds", "assertion is always true, perhaps remove parentheses?", "write: assert condition, message");

    public static readonly DiagnosticDescriptor MissingComma = Warning(
        "PY1040", "Comma missing between items", "{0}; perhaps you missed a comma?", "separate the items with commas");

    public static readonly DiagnosticDescriptor NumberBeforeKeyword = Warning(
        "PY1041", "Number runs into a keyword", "invalid {0} literal", "put a space between the number and the keyword");

    public static readonly DiagnosticDescriptor LateGlobal = Warning(
        "PY1042", "Global declaration after use", "name '{0}' is {1} global declaration", "declare the name first thing in the function");
}
