using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Runtime.Tests.BuiltinFunctions;

public class BuiltinsTests
{
    [Fact]
    public void Iteration()
    {
        Assert.Equal("[(1, 'a'), (2, 'b')]", List(Enumerate(new PyList<string> { "a", "b" }, 1)).ToString());
        Assert.Equal("[(1, 'x'), (2, 'y')]", List(Zip(new PyList<long> { 1, 2, 3 }, List("xy"))).ToString());
        Assert.Equal("[2, 4]", List(Map((long x) => x * 2, new PyList<long> { 1, 2 })).ToString());
        Assert.Equal("[1, 3]", List(Filter((long x) => x % 2 == 1, new PyList<long> { 1, 2, 3 })).ToString());
        Assert.Equal("[3, 2, 1]", List(Reversed(new PyList<long> { 1, 2, 3 })).ToString());
        Assert.Equal("['c', 'b', 'a']", List(Reversed("abc")).ToString());
        Assert.Equal("[(1, 4, 7), (2, 5, 8)]", List(Zip(false, new PyList<long> { 1, 2 }, new PyList<long> { 4, 5 }, new PyList<long> { 7, 8 })).ToString());
        var iterator = Iter(new PyList<long> { 1 });
        Assert.Equal(1, Next(iterator));
        Assert.Equal(-1, Next(iterator, -1));
        Assert.Throws<StopIteration>(() => Next(iterator));
    }

    [Theory]
    [InlineData(1, 2, "zip() argument 2 is longer than argument 1")]
    [InlineData(2, 1, "zip() argument 2 is shorter than argument 1")]
    public void Strict_zip(int first, int second, string message)
    {
        var error = Assert.Throws<ValueError>(() => List(Zip(Range(first), Range(second), strict: true)));
        Assert.Equal(message, error.ToString());
        error = Assert.Throws<ValueError>(() => List(Zip(true, Range(first), Range(second))));
        Assert.Equal(message, error.ToString());
    }

    [Fact]
    public void Aggregates()
    {
        PyList<long> numbers = [3, 1, 2];
        Assert.Equal("[1, 2, 3]", Sorted(numbers).ToString());
        Assert.Equal("[3, 2, 1]", Sorted(numbers, reverse: true).ToString());
        Assert.Equal("['bb', 'a']", Sorted(new PyList<string> { "a", "bb" }, key: s => -s.Length).ToString());
        Assert.Equal((1, 3), (Min(numbers), Max(numbers)));
        Assert.Equal(3, Max(numbers, key: x => x));
        Assert.Equal(9, Min(new PyList<long>(), @default: 9));
        Assert.Equal("min() iterable argument is empty", Assert.Throws<ValueError>(() => Min(new PyList<long>())).ToString());
        Assert.Equal(6, Sum(numbers));
        Assert.Equal(1.0, Sum(new PyList<double>(Enumerable.Repeat(0.1, 10))));
        Assert.Equal(2, Sum(new PyList<bool> { true, false, true }));
        Assert.Equal(6.5, Sum(new PyList<object?> { 1L, 2.5, 3L }));
        Assert.Equal("sum() can't sum strings [use ''.join(seq) instead]", Assert.Throws<TypeError>(() => Sum((object)numbers, "")).ToString());
        Assert.True(Any(new PyList<long> { 0, 1 }));
        Assert.False(All(new PyList<string> { "a", "" }));
    }

    [Theory]
    [InlineData(255L, "0xff", "0o377", "0b11111111")]
    [InlineData(-10L, "-0xa", "-0o12", "-0b1010")]
    [InlineData(0L, "0x0", "0o0", "0b0")]
    public void Digits(long number, string hex, string oct, string bin) =>
        Assert.Equal((hex, oct, bin), (Hex(number), Oct(number), Bin(number)));

    [Theory]
    [InlineData(" 42 ", 42L)]
    [InlineData(3.99, 3L)]
    [InlineData(-3.99, -3L)]
    [InlineData(true, 1L)]
    public void Ints(object value, long expected) => Assert.Equal(expected, Int(value));

    [Fact]
    public void Conversions()
    {
        Assert.Equal("invalid literal for int() with base 10: 'x'", Assert.Throws<ValueError>(() => Int("x")).ToString());
        Assert.Equal("could not convert string to float: 'x'", Assert.Throws<ValueError>(() => Float("x")).ToString());
        Assert.Equal("int() argument must be a string, a bytes-like object or a real number, not 'list'", Assert.Throws<TypeError>(() => Int(new PyList<long>())).ToString());
        Assert.Equal((2L, 4L, 2.67), (Round(2.5), Round(3.5), Round(2.675, 2)));
        Assert.Equal((-3L, 1L), DivMod(-5L, 2L));
        Assert.Equal(4L, Pow(3L, 4L, 7L));
        Assert.Equal("😀", Chr(0x1f600));
        Assert.Equal(0x1f600, Ord("😀"));
        Assert.Equal("ord() expected a character, but string of length 2 found", Assert.Throws<TypeError>(() => Ord("ab")).ToString());
    }

    [Fact]
    public void Print_forms()
    {
        var before = PyStreams.Stdout;
        var output = new Recorder();
        PyStreams.Stdout = output;
        try
        {
            Print("a", 1L, null, 1.5, true);
            Print(["a", 2L], sep: "-", end: "!");
            Print();
            Print("x");
            Print((object?)null);
            PrintDynamic(values: ["q", "r"], sep: ",");
        }
        finally
        {
            PyStreams.Stdout = before;
        }

        Assert.Equal("a 1 None 1.5 True\n|a-2!|\n|x\n|None\n|q,r\n|", output.Text);
    }

    private sealed class Recorder : IPyTextOutput
    {
        public string Text { get; private set; } = "";

        public long Write(string text)
        {
            Text += text + "|";
            return text.Length;
        }

        public void Flush() => Text += "^";
    }
}
