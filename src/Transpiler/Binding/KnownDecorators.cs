using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Decorators that the transpiler knows; the others are calls whose result takes the name's place.</summary>
public static class KnownDecorators
{
    /// <summary>Leaves the function what it is.</summary>
    public static bool IsTransparent(Expression decorator) =>
        NameOf(decorator) is "wraps" or "functools.wraps" or "abstractmethod" or "abc.abstractmethod" or "override" or "typing.override" or "final";

    /// <summary>The dotted name of a decorator or of the function that a decorator call calls.</summary>
    public static string? NameOf(Expression decorator) => decorator switch
    {
        NameExpression name => name.Name,
        AttributeExpression { Value: NameExpression owner } attribute => owner.Name + "." + attribute.Name,
        CallExpression call => NameOf(call.Function),
        _ => null,
    };
}
