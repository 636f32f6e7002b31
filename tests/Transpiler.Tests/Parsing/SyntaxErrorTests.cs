using PyConc2Cs.Parsing;

namespace Transpiler.Tests.Parsing;

/// <summary>Messages and places of errors. Those in the first table are CPython 3.13's, word for word.</summary>
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("if x\n    pass\n", "1:5 expected ':'")]
    [InlineData("if x:\npass\n", "2:1 expected an indented block after 'if' statement on line 1")]
    [InlineData("def f()\n    pass\n", "1:8 expected ':'")]
    [InlineData("class A\n    pass\n", "1:8 expected ':'")]
    [InlineData("while True print(1)\n", "1:12 invalid syntax")]
    [InlineData("print(foo\nx = 1\n", "1:6 '(' was never closed")]
    [InlineData("x = (1, 2\ndef f():\n    pass\n", "1:5 '(' was never closed")]
    [InlineData("x = [1, 2\n", "1:5 '[' was never closed")]
    [InlineData("x = 1)\n", "1:6 unmatched ')'")]
    [InlineData("x = (1]\n", "1:7 closing parenthesis ']' does not match opening parenthesis '('")]
    [InlineData("x = (1,\n2]\n", "2:2 closing parenthesis ']' does not match opening parenthesis '(' on line 1")]
    [InlineData("x = 'abc\n", "1:5 unterminated string literal (detected at line 1)")]
    [InlineData("x = '''abc\n", "1:5 unterminated triple-quoted string literal (detected at line 1)")]
    [InlineData("x = f'abc\n", "1:5 unterminated f-string literal (detected at line 1)")]
    [InlineData("x = f'{a\n", "1:7 '{' was never closed")]
    [InlineData("x = f'{a'\n", "1:9 f-string: expecting '}'")]
    [InlineData("x = f'{}'\n", "1:8 f-string: valid expression required before '}'")]
    [InlineData("x = f'{a!x}'\n", "1:10 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'")]
    [InlineData("x = f'a}'\n", "1:8 f-string: single '}' is not allowed")]
    [InlineData("x = f'{a:{b}'\n", "1:13 f-string: expecting '}', or format specs")]
    [InlineData("x = f'{a b}'\n", "1:8 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("x = f'{!r}'\n", "1:8 f-string: valid expression required before '!'")]
    [InlineData("f'{a=!}'\n", "1:7 f-string: missing conversion character")]
    [InlineData("print 'a'\n", "1:1 Missing parentheses in call to 'print'. Did you mean print(...)?")]
    [InlineData("print x\n", "1:1 Missing parentheses in call to 'print'. Did you mean print(...)?")]
    [InlineData("exec 'a'\n", "1:1 Missing parentheses in call to 'exec'. Did you mean exec(...)?")]
    [InlineData("x = 0777\n", "1:5 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")]
    [InlineData("x = 1a\n", "1:5 invalid decimal literal")]
    [InlineData("x = 1e\n", "1:5 invalid decimal literal")]
    [InlineData("x = $\n", "1:5 invalid syntax")]
    [InlineData("x = a ? b\n", "1:7 invalid syntax")]
    [InlineData("a\u00a0= 1\n", "1:2 invalid non-printable character U+00A0")]
    [InlineData("1 = x\n", "1:1 cannot assign to literal here. Maybe you meant '==' instead of '='?")]
    [InlineData("f() = x\n", "1:1 cannot assign to function call here. Maybe you meant '==' instead of '='?")]
    [InlineData("a + b = c\n", "1:1 cannot assign to expression here. Maybe you meant '==' instead of '='?")]
    [InlineData("(a, 1) = c\n", "1:5 cannot assign to literal")]
    [InlineData("None = 1\n", "1:1 cannot assign to None")]
    [InlineData("a < b = 1\n", "1:1 cannot assign to comparison")]
    [InlineData("'a' = 1\n", "1:1 cannot assign to literal here. Maybe you meant '==' instead of '='?")]
    [InlineData("x + 1 += 2\n", "1:1 'expression' is an illegal expression for augmented assignment")]
    [InlineData("(a, b) += 1\n", "1:1 'tuple' is an illegal expression for augmented assignment")]
    [InlineData("for 1 in x: pass\n", "1:5 cannot assign to literal")]
    [InlineData("for f() in x: pass\n", "1:5 cannot assign to function call")]
    [InlineData("del f()\n", "1:5 cannot delete function call")]
    [InlineData("del 1\n", "1:5 cannot delete literal")]
    [InlineData("with a as 1: pass\n", "1:11 cannot assign to literal")]
    [InlineData("with a as f(): pass\n", "1:11 cannot assign to function call")]
    [InlineData("[x for 1 in y]\n", "1:8 cannot assign to literal")]
    [InlineData("f'{x}' = 1\n", "1:1 cannot assign to f-string expression here. Maybe you meant '==' instead of '='?")]
    [InlineData("*a = 1\n", "1:1 starred assignment target must be in a list or tuple")]
    [InlineData("*a\n", "1:1 can't use starred expression here")]
    [InlineData("x = *a\n", "1:5 can't use starred expression here")]
    [InlineData("lambda: 1 = 2\n", "1:1 cannot assign to lambda")]
    [InlineData("-a = 1\n", "1:1 cannot assign to expression here. Maybe you meant '==' instead of '='?")]
    [InlineData("{} = 1\n", "1:1 cannot assign to dict literal here. Maybe you meant '==' instead of '='?")]
    [InlineData("...=1\n", "1:1 cannot assign to ellipsis here. Maybe you meant '==' instead of '='?")]
    [InlineData("return 1\n", "1:1 'return' outside function")]
    [InlineData("yield 1\n", "1:1 'yield' outside function")]
    [InlineData("await x\n", "1:1 'await' outside function")]
    [InlineData("break\n", "1:1 'break' outside loop")]
    [InlineData("continue\n", "1:1 'continue' not properly in loop")]
    [InlineData("nonlocal x\n", "1:1 nonlocal declaration not allowed at module level")]
    [InlineData("def f():\n    await x\n", "2:5 'await' outside async function")]
    [InlineData("class A:\n    return 1\n", "2:5 'return' outside function")]
    [InlineData("for x in y:\n    def f():\n        break\n", "3:9 'break' outside loop")]
    [InlineData("async with a: pass\n", "1:1 'async with' outside async function")]
    [InlineData("async for a in b: pass\n", "1:1 'async for' outside async function")]
    [InlineData("def f():\n    async for a in b: pass\n", "2:5 'async for' outside async function")]
    [InlineData("def f(a, a): pass\n", "1:10 duplicate argument 'a' in function definition")]
    [InlineData("def f(a=1, b): pass\n", "1:12 parameter without a default follows parameter with a default")]
    [InlineData("lambda a=1, b: 1\n", "1:13 parameter without a default follows parameter with a default")]
    [InlineData("def f(*): pass\n", "1:7 named arguments must follow bare *")]
    [InlineData("def f(*, **k): pass\n", "1:7 named arguments must follow bare *")]
    [InlineData("def f(**k, a): pass\n", "1:12 arguments cannot follow var-keyword argument")]
    [InlineData("def f(*a, *b): pass\n", "1:11 * argument may appear only once")]
    [InlineData("def f(/, a): pass\n", "1:7 at least one argument must precede /")]
    [InlineData("def f(a, *, b, /): pass\n", "1:16 / must be ahead of *")]
    [InlineData("def f(*a=1): pass\n", "1:9 var-positional argument cannot have default value")]
    [InlineData("def f(a, (b, c)): pass\n", "1:10 Function parameters cannot be parenthesized")]
    [InlineData("def f(1): pass\n", "1:7 invalid syntax")]
    [InlineData("def f(a.b): pass\n", "1:8 invalid syntax")]
    [InlineData("f(a=1, a=2)\n", "1:8 keyword argument repeated: a")]
    [InlineData("f(x for x in y, 1)\n", "1:3 Generator expression must be parenthesized")]
    [InlineData("f(1=2)\n", "1:3 expression cannot contain assignment, perhaps you meant \"==\"?")]
    [InlineData("f(a.b=2)\n", "1:3 expression cannot contain assignment, perhaps you meant \"==\"?")]
    [InlineData("f(a b)\n", "1:3 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("f(a, b c)\n", "1:6 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("[1 2]\n", "1:2 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("{1: 2 3: 4}\n", "1:5 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("{1:}\n", "1:3 expression expected after dictionary key and ':'")]
    [InlineData("{1: 2, 3}\n", "1:8 ':' expected after dictionary key")]
    [InlineData("{1, 2: 3}\n", "1:6 invalid syntax")]
    [InlineData("f(a=)\n", "1:3 expected argument value expression")]
    [InlineData("(a b)\n", "1:2 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("f(True=1)\n", "1:3 cannot assign to True")]
    [InlineData("[a, b for a, b in c]\n", "1:2 did you forget parentheses around the comprehension target?")]
    [InlineData("[*a for a in b]\n", "1:2 iterable unpacking cannot be used in comprehension")]
    [InlineData("(*a)\n", "1:2 cannot use starred expression here")]
    [InlineData("if x == 1 and: pass\n", "1:14 invalid syntax")]
    [InlineData("x = \n", "1:5 invalid syntax")]
    [InlineData("x = 1 +\n", "1:8 invalid syntax")]
    [InlineData("x = a if b\n", "1:5 expected 'else' after 'if' expression")]
    [InlineData("x = a if b else\n", "1:16 invalid syntax")]
    [InlineData("else: pass\n", "1:1 invalid syntax")]
    [InlineData("elif x: pass\n", "1:1 invalid syntax")]
    [InlineData("try:\n    a\n", "2:6 expected 'except' or 'finally' block")]
    [InlineData("except: pass\n", "1:1 invalid syntax")]
    [InlineData("try:\n    a\nexcept A, B:\n    pass\n", "3:8 multiple exception types must be parenthesized")]
    [InlineData("try:\n    a\nexcept A, e: pass\n", "3:8 multiple exception types must be parenthesized")]
    [InlineData("try:\n    a\nexcept:\n    b\nexcept A:\n    c\n", "3:1 default 'except:' must be last")]
    [InlineData("try: a\nexcept* A: b\nexcept B: c\n", "3:1 cannot have both 'except' and 'except*' on the same 'try'")]
    [InlineData("raise E, 'x'\n", "1:8 invalid syntax")]
    [InlineData("import a.b as\n", "1:14 invalid syntax")]
    [InlineData("import\n", "1:7 Expected one or more names after 'import'")]
    [InlineData("from a import\n", "1:14 Expected one or more names after 'import'")]
    [InlineData("from a import (b, c\n", "1:15 '(' was never closed")]
    [InlineData("from import a\n", "1:6 invalid syntax")]
    [InlineData("import a from b\n", "1:1 Did you mean to use 'from ... import ...' instead?")]
    [InlineData("from . import *\ndef f():\n    from a import *\n", "3:19 import * only allowed at module level")]
    [InlineData("class\n", "1:6 invalid syntax")]
    [InlineData("def\n", "1:4 invalid syntax")]
    [InlineData("for x y: pass\n", "1:7 invalid syntax")]
    [InlineData("for x in: pass\n", "1:9 invalid syntax")]
    [InlineData("for x in y\n    pass\n", "1:11 expected ':'")]
    [InlineData("while x\n    pass\n", "1:8 expected ':'")]
    [InlineData("with a as b\n    pass\n", "1:12 expected ':'")]
    [InlineData("try\n    pass\n", "1:4 expected ':'")]
    [InlineData("else\n", "1:1 invalid syntax")]
    [InlineData("lambda x y: 1\n", "1:10 invalid syntax")]
    [InlineData("x = [i for i range(3)]\n", "1:14 'in' expected after for-loop variables")]
    [InlineData("assert\n", "1:7 invalid syntax")]
    [InlineData("del\n", "1:4 invalid syntax")]
    [InlineData("global\n", "1:7 invalid syntax")]
    [InlineData("global a, 1\n", "1:11 invalid syntax")]
    [InlineData("x++\n", "1:4 invalid syntax")]
    [InlineData("x--\n", "1:4 invalid syntax")]
    [InlineData("a && b\n", "1:4 invalid syntax")]
    [InlineData("a || b\n", "1:4 invalid syntax")]
    [InlineData("!a\n", "1:1 invalid syntax")]
    [InlineData("x === 1\n", "1:5 invalid syntax")]
    [InlineData("True = 1\n", "1:1 cannot assign to True")]
    [InlineData("a.1\n", "1:2 invalid syntax")]
    [InlineData("a.if\n", "1:3 invalid syntax")]
    [InlineData("class = 1\n", "1:7 invalid syntax")]
    [InlineData("def class(): pass\n", "1:5 invalid syntax")]
    [InlineData("x := 1\n", "1:3 invalid syntax")]
    [InlineData("(x := 1, y = 2)\n", "1:10 invalid syntax. Maybe you meant '==' or ':=' instead of '='?")]
    [InlineData("(a.b := 1)\n", "1:2 cannot use assignment expressions with attribute")]
    [InlineData("match x:\n    case 1\n        pass\n", "2:11 expected ':'")]
    [InlineData("match x:\n    case a: pass\n    case b: pass\n", "2:10 name capture 'a' makes remaining patterns unreachable")]
    [InlineData("match x:\n    case A(a=1, 2): pass\n", "2:17 positional patterns follow keyword patterns")]
    [InlineData("match x:\n    case 1 + 1: pass\n", "2:14 imaginary number required in complex literal")]
    [InlineData("match x:\n    case a.b(): pass\n    x = 1\n", "3:5 invalid syntax")]
    [InlineData("x = 1\nfrom __future__ import division\n", "2:1 from __future__ imports must occur at the beginning of the file")]
    [InlineData("def f(a):\n    global a\n", "2:5 name 'a' is parameter and global")]
    [InlineData("@\ndef f(): pass\n", "1:2 invalid syntax")]
    [InlineData("@a\nx = 1\n", "2:1 invalid syntax")]
    [InlineData("async x\n", "1:7 invalid syntax")]
    [InlineData("if True:\n\tx\n        y\n", "3:1 inconsistent use of tabs and spaces in indentation")]
    [InlineData("x = {\n  'a': 1\n  'b': 2\n}\n", "2:8 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("x = [\n  1,\n  2\n\ny = 3\n", "1:5 '[' was never closed")]
    [InlineData("a = 5 6\n", "1:7 invalid syntax")]
    [InlineData("a b\n", "1:3 invalid syntax")]
    [InlineData("import a; b c\n", "1:13 invalid syntax")]
    [InlineData("if x:\n", "1:6 expected an indented block after 'if' statement on line 1")]
    [InlineData("def f():\n", "1:9 expected an indented block after function definition on line 1")]
    [InlineData("class A:\n\nx = 1\n", "3:1 expected an indented block after class definition on line 1")]
    [InlineData("for x in y:\n# c\nx\n", "3:1 expected an indented block after 'for' statement on line 1")]
    [InlineData("f(a for a in b, c for c in d)\n", "1:3 Generator expression must be parenthesized")]
    [InlineData("a: int: 3\n", "1:7 invalid syntax")]
    [InlineData("a, b: int\n", "1:1 only single target (not tuple) can be annotated")]
    [InlineData("f(): int\n", "1:1 illegal target for annotation")]
    [InlineData("x[1\n", "1:2 '[' was never closed")]
    [InlineData("x[a b]\n", "1:3 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("yield = 1\n", "1:1 assignment to yield expression not possible")]
    [InlineData("a = yield = 1\n", "1:5 assignment to yield expression not possible")]
    [InlineData("def f():\n    a = yield = 1\n", "2:9 assignment to yield expression not possible")]
    [InlineData("type X = 1 2\n", "1:12 invalid syntax")]
    [InlineData("def f[T](x): pass\ndef g[]: pass\n", "2:7 Type parameter list cannot be empty")]
    public void SaysWhatCPythonSays(string text, string expected) => Assert.Equal([expected], Parse.Errors(text).Select(WithoutId));

    [Theory]
    [InlineData("if x:\n        a\n    b\n", "3:1 unindent does not match any outer indentation level")]
    [InlineData("x = 1\n    y = 2\n", "2:1 unexpected indent")]
    [InlineData("x = 10L\n", "1:5 invalid decimal literal")]
    [InlineData("f(a=1, b)\n", "1:8 positional argument follows keyword argument")]
    [InlineData("b'a' 'b'\n", "1:1 cannot mix bytes and nonbytes literals")]
    [InlineData("'\\x1'\n", "1:2 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape")]
    public void PointsAtTheCause(string text, string expected) => Assert.Equal([expected], Parse.Errors(text).Select(WithoutId));

    [Fact]
    public void ReportsAllIndependentErrors()
    {
        const string Text = """
            def f(:
                x = = 1
                return 1 +
            class A
                def g(self):
                    break
                print 'x'
            y = (1, 2
            def h():
                s = 'abc
                return s
            else:
                pass
            for i in range(3) print(i)
            z = [1, 2))
            1 = z
            w = 1
            """;
        Assert.Equal(
            [1, 3, 4, 6, 7, 8, 10, 12, 14, 15, 16],
            Parse.Run(Text).Diagnostics.Select(d => d.Position.Line).Distinct());
    }

    [Fact]
    public void RecoversTheRestOfTheFile()
    {
        var body = Parse.Run("x = (1,\ndef f():\n    return 1\ny = 2\n").Result.Module.Body;
        Assert.Equal(["ErrorStatement", "FunctionDefinition", "AssignStatement"], body.Select(s => s.GetType().Name));
    }

    [Fact]
    public void Python2FileReadAsPython3()
    {
        Assert.Equal(["1:1 PY1026 Missing parentheses in call to 'print'. Did you mean print(...)?"], Parse.Errors("print x\n", PythonVersionOption.Python3));
    }

    private static string WithoutId(string error) => string.Join(' ', error.Split(' ').Where((_, i) => i != 1));
}
