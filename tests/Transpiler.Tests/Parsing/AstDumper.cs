using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Parsing;

/// <summary>Prints a tree in the form of tests/conformance/dump_ast.py, which is that of CPython's ast.dump.</summary>
internal sealed partial class AstDumper
{
    private readonly StringBuilder output = new();
    private readonly SourceText source;
    private readonly bool attributes;

    // Python 2: bytes and str are one, and the value of one with other than ASCII depends on the file's encoding.
    private readonly bool plainText;

    private readonly string version;
    private readonly bool hideInFStrings;
    private bool hidePositions;

    private AstDumper(SourceText source, bool attributes, string version)
    {
        this.source = source;
        this.attributes = attributes;
        this.version = version;
        plainText = version == "2.7";
        hideInFStrings = version == "3.11";
        if (plainText)
        {
            PreparePython2();
        }
    }

    private enum Context { Load, Store, Del }

    /// <summary><paramref name="version"/> is that of the interpreter to compare with: 3.13, 3.11 or 2.7.</summary>
    public static string Dump(SourceText source, ModuleNode module, bool attributes = true, string version = "3.13")
    {
        var dumper = new AstDumper(source, attributes, version);
        dumper.Open("Module").List("body", module.Body, dumper.Statement).Raw("type_ignores", "[]").output.Append(')');
        return dumper.output.ToString();
    }

    private AstDumper Open(string name)
    {
        output.Append(name).Append('(');
        return this;
    }

    private AstDumper Field(string name)
    {
        if (output[^1] != '(')
        {
            output.Append(", ");
        }

        output.Append(name).Append('=');
        return this;
    }

    private AstDumper Raw(string name, string value)
    {
        Field(name).output.Append(value);
        return this;
    }

    private AstDumper Text(string name, string? value) => value is null ? this : Raw(name, Quote(value));

    private AstDumper List<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        Field(name).output.Append('[');
        for (var i = 0; i < items.Length; i++)
        {
            output.Append(i > 0 ? ", " : "");
            write(items[i]);
        }

        output.Append(']');
        return this;
    }

    private AstDumper Expressions(string name, ImmutableArray<Expression> items, Context context = Context.Load) =>
        List(name, items, e => Expression(e, context));

    private AstDumper Expr(string name, Expression? value, Context context = Context.Load)
    {
        if (value is not null)
        {
            Field(name);
            Expression(value, context);
        }

        return this;
    }

    private AstDumper Body(string name, ImmutableArray<Statement> body) => List(name, body, Statement);

    private void Close(SyntaxNode node)
    {
        if (attributes && plainText)
        {
            ClosePython2(node);
            return;
        }

        if (attributes && !hidePositions)
        {
            var (line, column) = Locate(node.Span.Start);
            var (endLine, endColumn) = Locate(node.Span.End);
            output.Append(output[^1] == '(' ? "" : ", ").Append(CultureInfo.InvariantCulture,
                $"lineno={line}, col_offset={column}, end_lineno={endLine}, end_col_offset={endColumn}");
        }

        output.Append(')');
    }

    private void Close() => output.Append(')');

    private (int Line, int Column) Locate(int offset)
    {
        var line = source.GetLineNumber(offset);
        var before = source.Text.AsSpan(source.GetLineStart(line)..offset);
        return (line, countsLatin1 ? before.Length : Encoding.UTF8.GetByteCount(before));
    }

    private static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            json.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\f' => "\\f",
                '\b' => "\\b",
                < ' ' or > '~' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return json.Append('"').ToString();
    }

    private string Constant(object? value) => value switch
    {
        string s when plainText && s.Any(c => c > '\x7f') => "\"non-ascii\"",
        byte[] bytes when plainText => Constant(Encoding.Latin1.GetString(bytes)),
        null => "None",
        bool b => b ? "True" : "False",
        string s => Quote(s),
        byte[] bytes => "b" + Convert.ToHexStringLower(bytes),
        double d => "float:" + Bits(d),
        Complex c => "complex:" + Bits(c.Imaginary),
        BigInteger i => i.ToString(CultureInfo.InvariantCulture),
        _ => "Ellipsis",
    };

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
}
