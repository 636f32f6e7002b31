using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>With statements.</summary>
public sealed partial class Lowerer
{
    private IEnumerable<LoweredStatement> LowerWith(WithStatement s, int index)
    {
        var item = s.Items[index];
        var origin = index == 0 ? s.Span : (Text.SourceSpan?)null;
        if (s.IsAsync)
        {
            foreach (var statement in LowerAsyncManager(s, item, origin, Unwrap(Lower(item.Context)), index, index + 1 < s.Items.Length))
            {
                yield return statement;
            }

            yield break;
        }

        if (item.Target is null && SuppressedTypes(item.Context) is { } suppressed)
        {
            var translated = suppressed.Any(c => s_translated.Contains(((ClassType)c).Definition.PythonName));
            yield return new TryNode(origin, WithBody(s, index, index + 1 < s.Items.Length), [new CatchClause(null, suppressed, null, translated, null, [])], []);
            yield break;
        }

        var context = Unwrap(Lower(item.Context));
        var rest = index + 1 < s.Items.Length;
        if (ScopeOf(context) is { } scope && item.Target is null)
        {
            yield return new UsingNode(origin, null, scope, WithBody(s, index, rest));
            yield break;
        }

        if (context.Type is ClassType { Definition: LibraryClass { IsDisposable: true } })
        {
            foreach (var statement in LowerDisposable(s, item, origin, context, index, rest))
            {
                yield return statement;
            }

            yield break;
        }

        foreach (var statement in LowerManager(s, item, origin, context, index, rest))
        {
            yield return statement;
        }
    }

    private ImmutableArray<LoweredStatement> WithBody(WithStatement s, int index, bool rest)
    {
        if (!rest)
        {
            return LowerBlock(s.Body);
        }

        var outer = prelude;
        prelude = [];
        var statements = LowerWith(s, index + 1).ToList();
        var start = prelude;
        prelude = outer;
        return [.. start, .. statements];
    }

    /// <summary><c>lock.Enter()</c>: acquires, and releases when disposed.</summary>
    private static LoweredExpression? ScopeOf(LoweredExpression context) =>
        context.Type is ClassType { Definition: var definition } && KnownTypes.LibraryBase(definition) is { HasScope: true }
            ? new MemberCallNode(context, "Enter", [], PyType.Dynamic)
            : null;

    private IEnumerable<LoweredStatement> LowerDisposable(
        WithStatement s, WithItem item, Text.SourceSpan? origin, LoweredExpression context, int index, bool rest)
    {
        if (item.Target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol variable
            && placements.TryGetValue(variable, out var p) && p.Kind == PlacementKind.InHeader && variable.BindingCount == 1 && TypeJoiner.Same(variable.Type, context.Type)
            && declared.Add(variable))
        {
            return [new UsingNode(origin, variable, context, WithBody(s, index, rest))];
        }

        if (item.Target is null)
        {
            return [new UsingNode(origin, null, context, WithBody(s, index, rest))];
        }

        var resource = Temporary("resource", context.Type);
        var outer = prelude;
        prelude = [];
        DeclareHeaderVariables(item.Target, s);
        var assignments = AssignValue(s, item.Target, new VariableNode(resource, resource.Type), false).ToList();
        var start = prelude;
        prelude = outer;
        return [.. start, new UsingNode(origin, resource, context, [.. assignments, .. WithBody(s, index, rest)])];
    }

    /// <summary>
    /// Any other context manager: <c>var exit = PyContext.OnExit(manager.Exit); try { } catch (error) when it isn't suppressed by exit; finally { exit.Dispose(); }</c>.
    /// </summary>
    private IEnumerable<LoweredStatement> LowerManager(
        WithStatement s, WithItem item, Text.SourceSpan? origin, LoweredExpression context, int index, bool rest)
    {
        var manager = IsSimple(context) ? context : Hoist("manager", context);
        var entered = Enter(manager);
        if (item.Target is null)
        {
            yield return new ExpressionNode(origin, entered);
        }
        else if (item.Target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol variable
            && placements.TryGetValue(variable, out var p) && p.Kind == PlacementKind.InHeader && ReferenceEquals(p.Anchor, s) && declared.Add(variable))
        {
            var value = Conversions.Convert(entered, variable.Type);
            yield return new DeclareNode(origin, variable, value, NeedsType(variable, value));
        }
        else
        {
            foreach (var statement in AssignEntered(s, item.Target, origin, entered))
            {
                yield return statement;
            }
        }

        if (manager.Type is ClassType { Definition: ClassSymbol symbol } && symbol.FindMember("__exit__") is FunctionSymbol plain && ExitFacts.IgnoresException(plain)
            || manager.Type is ClassType { Definition: LibraryClass { CsName: "PyClosing" or "PyNullContext" or "PyRedirectStdout" or "PyRedirectStderr" } })
        {
            yield return new TryNode(null, WithBody(s, index, rest), [], [new ExpressionNode(null, Leave(manager))]);
            yield break;
        }

        var exit = Temporary("exit", PyType.Dynamic);
        var error = Temporary("error", Exception("PyBaseException"));
        yield return new DeclareNode(null, exit, Rt.Call("PyContext", "OnExit", PyType.Dynamic, ExitOf(manager)));
        var suppressed = new MemberCallNode(new VariableNode(exit, PyType.Dynamic), "Suppresses", [new(new VariableNode(error, error.Type))], PyType.Bool);
        yield return new TryNode(
            null, WithBody(s, index, rest),
            [new CatchClause(null, [error.Type], error, true, null, [new IfNode(null, Conversions.Not(suppressed), [new ThrowStatementNode(null, null)], [])])],
            [new ExpressionNode(null, new MemberCallNode(new VariableNode(exit, PyType.Dynamic), "Dispose", [], PyType.None))]);
    }

    /// <summary><c>as name</c>: the variable is declared here when all its uses lie in the block.</summary>
    private IEnumerable<LoweredStatement> AssignEntered(WithStatement s, Expression target, Text.SourceSpan? origin, LoweredExpression entered)
    {
        if (target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol variable && placements.TryGetValue(variable, out var placement)
            && placement.Kind == PlacementKind.InHeader && ReferenceEquals(placement.Anchor, s) && declared.Add(variable))
        {
            var value = Conversions.Convert(entered, variable.Type);
            return [new DeclareNode(origin, variable, value, NeedsType(variable, value))];
        }

        DeclareHeaderVariables(target, s);
        var declarations = prelude.ToList();
        prelude.Clear();
        return [.. declarations, .. AssignValue(s, target, entered, true).Select((statement, i) => i == 0 ? statement with { Origin = origin } : statement)];
    }

    /// <summary><c>with suppress(A, B)</c> is a try with an empty handler.</summary>
    private ImmutableArray<PyType>? SuppressedTypes(Expression context)
    {
        if (context is not CallExpression { Keywords.IsEmpty: true, Arguments: { IsEmpty: false } arguments } call
            || types.TypeOf(call) is not ClassType { Definition: LibraryClass { CsName: "PySuppress" } })
        {
            return null;
        }

        var caught = arguments.Select(CaughtType).ToList();
        return caught.Contains(null) ? null : [.. caught.OfType<PyType>()];
    }

    private LoweredExpression Enter(LoweredExpression manager)
    {
        if (KnownTypes.Is(manager.Type, Known.ManagerClass) && EnteredResult(manager.Type) is { } result)
        {
            return new MemberCallNode(manager, "Enter", [], result);
        }

        return manager.Type is ClassType { Definition: ClassSymbol symbol } && symbol.FindMember("__enter__") is FunctionSymbol enter
            ? new CallNode(manager, enter, [], enter.Result.Type)
            : Rt.Ops("CallMethod", PyType.Dynamic, manager, Rt.Text("__enter__"));
    }

    /// <summary>What <c>__enter__</c> of a library's manager gives: its type argument, or the manager itself.</summary>
    private static PyType? EnteredResult(PyType manager) => manager switch
    {
        ClassType { Definition: LibraryClass { CsName: "PyExitStack" or "PySuppress" } } => manager,
        ClassType { Definition: LibraryClass, Arguments: [var entered] } => entered.Type,
        _ => null,
    };

    /// <summary>The manager's __exit__ itself, or the object whose __exit__ is looked up at run time.</summary>
    private static LoweredExpression ExitOf(LoweredExpression manager) => TypedExit(manager) is { } exit ? new MethodGroupNode(manager, exit, PyType.Dynamic) : manager;

    private static FunctionSymbol? TypedExit(LoweredExpression manager) =>
        manager.Type is ClassType { Definition: ClassSymbol symbol } && symbol.FindMember("__exit__") is FunctionSymbol { Parameters.Count: 4 } exit
            && !exit.Parameters.Exists(p => p.Kind == ParameterKind.VarPositional) ? exit : null;

    /// <summary><c>__exit__(None, None, None)</c>.</summary>
    private LoweredExpression Leave(LoweredExpression manager)
    {
        if (KnownTypes.Is(manager.Type, Known.ManagerClass) && EnteredResult(manager.Type) is not null)
        {
            return new MemberCallNode(manager, "Exit", [new(new LiteralNode(null, PyType.None))], PyType.Bool);
        }

        var none = new LiteralNode(null, PyType.Dynamic);
        return TypedExit(manager) is { } exit
            ? new CallNode(manager, exit, [new(none), new(none), new(none)], exit.Result.Type)
            : Rt.Ops("CallMethod", PyType.Dynamic, manager, Rt.Text("__exit__"), none, none, none);
    }
}
