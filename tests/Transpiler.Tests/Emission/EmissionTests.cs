using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;
using static Transpiler.Tests.Emission.Tree;

namespace Transpiler.Tests.Emission;

public class EmissionTests
{
    [Fact]
    public void ParenthesesOnlyWherePrecedenceAsks()
    {
        var x = Local("x", PyType.Int);
        var sum = Binary(CsBinaryOperator.Add, Use(x), Int(1));
        var product = Binary(CsBinaryOperator.Multiply, sum, Binary(CsBinaryOperator.Multiply, Use(x), Int(2)));
        var difference = Binary(CsBinaryOperator.Subtract, product, Binary(CsBinaryOperator.Subtract, Use(x), new UnaryNode(CsUnaryOperator.Negate, Int(3), PyType.Int)));
        Assert.Equal(
            "var x = 5L;\nPrint((x + 1) * (x * 2) - (x - -3));",
            new Tree().Body(new DeclareNode(null, x, Int(5)), Print(difference)));
    }

    [Fact]
    public void LiteralsHavePythonsTypes()
    {
        var x = Local("x", PyType.Int);
        var ratio = Local("ratio", PyType.Float);
        Assert.Equal(
            """
            long x = -5;
            var ratio = 2.0;
            x = 7;
            ratio += 1e300;
            Print(x, ratio, 5L, 1E+22, "a\"\\\n{", long.MinValue, null);
            """.Replace("1e300", "1E+300", StringComparison.Ordinal),
            new Tree().Body(
                new DeclareNode(null, x, Int(-5), ExplicitType: true),
                new DeclareNode(null, ratio, Real(2)),
                new AssignStatementNode(null, Use(x), Int(7)),
                new AssignStatementNode(null, Use(ratio), Real(1e300), CsBinaryOperator.Add),
                Print(Use(x), Use(ratio), Int(5), Real(1e22), Str("a\"\\\n{"), Int(long.MinValue), new LiteralNode(null, PyType.None))));
    }

    [Fact]
    public void InterpolatedStringsEscape()
    {
        var name = Local("name", PyType.Str);
        var text = new InterpolatedNode(
        [
            Str("{\"x\"} "), Use(name), Str(": "),
            new ConditionalNode(True, Str("a"), Str("b"), PyType.Str), new HoleNode(Int(3), "D2", 5),
        ]);
        Assert.Equal(
            "var name = \"n\";\nPrint($\"{{\\\"x\\\"}} {name}: {(true ? \"a\" : \"b\")}{3L,5:D2}\");",
            new Tree().Body(new DeclareNode(null, name, Str("n")), Print(text)));
    }

    [Fact]
    public void LoopsAndBranches()
    {
        var i = Local("i", PyType.Int);
        var label = new LabelSymbol("done");
        var unused = new LabelSymbol("unused");
        var test = Binary(CsBinaryOperator.Equal, Use(i), Int(3));
        Assert.Equal(
            """
            for (long i = 0; i < 10; i++)
            {
                if (i == 3)
                {
                    continue;
                }
                else if (i == 3)
                {
                    goto done;
                }
                else
                {
                    Print(i);
                }
            }

            done:;
            while (true)
            {
                break;
            }
            """,
            new Tree().Body(
                new ForRangeNode(
                    null, i, Int(0), Int(10), 1,
                    [new IfNode(null, test, [new ContinueNode(null)], [new IfNode(null, test, [new GotoNode(null, label)], [Print(Use(i))])])]),
                new LabelNode(null, label),
                new LabelNode(null, unused),
                new WhileNode(null, True, [new BreakNode(null), Print(Int(1))])));
    }

    [Fact]
    public void UnusedThingsMakeNoWarnings()
    {
        var x = Local("x", PyType.Int);
        var y = Local("y", PyType.Int);
        Assert.Equal(
            "Print(1L);\nreturn;",
            new Tree().Body(
                new DeclareNode(null, x, Int(1)), new AssignStatementNode(null, Use(x), Int(2)), new DeclareNode(null, y, null), Print(Int(1)),
                new ReturnNode(null, null), Print(Int(2))));
    }

    [Fact]
    public void CatchFilters()
    {
        var e = Local("e", new ClassType(new Runtime("ValueError"), []));
        var valueError = e.Type;
        var keyError = new ClassType(new Runtime("KeyError"), []);
        Assert.Equal(
            """
            try
            {
                Print(1L);
            }
            catch (Exception ex) when (ex.ToPython() is ValueError e)
            {
                Print(e);
            }
            catch (Exception ex) when (ex.ToPython() is ValueError or KeyError)
            {
                throw;
            }
            catch (KeyError)
            {
            }
            finally
            {
                Print(2L);
            }
            """,
            new Tree().Body(new TryNode(
                null,
                [Print(Int(1))],
                [
                    new CatchClause(null, [valueError], e, true, null, [Print(Use(e))]),
                    new CatchClause(null, [valueError, keyError], null, true, null, [new ThrowStatementNode(null, null)]),
                    new CatchClause(null, [keyError], null, false, null, []),
                ],
                [Print(Int(2))])));
    }

    [Fact]
    public void Collections()
    {
        var cell = new TypeCell();
        cell.Add(PyType.Int, new TypeJoiner());
        var type = new ClassType(new Runtime("PyList"), [cell]);
        var a = Local("a", type);
        var b = Local("b", type);
        Assert.Equal(
            """
            PyList<long> a = [1, 2];
            var b = new PyList<long> { 1, 2 };
            a = [.. b, 3];
            var (x, _) = (1L, a);
            Print(a, x);
            """,
            new Tree().Body(
                new DeclareNode(null, a, new CollectionNode([Int(1), Int(2)], type), ExplicitType: true),
                new DeclareNode(null, b, new CollectionNode([Int(1), Int(2)], type)),
                new AssignStatementNode(null, Use(a), new CollectionNode([new SpreadNode(Use(b), type), Int(3)], type)),
                Pair(out var x, a, type),
                Print(Use(a), Use(x))));
    }

    [Fact]
    public void ClassWithDispatch()
    {
        var tree = new Tree();
        var type = tree.Class("Counter");
        var count = Local("count", PyType.Int, VariableKind.InstanceField, type);
        var amount = Local("amount", PyType.Int, VariableKind.Parameter);
        var start = Local("start", PyType.Int, VariableKind.Parameter);
        var self = new ThisNode(new ClassType(type, []));
        var field = new FieldNode(self, count, type, PyType.Int);
        tree.Add(new LoweredClass(
            null, type, null, "Counts <things>.\n\n    Slowly.\n    ",
            [
                new LoweredField(null, count, null, false, false),
                tree.Function(
                    "__init__", PyType.None, [new LoweredParameter(start, null, false)], [new AssignStatementNode(null, field, Use(start))],
                    FunctionModifiers.Constructor, type),
                tree.Function(
                    "add", PyType.Int, [new LoweredParameter(amount, Int(1), false)],
                    [new AssignStatementNode(null, field, Use(amount), CsBinaryOperator.Add), new ReturnNode(null, field)], FunctionModifiers.None, type),
                tree.Function("__str__", PyType.Str, [], [new ReturnNode(null, Str("c"))], FunctionModifiers.None, type),
            ],
            HasDispatch: true));
        var (code, dynamic) = tree.Emit(Print(new NewNode(type, [new LoweredArgument(Int(1))], self.Type)));
        Compile(code, dynamic);
        Assert.StartsWith(
            """
            using PyConc2Cs.Runtime;
            using static PyConc2Cs.Runtime.Builtins;

            namespace Demo;

            /// <summary>
            /// Counts &lt;things&gt;.
            ///
            /// Slowly.
            /// </summary>
            public sealed partial class Counter : PyObject
            {
                public long Count;

                public Counter(long start)
                {
                    Count = start;
                }

                public long Add(long amount = 1)
                {
                    Count += amount;
                    return Count;
                }

                public override string ToString() => "c";
            }

            public static class Sample
            {
                public static int Main(string[] args) => PyProgram.Run("sample.py", args, Start);

                private static void Start()
                {
                    Print(new Counter(1));
                }
            }
            """,
            code);
        Assert.Contains("case \"add\":\n                result = CallAdd(arguments);\n                return true;", dynamic);
    }

    [Fact]
    public void FunctionsAsValues()
    {
        var tree = new Tree();
        var f = tree.Symbol("print_all");
        var args = Local("first", PyType.Str, VariableKind.Parameter);
        tree.Add(tree.Function("print_all", PyType.None, [new LoweredParameter(args, null, false)], [Print(Use(args))], symbol: f));
        Assert.Equal("Print(PrintAllFunction);", tree.Body(Print(new FunctionValueNode(null, f, PyType.Dynamic))));
    }

    private static DeconstructNode Pair(out VariableSymbol x, VariableSymbol a, PyType type)
    {
        x = Local("x", PyType.Int);
        var unused = Local("y", type);
        var pair = new TupleType([PyType.Int, type]);
        return new DeconstructNode(null, true, new TupleNode([Use(x), Use(unused)], pair), new TupleNode([Int(1), Use(a)], pair));
    }

    private sealed class Runtime(string name) : IClassDefinition, ICsNamed
    {
        public string PythonName => name;

        public string CsName => name;

        public IClassDefinition? BaseDefinition => null;
    }
}
