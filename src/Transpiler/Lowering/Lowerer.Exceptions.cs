using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>try and raise.</summary>
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
            if (!function.IsGenerator && !function.IsAsync)
            {
                return ControlFlow.CanReachEnd(s.Finally) || s.Finally.Any(f => f is RaiseStatement) ? LowerMixedFinally(s) : LowerLeavingFinally(s);
            }

            Unsupported(leaving.Span, "a jump out of a finally block of a generator", "make the jump after the try statement");
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
        if (handler.Target is not null && !isPython2 && program.Names.GetValueOrDefault(handler.Target) is VariableSymbol { Storage: not null } ended && Reachability.CanFallThrough(statements))
        {
            statements = [.. statements, .. Unassign(ended, null, "Clear")];
        }

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
}
