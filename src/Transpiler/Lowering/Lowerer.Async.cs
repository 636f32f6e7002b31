using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>await, async for, async with: C#'s own, on the Runtime's coroutines.</summary>
public sealed partial class Lowerer
{
    private LoweredExpression LowerAwaitValue(AwaitExpression e)
    {
        var isFirst = prelude.IsFirst;
        var value = LowerAwait(e);
        prelude.Evaluated++;
        if (!value.Type.IsNone)
        {
            return value;
        }

        if (isFirst)
        {
            prelude.Add(new ExpressionNode(null, value));
            return Rt.Null;
        }

        return new CastNode(value, PyType.Dynamic);
    }

    private LoweredExpression LowerAwait(AwaitExpression e)
    {
        var value = Unwrap(Lower(e.Value));
        return Await(value, types.TypeOf(e));
    }

    private AwaitNode Await(LoweredExpression value, PyType type) => IsAwaitable(value.Type)
        ? new AwaitNode(value, type)
        : new AwaitNode(Rt.Call("PyAwait", "On", PyType.Dynamic, Conversions.Convert(value, PyType.Dynamic)), PyType.Dynamic);

    private bool IsAwaitable(PyType type) => type is ClassType { Definition: LibraryClass } && KnownTypes.Is(type, Known.AwaitableClass);

    /// <summary>What <c>await foreach</c> goes over.</summary>
    private LoweredExpression AsyncItems(Expression iterable)
    {
        var value = Unwrap(Lower(iterable));
        return value.Type switch
        {
            ClassType { Definition: LibraryClass } when KnownTypes.Is(value.Type, Known.AsyncIteratorClass) => value,
            ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__aiter__") is FunctionSymbol { IsAsync: true, IsGenerator: true } iter =>
                new CallNode(value, iter, [], Known.Generator(iter)),
            _ => Rt.Call("PyAwait", "Iterate", PyType.Dynamic, Conversions.Convert(value, PyType.Dynamic)),
        };
    }

    /// <summary>An asynchronous generator that nothing else holds is closed when the loop is left.</summary>
    private LoweredExpression AsyncLoopItems(Expression iterable) => AsyncItems(iterable) is var items && iterable is CallExpression call
        && types.Calls.GetValueOrDefault(call) is UserCall { Function: { IsAsync: true, IsGenerator: true, Definition: FunctionDefinition definition } } && GeneratorForms.HoldsResources(definition)
            ? new MemberCallNode(items, "ThenClose", [], items.Type)
            : items;

    /// <summary>
    /// A lock is acquired and released. Any other manager:
    /// <c>await manager.Aenter(); var exit = PyAwait.OnExit(manager.Aexit); try { } catch (error) { unless exit suppresses it: throw; } finally { await exit.Leave(); }</c>.
    /// </summary>
    private IEnumerable<LoweredStatement> LowerAsyncManager(
        WithStatement s, WithItem item, Text.SourceSpan? origin, LoweredExpression context, int index, bool rest)
    {
        var manager = IsSimple(context) ? context : Hoist("manager", context);
        if (item.Target is null && manager.Type is ClassType { Definition: LibraryClass lockClass } && KnownTypes.DerivesFrom(lockClass, Known.Catalogue.Class("PyAsyncLockBase")))
        {
            yield return new ExpressionNode(origin, new AwaitNode(new MemberCallNode(manager, "Acquire", [], PyType.Dynamic), PyType.Bool));
            yield return new TryNode(null, WithBody(s, index, rest), [], [new ExpressionNode(null, new MemberCallNode(manager, "Release", [], PyType.None))]);
            yield break;
        }

        var entered = AsyncEnter(manager);
        if (item.Target is null)
        {
            yield return new ExpressionNode(origin, entered);
        }
        else
        {
            foreach (var statement in AssignEntered(s, item.Target, origin, entered))
            {
                yield return statement;
            }
        }

        if (TypedAsyncExit(manager) is { } plain && ExitFacts.IgnoresException(plain))
        {
            var none = new LiteralNode(null, PyType.Dynamic);
            var left = new CallNode(manager, plain, [new(none), new(none), new(none)], Known.Coroutine(plain));
            yield return new TryNode(null, WithBody(s, index, rest), [], [new ExpressionNode(null, new AwaitNode(left, plain.Result.Type))]);
            yield break;
        }

        var exit = Temporary("exit", PyType.Dynamic);
        var error = Temporary("error", Exception("PyBaseException"));
        yield return new DeclareNode(null, exit, Rt.Call("PyAwait", "OnExit", PyType.Dynamic, AsyncExitOf(manager)));
        var suppressed = new AwaitNode(new MemberCallNode(new VariableNode(exit, PyType.Dynamic), "Suppresses", [new(new VariableNode(error, error.Type))], PyType.Bool), PyType.Bool);
        yield return new TryNode(
            null, WithBody(s, index, rest),
            [new CatchClause(null, [error.Type], error, true, null, [new IfNode(null, Conversions.Not(suppressed), [new ThrowStatementNode(null, null)], [])])],
            [new ExpressionNode(null, new AwaitNode(new MemberCallNode(new VariableNode(exit, PyType.Dynamic), "Leave", [], PyType.None), PyType.None))]);
    }

    private LoweredExpression AsyncEnter(LoweredExpression manager) => manager.Type switch
    {
        ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__aenter__") is FunctionSymbol { IsAsync: true, IsGenerator: false } enter && TypedAsyncExit(manager) is not null =>
            new AwaitNode(new CallNode(manager, enter, [], Known.Coroutine(enter)), enter.Result.Type),
        ClassType { Definition: LibraryClass library } when library.Find("__aenter__") is LibraryFunction { Overloads: [var overload, ..] } =>
            new AwaitNode(new MemberCallNode(manager, overload.CsName, [], PyType.Dynamic), EnteredBy(overload, (ClassType)manager.Type)),
        _ => new AwaitNode(Rt.Call("PyAwait", "Enter", PyType.Dynamic, Conversions.Convert(manager, PyType.Dynamic)), PyType.Dynamic),
    };

    private static PyType EnteredBy(LibraryOverload overload, ClassType manager) =>
        Conversions.Type(overload.Result, Substitution.Of(((LibraryClass)manager.Definition).TypeParameters, manager.Arguments)) is ClassType { Arguments: [var entered] } ? entered.Type : PyType.Dynamic;

    private LoweredExpression AsyncExitOf(LoweredExpression manager) =>
        TypedAsyncExit(manager) is { } exit ? new MethodGroupNode(manager, exit, PyType.Dynamic) : Conversions.Convert(manager, PyType.Dynamic);

    private static FunctionSymbol? TypedAsyncExit(LoweredExpression manager) =>
        manager.Type is ClassType { Definition: ClassSymbol symbol } && symbol.FindMember("__aexit__") is FunctionSymbol { IsAsync: true, IsGenerator: false, Parameters.Count: 4 } exit
            && !exit.Parameters.Exists(p => p.Kind == ParameterKind.VarPositional) ? exit : null;

    /// <summary>A comprehension that waits runs as a loop before its statement.</summary>
    private LoweredExpression LowerAsyncComprehension(ComprehensionExpression e)
    {
        var type = types.TypeOf(e);
        if (e.Kind == ComprehensionKind.Generator)
        {
            Unsupported(e.Span, "an asynchronous generator expression", "write an async def with yield");
        }

        var result = (VariableNode)Hoist("items", e.Kind == ComprehensionKind.Dict ? new DictNode([], type) : new CollectionNode([], type));
        prelude.Add(AsyncComprehensionLoop(e, 0, result));
        return result;
    }

    private LoweredStatement AsyncComprehensionLoop(ComprehensionExpression e, int index, VariableNode result)
    {
        var clause = e.Clauses[index];
        var items = clause.IsAsync ? AsyncItems(clause.Iterable) : IterableOf(Lower(clause.Iterable), types.TypeOf(clause.Target));
        var parameter = ClauseParameter(clause);
        var outer = prelude;
        prelude = [];
        var body = index + 1 < e.Clauses.Length ? AsyncComprehensionLoop(e, index + 1, result) : AddItem(e, result);
        ImmutableArray<LoweredStatement> statements = [.. prelude, body];
        foreach (var condition in clause.Conditions.Reverse())
        {
            prelude = [];
            var test = LowerCondition(condition);
            statements = [.. prelude, new IfNode(null, test, statements, [])];
        }

        prelude = outer;
        return new ForeachNode(null, new VariableNode(parameter, parameter.Type), items, statements, clause.IsAsync);
    }

    private LoweredStatement AddItem(ComprehensionExpression e, VariableNode result)
    {
        var cells = ((ClassType)result.Type).Arguments;
        var item = LowerTo(e.Element, cells[0].Type);
        return e.Value is null
            ? new ExpressionNode(null, new MemberCallNode(result, e.Kind == ComprehensionKind.Set ? "Add" : "Append", [new(item)], PyType.None))
            : new AssignStatementNode(null, new IndexNode(result, item, cells[1].Type), LowerTo(e.Value, cells[1].Type));
    }

    /// <summary>The comprehension itself awaits: a lambda's body can't.</summary>
    private static bool Awaits(ComprehensionExpression e) => e.Clauses.Any(c => c.IsAsync || c.Conditions.Any(HasAwait))
        || e.Clauses.Skip(1).Any(c => HasAwait(c.Iterable)) || HasAwait(e.Element) || e.Value is not null && HasAwait(e.Value);

    private static bool HasAwait(SyntaxNode node) => node is AwaitExpression || node is ComprehensionExpression { Clauses: var clauses } && clauses.Any(c => c.IsAsync)
        || node is not (LambdaExpression or FunctionDefinition) && SyntaxChildren.Of(node).Any(HasAwait);
}
