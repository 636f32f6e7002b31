// ======== DefaultsAndKeywordsScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace DefaultsAndKeywords;

/// <summary>Default values, keyword arguments, *args and **kwargs.</summary>
public static partial class DefaultsAndKeywordsScript
{
    public static PyNumber Power(long baseValue, long exponent = 2) => PyNumber.Pow(baseValue, exponent);

    /// <summary>Keyword-only parameters come after the star.</summary>
    public static string Connect(object? host, object? port, object? timeout, object? secure)
    {
        var scheme = PyOps.Truth(secure) ? "https" : "http";
        return $"{scheme}://{PyOps.Str(host)}:{PyOps.Str(port)} ({PyOps.Str(timeout)}s)";
    }

    public static long Total(PyTuple<long> numbers)
    {
        var result = 0L;
        foreach (var n in numbers)
        {
            result += n;
        }

        return result;
    }

    public static string Tag(string name, PyTuple<string> children, PyDict<string, string> attributes)
    {
        PyList<string> parts = [name];
        foreach (var key in Sorted(attributes))
        {
            parts.Append($"{key}=\"{attributes[key]}\"");
        }

        return $"<{" ".PyJoin(parts)}>{"".PyJoin(children)}</{name}>";
    }

    public static PyList<long> AppendTo(long item, PyList<long> bucket)
    {
        // the default is made once: Python's famous trap
        bucket.Append(item);
        return bucket;
    }

    private static readonly object? DefaultConnectPort = 80L;
    private static readonly object? DefaultConnectTimeout = 30.0;
    private static readonly object? DefaultConnectSecure = false;
    private static readonly PyList<long> DefaultAppendToBucket = [];

    public static int Main(string[] args) => PyProgram.Run("defaults_and_keywords.py", args, Start);

    private static void Start()
    {
        Print(Power(3).ToObject(), Power(2, 10).ToObject(), Power(baseValue: 2, exponent: 3).ToObject());
        Print(Connect("localhost", DefaultConnectPort, DefaultConnectTimeout, DefaultConnectSecure));
        Print(Connect("example.org", 443L, timeout: 5L, secure: true));
        Print(Total([]), Total([1]), Total([1, 2, 3]));
        Print(Tag("br", [], new PyDict<string, string>()));
        Print(Tag("a", ["link"], new PyDict<string, string> { ["href"] = "/", ["id"] = "home" }));

        var args = (1L, 2L);
        var options = new PyDict<string, bool> { ["secure"] = true };
        Print(Total([.. PyIterator.Cast<long>(PyOps.Iterate(args))]), Total([0, .. new PyList<long> { 5, 6 }]));
        Print(
            PyOps.Call(
                ConnectFunction,
                PyArguments.Of(
                    (object?[])[.. (object?[])["host", 8080L]],
                    new PyDict<string, object?>().With(options))));
        Print(AppendTo(1, DefaultAppendToBucket), AppendTo(2, DefaultAppendToBucket), AppendTo(3, []));
    }
}
// ======== DefaultsAndKeywordsScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace DefaultsAndKeywords;

public static partial class DefaultsAndKeywordsScript
{
    private static readonly PyParameters ConnectParameters = new("host, port=, *, timeout=, secure=");
    public static readonly PyFunction ConnectFunction = new(
        "connect",
        ["host", "port", "timeout", "secure"],
        null,
        CallConnect);

    private static object? CallConnect(PyArguments arguments)
    {
        var a = new ArgumentBinder("connect", ConnectParameters, arguments);
        return Connect(
            a.Get<object?>(0),
            a.Get<object?>(1, DefaultConnectPort),
            a.Get<object?>(2, DefaultConnectTimeout),
            a.Get<object?>(3, DefaultConnectSecure));
    }
}
