using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>The body of a class that is made at run time: <c>super()</c> gets its arguments, private names the class's name.</summary>
internal sealed class ClassBodyRewriter(ClassRewriter outer, ClassDefinition definition) : SyntaxRewriter
{
    private readonly string className = definition.Name;
    private string? self;

    /// <summary>A method asks for the class: <c>super()</c> or <c>__class__</c>.</summary>
    public bool UsesClass { get; private set; }

    /// <summary>Python reference, 6.2.1: <c>__x</c> in class C is <c>_C__x</c>.</summary>
    public static string Mangle(string name, string className) =>
        name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal) && className.Trim('_').Length > 0
            ? "_" + className.TrimStart('_') + name
            : name;

    /// <summary>A statement of the class's body.</summary>
    public IEnumerable<Statement> Member(Statement statement) => statement switch
    {
        FunctionDefinition f => [Method(f) with { Decorators = [.. f.Decorators.Select(Decorator)] }],
        AnnotatedAssignStatement { Value: null } => [],
        AnnotatedAssignStatement { Target: NameExpression name, Value: { } value } s => [new AssignStatement(s.Span, [name], Visit(value)!)],
        _ => VisitStatement(statement),
    };

    public override IEnumerable<Statement> VisitStatement(Statement statement) => statement switch
    {
        ClassDefinition => outer.VisitStatement(statement),
        FunctionDefinition f => [Method(f)],
        _ => base.VisitStatement(statement),
    };

    public override Expression? Visit(Expression? expression)
    {
        switch (expression)
        {
            case CallExpression { Function: NameExpression { Name: "super" } name, Arguments: [] } call when self is not null:
                UsesClass = true;
                return ClassRewriter.Call(call.Span, SuperName(name), ClassRewriter.Name(call.Span, "__class__"), ClassRewriter.Name(call.Span, self));
            case CallExpression { Function: NameExpression { Name: "super" } name, Arguments: [_, _] } call:
                return call with { Function = SuperName(name), Arguments = All(call.Arguments) };
            case CallExpression { Function: AttributeExpression { Value: NameExpression or AttributeExpression } method, Arguments: [NameExpression first, ..] } call
                when first.Name == self && IsClassName(method.Value):
                var unbound = ClassRewriter.Call(method.Span, ClassRewriter.Name(method.Span, "__unbound__"), Visit(method.Value)!, ClassRewriter.Text(method.NameSpan, Mangle(method.Name, className)));
                return call with { Function = unbound, Arguments = All(call.Arguments), Keywords = All(call.Keywords) };
            case NameExpression { Name: "__class__" }:
                UsesClass = true;
                return expression;
            case AttributeExpression attribute:
                return attribute with { Value = Visit(attribute.Value)!, Name = Mangle(attribute.Name, className) };
            default:
                return base.Visit(expression);
        }
    }

    /// <summary>A base of the class, or object: <c>Base.method(self)</c>.</summary>
    private bool IsClassName(Expression expression) => expression is NameExpression { Name: "object" or "type" or "dict" or "list" or "str" or "int" or "float" or "tuple" or "set" }
        || definition.Bases.Any(b => Dotted(b) is { } name && name == Dotted(expression));

    private static string? Dotted(Expression expression) => expression switch
    {
        NameExpression name => name.Name,
        AttributeExpression { Value: NameExpression owner } attribute => owner.Name + "." + attribute.Name,
        _ => null,
    };

    private static NameExpression SuperName(NameExpression name) => name with { Name = "__super__" };

    private FunctionDefinition Method(FunctionDefinition method)
    {
        var before = self;
        self ??= method.Parameters.Parameters.FirstOrDefault()?.Name;
        if (before is not null && method.Parameters.Parameters.Any(p => p.Name == before))
        {
            self = before;
        }

        var result = (FunctionDefinition)Children(method);
        self = before;
        return result;
    }

    /// <summary>Decorators without effect on other functions mark abstract methods here.</summary>
    private Expression Decorator(Expression decorator) => KnownDecorators.NameOf(decorator) switch
    {
        "abstractmethod" or "abc.abstractmethod" when decorator is not CallExpression => ClassRewriter.Name(decorator.Span, "__abstractmethod__"),
        "abstractproperty" or "abc.abstractproperty" when decorator is not CallExpression => ClassRewriter.Name(decorator.Span, "__abstractproperty__"),
        _ => Visit(decorator)!,
    };
}
