using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>try, raise and with.</summary>
public sealed partial class Lowerer
{
    /// <summary>Python exceptions that .NET raises in emitted code under a name of its own (<c>PyErrors.From</c>).</summary>
    private static readonly HashSet<string> s_translated =
        ["BaseException", "Exception", "ArithmeticError", "OverflowError", "ZeroDivisionError", "AttributeError", "TypeError", "RuntimeError", "RecursionError", "MemoryError"];

    private IEnumerable<LoweredStatement> LowerTry(TryStatement s)
    {
        if (s.IsStar)
        {
            return LowerElse(s, LowerBlock(s.Body));
        }

        if (!s.Finally.IsEmpty && JumpOutOf(s.Finally) is { } leaving)
        {
            if (!ControlFlow.CanReachEnd(s.Finally) && s.Finally.All(f => f is not RaiseStatement))
            {
                return LowerLeavingFinally(s);
            }

            Unsupported(leaving.Span, "a jump out of a finally block that may also come to its end", "make the jump after the try statement");
        }

        tryDepth += s.Handlers.IsEmpty ? 0 : 1;
        var body = LowerBlock(s.Body);
        tryDepth -= s.Handlers.IsEmpty ? 0 : 1;
        if (body.All(b => b is EmptyNode) && s.Finally.IsEmpty)
        {
            // Only imports stood in it, and they exist.
            return [.. body, .. LowerBlock(s.OrElse)];
        }

        return LowerElse(s, body);
    }

    /// <summary>
    /// The else part runs outside the reach of the handlers: after the statement if no handler comes back, else guarded by a flag.
    /// </summary>
    private IEnumerable<LoweredStatement> LowerElse(TryStatement s, ImmutableArray<LoweredStatement> body)
    {
        VariableSymbol? flag = null;
        var guarded = !s.OrElse.IsEmpty && s.Handlers.Any(h => ControlFlow.CanReachEnd(h.Body));
        if (guarded)
        {
            flag = Temporary("completed", PyType.Bool);
            if (ControlFlow.CanReachEnd(s.Body))
            {
                body = body.Add(new AssignStatementNode(null, new VariableNode(flag, PyType.Bool), Rt.Bool(true)));
            }
        }

        ImmutableArray<CatchClause> catches = s.IsStar ? [LowerStarHandlers(s)] : Compilable([.. s.Handlers.Select(LowerHandler)]);
        var orElse = LowerBlock(s.OrElse);
        if (guarded)
        {
            orElse = [new IfNode(null, new VariableNode(flag!, PyType.Bool), orElse, [])];
        }

        var result = new List<LoweredStatement>();
        if (flag is not null)
        {
            result.Add(new DeclareNode(null, flag, Rt.Bool(false)));
        }

        if (s.Finally.IsEmpty)
        {
            result.Add(new TryNode(s.Span, body, catches, []));
            result.AddRange(orElse);
            return result;
        }

        var inner = orElse.IsEmpty || catches.IsEmpty ? body.AddRange(orElse) : [new TryNode(null, body, catches, []), .. orElse];
        result.Add(new TryNode(s.Span, inner, orElse.IsEmpty ? catches : [], LowerBlock(s.Finally)));
        return result;
    }

    /// <summary>C# refuses a clause that an earlier one makes unreachable, but not one with a filter.</summary>
    private static ImmutableArray<CatchClause> Compilable(ImmutableArray<CatchClause> catches) =>
        [.. catches.Select((c, i) => catches.Take(i).Any(earlier => Covers(earlier, c)) ? c with { Translated = true } : c)];

    private static bool Covers(CatchClause earlier, CatchClause later) => later.Types.All(
        t => earlier.Types.Any(e => KnownTypes.DerivesFrom(((ClassType)t).Definition, ((ClassType)e).Definition)));

    private CatchClause LowerHandler(ExceptHandler handler)
    {
        var caught = handler.Type switch
        {
            null => [Exception("PyBaseException")],
            TupleExpression tuple => tuple.Elements.Select(CaughtType).ToImmutableArray(),
            _ => [CaughtType(handler.Type)],
        };
        var isDynamic = caught.Any(c => c is null);
        ImmutableArray<PyType> classes = isDynamic ? [Exception("PyBaseException")] : [.. caught.OfType<PyType>()];
        VariableSymbol? variable = null;
        var start = ImmutableArray<LoweredStatement>.Empty;
        if (handler.Target is NameExpression name && program.Names.GetValueOrDefault(name) is VariableSymbol target)
        {
            variable = IsCatchVariable(target, handler, classes) ? target : Temporary("error", classes.Length == 1 ? classes[0] : Exception("PyBaseException"));
            declared.Add(variable);
            start = ReferenceEquals(variable, target) ? [] : [HandlerAssignment(handler, target, variable)];
        }

        LoweredExpression? filter = null;
        if (isDynamic)
        {
            variable ??= Temporary("error", classes[0]);
            filter = new StaticCallNode(null, "IsInstance", [new(new VariableNode(variable, classes[0])), new(Lower(handler.Type!))], PyType.Bool);
        }

        isInHandler++;
        var statements = LowerBlock(handler.Body);
        isInHandler--;
        var translated = isDynamic || classes.Any(c => s_translated.Contains(((ClassType)c).Definition.PythonName)) || handler.Type is null;
        var body = Tracked(start.AddRange(statements), ref variable, classes);
        return new CatchClause(handler.Span, classes, variable, translated, filter, body);
    }

    /// <summary>Code that asks for the current exception (sys.exc_info, traceback.print_exc) needs it on record.</summary>
    private ImmutableArray<LoweredStatement> Tracked(ImmutableArray<LoweredStatement> body, ref VariableSymbol? variable, ImmutableArray<PyType> classes)
    {
        if (!CurrentException.IsUsed(module.Syntax))
        {
            return body;
        }

        variable ??= Temporary("error", classes.Length == 1 ? classes[0] : Exception("PyBaseException"));
        return [new UsingNode(null, null, Rt.Call("PyErrors", "Handling", PyType.Dynamic, new VariableNode(variable, variable.Type)), body)];
    }

    private LoweredStatement HandlerAssignment(ExceptHandler handler, VariableSymbol target, VariableSymbol caught)
    {
        var value = Conversions.Convert(new VariableNode(caught, caught.Type), target.Type);
        if (placements.TryGetValue(target, out var p) && p.Kind == PlacementKind.InHeader && ReferenceEquals(p.Anchor, handler) && declared.Add(target))
        {
            return new DeclareNode(null, target, value, NeedsType(target, value));
        }

        return new AssignStatementNode(null, LowerVariable(target), value);
    }

    private bool IsCatchVariable(VariableSymbol target, ExceptHandler handler, ImmutableArray<PyType> classes) =>
        placements.TryGetValue(target, out var p) && p.Kind == PlacementKind.InHeader && ReferenceEquals(p.Anchor, handler) && !declared.Contains(target)
        && target.BindingCount == 1 && classes is [var only] && TypeJoiner.Same(target.Type, only);

    /// <summary>Null for a handler type that is only known at run time.</summary>
    private PyType? CaughtType(Expression type) => types.TypeOf(type) is ClassObjectType { Definition: var definition } && IsException(definition)
        ? new ClassType(definition, []) : null;

    private static bool IsException(IClassDefinition definition) => KnownTypes.LibraryBase(definition) is { IsException: true };

    private IEnumerable<LoweredStatement> LowerRaise(RaiseStatement s)
    {
        if (s.Exception is null && starPart is not null)
        {
            yield return new ThrowStatementNode(s.Span, new VariableNode(starPart, starPart.Type));
            yield break;
        }

        if (s.Exception is null)
        {
            yield return new ThrowStatementNode(s.Span, isInHandler > 0 ? null : Rt.Call("PyErrors", "Reraise", PyType.Dynamic));
            yield break;
        }

        if (isPython2 && function.IsGenerator && tryDepth == 0 && GeneratorForms.IsStopIteration(s.Exception))
        {
            // Before PEP 479 it was how a generator ends.
            foreach (var end in LowerReturn(new ReturnStatement(s.Span, null)))
            {
                yield return end;
            }

            yield break;
        }

        var error = ExceptionOf(s.Exception, s.Value);
        if (s.Cause is not null)
        {
            var cause = ExceptionOf(s.Cause, null);
            error = new MemberCallNode(error, "From", [new(s.Cause is ConstantExpression ? new LiteralNode(null, PyType.None) : cause)], error.Type);
        }

        yield return new ThrowStatementNode(s.Span, error);
    }

    private int isInHandler;

    /// <summary>How many try statements with handlers the current statement stands in.</summary>
    private int tryDepth;

    /// <summary>An instance of the exception: a class is instantiated.</summary>
    private LoweredExpression ExceptionOf(Expression expression, Expression? value)
    {
        if (types.TypeOf(expression) is ClassObjectType { Definition: var definition })
        {
            var arguments = value is null ? ImmutableArray<LoweredArgument>.Empty
                : value is TupleExpression tuple ? [.. tuple.Elements.Select(e => new LoweredArgument(Lower(e)))] : [new(Lower(value))];
            return definition is ClassSymbol symbol ? new NewNode(symbol, arguments, new ClassType(symbol, [])) : new NewRuntimeNode(arguments, new ClassType(definition, []));
        }

        var error = Unwrap(Lower(expression));
        return error.Type is ClassType { Definition: var c } && IsException(c) ? error : Rt.Call("PyErrors", "Raise", PyType.Dynamic, error);
    }

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
