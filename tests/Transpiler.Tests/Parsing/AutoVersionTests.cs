using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;

namespace Transpiler.Tests.Parsing;

/// <summary>What --python auto decides, and what it says.</summary>
public sealed class AutoVersionTests
{
    [Theory]
    [InlineData("print('a')\n", PythonDialect.Python3, "nothing in it is Python 2's alone")]
    [InlineData("x = 1\nprint 'a'\n", PythonDialect.Python2, "line 2 is not Python 3")]
    [InlineData("import Queue\nq = Queue.Queue()\n", PythonDialect.Python2, "line 1 uses Queue")]
    [InlineData("for i in xrange(3): pass\n", PythonDialect.Python2, "line 1 uses xrange")]
    [InlineData("name = raw_input('x')\n", PythonDialect.Python2, "line 1 uses raw_input")]
    [InlineData("for k, v in d.iteritems(): pass\n", PythonDialect.Python2, "line 1 uses iteritems")]
    [InlineData("#!/usr/bin/env python2\nprint('a')\n", PythonDialect.Python2, "its first line asks for python2")]
    [InlineData("#!/usr/bin/env python3\nfor i in xrange(3): pass\n", PythonDialect.Python3, "nothing in it is Python 2's alone")]
    [InlineData("try:\n    import Queue\nexcept ImportError:\n    import queue\n", PythonDialect.Python3, "nothing in it is Python 2's alone")]
    [InlineData("xrange = range\nfor i in xrange(3): pass\n", PythonDialect.Python3, "nothing in it is Python 2's alone")]
    [InlineData("if (n := 1): print(f'{n}')\n", PythonDialect.Python3, "nothing in it is Python 2's alone")]
    [InlineData("async def f(): await g()\nx = = 1\n", PythonDialect.Python3, "it is not Python 2")]
    [InlineData("x = 1\ndef f():\n    print(x)\n    global x\n", PythonDialect.Python3, "nothing in it is Python 2's alone")]
    [InlineData("s.queue.thread = 1\nobject.unicode(1)\n", PythonDialect.Python3, "nothing in it is Python 2's alone")]
    public void DecidesAndSaysWhy(string text, PythonDialect dialect, string reason)
    {
        var (result, diagnostics) = Parse.Run(text, PythonVersionOption.Auto);
        Assert.Equal(dialect, result.Dialect);
        var decided = Assert.Single(diagnostics, d => d.Id == "PY0011");
        var version = dialect == PythonDialect.Python2 ? "2" : "3";
        Assert.Equal($"info PY0011: test.py: read as Python {version}: {reason}\n", DiagnosticRenderer.RenderText(decided));
    }

    [Theory]
    [InlineData(PythonVersionOption.Python2)]
    [InlineData(PythonVersionOption.Python3)]
    public void SaysNothingWhenTold(PythonVersionOption option) => Assert.Empty(Parse.Run("print('a')\n", option).Diagnostics);
}
