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

    private AstDumper(SourceText source, bool attributes, bool plainText)
    {
        this.source = source;
        this.attributes = attributes;
        this.plainText = plainText;
    }

    private enum Context { Load, Store, Del }

    public static string Dump(SourceText source, ModuleNode module, bool attributes = true, bool plainText = false)
    {
        var dumper = new AstDumper(source, attributes, plainText);
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

    private void Close(SourceSpan span)
    {
        if (attributes)
        {
            var (line, column) = Locate(span.Start);
            var (endLine, endColumn) = Locate(span.End);
            output.Append(output[^1] == '(' ? "" : ", ").Append(CultureInfo.InvariantCulture,
                $"lineno={line}, col_offset={column}, end_lineno={endLine}, end_col_offset={endColumn}");
        }

        output.Append(')');
    }

    private void Close() => output.Append(')');

    private (int Line, int Column) Locate(int offset)
    {
        var line = source.GetLineNumber(offset);
        return (line, Encoding.UTF8.GetByteCount(source.Text.AsSpan(source.GetLineStart(line)..offset)));
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
