using System.Collections.Immutable;
using System.Numerics;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Patterns of match statements.</summary>
internal sealed partial class SyntaxChecker
{
    private void VisitMatch(MatchStatement statement)
    {
        Visit(statement.Subject);
        for (var i = 0; i < statement.Cases.Length; i++)
        {
            var matchCase = statement.Cases[i];
            if (CheckReachable(matchCase.Pattern, isLast: i == statement.Cases.Length - 1 || matchCase.Guard is not null))
            {
                CheckCaptures(matchCase.Pattern, new HashSet<string>(StringComparer.Ordinal));
            }

            VisitOptional(matchCase.Guard);
            Visit(matchCase.Body);
        }
    }

    // A pattern that matches everything must be the last alternative of the last case; only one is reported.
    private bool CheckReachable(Pattern pattern, bool isLast)
    {
        switch (pattern)
        {
            case AsPattern { Pattern: { } inner }:
                return CheckReachable(inner, isLast);
            case AsPattern { Pattern: null } capture when !isLast:
                Report(DiagnosticDescriptors.InvalidPattern, capture.Span, capture.Name is { } name
                    ? $"name capture '{name}' makes remaining patterns unreachable"
                    : "wildcard makes remaining patterns unreachable");
                return false;
            case OrPattern { Patterns: var alternatives }:
                for (var i = 0; i < alternatives.Length; i++)
                {
                    if (!CheckReachable(alternatives[i], isLast && i == alternatives.Length - 1))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }

    private void CheckCaptures(Pattern pattern, HashSet<string> names)
    {
        depth++;
        if (HasStack(pattern))
        {
            CheckPattern(pattern, names);
        }

        depth--;
    }

    private void CheckPattern(Pattern pattern, HashSet<string> names)
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
                    Report(DiagnosticDescriptors.InvalidPattern, p.Span, "multiple starred names in sequence pattern");
                }

                CheckCaptures(p.Patterns, names);
                break;
            case ValuePattern p:
                Visit(p.Value);
                break;
            case MappingPattern p:
                CheckKeys(p);
                CheckCaptures(p.Patterns, names);
                AddCapture(p.Rest, p.Span, names);
                break;
            case ClassPattern p:
                Visit(p.Class);
                CheckKeywords(p);
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

    private void CheckKeys(MappingPattern pattern)
    {
        var seen = new HashSet<object>();
        foreach (var key in pattern.Keys)
        {
            Visit(key);
            if (key is ConstantExpression { Value: { } value } && !seen.Add(value switch { bool b => new BigInteger(b ? 1 : 0), byte[] b => Convert.ToHexString(b) + "b", string s => s + "s", _ => value }))
            {
                Report(DiagnosticDescriptors.InvalidPattern, pattern.Span, $"mapping pattern checks duplicate key ({ReprOf(key)})");
            }
        }
    }

    // Near enough to Python's repr for the keys that people write.
    private string ReprOf(Expression key)
    {
        var text = source.Slice(key.Span).ToString();
        return text is ['"', .. var inner, '"'] && !inner.AsSpan().ContainsAny('\'', '"', '\\') ? $"'{inner}'" : text;
    }

    private void CheckKeywords(ClassPattern pattern)
    {
        for (var i = 1; i < pattern.KeywordNames.Length; i++)
        {
            if (pattern.KeywordNames.IndexOf(pattern.KeywordNames[i], 0, i) >= 0)
            {
                Report(DiagnosticDescriptors.InvalidPattern, pattern.KeywordPatterns[i].Span, $"attribute name repeated in class pattern: {pattern.KeywordNames[i]}");
            }
        }
    }

    private void AddCapture(string? name, SourceSpan span, HashSet<string> names)
    {
        CheckDebug(name ?? "", span);
        if (name is { Length: > 0 } && !names.Add(name))
        {
            Report(DiagnosticDescriptors.InvalidPattern, span, $"multiple assignments to name '{name}' in pattern");
        }
    }
}
