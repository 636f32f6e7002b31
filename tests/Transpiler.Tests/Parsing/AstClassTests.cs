namespace Transpiler.Tests.Parsing;

/// <summary>Every node class of CPython 3.13's ast occurs in the recorded trees of rare3.py.</summary>
public sealed class AstClassTests
{
    // What ast.parse in mode "exec" makes; TypeIgnore needs type_comments=True.
    private const string Classes = """
        Add And AnnAssign Assert Assign AsyncFor AsyncFunctionDef AsyncWith Attribute AugAssign Await BinOp BitAnd BitOr BitXor BoolOp Break Call ClassDef
        Compare Constant Continue Del Delete Dict DictComp Div Eq ExceptHandler Expr FloorDiv For FormattedValue FunctionDef GeneratorExp Global Gt GtE If
        IfExp Import ImportFrom In Invert Is IsNot JoinedStr LShift Lambda List ListComp Load Lt LtE MatMult Match MatchAs MatchClass MatchMapping MatchOr
        MatchSequence MatchSingleton MatchStar MatchValue Mod Module Mult Name NamedExpr Nonlocal Not NotEq NotIn Or ParamSpec Pass Pow RShift Raise
        Return Set SetComp Slice Starred Store Sub Subscript Try TryStar Tuple TypeAlias TypeVar TypeVarTuple UAdd USub UnaryOp While With Yield YieldFrom
        alias arg arguments comprehension keyword match_case withitem
        """;

    private const string OfPython = """
        import ast, warnings
        warnings.simplefilter('ignore')
        other = {'FunctionType', 'Interactive', 'Expression', 'TypeIgnore', 'AugLoad', 'AugStore', 'Param', 'Suite', 'Index', 'ExtSlice', 'Num', 'Str', 'Bytes', 'NameConstant', 'Ellipsis'}
        kinds = [c for c in vars(ast).values() if isinstance(c, type) and issubclass(c, ast.AST) and not c.__subclasses__() or c is ast.Tuple]
        print(*sorted({c.__name__ for c in kinds} - other))
        """;

    [Fact]
    public void OccurInTheSnapshot()
    {
        var recorded = File.ReadAllText(Path.Combine(Interpreters.RepositoryRoot, "tests/conformance/rare3.verified.txt"));
        Assert.DoesNotContain(Names(Classes), c => !recorded.Contains(c + "(", StringComparison.Ordinal));
    }

    [Fact]
    public void AreCPythons()
    {
        if (Interpreters.Find("3.13") is { } python)
        {
            Assert.Equal(Names(Interpreters.Run(python, "-c", OfPython)).Where(n => n != "Constant"), Names(Classes).Where(n => n != "Constant").Order(StringComparer.Ordinal));
        }
    }

    private static string[] Names(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
