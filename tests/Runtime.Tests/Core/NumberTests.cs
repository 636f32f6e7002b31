using System.Numerics;
using PyConc2Cs.Runtime;
using static Runtime.Tests.PyValues;

namespace Runtime.Tests;

/// <summary>The expected texts are what CPython 3.13 gives.</summary>
public sealed class NumberTests
{
    public static TheoryData<string, long, string> ParseIntRows => new()
    {
        { "12", 10L, "12" },
        { " -12 ", 10L, "-12" },
        { "+5", 10L, "5" },
        { "", 10L, "ValueError: invalid literal for int() with base 10: ''" },
        { "12a", 10L, "ValueError: invalid literal for int() with base 10: '12a'" },
        { "1_000", 10L, "1000" },
        { "1__0", 10L, "ValueError: invalid literal for int() with base 10: '1__0'" },
        { "_1", 10L, "ValueError: invalid literal for int() with base 10: '_1'" },
        { "1_", 10L, "ValueError: invalid literal for int() with base 10: '1_'" },
        { "0x1f", 16L, "31" },
        { "1F", 16L, "31" },
        { "0b101", 0L, "5" },
        { "0o17", 0L, "15" },
        { "0x_f", 0L, "15" },
        { "010", 0L, "ValueError: invalid literal for int() with base 0: '010'" },
        { "0", 0L, "0" },
        { "00", 0L, "0" },
        { "z", 36L, "35" },
        { "9", 8L, "ValueError: invalid literal for int() with base 8: '9'" },
        { "5", 1L, "ValueError: int() base must be >= 2 and <= 36, or 0" },
        { "5", 37L, "ValueError: int() base must be >= 2 and <= 36, or 0" },
        { "\uff11\uff12", 10L, "12" },
        { "99999999999999999999", 10L, "99999999999999999999" },
        { "-9223372036854775808", 10L, "-9223372036854775808" },
        { "- 5", 10L, "ValueError: invalid literal for int() with base 10: '- 5'" },
        { "1.5", 10L, "ValueError: invalid literal for int() with base 10: '1.5'" },
        { "0x", 16L, "ValueError: invalid literal for int() with base 16: '0x'" },
        { "12 3", 10L, "ValueError: invalid literal for int() with base 10: '12 3'" },
        { "\n7\t", 10L, "7" },
        { "--5", 10L, "ValueError: invalid literal for int() with base 10: '--5'" },
        { "0b12", 2L, "ValueError: invalid literal for int() with base 2: '0b12'" },
    };

    [Theory]
    [MemberData(nameof(ParseIntRows))]
    public void ParseInt(string a, long b, string expected) =>
        Assert.Equal(expected, Outcome(() => NumberParser.ParseInt(a, b)));

    public static TheoryData<string, string> ParseFloatRows => new()
    {
        { "1.5", "1.5" },
        { " 2 ", "2.0" },
        { "", "ValueError: could not convert string to float: ''" },
        { "abc", "ValueError: could not convert string to float: 'abc'" },
        { "1e5", "100000.0" },
        { "1_0.5", "10.5" },
        { "1__0", "ValueError: could not convert string to float: '1__0'" },
        { "inf", "inf" },
        { "-Infinity", "-inf" },
        { "nan", "nan" },
        { "+nan", "nan" },
        { "1e400", "inf" },
        { ".5", "0.5" },
        { "5.", "5.0" },
        { ".", "ValueError: could not convert string to float: '.'" },
        { "e5", "ValueError: could not convert string to float: 'e5'" },
        { "1e", "ValueError: could not convert string to float: '1e'" },
        { "0x10", "ValueError: could not convert string to float: '0x10'" },
        { "1,5", "ValueError: could not convert string to float: '1,5'" },
        { "\uff11.\uff15", "1.5" },
        { "1 2", "ValueError: could not convert string to float: '1 2'" },
        { "infin", "ValueError: could not convert string to float: 'infin'" },
        { "1e-400", "0.0" },
        { "-0", "-0.0" },
        { "1_e5", "ValueError: could not convert string to float: '1_e5'" },
        { "12345678901234567890", "1.2345678901234567e+19" },
    };

    [Theory]
    [MemberData(nameof(ParseFloatRows))]
    public void ParseFloat(string a, string expected) =>
        Assert.Equal(expected, Outcome(() => NumberParser.ParseFloat(a)));

    public static TheoryData<string, string> ParseComplexRows => new()
    {
        { "1+2j", "(1+2j)" },
        { "j", "1j" },
        { "-j", "-1j" },
        { "1", "(1+0j)" },
        { "(1-2j)", "(1-2j)" },
        { " 3.5j ", "3.5j" },
        { "1e5j", "100000j" },
        { "1+j", "(1+1j)" },
        { "abc", "ValueError: complex() arg is a malformed string" },
        { "", "ValueError: complex() arg is a malformed string" },
        { "1 + 2j", "ValueError: complex() arg is a malformed string" },
        { "1e-2-1e+3j", "(0.01-1000j)" },
    };

    [Theory]
    [MemberData(nameof(ParseComplexRows))]
    public void ParseComplex(string a, string expected) =>
        Assert.Equal(expected, Outcome(() => NumberParser.ParseComplex(a)));

    public static TheoryData<double, long, string> RoundRows => new()
    {
        { 2.675, 2L, "2.67" },
        { 2.5, 0L, "2.0" },
        { 0.5, 0L, "0.0" },
        { 1.005, 2L, "1.0" },
        { 1234.5678, -2L, "1200.0" },
        { 1250.0, -2L, "1200.0" },
        { 1350.0, -2L, "1400.0" },
        { -2.5, 0L, "-2.0" },
        { 1e+300, 2L, "1e+300" },
        { 5e-324, 300L, "0.0" },
        { 0.1, 20L, "0.1" },
        { double.PositiveInfinity, 2L, "inf" },
        { 123.456, 1L, "123.5" },
        { -0.04, 1L, "-0.0" },
        { 1e+16, -3L, "1e+16" },
        { 0.15, 1L, "0.1" },
        { 0.25, 1L, "0.2" },
        { 0.35, 1L, "0.3" },
        { 1e-05, 4L, "0.0" },
        { 25.0, -1L, "20.0" },
        { 35.0, -1L, "40.0" },
        { 50.0, -2L, "0.0" },
        { 150.0, -2L, "200.0" },
    };

    [Theory]
    [MemberData(nameof(RoundRows))]
    public void Round(double a, long b, string expected) =>
        Assert.Equal(expected, Outcome(() => PyMath.Round(a, b)));
}
