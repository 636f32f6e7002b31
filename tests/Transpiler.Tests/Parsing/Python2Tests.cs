using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;

namespace Transpiler.Tests.Parsing;

/// <summary>Python 2.7's own constructs, and how the dialect is chosen.</summary>
public sealed class Python2Tests
{
    [Theory]
    [InlineData("print", "Print(values=[], nl=True)")]
    [InlineData("print a, b,", "Print(values=[Name(id=\"a\", ctx=Load()), Name(id=\"b\", ctx=Load())], nl=False)")]
    [InlineData("print >>f, a", "Print(dest=Name(id=\"f\", ctx=Load()), values=[Name(id=\"a\", ctx=Load())], nl=True)")]
    [InlineData("print >>f", "Print(dest=Name(id=\"f\", ctx=Load()), values=[], nl=True)")]
    [InlineData("print (1), 2", "Print(values=[Constant(value=1), Constant(value=2)], nl=True)")]
    [InlineData("exec a in b, c", "Exec(body=Name(id=\"a\", ctx=Load()), globals=Name(id=\"b\", ctx=Load()), locals=Name(id=\"c\", ctx=Load()))")]
    [InlineData("raise E, v, tb", "Raise(exc=Name(id=\"E\", ctx=Load()), inst=Name(id=\"v\", ctx=Load()), tback=Name(id=\"tb\", ctx=Load()))")]
    [InlineData("`a`", "Expr(value=Repr(value=Name(id=\"a\", ctx=Load())))")]
    [InlineData("0777, 0o17, 10L, 0xFFl", "Expr(value=Tuple(elts=[Constant(value=511), Constant(value=15), Constant(value=10), Constant(value=255)], ctx=Load()))")]
    [InlineData("a <> b", "Expr(value=Compare(left=Name(id=\"a\", ctx=Load()), ops=[NotEq()], comparators=[Name(id=\"b\", ctx=Load())]))")]
    [InlineData("ur'\\d' u'\\u00e9' '\\u'", "Expr(value=Constant(value=\"\\\\d\\u00e9\\\\u\"))")]
    [InlineData("async = await = nonlocal", "Assign(targets=[Name(id=\"async\", ctx=Store()), Name(id=\"await\", ctx=Store())], value=Name(id=\"nonlocal\", ctx=Load()))")]
    [InlineData("[x for x in 1, 2]", "Expr(value=ListComp(elt=Name(id=\"x\", ctx=Load()), generators=[comprehension(target=Name(id=\"x\", ctx=Store()), iter=Tuple(elts=[Constant(value=1), Constant(value=2)], ctx=Load()), ifs=[], is_async=0)]))")]
    public void Statements(string text, string tree) =>
        Assert.Equal($"Module(body=[{tree}], type_ignores=[])", Parse.Tree(text, PythonVersionOption.Python2));

    [Fact]
    public void HandlersAndTupleParameters()
    {
        var handler = Assert.Single(Parse.Single<TryStatement>("try: a\nexcept E, e.x: b\n", PythonVersionOption.Python2).Handlers);
        Assert.IsType<AttributeExpression>(handler.Target);
        var parameters = Parse.Single<FunctionDefinition>("def f(a, (b, (c, d))=x, e=1): pass", PythonVersionOption.Python2).Parameters.Parameters;
        Assert.Equal(["a", ".1", "e"], parameters.Select(p => p.Name));
        Assert.IsType<TupleExpression>(parameters[1].TuplePattern);
    }

    [Fact]
    public void PrintFunctionByFutureImport()
    {
        var (result, diagnostics) = Parse.Run("from __future__ import print_function\nprint('a', end='')\n", PythonVersionOption.Python2);
        Assert.Empty(diagnostics);
        Assert.IsType<CallExpression>(Assert.IsType<ExpressionStatement>(result.Module.Body[1]).Value);
    }

    [Theory]
    [InlineData("print('a')\n", PythonDialect.Python3)]
    [InlineData("print 'a'\n", PythonDialect.Python2)]
    [InlineData("try:\n    f()\nexcept E, e:\n    pass\n", PythonDialect.Python2)]
    [InlineData("import Queue\nq = Queue.Queue()\n", PythonDialect.Python2)]
    [InlineData("import os, Queue\n", PythonDialect.Python2)]
    [InlineData("from Queue import Queue\n", PythonDialect.Python2)]
    [InlineData("try:\n    import queue\nexcept ImportError:\n    import Queue as queue\n", PythonDialect.Python3)]
    [InlineData("for i in xrange(3): pass\n", PythonDialect.Python2)]
    [InlineData("xrange = range\nfor i in xrange(3): pass\n", PythonDialect.Python3)]
    [InlineData("x = raw_input()\n", PythonDialect.Python2)]
    [InlineData("for k, v in d.iteritems(): pass\n", PythonDialect.Python2)]
    [InlineData("#!/usr/bin/env python3\nd.iteritems()\n", PythonDialect.Python3)]
    [InlineData("#!/usr/bin/env python2\nprint('a')\n", PythonDialect.Python2)]
    [InlineData("from functools import reduce\nreduce(f, x)\n", PythonDialect.Python3)]
    [InlineData("x = f'{a}'\nxrange(3)\n", PythonDialect.Python3)]
    [InlineData("x: int = 1\nunicode(x)\n", PythonDialect.Python3)]
    public void DialectIsChosen(string text, PythonDialect dialect)
    {
        var (result, diagnostics) = Parse.Run(text, PythonVersionOption.Auto);
        Assert.Equal(dialect, result.Dialect);
        Assert.False(diagnostics.HasErrors);
    }

    [Fact]
    public void ErrorsOfTheBetterDialectAreShown()
    {
        Assert.Equal(["2:4 PY1001 invalid syntax"], Parse.Errors("print 'a'\nx =\nprint 'b'\n", PythonVersionOption.Auto));
        Assert.Equal(["2:4 PY1001 invalid syntax"], Parse.Errors("print('a')\nx =\nprint('b', end='')\n", PythonVersionOption.Auto));
    }
}
