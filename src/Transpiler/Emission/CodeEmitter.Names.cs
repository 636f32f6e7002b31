using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Emission;

/// <summary>Names of variables, members and functions, qualified where they live in another type.</summary>
internal sealed partial class CodeEmitter
{
    private ExpressionSyntax Variable(VariableSymbol variable) => variable.Kind is VariableKind.Global or VariableKind.ClassAttribute && !variable.IsLocalOfMain
        ? OfType(variable.Owner, Name(variable))
        : Cs.Name(Name(variable));

    private ExpressionSyntax Field(FieldNode node) =>
        node.Target is null ? OfType(node.Class, Name(node.Field)) : OfInstance(node.Target, Name(node.Field));

    private ExpressionSyntax Function(LoweredExpression? target, FunctionSymbol function)
    {
        if (target is not null)
        {
            return OfInstance(target, Name(function));
        }

        return function.IsNested ? Cs.Name(Name(function)) : OfType(function.Owner is FunctionSymbol ? context.Module.Symbol : function.Owner, Name(function));
    }

    private ExpressionSyntax FunctionValue(FunctionValueNode node)
    {
        if (node.Target is not null)
        {
            // The object makes its own bound method, of the class that it really has.
            return Cs.Call(Cs.Member(Cs.Name("PyOps"), "GetAttr"), Emit(node.Target), Cs.Text(node.Function.Name));
        }

        if (node.Function.IsNested && context.Usage.FindFunction(node.Function) is { } nested)
        {
            return new Wrappers(context, this).InlineValue(nested);
        }

        var owner = node.Function.Owner is FunctionSymbol ? context.Module.Symbol : node.Function.Owner;
        return OfType(owner, context.Names.ValueName(node.Function));
    }

    /// <summary>A member of an object; of this object by its bare name.</summary>
    private ExpressionSyntax OfInstance(LoweredExpression target, string member) =>
        target is ThisNode ? Cs.Name(member) : Cs.Member(Emit(target), member);

    /// <summary>A static member of a script's class or module.</summary>
    private ExpressionSyntax OfType(Symbol? owner, string member)
    {
        var current = (Symbol?)context.CurrentClass?.Symbol ?? context.Module.Symbol;
        return owner is null || ReferenceEquals(owner, current) ? Cs.Name(member) : Cs.Member(Cs.Name(Name(owner)), member);
    }
}
