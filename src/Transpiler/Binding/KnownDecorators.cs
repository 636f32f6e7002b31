using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>Decorators that the transpiler knows; the others are calls whose result takes the name's place.</summary>
public static class KnownDecorators
{
    /// <summary>Leaves the function what it is.</summary>
    public static bool IsTransparent(Expression decorator) =>
        NameOf(decorator) is "contextmanager" or "contextlib.contextmanager" or "abstractmethod" or "abc.abstractmethod" or "override" or "typing.override" or "final";

    /// <summary>What a bare <c>@f.register</c> (functools.singledispatch) takes the class from: the annotation of the first parameter.</summary>
    public static Expression? RegisteredClass(FunctionDefinition definition) =>
        definition.Decorators.Any(d => d is AttributeExpression { Name: "register" }) && definition.Parameters.Parameters is [{ Annotation: { } annotation }, ..] ? annotation : null;

    /// <summary>The function gives a context manager: its body is what happens before and after the block.</summary>
    public static bool IsContextManager(FunctionDefinition definition) => definition.Decorators.Any(d => NameOf(d) is "contextmanager" or "contextlib.contextmanager");

    /// <summary>The dotted name of a decorator or of the function that a decorator call calls.</summary>
    public static string? NameOf(Expression decorator) => decorator switch
    {
        NameExpression name => name.Name,
        AttributeExpression { Value: NameExpression owner } attribute => owner.Name + "." + attribute.Name,
        CallExpression call => NameOf(call.Function),
        _ => null,
    };
}
