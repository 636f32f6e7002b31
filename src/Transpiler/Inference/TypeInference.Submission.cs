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
}
