using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Parsing;

/// <summary>Functions, classes, type parameters.</summary>
internal sealed partial class SymbolChecker
{
    private void VisitFunction(FunctionDefinition function)
    {
        Define(function.Name, Uses.Local);
        VisitDefaults(function.Parameters);
        foreach (var decorator in function.Decorators)
        {
            Visit(decorator);
        }

        InTypeParameters(function.TypeParameters, function.Name, () =>
        {
            foreach (var parameter in function.Parameters.Parameters)
            {
                VisitAnnotation(parameter.Annotation);
            }

            VisitAnnotation(function.Returns);
            InBlock(BlockKind.Function, "", () =>
            {
                DefineParameters(function.Parameters);
                Visit(function.Body);
            });
        });
    }

    private void VisitClass(ClassDefinition definition)
    {
        Define(definition.Name, Uses.Local);
        foreach (var decorator in definition.Decorators)
        {
            Visit(decorator);
        }

        InTypeParameters(definition.TypeParameters, definition.Name, () =>
        {
            foreach (var item in definition.Bases)
            {
                Visit(item);
            }

            foreach (var keyword in definition.Keywords)
            {
                Visit(keyword.Value);
            }

            InBlock(BlockKind.Class, "", () => Visit(definition.Body));
        });
    }

    private void VisitDefaults(ParameterList list)
    {
        foreach (var parameter in list.Parameters)
        {
            Visit(parameter.Default);
        }
    }

    private void DefineParameters(ParameterList list)
    {
        foreach (var parameter in list.Parameters)
        {
            Define(parameter.Name, Uses.Parameter);
            if (parameter.TuplePattern is { } pattern)
            {
                Visit(pattern, store: true);
            }
        }
    }

    // PEP 695: type parameters are in a block of their own around the definition.
    private void InTypeParameters(ImmutableArray<TypeParameter> parameters, string owner, Action visit)
    {
        if (parameters.IsEmpty)
        {
            visit();
            return;
        }

        InBlock(BlockKind.Special, "the definition of a generic", () =>
        {
            var seenDefault = false;
            foreach (var parameter in parameters)
            {
                DefineTypeParameter(parameter);
                if (seenDefault && parameter.Default is null)
                {
                    Report(DiagnosticDescriptors.ParameterOrder, parameter.Span, $"non-default type parameter '{parameter.Name}' follows default type parameter");
                }

                seenDefault |= parameter.Default is not null;
            }

            visit();
        });
    }

    private void DefineTypeParameter(TypeParameter parameter)
    {
        if ((current.Of(parameter.Name) & Uses.TypeParameter) != Uses.None)
        {
            Report(DiagnosticDescriptors.DuplicateTypeParameter, parameter.Span, parameter.Name);
        }

        Define(parameter.Name, Uses.TypeParameter | Uses.Local);
        if (parameter.Bound is { } bound)
        {
            var what = bound is TupleExpression ? "a TypeVar constraint" : "a TypeVar bound";
            InBlock(BlockKind.Special, what, () => Visit(bound));
        }

        if (parameter.Default is { } value)
        {
            InBlock(BlockKind.Special, $"a {parameter.Kind} default", () => Visit(value));
        }
    }
}
