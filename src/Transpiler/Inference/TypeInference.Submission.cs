using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Calls handed to an executor.</summary>
public sealed partial class TypeInference
{
    /// <summary>
    /// <c>executor.submit(f, a, b)</c>: the call f(a, b) that happens later; its result is the future's. Null where the arguments are only known at run time.
    /// </summary>
    private PyType? InferSubmission(CallExpression call, LibraryFunction method)
    {
        if (method.Overloads is not [{ Intrinsic: "submit", Result: ClassScheme { Class: var future } }, ..] || call.Arguments is not [not StarredExpression and var target, ..]
            || call.Arguments.Any(a => a is StarredExpression) || call.Keywords.Any(k => k.Name is null))
        {
            return null;
        }

        VisitArguments(call);
        if (!result.DeferredCalls.TryGetValue(call, out var deferred))
        {
            result.DeferredCalls[call] = deferred = new CallExpression(target.Span, target, [.. call.Arguments.Skip(1)], call.Keywords);
        }

        Site(call).Add(TypeOf(deferred), joiner);
        result.Calls[call] = new IntrinsicCall("submit");
        return new ClassType(future, [Site(call)]);
    }

    /// <summary><c>loop.call_later(1, f, a, b)</c>: the call f(a, b) that happens later. Null where what is called is only known at run time.</summary>
    private PyType? InferLater(CallExpression call, LibraryFunction method)
    {
        if (method.Overloads is not [{ Intrinsic: "later" } overload, ..] || !call.Keywords.IsEmpty || call.Arguments.Any(a => a is StarredExpression))
        {
            return null;
        }

        var at = LaterCallback(overload);
        if (call.Arguments.Length <= at || Definition(call.Arguments[at]) is not FunctionSymbol { IsAsync: false, IsGenerator: false })
        {
            return null;
        }

        VisitArguments(call);
        if (!result.DeferredCalls.TryGetValue(call, out var deferred))
        {
            result.DeferredCalls[call] = deferred = new CallExpression(call.Arguments[at].Span, call.Arguments[at], [.. call.Arguments.Skip(at + 1)], []);
        }

        TypeOf(deferred);
        if (result.Calls.GetValueOrDefault(deferred) is not UserCall)
        {
            return null;
        }

        result.Calls[call] = new IntrinsicCall("later");
        return Instantiate(overload.Result, new Substitution(), call);
    }

    /// <summary>Where the function stands among the parameters.</summary>
    internal static int LaterCallback(LibraryOverload overload) => overload.Parameters.TakeWhile(p => p.PythonName != "callback").Count();

    /// <summary>
    /// <c>pool.apply_async(f, (a, b), callback=done)</c>: the call f(a, b) in another process; its result goes to the callback and is what the pool gives back.
    /// Null where the arguments are only known at run time.
    /// </summary>
    private PyType? InferPoolApply(CallExpression call, LibraryFunction method)
    {
        if (method.Overloads is not [{ Intrinsic: "pool-apply" } overload, ..]
            || ArgumentMatcher.Match(ArgumentMatcher.Formals(overload), call.Arguments, call.Keywords, out _) is not { } matched
            || matched.Parameters[0].Value is not { } target)
        {
            return null;
        }

        VisitArguments(call);
        if (DeferredCall(call, target, matched.Parameters[1].Value, matched.Parameters[2].Value) is not { } deferred)
        {
            return null;
        }

        result.DeferredCalls[call] = deferred;
        Site(call).Add(TypeOf(deferred), joiner);
        if (target is LambdaExpression && ShapeOf(target) is { } shape)
        {
            // It is passed as an object, to a worker that knows no types.
            joiner.EscapeFunction(shape);
        }

        foreach (var (parameter, value) in overload.Parameters.Zip(matched.Parameters).Skip(3).Where(p => p.Second.Value is not null))
        {
            if (parameter.PythonName == "callback" && Callable(value.Value!, 1) is { } callback)
            {
                CallTypes(callback, [Site(call).Type]);
            }
            else
            {
                MatchArgument(parameter, value.Value!, new Substitution());
            }
        }

        result.Calls[call] = new IntrinsicCall("pool-apply");
        return overload.Result is ClassScheme { Class: var future } ? new ClassType(future, [Site(call)]) : Site(call).Type;
    }
}
