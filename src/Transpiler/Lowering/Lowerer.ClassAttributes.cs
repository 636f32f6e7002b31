using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// A class attribute that derived classes define again, or that instances hide while the class's own value stays in use: the class's value is a static
/// field, and instances see it through a virtual property, <c>public virtual long Rate => DefaultRate;</c>.
/// </summary>
public sealed partial class Lowerer
{
    /// <summary>The instance's own value, by the symbol of the class that first has the attribute.</summary>
    private readonly Dictionary<VariableSymbol, VariableSymbol> ownValues = [];

    private void FindAttributeViews()
    {
        foreach (var (symbol, variable) in program.Classes.Values.SelectMany(c => c.Members.Values.OfType<VariableSymbol>().Select(v => (c, v))).ToList())
        {
            if (variable.Kind == VariableKind.ClassAttribute && variable.Name != "__slots__" && NeedsView(symbol, variable))
            {
                variable.View = new PropertySymbol(variable.Name, symbol);
                variable.IsShadowed |= TopOf(symbol, variable.Name).Variable.IsShadowed;
            }
        }
    }

    private static bool NeedsView(ClassSymbol symbol, VariableSymbol variable) =>
        TopOf(symbol, variable.Name).Class != symbol || IsRedefined(symbol, variable.Name)
        || variable.IsShadowed && (variable.IsUsedThroughClass || !HasConstant(symbol, variable));

    private static bool IsRedefined(ClassSymbol symbol, string name) =>
        symbol.Derived.Any(d => d.Members.GetValueOrDefault(name) is VariableSymbol || IsRedefined(d, name));

    private static bool HasConstant(ClassSymbol symbol, VariableSymbol variable) => symbol.Definition.Body.Any(s =>
        s is AssignStatement { Targets: [NameExpression name], Value: ConstantExpression or UnaryExpression { Operand: ConstantExpression } } && name.Name == variable.Name
        || s is AnnotatedAssignStatement { Target: NameExpression annotated, Value: ConstantExpression } && annotated.Name == variable.Name);

    /// <summary>The first class of the hierarchy that has the attribute.</summary>
    private static (ClassSymbol Class, VariableSymbol Variable) TopOf(ClassSymbol symbol, string name)
    {
        var top = symbol;
        for (var c = symbol; c is not null; c = c.BaseClass)
        {
            if (c.Members.GetValueOrDefault(name) is VariableSymbol { Kind: VariableKind.ClassAttribute })
            {
                top = c;
            }
        }

        return (top, (VariableSymbol)top.Members[name]);
    }

    private IEnumerable<LoweredMember> AttributeView(ClassSymbol symbol, VariableSymbol variable)
    {
        var (top, first) = TopOf(symbol, variable.Name);
        var isTop = ReferenceEquals(top, symbol);
        var modifiers = !isTop ? FunctionModifiers.Override : IsRedefined(symbol, variable.Name) ? FunctionModifiers.Virtual : FunctionModifiers.None;
        var type = variable.Type;
        LoweredExpression value = new FieldNode(null, variable, symbol, type);
        LoweredFunction? setter = null;
        if (first.IsShadowed)
        {
            if (!ownValues.TryGetValue(first, out var own))
            {
                ownValues[first] = own = OwnField(top, "own_" + variable.Name, TypeJoiner.Optional(type));
            }

            var flag = type is OptionalType || type.IsDynamic || type.IsNone ? FlagOf(first, top) : null;
            if (isTop)
            {
                yield return new LoweredField(null, own, null, false, false);
                if (flag is not null)
                {
                    yield return new LoweredField(null, flag, null, false, false);
                }
            }

            var self = new ThisNode(new ClassType(symbol, symbol.BaseArguments));
            var mine = new FieldNode(self, own, top, own.Type);
            value = flag is null
                ? new BinaryNode(CsBinaryOperator.Coalesce, mine, value, type)
                : new ConditionalNode(new FieldNode(self, flag, top, PyType.Bool), mine, value, type);
            setter = ViewSetter(symbol, variable, mine, flag is null ? null : new FieldNode(self, flag, top, PyType.Bool), modifiers);
        }

        var getter = new LoweredFunction(
            null, new FunctionSymbol(variable.Name, symbol.Definition, symbol) { MethodKind = MethodKind.PropertyGetter }, [], type, [new ReturnNode(null, value)], null, modifiers);
        yield return new LoweredProperty(null, variable.View!, getter, setter, type);
    }

    private readonly Dictionary<VariableSymbol, VariableSymbol> ownFlags = [];

    private VariableSymbol FlagOf(VariableSymbol first, ClassSymbol top)
    {
        if (!ownFlags.TryGetValue(first, out var flag))
        {
            ownFlags[first] = flag = OwnField(top, "has_own_" + first.Name, PyType.Bool);
        }

        return flag;
    }

    private VariableSymbol OwnField(ClassSymbol owner, string name, PyType type)
    {
        var field = new VariableSymbol(name, VariableKind.InstanceField, owner) { BindingCount = 2, IsReassigned = true };
        field.Cell.Add(type, types.Joiner);
        return field;
    }

    private LoweredFunction ViewSetter(ClassSymbol symbol, VariableSymbol variable, FieldNode own, FieldNode? flag, FunctionModifiers modifiers)
    {
        var value = new VariableSymbol("value", VariableKind.Parameter, null) { BindingCount = 1 };
        value.Cell.Add(variable.Type, types.Joiner);
        var body = ImmutableArray.CreateBuilder<LoweredStatement>();
        body.Add(new AssignStatementNode(null, own, new VariableNode(value, value.Type)));
        if (flag is not null)
        {
            body.Add(new AssignStatementNode(null, flag, Rt.Bool(true)));
        }

        return new LoweredFunction(
            null, new FunctionSymbol(variable.Name, symbol.Definition, symbol) { MethodKind = MethodKind.PropertySetter }, [new LoweredParameter(value, null, false)], PyType.None,
            body.ToImmutable(), null, modifiers);
    }
}
