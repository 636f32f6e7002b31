using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>What the class objects of built-in value types make when they are called as values: <c>map(int, xs)</c>, <c>type(x)(y)</c>.</summary>
internal static class ValueConstructors
{
    public static Func<PyArguments, object?>? Find(string module, string name) => module != "builtins" ? null : name switch
    {
        "int" => Int,
        "float" => a => Float(a),
        "bool" => a => Positional(a, "bool", 1) is [var value] && PyOps.Truth(value),
        "str" => Str,
        "complex" => a => ComplexOf(a),
        "type" => a => PyOps.TypeOf(a.Single("type")),
        "NoneType" => a => Positional(a, "NoneType", 0).FirstOrDefault(),
        _ => null,
    };

    private static object Int(PyArguments arguments)
    {
        var values = Named(arguments, "int", "", "base");
        if (values[1] is not { } numberBase)
        {
            return values[0] is null && arguments.PositionalCount == 0 ? 0L : Builtins.Int(values[0]);
        }

        return values[0] switch
        {
            string text => PyInt.Parse(text, PyConvert.ToLong(numberBase)).ToObject(),
            PyBytes or PyByteArray => PyInt.Parse(ByteSource.Text(ByteSource.View(values[0])), PyConvert.ToLong(numberBase)).ToObject(),
            _ => throw new TypeError("int() can't convert non-string with explicit base"),
        };
    }

    private static double Float(PyArguments arguments) =>
        Positional(arguments, "float", 1) is [var value] ? Builtins.Float(value) : 0.0;

    private static string Str(PyArguments arguments)
    {
        var values = Named(arguments, "str", "object", "encoding", "errors");
        if (values[1] is null && values[2] is null)
        {
            return arguments.PositionalCount == 0 && arguments.KeywordNames.Length == 0 ? string.Empty : PyOps.Str(values[0]);
        }

        return values[0] is string
            ? throw new TypeError("decoding str is not supported")
            : Codecs.Decode(ByteSource.View(values[0]).ToArray(), values[1] as string ?? "utf-8", values[2] as string ?? "strict");
    }

    private static Complex ComplexOf(PyArguments arguments)
    {
        var values = Named(arguments, "complex", "real", "imag");
        if (values[0] is string text)
        {
            return values[1] is null ? NumberParser.ParseComplex(text) : throw new TypeError("complex() can't take second arg if first is a string");
        }

        return Part(values[0]) + (Part(values[1]) * Complex.ImaginaryOne);
    }

    private static Complex Part(object? value) => value is null ? default : value is Complex number ? number : new Complex(PyConvert.ToFloat(value), 0);

    private static object?[] Positional(PyArguments arguments, string function, int most)
    {
        if (arguments.KeywordNames.Length > 0)
        {
            throw new TypeError($"{function}() takes no keyword arguments");
        }

        return arguments.PositionalCount <= most
            ? arguments.Positional.ToArray()
            : throw new TypeError($"{function} expected at most {most} argument{(most == 1 ? string.Empty : "s")}, got {arguments.PositionalCount}");
    }

    private static object?[] Named(PyArguments arguments, string function, params string[] names)
    {
        var given = arguments.PositionalCount + arguments.KeywordNames.Length;
        if (given > names.Length)
        {
            throw new TypeError($"{function}() takes at most {names.Length} arguments ({given} given)");
        }

        var values = new object?[names.Length];
        arguments.Positional.CopyTo(values);
        for (var i = 0; i < arguments.KeywordNames.Length; i++)
        {
            var at = Array.IndexOf(names, arguments.KeywordNames[i]);
            values[at >= 0 ? at : throw new TypeError($"{function}() got an unexpected keyword argument '{arguments.KeywordNames[i]}'")] = arguments.KeywordValues[i];
        }

        return values;
    }
}
