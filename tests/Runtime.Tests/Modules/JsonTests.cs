using PyConc2Cs.Runtime;

namespace Runtime.Tests.Modules;

/// <summary>Expectations are CPython 3.13's.</summary>
public class JsonTests
{
    [Theory]
    [InlineData("""{"a": [1, 2.5, true, null, "x\u00e9\n"], "b": {}, "c": []}""")]
    [InlineData("[]")]
    [InlineData("-1e+16")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("[NaN, Infinity, -Infinity, 0.1, 1e-07]")]
    public void WhatIsReadIsWrittenTheSame(string text) => Assert.Equal(text, PyJson.Dumps(PyJson.Loads(text)));

    [Fact]
    public void IndentAndSeparators()
    {
        var value = PyJson.Loads("""{"b": [1, {"c": 2}], "a": {}}""");
        Assert.Equal("{\n  \"a\": {},\n  \"b\": [\n    1,\n    {\n      \"c\": 2\n    }\n  ]\n}", PyJson.Dumps(value, indent: 2L, sortKeys: true));
        Assert.Equal("""{"b":[1,{"c":2}],"a":{}}""", PyJson.Dumps(value, separators: (",", ":")));
        Assert.Equal("\"é\"", PyJson.Dumps("é", ensureAscii: false));
    }

    [Theory]
    [InlineData("", "Expecting value: line 1 column 1 (char 0)")]
    [InlineData("[1,\n x]", "Expecting value: line 2 column 2 (char 5)")]
    [InlineData("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)")]
    [InlineData("{a: 1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)")]
    [InlineData("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)")]
    [InlineData("[1,]", "Illegal trailing comma before end of array: line 1 column 3 (char 2)")]
    [InlineData("1 2", "Extra data: line 1 column 3 (char 2)")]
    [InlineData("\"abc", "Unterminated string starting at: line 1 column 1 (char 0)")]
    public void Errors(string text, string message) =>
        Assert.Equal(message, Assert.Throws<JSONDecodeError>(() => PyJson.Loads(text)).ToString());

    [Fact]
    public void WhatHasNoJsonForm()
    {
        Assert.Equal("Object of type set is not JSON serializable", Assert.Throws<TypeError>(() => PyJson.Dumps(new PySet<long>())).ToString());
        var loop = new PyList<object?>();
        loop.Append(loop);
        Assert.Equal("Circular reference detected", Assert.Throws<ValueError>(() => PyJson.Dumps(loop)).ToString());
        Assert.Equal("\"set\"", PyJson.Dumps(new PySet<long>(), @default: _ => "set"));
    }
}
