using PyConc2Cs.Runtime;

namespace Runtime.Tests.Modules;

/// <summary>Expectations are CPython 3.13's.</summary>
public class ReTests
{
    [Fact]
    public void Functions()
    {
        var match = PyRe.Search(@"(?P<year>\d{4})-(\d\d)", "on 2024-05-06")!;
        Assert.Equal("2024-05", match.Group());
        Assert.Equal("2024", match.Group("year"));
        Assert.Equal((3L, 10L), match.Span());
        Assert.Equal("<re.Match object; span=(3, 10), match='2024-05'>", match.ToString());
        Assert.Null(PyRe.Match("b", "ab"));
        Assert.Null(PyRe.Fullmatch("a|ab", "abc"));
        Assert.NotNull(PyRe.Fullmatch("a|ab", "ab"));
        Assert.Equal("x-b x-d", PyRe.Sub("(a|c)(.)", @"x-\2", "ab cd"));
        Assert.Equal(("-b-", 2L), PyRe.Subn("a", "-", "aba"));
        Assert.Equal("['a', 'b', 'c']", PyOps.Repr(PyRe.Findall(@"\w", "a b-c")));
        Assert.Equal("[('a', '1'), ('b', '')]", PyOps.Repr(PyRe.Findall(@"([a-z])(\d?)", "a1 b")));
        Assert.Equal("['a', ',', 'b', ';', 'c']", PyOps.Repr(PyRe.Split("([,;])", "a,b;c")));
        Assert.Equal(@"a\.b\*", PyRe.Escape("a.b*"));
        Assert.NotNull(PyRe.Search("(?i)HELLO$", "say hello\n"));
        Assert.Equal("no such group", Assert.Throws<IndexError>(() => match.Group(9)).ToString());
        Assert.Throws<PyReError>(() => PyRe.Compile("("));
    }
}
