using PyConc2Cs.Runtime;

namespace PyConc2Cs.Runtime.Tests.Generators;

/// <summary>The texts are CPython 3.11's.</summary>
public sealed class ArgumentBinderTests
{
    private static readonly Dictionary<string, PyParameters> functions = new(StringComparer.Ordinal)
    {
        ["f"] = new("a, b, c=, *, d, e="),
        ["g"] = new("a, /, b"),
        ["h"] = new(""),
        ["k"] = new("x"),
        ["kk"] = new("x, *, z="),
        ["m"] = new("x, y=", method: true),
        ["three"] = new("a, b, c"),
        ["any"] = new("a, *args, key=, **kwargs"),
    };

    [Theory]
    [InlineData("f", "", "f() missing 2 required positional arguments: 'a' and 'b'")]
    [InlineData("f", "1", "f() missing 1 required positional argument: 'b'")]
    [InlineData("f", "1 2", "f() missing 1 required keyword-only argument: 'd'")]
    [InlineData("f", "1 2 3 4", "f() takes from 2 to 3 positional arguments but 4 were given")]
    [InlineData("f", "1 2 3 4 d=1", "f() takes from 2 to 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given")]
    [InlineData("f", "1 2 q=1", "f() got an unexpected keyword argument 'q'")]
    [InlineData("f", "1 a=1", "f() got multiple values for argument 'a'")]
    [InlineData("g", "a=1 b=2", "g() got some positional-only arguments passed as keyword arguments: 'a'")]
    [InlineData("g", "1 2 3", "g() takes 2 positional arguments but 3 were given")]
    [InlineData("g", "b=1", "g() missing 1 required positional argument: 'a'")]
    [InlineData("h", "1", "h() takes 0 positional arguments but 1 was given")]
    [InlineData("k", "1 2", "k() takes 1 positional argument but 2 were given")]
    [InlineData("kk", "1 2 z=2", "kk() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given")]
    [InlineData("m", "1 2 3", "m() takes from 2 to 3 positional arguments but 4 were given")]
    [InlineData("three", "", "three() missing 3 required positional arguments: 'a', 'b', and 'c'")]
    public void Arguments_that_do_not_match_raise_TypeError(string function, string call, string message)
    {
        var error = Assert.Throws<TypeError>(() => new ArgumentBinder(function, functions[function], Parse(call)));
        Assert.Equal(message, error.Args[0]);
        Assert.False(ArgumentBinder.TryBind(functions[function], Parse(call), out _));
    }

    [Fact]
    public void Defaults_apply_to_what_is_left_out()
    {
        var a = new ArgumentBinder("f", functions["f"], Parse("1 b=2 d=4"));
        Assert.Equal((1, 2, 7, 4, 8), (a.Get<long>(0), a.Get<long>(1), a.Get(2, 7L), a.Get<long>(3), a.Get(4, 8L)));
        Assert.False(a.Has(2));
    }

    [Fact]
    public void Star_and_keywords_take_the_rest_in_order()
    {
        var a = new ArgumentBinder("any", functions["any"], Parse("1 2 3 z=4 key=5 y=6"));
        Assert.Equal([2L, 3L], a.Star<long>(1));
        Assert.Equal(5L, a.Get<object?>(2, null));
        Assert.Equal(["z", "y"], a.Keywords(3).Select(pair => pair.Key));
    }

    [Fact]
    public void A_star_takes_nothing_where_nothing_is_left()
    {
        var a = new ArgumentBinder("any", functions["any"], Parse("1"));
        Assert.Empty(a.Star(1));
        Assert.Empty(a.Keywords(3));
    }

    private static PyArguments Parse(string call)
    {
        var parts = call.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToList();
        var names = parts.Where(part => part.Length == 2).Select(part => part[0]).ToArray();
        return new PyArguments([.. parts.Select(part => (object?)long.Parse(part[^1], System.Globalization.CultureInfo.InvariantCulture))], names);
    }
}
