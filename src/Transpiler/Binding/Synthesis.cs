using System.Collections.Immutable;
using System.Numerics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>Builds the tree of code that a script leaves to a decorator. Every node has the place of the decorated class.</summary>
internal sealed class Synthesis(SourceSpan span)
{
    public NameExpression Name(string name) => new(span, name);

    public ConstantExpression Text(string text) => new(span, text, ConstantKind.String);

    public ConstantExpression None() => new(span, null, ConstantKind.None);

    public ConstantExpression Integer(long value) => new(span, new BigInteger(value), ConstantKind.Integer);

    public AttributeExpression Attribute(string owner, string name) => new(span, Name(owner), name, span);

    public CallExpression Call(string function, params ImmutableArray<Expression> arguments) => new(span, Name(function), arguments, []);

    public Expression Tuple(IEnumerable<Expression> elements) => new TupleExpression(span, [.. elements]);

    public CompareExpression Compare(Expression left, CompareOperator op, Expression right) => new(span, left, [op], [right]);

    public UnaryExpression Not(Expression operand) => new(span, UnaryOperator.Not, operand);

    public BooleanExpression And(params ImmutableArray<Expression> values) => new(span, BooleanOperator.And, values);

    public BooleanExpression Or(params ImmutableArray<Expression> values) => new(span, BooleanOperator.Or, values);

    public ReturnStatement Return(Expression value) => new(span, value);

    public AssignStatement Assign(Expression target, Expression value) => new(span, [target], value);

    public IfStatement If(Expression test, Statement then) => new(span, test, [then], []);

    public Parameter Parameter(string name, Expression? annotation = null, Expression? defaultValue = null, ParameterKind kind = ParameterKind.PositionalOrKeyword) =>
        new(span, name, kind, annotation, defaultValue);

    public FunctionDefinition Function(string name, IEnumerable<Parameter> parameters, params IEnumerable<Statement> body) =>
        new(span, name, span, [], new ParameterList(span, [.. parameters]), null, [.. body], [], IsAsync: false);

    public FunctionDefinition Method(string name, IEnumerable<Parameter> parameters, params IEnumerable<Statement> body) =>
        Function(name, parameters.Prepend(Parameter("self")), body);

    public ExpressionStatement Statement(Expression value) => new(span, value);

    public AttributeExpression Super(string method) => new(span, Call("super"), method, span);

    public CallExpression Invoke(Expression function, params ImmutableArray<Expression> arguments) => new(span, function, arguments, []);

    public JoinedStringExpression Joined(params ImmutableArray<Expression> parts) => new(span, parts);

    public RaiseStatement Raise(string exception, Expression message) => new(span, Call(exception, message), null, null, null);

    /// <summary><c>self.__class__.__name__</c></summary>
    public AttributeExpression ClassName() => new(span, Attribute("self", "__class__"), "__name__", span);

    public FormattedValueExpression Repr(Expression value) => new(span, value, 'r', null);

    public FormattedValueExpression Shown(Expression value) => new(span, value, null, null);
}
