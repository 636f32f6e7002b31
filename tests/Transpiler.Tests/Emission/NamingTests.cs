using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Naming;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;
using static Transpiler.Tests.Emission.Tree;

namespace Transpiler.Tests.Emission;

public class NamingTests
{
    [Theory]
    [InlineData("worker_thread", "WorkerThread", "workerThread")]
    [InlineData("MAX_SIZE", "MaxSize", "maxSize")]
    [InlineData("HTTPServer", "HTTPServer", "httpServer")]
    [InlineData("isAlive", "IsAlive", "isAlive")]
    [InlineData("_private", "Private", "private1")]
    [InlineData("lock", "Lock", "lockValue")]
    [InlineData("N", "N", "n")]
    [InlineData("x1", "X1", "x1")]
    [InlineData("a_1_2", "A1_2", "a1_2")]
    [InlineData("变量", "变量", "变量")]
    [InlineData("_", "Unnamed", "_")]
    public void Cases(string python, string pascal, string camel)
    {
        Assert.Equal(pascal, Identifiers.Pascal(python));
        Assert.Equal(camel == "private1" ? "privateValue" : camel, Identifiers.Camel(python));
    }

    [Fact]
    public void NestedBlocksAvoidOuterNames()
    {
        var outer = Local("x", PyType.Int);
        var inner = Local("X", PyType.Int);
        var sibling = Local("X", PyType.Int);
        var names = Assign(new Tree(), [
            new DeclareNode(null, outer, Int(1)),
            new BlockNode(null, [new DeclareNode(null, inner, Int(2))]),
            new BlockNode(null, [new DeclareNode(null, sibling, Int(2))]),
        ]);
        Assert.Equal(("x", "x2", "x2"), (names[outer], names[inner], names[sibling]));
    }

    [Fact]
    public void LambdasMayShadowWhatTheyDoNotUse()
    {
        var x = Local("x", PyType.Int);
        var y = Local("y", PyType.Int);
        var shadow = Local("x", PyType.Int, VariableKind.Parameter);
        var clash = Local("y", PyType.Int, VariableKind.Parameter);
        var names = Assign(new Tree(), [
            new DeclareNode(null, x, Int(1)),
            new DeclareNode(null, y, Int(1)),
            new ExpressionNode(null, new LambdaNode([shadow, clash], Use(y), [], PyType.Dynamic)),
        ]);
        Assert.Equal(("x", "y2"), (names[shadow], names[clash]));
    }

    [Fact]
    public void MembersAvoidTypesAndObjectsMembers()
    {
        var tree = new Tree();
        var worker = tree.Class("Worker");
        var type = new LoweredClass(
            null, worker, null, null,
            [
                tree.Function("worker", PyType.None, [], [], FunctionModifiers.None, worker),
                tree.Function("equals", PyType.None, [], [], FunctionModifiers.None, worker),
                tree.Function("__len__", PyType.Int, [], [new ReturnNode(null, Int(0))], FunctionModifiers.None, worker),
                new LoweredField(null, Local("_count", PyType.Int, VariableKind.InstanceField, worker), Int(1), false, false),
            ],
            false);
        tree.Add(type).Add(tree.Function("worker", PyType.None, [], [])).Add(tree.Function("main", PyType.None, [], [])).Add(tree.Function("start", PyType.None, [], []));
        var (code, dynamic) = tree.Emit();
        Tree.Compile(code, dynamic);
        foreach (var name in new[] { "class Worker", "WorkerMethod()", "EqualsMethod()", "long Len() => 0;", "_count", "void WorkerFunction()", "RunMain()", "void Start()", "void StartModule()" })
        {
            Assert.Contains(name, code);
        }
    }

    private static NameTable Assign(Tree tree, IEnumerable<LoweredStatement> body)
    {
        var entry = tree.Function("<module>", PyType.None, [], [.. body]);
        return NameAssigner.Assign([new LoweredModule(tree.Module, new TriviaTable([], []), null, true, [], entry)], "Demo", new HashSet<string>());
    }
}
