using System.Collections.Immutable;
using System.Numerics;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Functions: parameters, defaults, results.</summary>
public sealed partial class Lowerer
{
    private readonly List<LoweredMember> defaultFields = [];
    private readonly Dictionary<ParameterSymbol, VariableSymbol> defaults = [];
    private readonly RecursionFacts recursion = new();

    private LoweredFunction LowerFunction(FunctionSymbol symbol, FunctionModifiers modifiers)
    {
        var definition = (FunctionDefinition)symbol.Definition;
        var outer = (function, prelude, isInHandler, generator, loops: loops.ToArray(), overridingFinally);
        (function, prelude, isInHandler, overridingFinally) = (symbol, [], 0, null);
        generator = symbol.IsCoroutine ? Temporary("g", Known.Body(symbol)) : null;
        loops.Clear();
        var body = definition.Body;
        var doc = DocStrings.Take(ref body);
        Place(body, v => ReferenceEquals(v.Owner, symbol) && v.Kind == VariableKind.Local);
        var skip = symbol.Class is not null && symbol.MethodKind != MethodKind.Static ? 1 : 0;
        var parameters = symbol.Parameters.Skip(skip).Select(LowerParameter).ToImmutableArray();
        var statements = DropAtEnd(symbol, () => LowerBlock(body));
        var result = ReturnType(symbol);
        if (recursion.NeedsCheck(symbol, program, types))
        {
            statements = statements.Insert(0, new ExpressionNode(null, Rt.Call("PyProgram", "CheckRecursion", PyType.None)));
        }

        if ((!symbol.IsGenerator || symbol.IsCoroutine && ReturnsValue(symbol)) && !result.IsNone && Reachability.CanFallThrough(statements))
        {
            // Where Python can't come to the end, C# may think so: a with statement that suppresses exceptions.
            statements = statements.Add(new ReturnNode(null, symbol.GivesText ? CheckedText(new LiteralNode(null, PyType.Dynamic)) : result is OptionalType || result.IsDynamic || result.IsNone ? new LiteralNode(null, result) : new DefaultNode(result)));
        }

        if (generator is not null)
        {
            (statements, result) = (Coroutine(symbol, generator, statements), Known.Generator(symbol));
        }
        else if (symbol.IsAsync)
        {
            result = new ClassType(Known.CoroutineClass, [symbol.Result]);
        }
        else if (symbol.IsGenerator)
        {
            result = symbol.Yielded.Type;
        }

        (function, prelude, isInHandler, generator, overridingFinally) = (outer.function, outer.prelude, outer.isInHandler, outer.generator, outer.overridingFinally);
        loops.Clear();
        foreach (var loop in outer.loops.Reverse())
        {
            loops.Push(loop);
        }

        return new LoweredFunction(definition.Span, symbol, parameters, result, statements, doc, modifiers, null, symbol is { IsGenerator: true, IsCoroutine: false }, symbol is { IsAsync: true, IsGenerator: false });
    }

    /// <summary>What the C# method returns: an override of a Runtime method returns what that returns.</summary>
    private static PyType ReturnType(FunctionSymbol symbol) =>
        symbol.MethodKind == MethodKind.Constructor ? PyType.None
        : OverriddenResult(symbol) is { } inherited ? inherited
        : symbol.Result.Type.IsNever ? PyType.None : symbol.Result.Type;

    private static PyType? OverriddenResult(FunctionSymbol symbol) => LibraryOverrides.Overridden(symbol) is not { } overload ? null
        : overload.Result is ParameterScheme ? symbol.Result.Type
        : Conversions.Type(overload.Result, new Substitution());

    private LoweredParameter LowerParameter(ParameterSymbol parameter)
    {
        declared.Add(parameter.Variable);
        var constant = ConstantDefault(parameter);
        return new LoweredParameter(
            parameter.Variable, constant, false, parameter.HasDefault && constant is null ? DefaultField(parameter) : null, constant is not null && !IsOptional(parameter));
    }

    /// <summary>A default that C# can state: a literal of the parameter's type. The others are fields that call sites pass.</summary>
    private LoweredExpression? ConstantDefault(ParameterSymbol parameter)
    {
        if (parameter.Syntax.Default is not { } expression || !IsConstant(expression))
        {
            return null;
        }

        var type = parameter.Variable.Type;
        var value = LowerConstantValue(expression);
        return value.Value is null ? new LiteralNode(null, type)
            : type.IsDynamic || type is OptionalType { Inner: var inner } && !TypeJoiner.Same(inner, value.Type) ? null
            : type is SimpleType { Kind: SimpleKind.Float } && value.Value is long whole ? new LiteralNode((double)whole, type)
            : TypeJoiner.Same(type is OptionalType o ? o.Inner : type, value.Type) && value.Value is not BigInteger && type is not SimpleType { Kind: SimpleKind.BigInt or SimpleKind.Number } ? value
            : null;
    }

    /// <summary>C# lets the call omit an argument only where it can omit all that follow (C# reference, CS1737).</summary>
    private bool IsOptional(ParameterSymbol parameter) =>
        ConstantDefault(parameter) is not null
        && parameter.Variable.Owner is FunctionSymbol { Parameters: var all } && all.SkipWhile(p => !ReferenceEquals(p, parameter)).All(p => ConstantDefault(p) is not null);

    private static bool IsConstant(Expression e) => e is ConstantExpression { Kind: ConstantKind.None or ConstantKind.Boolean or ConstantKind.Integer or ConstantKind.Float or ConstantKind.String }
        || e is UnaryExpression { Operator: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Integer or ConstantKind.Float } };

    private LiteralNode LowerConstantValue(Expression e) => Lower(e) as LiteralNode ?? new LiteralNode(BigInteger.Zero, PyType.BigInt);

    /// <summary>The field that holds a default value, which is evaluated once (Python reference, 8.7).</summary>
    private VariableSymbol DefaultField(ParameterSymbol parameter)
    {
        if (!defaults.TryGetValue(parameter, out var field))
        {
            var owner = parameter.Variable.Owner is FunctionSymbol f ? f.Name.Trim('_') : "";
            if (IsMadeByDef(parameter))
            {
                // Each execution of the def makes a new default; one field can't hold them all.
                var local = Temporary("default_" + parameter.Variable.Name, PyType.Never);
                local.Cell.Unify(parameter.Variable.Cell, types.Joiner);
                return defaults[parameter] = local;
            }

            defaults[parameter] = field = new VariableSymbol("default_" + owner + "_" + parameter.Variable.Name, VariableKind.Global, module)
            {
                IsMethodDefault = parameter.Variable.Owner is FunctionSymbol { Class: not null },
            };
            field.Cell.Unify(parameter.Variable.Cell, types.Joiner);
            var initializer = IsIndependent(parameter.Syntax.Default!) ? LowerTo(parameter.Syntax.Default!, parameter.Variable.Type) : null;
            defaultFields.Add(new LoweredField(null, field, initializer, true, initializer is not null));
        }

        return field;
    }

    private static bool IsMadeByDef(ParameterSymbol parameter) =>
        parameter.Variable.Owner is FunctionSymbol { IsNested: true, Definition: FunctionDefinition } && !IsConstant(parameter.Syntax.Default!);

    /// <summary>A value that doesn't depend on when it is evaluated.</summary>
    private bool IsIndependent(Expression e) => SyntaxChildren.Descendants(e).All(n => n is not NameExpression name || program.Names.GetValueOrDefault(name) is not VariableSymbol);
}
