using PyConc2Cs.Runtime;

namespace Runtime.Tests.Modules;

/// <summary>Calls of library modules with the reprs that CPython 3.13 gives.</summary>
public class StandardLibraryTests
{
    public static TheoryData<string, Func<object?>, string> Calls => new()
    {
        { "timedelta", () => new PyTimedelta(days: 1, hours: -5), "datetime.timedelta(seconds=68400)" },
        { "negative timedelta", () => new PyTimedelta(microseconds: -1), "datetime.timedelta(days=-1, seconds=86399, microseconds=999999)" },
        { "half to even", () => new PyTimedelta(microseconds: 2.5), "datetime.timedelta(microseconds=2)" },
        { "timedelta times float", () => new PyTimedelta(seconds: 1L) * 0.1, "datetime.timedelta(microseconds=100000)" },
        { "datetime minus datetime", () => new PyDateTime(2024, 3, 1) - new PyDateTime(2024, 2, 1, 12), "datetime.timedelta(days=28, seconds=43200)" },
        { "date plus timedelta", () => new PyDate(2023, 12, 31) + new PyTimedelta(days: 1L), "datetime.date(2024, 1, 1)" },
        { "fromisoformat", () => PyDateTime.Fromisoformat("20240102T030405.5Z"), "datetime.datetime(2024, 1, 2, 3, 4, 5, 500000, tzinfo=datetime.timezone.utc)" },
        { "isocalendar", () => new PyDate(2021, 1, 3).Isocalendar(), "datetime.IsoCalendarDate(year=2020, week=53, weekday=7)" },
        { "strptime", () => PyDateTime.Strptime("5 Mar 24 1PM", "%d %b %y %I%p"), "datetime.datetime(2024, 3, 5, 13, 0)" },
        { "struct.pack", () => PyStructModule.Pack(">hi", 1L, -2L), @"b'\x00\x01\xff\xff\xff\xfe'" },
        { "struct.unpack", () => PyStructModule.Unpack("<d", new PyBytes([0, 0, 0, 0, 0, 0, 0xf8, 0x3f])), "(1.5,)" },
        { "shlex.split", () => PyShlexModule.Split("a 'b c' \"d\\\"e\""), "['a', 'b c', 'd\"e']" },
        { "textwrap.wrap", () => PyTextwrap.Wrap("a well-known sentence", 8), "['a well-', 'known', 'sentence']" },
        { "base64", () => PyBase64.B64decode("YWI="), "b'ab'" },
        { "sha224", () => PyHashlib.Sha224(PyBytes.Empty).Hexdigest(), "'d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f'" },
        { "hmac", () => PyHmacModule.New(new PyBytes([107]), new PyBytes([109]), "md5").Hexdigest(), "'ed7e724d3a91554aaa2043041d9c5305'" },
        { "fnmatch", () => PyFnmatch.Translate("a[!b]*"), @"'(?s:a[^b].*)\\Z'" },
        { "urljoin", () => PyUrllibParse.Urljoin("http://a/b/c?q", "../d#e"), "'http://a/d#e'" },
        { "parse_qs", () => PyUrllibParse.ParseQs("a=1&a=%20&b="), "{'a': ['1', ' ']}" },
        { "path", () => new PyPath("/a/./b//c.tar.gz").WithSuffix(".zip"), "PosixPath('/a/b/c.tar.zip')" },
        { "decimal quotient", () => new PyDecimal("1") / new PyDecimal("3"), "Decimal('0.3333333333333333333333333333')" },
        { "decimal exact", () => new PyDecimal("2.40") / new PyDecimal("2"), "Decimal('1.20')" },
        { "quantize", () => new PyDecimal("2.665").Quantize(new PyDecimal("0.01")), "Decimal('2.66')" },
        { "decimal sqrt", () => new PyDecimal("16.00").Sqrt(), "Decimal('4.0')" },
        { "fraction", () => new PyFraction("3/4") + 1, "Fraction(7, 4)" },
        { "limit_denominator", () => new PyFraction(3.14159).LimitDenominator(100), "Fraction(311, 99)" },
        { "stdev", () => PyStatistics.Stdev(new PyList<long> { 1, 2, 3, 4, 4 }), "1.3038404810405297" },
        { "pformat", () => PyPprint.Pformat(new PyDict<string, long> { ["b"] = 1, ["a"] = 2 }), "\"{'a': 2, 'b': 1}\"" },
        { "xml", () => PyElementTreeModule.Tostring(PyElementTreeModule.Fromstring("<a b='1'>x<c/>y</a>"), "unicode"), "'<a b=\"1\">x<c />y</a>'" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Gives(string name, Func<object?> call, string repr)
    {
        Assert.NotEmpty(name);
        Assert.Equal(repr, PyOps.Repr(call()));
    }

    [Fact]
    public void Errors()
    {
        Assert.Equal("month must be in 1..12", Assert.Throws<ValueError>(() => new PyDate(2024, 13, 1)).ToString());
        Assert.Equal("can't compare datetime.datetime to datetime.date", Assert.Throws<TypeError>(() => new PyDateTime(2024, 1, 1) < new PyDate(2024, 1, 1)).ToString());
        Assert.Equal("unpack requires a buffer of 2 bytes", Assert.Throws<StructError>(() => PyStructModule.Unpack("h", PyBytes.Empty)).ToString());
        Assert.Equal("No closing quotation", Assert.Throws<ValueError>(() => PyShlexModule.Split("'a")).ToString());
        Assert.Equal("option -x not recognized", Assert.Throws<GetoptError>(() => PyGetopt.Getopt(["-x"], "a")).ToString());
        Assert.Equal("need to escape, but no escapechar set", Assert.Throws<CsvError>(() => PyCsv.Writer(new PyStringIO(), fmtparams: new PyKeywords { { "quoting", 3L } }).Writerow(new PyList<string> { "a,b" })).ToString());
        Assert.Equal("[<class 'decimal.ConversionSyntax'>]", Assert.Throws<InvalidOperation>(() => new PyDecimal("x")).ToString());
    }
}
