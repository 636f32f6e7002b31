using PyConc2Cs.Runtime;

namespace Runtime.Tests;

public sealed class ExceptionTests
{
    public static TheoryData<PyBaseException, string, string> Texts => new()
    {
        { new ValueError(), "", "ValueError()" },
        { new ValueError("x"), "x", "ValueError('x')" },
        { new ValueError("x", 1L), "('x', 1)", "ValueError('x', 1)" },
        { new KeyError("k"), "'k'", "KeyError('k')" },
        { new KeyError(5L), "5", "KeyError(5)" },
        { new OSError(2L, "No such file or directory"), "[Errno 2] No such file or directory", "OSError(2, 'No such file or directory')" },
        { OSError.Create(2L, "No such file", "f.txt"), "[Errno 2] No such file: 'f.txt'", "FileNotFoundError(2, 'No such file')" },
        { new SystemExit(3L), "3", "SystemExit(3)" },
        { new StopIteration(7L), "7", "StopIteration(7)" },
        { new ExceptionGroup("g", [new ValueError(1L), new TypeError("t")]), "g (2 sub-exceptions)", "ExceptionGroup('g', [ValueError(1), TypeError('t')])" },
        { new UnicodeDecodeError("utf-8", PyBytes.Literal("\u00ff"), 0L, 1L, "invalid start byte"), "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", "UnicodeDecodeError('utf-8', b'\\xff', 0, 1, 'invalid start byte')" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void StrAndRepr(PyBaseException e, string text, string repr)
    {
        Assert.Equal(text, PyOps.Str(e));
        Assert.Equal(repr, PyOps.Repr(e));
    }

    [Fact]
    public void DotNetExceptionsBecomePythons()
    {
        Assert.IsType<OverflowError>(PyErrors.From(new OverflowException()));
        Assert.IsType<AttributeError>(new NullReferenceException().ToPython());
        Assert.IsType<TypeError>(new InvalidCastException().ToPython());
        Assert.Equal("RecursionError: maximum recursion depth exceeded", PyErrors.FormatOnly(new InsufficientExecutionStackException()));
        var e = new DivideByZeroException();
        Assert.Same(e.ToPython(), e.ToPython());
        var own = new ValueError("x");
        Assert.Same(own, own.ToPython());
    }

    [Fact]
    public void TracebackShowsCauseAndContext()
    {
        var inner = new KeyError("a");
        using (PyErrors.Handling(inner))
        {
            Assert.Same(inner, PyErrors.Current);
            Assert.Equal(
                "Traceback (most recent call last):\nKeyError: 'a'\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\nValueError: b\n",
                PyErrors.FormatTraceback(new ValueError("b")));
            Assert.Equal(
                "Traceback (most recent call last):\nKeyError: 'a'\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\nValueError: b\nnote\n",
                PyErrors.FormatTraceback(Noted(new ValueError("b").From(inner))));
            Assert.Equal("Traceback (most recent call last):\nValueError: b\n", PyErrors.FormatTraceback(new ValueError("b").From(null)));
        }

        Assert.Null(PyErrors.Current);
    }

    [Fact]
    public void RaiseTakesClassesAndInstances()
    {
        Assert.IsType<KeyError>(PyErrors.Raise(PyTypes.KeyError));
        Assert.Equal("TypeError: exceptions must derive from BaseException", PyValues.Outcome(() => PyErrors.Raise(5L)));
        Assert.True(PyTypes.KeyError.IsSubclassOf(PyTypes.LookupError));
        Assert.Equal("<class 'KeyError'>", PyOps.Repr(PyOps.TypeOf(new KeyError())));
    }

    [Fact]
    public void GroupsSplitByCondition()
    {
        var group = new ExceptionGroup("g", [new ValueError(1L), new ExceptionGroup("h", [new TypeError(2L), new ValueError(3L)])]);
        var (match, others) = PyExceptionGroups.Split(group, e => e is ValueError);
        Assert.Equal("ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])", match!.Repr());
        Assert.Equal("ExceptionGroup('g', [ExceptionGroup('h', [TypeError(2)])])", others!.Repr());
    }

    private static PyBaseException Noted(PyBaseException e)
    {
        e.AddNote("note");
        return e;
    }
}
