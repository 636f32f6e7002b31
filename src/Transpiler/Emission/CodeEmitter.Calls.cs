using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Calls and creations.</summary>
internal sealed partial class CodeEmitter
{
    private ExpressionSyntax StaticCall(StaticCallNode node)
    {
        var method = Cs.Name(node.Method, TypeArguments(node.TypeArguments));
        return node.ClassName == "PyOps"
            ? Cs.Call(StaticTarget(node.ClassName, method), node.Arguments.Select(a => Cs.Arg(Emit(a.Value, a.Value is LiteralNode { Value: long } or TupleNode ? Target.None : Target.Implicit), a.Name)))
            : Cs.Call(StaticTarget(node.ClassName, method), node.Arguments.Select(StaticArgument));
    }

    /// <summary>A generic method may infer its type from a tuple, so that a tuple's literals must have Python's types.</summary>
    private ArgumentSyntax StaticArgument(LoweredArgument argument) =>
        Cs.Arg(Emit(argument.Value, argument.Value is TupleNode ? Target.None : Target.Implicit), argument.Name);

    private ExpressionSyntax StaticTarget(string? className, SimpleNameSyntax member)
    {
        if (className is not null)
        {
            return Cs.Member(Cs.Name(className), member);
        }

        if (context.IsMember(member.Identifier.ValueText))
        {
            return Cs.Member(Cs.Name("Builtins"), member);
        }

        context.UsesBuiltins = true;
        return member;
    }

    private ExpressionSyntax MemberCall(MemberCallNode node)
    {
        var method = Cs.Name(node.Method, TypeArguments(node.TypeArguments));
        var callee = node.Target is ThisNode ? method : Cs.Member(Emit(node.Target), method);
        return Cs.Call(callee, Arguments(node.Arguments, Target.Implicit));
    }

    private ExpressionSyntax Member(MemberNode node) => node.Target is null
        ? StaticTarget(node.ClassName, Cs.Name(node.Member))
        : OfInstance(node.Target, node.Member);

    private ExpressionSyntax Create(NewNode node, Target target)
    {
        var arguments = Arguments(node.Arguments, Target.Exact);
        return target == Target.Declared ? Cs.ImplicitNew(arguments) : Cs.New(Cs.Name(Name(node.Class)), arguments);
    }

    private ExpressionSyntax CreateRuntime(NewRuntimeNode node, Target target)
    {
        ArgumentSyntax[] arguments = [.. Arguments(node.Arguments, Target.Implicit)];
        if (node.Arguments is [.., { Name: "targetName", Value: LiteralNode { Value: string name } }] && CallTargetName.Of(arguments[0].Expression.NormalizeWhitespace().ToString()) == name)
        {
            // The Runtime itself reads the name off the target's expression.
            arguments = arguments[..^1];
        }

        return target == Target.Declared ? Cs.ImplicitNew(arguments) : Cs.New(context.Types.EmitNotNull(node.Type), arguments);
    }

    private TypeSyntax[] TypeArguments(ImmutableArray<PyType> types) => types.IsDefaultOrEmpty ? [] : [.. types.Select(context.Types.Emit)];
}
