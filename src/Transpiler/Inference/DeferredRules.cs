using System.Collections.Immutable;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>
/// A constructor that takes a function together with its arguments for later: <c>Thread(target=f, args=(x,), kwargs={})</c>. In C# both become one lambda.
/// </summary>
/// <param name="Name">The rule of [PyIntrinsic].</param>
/// <param name="Formals">Python's parameters.</param>
/// <param name="Function">The parameter that holds the function.</param>
public sealed record DeferredRule(string Name, ImmutableArray<FormalParameter> Formals, string Function)
{
    public int IndexOf(string name)
    {
        for (var i = 0; i < Formals.Length; i++)
        {
            if (Formals[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>The one table of such constructors.</summary>
public static class DeferredRules
{
    private static readonly ImmutableArray<DeferredRule> s_rules =
    [
        new("Thread", Parameters("group", "target", "name", "args", "kwargs", "daemon"), "target"),
        new("Process", Parameters("group", "target", "name", "args", "kwargs", "daemon"), "target"),
        new("Timer", [new("interval", ParameterKind.PositionalOrKeyword, false), new("function", ParameterKind.PositionalOrKeyword, false), .. Parameters("args", "kwargs")], "function"),
    ];

    public static DeferredRule Named(string name) => s_rules.First(r => r.Name == name);

    /// <summary>The rule of a class's constructor, or null.</summary>
    public static DeferredRule? For(LibraryClass c)
    {
        foreach (var overload in c.Constructors)
        {
            if (overload.Intrinsic is { } rule)
            {
                return s_rules.FirstOrDefault(r => r.Name == rule);
            }
        }

        return null;
    }

    private static ImmutableArray<FormalParameter> Parameters(params ReadOnlySpan<string> names)
    {
        var formals = ImmutableArray.CreateBuilder<FormalParameter>();
        foreach (var name in names)
        {
            formals.Add(new FormalParameter(name, ParameterKind.PositionalOrKeyword, true));
        }

        return formals.ToImmutable();
    }
}
