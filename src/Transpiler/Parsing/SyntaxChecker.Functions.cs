using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Functions and their parameters.</summary>
internal sealed partial class SyntaxChecker
{
    private void VisitFunction(FunctionDefinition function)
    {
        CheckDebug(function.Name, function.Span);
        Visit(function.Decorators);
        VisitDefaults(function.Parameters);
        InTypeScope(!function.TypeParameters.IsEmpty, function.TypeParameters, () =>
        {
            foreach (var parameter in function.Parameters.Parameters)
            {
                VisitOptional(parameter.Annotation);
            }

            VisitOptional(function.Returns);
            CheckParameters(function.Parameters);
            InScope(ScopeKind.Function, function.IsAsync, () => Visit(function.Body));
        });
    }

    private void VisitDefaults(ParameterList parameters)
    {
        foreach (var parameter in parameters.Parameters)
        {
            VisitOptional(parameter.Default);
        }
    }

    private void CheckParameters(ParameterList list)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seenDefault = false;
        foreach (var parameter in list.Parameters)
        {
            CheckDebug(parameter.Name, parameter.Span);
            CheckParameterNames(parameter, names);
            if (parameter.Kind is not (ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword))
            {
                continue;
            }

            if (seenDefault && parameter.Default is null)
            {
                Report(DiagnosticDescriptors.ParameterOrder, parameter.Span, "parameter without a default follows parameter with a default");
            }

            seenDefault |= parameter.Default is not null;
        }
    }

    private void CheckParameterNames(Parameter parameter, HashSet<string> names)
    {
        if (parameter.TuplePattern is { } pattern)
        {
            CheckTupleParameter(pattern, names);
        }
        else if (!names.Add(parameter.Name) && parameter.Name.Length > 0)
        {
            Report(DiagnosticDescriptors.DuplicateArgument, parameter.Span, parameter.Name);
        }
    }

    private void CheckTupleParameter(Expression pattern, HashSet<string> names)
    {
        if (pattern is TupleExpression tuple)
        {
            foreach (var item in tuple.Elements)
            {
                CheckTupleParameter(item, names);
            }
        }
        else if (pattern is NameExpression { Name: var name } && !names.Add(name))
        {
            Report(DiagnosticDescriptors.DuplicateArgument, pattern.Span, name);
        }
    }
}
