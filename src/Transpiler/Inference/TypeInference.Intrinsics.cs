using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Calls whose types depend on the call's syntax.</summary>
public sealed partial class TypeInference
{
    private PyType? InferIntrinsic(CallExpression call, LibraryMember member)
    {
        if (!ReferenceEquals(known.Catalogue.Builtins.Find(member.PythonName), member))
        {
            return null;
        }

        return member.PythonName switch
        {
            "isinstance" or "issubclass" when call.Arguments.Length == 2 => InferClassTest(call),
            "getattr" or "hasattr" when ConstantName(call) is { } name => InferGetAttr(call, name, member.PythonName),
            "setattr" when ConstantName(call) is { } name && call.Arguments.Length == 3 => InferSetAttr(call, name),
            "getattr" or "setattr" or "hasattr" or "delattr" => InferComputedAttr(call, member.PythonName),
            "pow" when call.Keywords.IsEmpty && call.Arguments is [not StarredExpression, not StarredExpression] => InferPower(call),
            "list" or "set" or "frozenset" or "tuple" or "dict" when call.Arguments.IsEmpty => InferEmptyDisplay(call, member.PythonName),
            "next" or "iter" when call.Arguments is [var only, ..] && TypeOf(only) is ClassType { Definition: ClassSymbol } => InferIteration(call, member.PythonName),
            _ => null,
        };
    }

    /// <summary><c>pow(a, b)</c> is <c>a ** b</c>.</summary>
    private PyType InferPower(CallExpression call)
    {
        if (!result.Rewritten.TryGetValue(call, out var power))
        {
            result.Rewritten[call] = power = new BinaryExpression(call.Span, call.Arguments[0], BinaryOperator.Power, call.Arguments[1]);
        }

        result.Calls[call] = new IntrinsicCall("rewritten");
        return TypeOf(power);
    }

    /// <summary><c>list()</c> and <c>dict(a=1)</c> are displays: <c>[]</c>, <c>{"a": 1}</c>.</summary>
    private PyType? InferEmptyDisplay(CallExpression call, string builtin)
    {
        if (call.Keywords.Any(k => k.Name is null) || (builtin != "dict" && !call.Keywords.IsEmpty))
        {
            return null;
        }

        VisitArguments(call);
        result.Calls[call] = new IntrinsicCall("display");
        if (builtin == "dict")
        {
            foreach (var keyword in call.Keywords)
            {
                Site(call, 0).Add(PyType.Str, joiner);
                Site(call, 1).Add(ArgumentType(keyword.Value), joiner);
            }

            return known.Dict(Site(call, 0), Site(call, 1));
        }

        return builtin switch
        {
            "list" => known.List(Site(call)),
            "set" => known.Set(Site(call)),
            "frozenset" => new ClassType(known.FrozenSetClass, [Site(call)]),
            _ => new TupleType([]),
        };
    }

    private PyType InferClassTest(CallExpression call)
    {
        TypeOf(call.Arguments[0]);
        foreach (var type in call.Arguments[1] is TupleExpression tuple ? tuple.Elements : [call.Arguments[1]])
        {
            TypeOf(type);
        }

        result.Types[call.Arguments[1]] = result.Types.GetValueOrDefault(call.Arguments[1]) ?? PyType.Dynamic;
        result.Calls[call] = new IntrinsicCall("isinstance");
        return PyType.Bool;
    }

    private PyType InferTypeOf(CallExpression call)
    {
        var type = TypeOf(call.Arguments[0]);
        NoteRuntimeUse(type);
        joiner.Escape(type is ClassType { Definition: ClassSymbol } ? type : PyType.None);
        result.Calls[call] = new IntrinsicCall("type");
        return PyType.Dynamic;
    }

    private static string? ConstantName(CallExpression call) => call.Arguments is [_, ConstantExpression { Value: string name }, ..] ? name : null;

    private readonly Dictionary<SyntaxNode, AttributeExpression> constantAttributes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The attribute that <c>getattr(o, "name")</c> means, one node per call.</summary>
    private AttributeExpression AttributeOf(CallExpression call, string name)
    {
        if (!constantAttributes.TryGetValue(call, out var attribute))
        {
            constantAttributes[call] = attribute = new AttributeExpression(call.Span, call.Arguments[0], name, call.Arguments[1].Span);
        }

        return attribute;
    }

    private PyType InferGetAttr(CallExpression call, string name, string builtin)
    {
        VisitArguments(call);
        joiner.Escape(result.TypeOf(call.Arguments[0]));
        DynamicMember(name, result.TypeOf(call.Arguments[0]));
        EscapeArguments(call);
        result.Calls[call] = new IntrinsicCall(builtin);
        return builtin == "hasattr" ? PyType.Bool : PyType.Dynamic;
    }

    private PyType InferSetAttr(CallExpression call, string name)
    {
        VisitArguments(call);
        AssignAttribute(AttributeOf(call, name), result.TypeOf(call.Arguments[2]));
        joiner.Escape(result.TypeOf(call.Arguments[0]));
        EscapeArguments(call);
        result.Calls[call] = new IntrinsicCall("setattr");
        return PyType.None;
    }

    /// <summary>With a computed name any attribute may be meant.</summary>
    private PyType InferComputedAttr(CallExpression call, string builtin)
    {
        VisitArguments(call);
        EscapeArguments(call);
        if (builtin != "hasattr" && call.Arguments is [var target, ..] && result.TypeOf(target) is ClassType { Definition: ClassSymbol symbol })
        {
            foreach (var name in symbol.Members.Keys.Where(n => !SpecialMethods.IsSpecial(n)).ToList())
            {
                DynamicMember(name, result.TypeOf(target));
                if (builtin == "setattr" && symbol.Members[name] is VariableSymbol variable)
                {
                    variable.Cell.Add(PyType.Dynamic, joiner);
                    NoteShadowed(variable);
                }
            }
        }

        result.Calls[call] = new IntrinsicCall(builtin);
        return builtin switch
        {
            "hasattr" => PyType.Bool,
            "getattr" => PyType.Dynamic,
            _ => PyType.None,
        };
    }

    private PyType InferBareSuper(CallExpression call)
    {
        result.Calls[call] = new IntrinsicCall("super");
        return function.Class?.BaseDefinition is { } parent ? new ClassType(parent, function.Class.BaseArguments) : PyType.Dynamic;
    }

    private PyType InferIteration(CallExpression call, string builtin)
    {
        VisitArguments(call);
        EscapeArguments(call);
        result.Calls[call] = new IntrinsicCall(builtin);
        return PyType.Dynamic;
    }

    /// <summary>Thread(target=f, args=(a, b)): a call f(a, b) that happens later.</summary>
    private void InferDeferred(CallExpression call, DeferredRule rule)
    {
        VisitArguments(call);
        var matched = ArgumentMatcher.Match(rule.Formals, call.Arguments, call.Keywords, out _);
        if (matched is null)
        {
            EscapeArguments(call);
            return;
        }

        if (matched.Parameters[rule.IndexOf(rule.Function)].Value is { } target && !result.TypeOf(target).IsNone)
        {
            if (DeferredCall(call, target, matched.Parameters[rule.IndexOf("args")].Value, matched.Parameters[rule.IndexOf("kwargs")].Value) is { } deferred)
            {
                result.DeferredCalls[call] = deferred;
                TypeOf(deferred);
                return;
            }

            EscapeArguments(call);
            if (IsAdaptable(target))
            {
                joiner.Escape(TypeOf(target));
            }
        }
    }

    private CallExpression? DeferredCall(CallExpression call, Expression target, Expression? args, Expression? kwargs)
    {
        if (result.DeferredCalls.TryGetValue(call, out var known))
        {
            return known;
        }

        ImmutableArray<Expression>? positional = args switch
        {
            null => [],
            TupleExpression t => t.Elements,
            ListExpression l => l.Elements,
            _ => null,
        };
        ImmutableArray<KeywordArgument>? keywords = kwargs switch
        {
            null => [],
            DictExpression d when d.Items.All(i => i.Key is ConstantExpression { Value: string }) =>
                [.. d.Items.Select(i => new KeywordArgument(i.Value.Span, (string)((ConstantExpression)i.Key!).Value!, i.Value))],
            ConstantExpression { Kind: ConstantKind.None } => [],
            _ => null,
        };
        return positional is null || keywords is null || positional.Value.Any(p => p is StarredExpression)
            ? null
            : new CallExpression(target.Span, target, positional.Value, keywords.Value);
    }
}
