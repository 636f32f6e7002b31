using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// An expression that is C# in shape. <see cref="Type"/> is the type of the C# expression; every conversion is a node. Parentheses, names and
/// formatting are Emission's business.
/// </summary>
public abstract record LoweredExpression(PyType Type);

/// <summary>null, bool, long, double, string or BigInteger (written as a <c>PyInt</c>).</summary>
public sealed record LiteralNode(object? Value, PyType Type) : LoweredExpression(Type);

/// <summary><c>default</c> of the type.</summary>
public sealed record DefaultNode(PyType Type) : LoweredExpression(Type);

/// <summary><c>_</c>: where a value must be written but isn't kept.</summary>
public sealed record DiscardNode(PyType Type) : LoweredExpression(Type);

/// <summary>A local, parameter, global (static field of its module's class) or temporary.</summary>
public sealed record VariableNode(VariableSymbol Variable, PyType Type) : LoweredExpression(Type);

/// <summary><c>target.Field</c> of a script's class; a null target is a static field.</summary>
public sealed record FieldNode(LoweredExpression? Target, VariableSymbol Field, ClassSymbol Class, PyType Type) : LoweredExpression(Type);

/// <summary><c>target.Property</c> of a script's class.</summary>
public sealed record PropertyNode(LoweredExpression Target, PropertySymbol Property, PyType Type) : LoweredExpression(Type);

public sealed record ThisNode(PyType Type) : LoweredExpression(Type);

public sealed record BaseNode(PyType Type) : LoweredExpression(Type);

/// <summary>A call of a script's function or method; the target is null for a static one.</summary>
public sealed record CallNode(LoweredExpression? Target, FunctionSymbol Function, ImmutableArray<LoweredArgument> Arguments, PyType Type) : LoweredExpression(Type);

/// <summary>The function itself, as a method group.</summary>
public sealed record MethodGroupNode(LoweredExpression? Target, FunctionSymbol Function, PyType Type) : LoweredExpression(Type);

/// <summary>The static <c>PyFunction</c> that makes a function callable in Dynamic form; <paramref name="Target"/> is the instance of a bound method.</summary>
public sealed record FunctionValueNode(LoweredExpression? Target, FunctionSymbol Function, PyType Type) : LoweredExpression(Type);

/// <summary>The <c>PyClass</c> of a script's class.</summary>
public sealed record ClassValueNode(ClassSymbol Class, PyType Type) : LoweredExpression(Type);

/// <summary><c>new C(...)</c> of a script's class.</summary>
public sealed record NewNode(ClassSymbol Class, ImmutableArray<LoweredArgument> Arguments, PyType Type) : LoweredExpression(Type);

/// <summary><c>delegate(arguments)</c>.</summary>
public sealed record InvokeNode(LoweredExpression Target, ImmutableArray<LoweredExpression> Arguments, PyType Type) : LoweredExpression(Type);

/// <summary>
/// A static member of the Runtime: <c>PyTime.Sleep(...)</c>. <paramref name="ClassName"/> null: imported by <c>using static</c> (the builtins).
/// </summary>
public sealed record StaticCallNode(
    string? ClassName, string Method, ImmutableArray<LoweredArgument> Arguments, PyType Type, ImmutableArray<PyType> TypeArguments = default) : LoweredExpression(Type);

/// <summary>An instance (or extension) method of a Runtime type: <c>target.Put(...)</c>.</summary>
public sealed record MemberCallNode(
    LoweredExpression Target, string Method, ImmutableArray<LoweredArgument> Arguments, PyType Type, ImmutableArray<PyType> TypeArguments = default) : LoweredExpression(Type);

/// <summary>A property or field of a Runtime type; with <paramref name="ClassName"/> a static one.</summary>
public sealed record MemberNode(LoweredExpression? Target, string? ClassName, string Member, PyType Type) : LoweredExpression(Type);

/// <summary><c>new PyQueue&lt;long&gt;(...)</c>: an instance of a Runtime class; <see cref="LoweredExpression.Type"/> says which.</summary>
public sealed record NewRuntimeNode(ImmutableArray<LoweredArgument> Arguments, PyType Type) : LoweredExpression(Type);

/// <summary><c>new PyX(...)</c> by C# class name, for helpers that are no Python class.</summary>
public sealed record NewHelperNode(string ClassName, ImmutableArray<LoweredArgument> Arguments, PyType Type) : LoweredExpression(Type);

/// <summary>An argument; <paramref name="Name"/> is a C# parameter name and null for a positional one.</summary>
/// <param name="Parameter">Instead of a name: the parameter of a script's function, whose C# name Naming decides.</param>
public readonly record struct LoweredArgument(LoweredExpression Value, string? Name = null, VariableSymbol? Parameter = null);

/// <summary>A list, set or PyTuple display: a collection expression <c>[a, b, .. rest]</c> where the target type is known, else <c>new PyList&lt;T&gt; { }</c>.</summary>
public sealed record CollectionNode(ImmutableArray<LoweredExpression> Elements, PyType Type) : LoweredExpression(Type);

/// <summary>An element of a <see cref="CollectionNode"/> that is spread: <c>.. items</c>.</summary>
public sealed record SpreadNode(LoweredExpression Items, PyType Type) : LoweredExpression(Type);

/// <summary><c>new PyDict&lt;K, V&gt; { [k] = v }</c>.</summary>
public sealed record DictNode(ImmutableArray<(LoweredExpression Key, LoweredExpression Value)> Items, PyType Type) : LoweredExpression(Type);

/// <summary><c>(a, b)</c>.</summary>
public sealed record TupleNode(ImmutableArray<LoweredExpression> Elements, PyType Type) : LoweredExpression(Type);

/// <summary><c>tuple.ItemN</c>, from 0.</summary>
public sealed record TupleItemNode(LoweredExpression Tuple, int Index, PyType Type) : LoweredExpression(Type);

/// <summary><c>target[index]</c>.</summary>
public sealed record IndexNode(LoweredExpression Target, LoweredExpression Index, PyType Type) : LoweredExpression(Type);

public sealed record BinaryNode(CsBinaryOperator Operator, LoweredExpression Left, LoweredExpression Right, PyType Type) : LoweredExpression(Type);

public enum CsBinaryOperator
{
    Add, Subtract, Multiply, Divide, Modulo, BitAnd, BitOr, BitXor, LeftShift, RightShift,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, And, Or, Coalesce,
}

public sealed record UnaryNode(CsUnaryOperator Operator, LoweredExpression Operand, PyType Type) : LoweredExpression(Type);

public enum CsUnaryOperator { Negate, Plus, Not, Complement }

/// <summary><c>test ? then : otherwise</c>.</summary>
public sealed record ConditionalNode(LoweredExpression Test, LoweredExpression Then, LoweredExpression Otherwise, PyType Type) : LoweredExpression(Type);

/// <summary><c>value is T</c>, <c>value is T name</c>; several types are <c>is T1 or T2</c>; a None type is <c>is null</c>.</summary>
public sealed record IsTypeNode(LoweredExpression Value, ImmutableArray<PyType> Types, bool Negated, VariableSymbol? Variable = null) : LoweredExpression(PyType.Bool);

/// <summary>
/// <c>(T)value</c>, or nothing where C# converts implicitly (Emission decides). <paramref name="IsRequired"/>: always written, because a generic
/// method infers its type from it.
/// </summary>
public sealed record CastNode(LoweredExpression Value, PyType Type, bool IsRequired = false) : LoweredExpression(Type);

/// <summary>
/// <c>value!</c> for references, <c>value.Value</c> for value types: the value of an Optional that isn't None; <c>value!.Value</c> where no test has shown that.
/// </summary>
public sealed record NotNullNode(LoweredExpression Value, PyType Type, bool IsTested = false) : LoweredExpression(Type);

/// <summary><c>target = value</c> as an expression (walrus).</summary>
public sealed record AssignNode(LoweredExpression Target, LoweredExpression Value, PyType Type) : LoweredExpression(Type);

/// <summary>A lambda with an expression body or a block.</summary>
public sealed record LambdaNode(ImmutableArray<VariableSymbol> Parameters, LoweredExpression? Body, ImmutableArray<LoweredStatement> Statements, PyType Type, bool IsAsync = false) : LoweredExpression(Type);

/// <summary><c>await value</c>.</summary>
public sealed record AwaitNode(LoweredExpression Value, PyType Type) : LoweredExpression(Type);

/// <summary>
/// A <c>PyFunction</c> made in place, because it captures variables: for a lambda with its body, for a nested function without one (it calls the local function).
/// </summary>
/// <param name="Defaults">Default values by parameter (null: none), simple enough to be evaluated at a call.</param>
public sealed record ClosureNode(
    FunctionSymbol Function, LoweredExpression? Body, ImmutableArray<LoweredStatement> Statements, ImmutableArray<LoweredExpression?> Defaults, PyType Type) : LoweredExpression(Type);

/// <summary><c>$"..."</c>: string literals are text, other parts are holes (a <see cref="HoleNode"/> where the hole has a format).</summary>
public sealed record InterpolatedNode(ImmutableArray<LoweredExpression> Parts) : LoweredExpression(PyType.Str);

/// <summary>A hole of an <see cref="InterpolatedNode"/> with a C# format or a width: <c>{value,8:F2}</c>.</summary>
public sealed record HoleNode(LoweredExpression Value, string? Format, int? Width = null) : LoweredExpression(Value.Type);

/// <summary><c>throw e</c> as an expression.</summary>
public sealed record ThrowNode(LoweredExpression Exception, PyType Type) : LoweredExpression(Type);

/// <summary>A list comprehension's query has no C# form of its own: <c>[.. from x in xs where c select e]</c> is written as LINQ query syntax.</summary>
public sealed record QueryNode(ImmutableArray<QueryClause> Clauses, LoweredExpression Select, PyType Type) : LoweredExpression(Type);

/// <summary><c>from variable in items</c> with the conditions (<c>where</c>) that follow it.</summary>
public sealed record QueryClause(VariableSymbol Variable, LoweredExpression Items, ImmutableArray<LoweredExpression> Conditions);
