using PyConc2Cs.Runtime;

namespace Runtime.Tests.Modules;

public class MathTimeTests
{
    [Fact]
    public void MathFunctions()
    {
        Assert.Equal("2432902008176640000", PyMathModule.Factorial(20).ToString());
        Assert.Equal("93326215443944152681699238856266700490715968264381621468592963895217599993229915608941463976156518286253697920827223758251185210916864000000000000000000000000", PyMathModule.Factorial(100).ToString());
        Assert.Equal(4, PyMathModule.Gcd(12, 8, 20));
        Assert.Equal(3037000499, PyMathModule.Isqrt(long.MaxValue));
        Assert.Equal("184756", PyMathModule.Comb(20, 10).ToString());
        Assert.Equal(1.0, PyMathModule.Fsum(Enumerable.Repeat(0.1, 10)));
        Assert.Equal(1.7724538509055159, PyMathModule.Gamma(0.5), 14);
        Assert.Equal(-2, PyMathModule.Floor(-1.5));
        Assert.Equal((0.75, 2L), PyMathModule.Frexp(3));
        Assert.Equal("math domain error", Assert.Throws<ValueError>(() => PyMathModule.Sqrt(-1)).ToString());
        Assert.Equal("math range error", Assert.Throws<OverflowError>(() => PyMathModule.Exp(1000)).ToString());
        Assert.Equal("cannot convert float infinity to integer", Assert.Throws<OverflowError>(() => PyMathModule.Floor(double.PositiveInfinity)).ToString());
    }

    [Theory]
    [InlineData("%Y-%m-%d %H:%M:%S", "2009-02-13 23:31:30")]
    [InlineData("%a %A %b %B %j %U %W %w %u %V %G", "Fri Friday Feb February 044 06 06 5 5 07 2009")]
    [InlineData("%I:%M %p %y %% %e %Z %z", "11:31 PM 09 % 13 UTC +0000")]
    public void Strftime(string format, string expected) => Assert.Equal(expected, PyTime.Strftime(format, PyTime.Gmtime(1234567890)));

    [Fact]
    public void StrptimeReadsWhatStrftimeWrites()
    {
        var parsed = PyTime.Strptime("13 Feb 2009 11:31:30 PM", "%d %b %Y %I:%M:%S %p");
        Assert.Equal(
            "time.struct_time(tm_year=2009, tm_mon=2, tm_mday=13, tm_hour=23, tm_min=31, tm_sec=30, tm_wday=4, tm_yday=44, tm_isdst=-1)",
            parsed.ToString());
        Assert.Equal("Fri Feb 13 23:31:30 2009", PyTime.Asctime(parsed));
        Assert.Equal(
            "time data 'x' does not match format '%Y'",
            Assert.Throws<ValueError>(() => PyTime.Strptime("x", "%Y")).ToString());
        Assert.Equal("unconverted data remains: 9", Assert.Throws<ValueError>(() => PyTime.Strptime("20099", "%Y")).ToString());
    }

    [Theory]
    [InlineData("a/b", "c.txt", "a/b/c.txt")]
    [InlineData("a/", "/c", "/c")]
    [InlineData("", "c", "c")]
    public void PathJoin(string a, string b, string expected) => Assert.Equal(expected, PyOsPath.Join(a, b));

    [Fact]
    public void Paths()
    {
        Assert.Equal(("/a/b.tar", ".gz"), PyOsPath.Splitext("/a/b.tar.gz"));
        Assert.Equal((".bashrc", ""), PyOsPath.Splitext(".bashrc"));
        Assert.Equal(("/a", "b"), PyOsPath.Split("/a/b"));
        Assert.Equal("../c", PyOsPath.Normpath("a/.././../c//"));
        Assert.Equal("[Errno 2] No such file or directory: '/nope'", Assert.Throws<FileNotFoundError>(() => PyOs.Remove("/nope")).ToString());
    }
}
