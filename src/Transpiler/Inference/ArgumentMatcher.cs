using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>What one parameter receives: a value, the rest of the positional arguments, the rest of the keywords, or nothing (its default).</summary>
public readonly record struct MatchedParameter(Expression? Value, ImmutableArray<Expression> Rest, ImmutableArray<KeywordArgument> Keywords)
{
    public bool IsOmitted => Value is null && Rest.IsDefault && Keywords.IsDefault;
}

/// <summary>The arguments of a call by parameter.</summary>
public sealed record MatchedArguments(ImmutableArray<MatchedParameter> Parameters);

/// <summary>A parameter as matching sees it, whether the script's or the Runtime's.</summary>
public readonly record struct FormalParameter(string Name, ParameterKind Kind, bool HasDefault);

/// <summary>Matches arguments to parameters (Python reference, 6.3.4 "Calls").</summary>
public static class ArgumentMatcher
{
    public static ImmutableArray<FormalParameter> Formals(FunctionSymbol function, bool skipFirst) =>
        [.. function.Parameters.Skip(skipFirst ? 1 : 0).Select(p => new FormalParameter(p.Variable.Name, p.Kind, p.HasDefault))];

    public static ImmutableArray<FormalParameter> Formals(LibraryOverload overload) =>
        [.. overload.Parameters.Select(p => new FormalParameter(p.PythonName, KindOf(p.Kind), p.HasDefault))];

    /// <summary>Null if the call doesn't fit; <paramref name="error"/> then says why in Python's words, or is null if only a Dynamic call can tell.</summary>
    public static MatchedArguments? Match(
        ImmutableArray<FormalParameter> formals, IReadOnlyList<Expression> positional, ImmutableArray<KeywordArgument> keywords, out string? error)
    {
        error = null;
        var matched = new MatchedParameter[formals.Length];
        if (!MatchPositional(formals, positional, matched, out error) || !MatchKeywords(formals, keywords, matched, out error))
        {
            return null;
        }

        for (var i = 0; i < formals.Length; i++)
        {
            if (matched[i].IsOmitted && !formals[i].HasDefault && formals[i].Kind is not (ParameterKind.VarPositional or ParameterKind.VarKeyword))
            {
                error = $"missing required argument '{formals[i].Name}'";
                return null;
            }
        }

        return new MatchedArguments([.. matched]);
    }

    private static bool MatchPositional(
        ImmutableArray<FormalParameter> formals, IReadOnlyList<Expression> positional, MatchedParameter[] matched, out string? error)
    {
        error = null;
        for (var i = 0; i < positional.Count; i++)
        {
            if (i < formals.Length && IsPositional(formals[i].Kind))
            {
                if (positional[i] is StarredExpression)
                {
                    return false;
                }

                matched[i] = new MatchedParameter(positional[i], default, default);
                continue;
            }

            var star = StarIndex(formals);
            if (star < 0)
            {
                error = $"takes {formals.Count(f => IsPositional(f.Kind))} positional arguments but {positional.Count} were given";
                return false;
            }

            matched[star] = new MatchedParameter(null, [.. positional.Skip(i)], default);
            return true;
        }

        return true;
    }

    private static bool MatchKeywords(
        ImmutableArray<FormalParameter> formals, ImmutableArray<KeywordArgument> keywords, MatchedParameter[] matched, out string? error)
    {
        error = null;
        var rest = ImmutableArray.CreateBuilder<KeywordArgument>();
        var takesRest = formals.Any(f => f.Kind == ParameterKind.VarKeyword);
        foreach (var keyword in keywords)
        {
            var index = keyword.Name is null ? -1 : IndexOf(formals, keyword.Name);
            if (index >= 0 && matched[index].IsOmitted)
            {
                matched[index] = new MatchedParameter(keyword.Value, default, default);
            }
            else if (index >= 0)
            {
                error = $"got multiple values for argument '{keyword.Name}'";
                return false;
            }
            else if (takesRest)
            {
                rest.Add(keyword);
            }
            else
            {
                error = keyword.Name is null ? null : $"got an unexpected keyword argument '{keyword.Name}'";
                return false;
            }
        }

        if (rest.Any(k => k.Name is null) && formals.Where((f, i) => matched[i].IsOmitted && f.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly && matched[i].IsOmitted).Any())
        {
            // The dict may hold the parameter's name.
            return false;
        }

        if (rest.Count > 0)
        {
            matched[KeywordsIndex(formals)] = new MatchedParameter(null, default, rest.ToImmutable());
        }

        return true;
    }

    private static bool IsPositional(ParameterKind kind) => kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword;

    private static int KeywordsIndex(ImmutableArray<FormalParameter> formals)
    {
        var index = formals.Length - 1;
        while (formals[index].Kind != ParameterKind.VarKeyword)
        {
            index--;
        }

        return index;
    }

    private static int StarIndex(ImmutableArray<FormalParameter> formals)
    {
        for (var i = 0; i < formals.Length; i++)
        {
            if (formals[i].Kind == ParameterKind.VarPositional)
            {
                return i;
            }
        }

        return -1;
    }

    private static int IndexOf(ImmutableArray<FormalParameter> formals, string name)
    {
        for (var i = 0; i < formals.Length; i++)
        {
            if (formals[i].Name == name && formals[i].Kind is ParameterKind.PositionalOrKeyword or ParameterKind.KeywordOnly && formals[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static ParameterKind KindOf(LibraryParameterKind kind) => kind switch
    {
        LibraryParameterKind.PositionalOnly => ParameterKind.PositionalOnly,
        LibraryParameterKind.VarPositional => ParameterKind.VarPositional,
        LibraryParameterKind.KeywordOnly => ParameterKind.KeywordOnly,
        LibraryParameterKind.VarKeyword => ParameterKind.VarKeyword,
        _ => ParameterKind.PositionalOrKeyword,
    };
}
