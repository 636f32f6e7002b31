using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Calls of classes.</summary>
public sealed partial class TypeInference
{
    private PyType ConstructLibrary(CallExpression call, LibraryClass c)
    {
        if (DeferredRules.For(c) is { } rule)
        {
            InferDeferred(call, rule);
            result.Calls[call] = new IntrinsicCall(rule.Name);
            return new ClassType(c, []);
        }

        return CallLibrary(call, new LibraryFunction(c.PythonName, c.Constructors), null, c);
    }

    private PyType Construct(CallExpression call, ClassSymbol symbol)
    {
        var instance = new ClassType(symbol, symbol.BaseArguments);
        if (symbol.FindMember("__init__") is FunctionSymbol constructor)
        {
            VisitArguments(call);
            var matched = ArgumentMatcher.Match(ArgumentMatcher.Formals(constructor, true), call.Arguments, call.Keywords, out var error);
            if (matched is null)
            {
                ConstructDynamically(call, symbol, constructor, error);
                return error is null ? PyType.Dynamic : instance;
            }

            FlowArguments(constructor, 1, matched);
            result.Calls[call] = new UserConstruction(symbol, constructor, matched);
            return instance;
        }

        if (KnownTypes.LibraryBase(symbol) is { } library)
        {
            InferBaseArguments(call, symbol, library);
        }
        else
        {
            VisitArguments(call);
            if (!call.Arguments.IsEmpty && reported.Add(call))
            {
                diagnostics.Report(DiagnosticDescriptors.BadCall, source, call.Span, symbol.Name + "()", "the class has no __init__ that takes arguments");
            }
        }

        result.Calls[call] = new UserConstruction(symbol, null, null, result.Calls.GetValueOrDefault(call) as LibraryCall);
        return instance;
    }

    private void ConstructDynamically(CallExpression call, ClassSymbol symbol, FunctionSymbol constructor, string? error)
    {
        if (error is not null && reported.Add(call))
        {
            diagnostics.Report(DiagnosticDescriptors.BadCall, source, call.Span, symbol.Name + "()", error);
        }

        EscapeArguments(call);
        joiner.Escape(new ClassObjectType(symbol));
        foreach (var parameter in constructor.Parameters.Skip(1))
        {
            parameter.Variable.Cell.Add(PyType.Dynamic, joiner);
        }

        result.Calls[call] = DynamicCall.Instance;
    }

    /// <summary>Arguments of a class without __init__, or of <c>Base.__init__</c>, go to the constructor of the Runtime class.</summary>
    private void InferBaseArguments(CallExpression call, ClassSymbol symbol, LibraryClass library)
    {
        if (DeferredRules.For(library) is { } rule)
        {
            InferDeferred(call, rule);
            return;
        }

        var receiver = new ClassType(symbol, symbol.BaseArguments);
        VisitArguments(call);
        foreach (var overload in library.Constructors)
        {
            if (ArgumentMatcher.Match(ArgumentMatcher.Formals(overload), call.Arguments, call.Keywords, out _) is { } matched
                && AcceptsAll(overload, matched, null, loose: true))
            {
                var substitution = SubstitutionFor(receiver, library);
                for (var i = 0; i < overload.Parameters.Length; i++)
                {
                    MatchParameter(overload.Parameters[i], matched.Parameters[i], substitution);
                }

                result.Calls[call] = new LibraryCall(overload, CallReceiver.Super, matched, substitution, library);
                return;
            }
        }

        EscapeArguments(call);
    }
}
