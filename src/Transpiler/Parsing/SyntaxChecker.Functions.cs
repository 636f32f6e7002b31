using System.Collections.Immutable;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Functions, their parameters and scope declarations; patterns of match.</summary>
internal sealed partial class SyntaxChecker
{
    private void VisitFunction(FunctionDefinition function)
    {
        Visit(function.Decorators);
        VisitDefaults(function.Parameters);
        VisitOptional(function.Returns);
        CheckParameters(function.Parameters);
        InScope(ScopeKind.Function, function.IsAsync, () =>
        {
            CheckDeclarations(function);
            Visit(function.Body);
        });
    }

    private void VisitDefaults(ParameterList parameters)
    {
        foreach (var parameter in parameters.Parameters)
        {
            VisitOptional(parameter.Default);
            VisitOptional(parameter.Annotation);
        }
    }

    private void CheckParameters(ParameterList list)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seenDefault = false;
        foreach (var parameter in list.Parameters)
        {
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

    // "name 'x' is parameter and global": declarations anywhere in the function's own body.
    private void CheckDeclarations(FunctionDefinition function)
    {
        foreach (var statement in function.Body)
        {
            var (names, kind) = statement switch
            {
                GlobalStatement g => (g.Names, "global"),
                NonlocalStatement n => (n.Names, "nonlocal"),
                _ => (ImmutableArray<string>.Empty, ""),
            };
            foreach (var name in names)
            {
                if (function.Parameters.Parameters.Any(p => p.Name == name))
                {
                    Report(DiagnosticDescriptors.BadScopeDeclaration, statement.Span, $"name '{name}' is parameter and {kind}");
                }
            }
        }
    }

    private void VisitMatch(MatchStatement statement)
    {
        Visit(statement.Subject);
        for (var i = 0; i < statement.Cases.Length; i++)
        {
            var matchCase = statement.Cases[i];
            if (i < statement.Cases.Length - 1 && matchCase.Guard is null && matchCase.Pattern is AsPattern { Pattern: null } capture)
            {
                Report(DiagnosticDescriptors.InvalidPattern, capture.Span, capture.Name is { } name
                    ? $"name capture '{name}' makes remaining patterns unreachable"
                    : "wildcard makes remaining patterns unreachable");
            }

            CheckCaptures(matchCase.Pattern, new HashSet<string>(StringComparer.Ordinal));
            VisitOptional(matchCase.Guard);
            Visit(matchCase.Body);
        }
    }

    private void CheckCaptures(Pattern pattern, HashSet<string> names)
    {
        switch (pattern)
        {
            case AsPattern p:
                if (p.Pattern is not null)
                {
                    CheckCaptures(p.Pattern, names);
                }

                AddCapture(p.Name, p.Span, names);
                break;
            case StarPattern p:
                AddCapture(p.Name, p.Span, names);
                break;
            case SequencePattern p:
                if (p.Patterns.Count(i => i is StarPattern) > 1)
                {
                    Report(DiagnosticDescriptors.InvalidPattern, p.Span, "multiple starred expressions in sequence pattern");
                }

                CheckCaptures(p.Patterns, names);
                break;
            case MappingPattern p:
                CheckCaptures(p.Patterns, names);
                AddCapture(p.Rest, p.Span, names);
                break;
            case ClassPattern p:
                CheckCaptures(p.Patterns, names);
                CheckCaptures(p.KeywordPatterns, names);
                break;
            case OrPattern p:
                CheckAlternatives(p, names);
                break;
        }
    }

    private void CheckCaptures(ImmutableArray<Pattern> patterns, HashSet<string> names)
    {
        foreach (var pattern in patterns)
        {
            CheckCaptures(pattern, names);
        }
    }

    private void CheckAlternatives(OrPattern pattern, HashSet<string> names)
    {
        HashSet<string>? first = null;
        foreach (var alternative in pattern.Patterns)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            CheckCaptures(alternative, own);
            first ??= own;
            if (!first.SetEquals(own))
            {
                Report(DiagnosticDescriptors.InvalidPattern, pattern.Span, "alternative patterns bind different names");
                break;
            }
        }

        foreach (var name in first!)
        {
            AddCapture(name, pattern.Span, names);
        }
    }

    private void AddCapture(string? name, SourceSpan span, HashSet<string> names)
    {
        if (name is { Length: > 0 } && !names.Add(name))
        {
            Report(DiagnosticDescriptors.InvalidPattern, span, $"multiple assignments to name '{name}' in pattern");
        }
    }
}
