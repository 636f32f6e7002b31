using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyFormat
{
    /// <summary>Python's <c>format % args</c>: a tuple holds several arguments, a mapping named ones. Raises TypeError and ValueError.</summary>
    public static string Percent(string format, object? args) => new PercentFormatter(format, args, false).Run();

    /// <summary>Python's <c>format % args</c> of bytes.</summary>
    public static PyBytes Percent(PyBytes format, object? args) =>
        new(ByteSource.Data(new PercentFormatter(ByteSource.Text(format.Span), args, true).Run()));

    /// <summary><see cref="Percent(string, object?)"/> with the values of a tuple display: <c>"%s %d" % (a, b)</c>.</summary>
    public static string PercentTuple(string format, params object?[] values) => new PercentFormatter(format, new PyTuple<object?>((IEnumerable<object?>)values), false).Run();
}
