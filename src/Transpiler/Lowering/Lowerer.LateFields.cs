using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// Fields that no constructor sets: reading one too early raises AttributeError, as in Python, instead of giving C#'s default value:
/// <c>public bool Ready { get => _ready ?? PyErrors.Unset&lt;bool&gt;(this, "ready"); set => _ready = value; }</c>.
/// </summary>
public sealed partial class Lowerer
{
    private void FindLateFields()
    {
        foreach (var symbol in program.Classes.Values)
        {
            HashSet<string>? early = null;
            foreach (var field in symbol.Members.Values.OfType<VariableSymbol>().Where(v => v.Kind == VariableKind.InstanceField && !v.Type.IsNever && !v.Type.IsNone).ToList())
            {
                early ??= SetByConstructors(symbol);
                if (!early.Contains(field.Name) && !IsSetBeforeEachRead(field.Name))
                {
                    field.View = new PropertySymbol(field.Name, symbol);
                }
            }
        }
    }

    /// <summary>The attributes that <c>__init__</c> sets, of the class or its bases, or a method that <c>__init__</c> calls.</summary>
    private HashSet<string> SetByConstructors(ClassSymbol symbol)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>(["__init__"]);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryDequeue(out var method))
        {
            if (!done.Add(method))
            {
                continue;
            }

            for (var c = symbol; c is not null; c = c.BaseClass)
            {
                foreach (var definition in c.Definition.Body.OfType<FunctionDefinition>().Where(m => m.Name == method))
                {
                    names.UnionWith(SelfAttributes(definition, assigned: true));
                    SelfAttributes(definition, assigned: false).ToList().ForEach(pending.Enqueue);
                }
            }
        }

        return names;
    }

    private static IEnumerable<string> SelfAttributes(FunctionDefinition method, bool assigned)
    {
        var self = method.Parameters.Parameters.FirstOrDefault()?.Name;
        var nodes = method.Body.SelectMany(SyntaxChildren.Descendants);
        var found = assigned ? nodes.SelectMany(AssignedTargets).SelectMany(SyntaxChildren.Descendants) : nodes.OfType<CallExpression>().Select(c => c.Function);
        return found.OfType<AttributeExpression>().Where(a => a.Value is NameExpression name && name.Name == self).Select(a => a.Name);
    }

    private static IEnumerable<SyntaxNode> AssignedTargets(SyntaxNode node) => node switch
    {
        AssignStatement s => s.Targets,
        AnnotatedAssignStatement { Value: not null } s => [s.Target],
        AugmentedAssignStatement s => [s.Target],
        ForStatement s => [s.Target],
        WithItem { Target: { } target } => [target],
        _ => [],
    };

    private Dictionary<string, bool>? setBeforeRead;

    /// <summary>In every function that mentions the attribute, a statement of the function's own block sets it first.</summary>
    private bool IsSetBeforeEachRead(string name)
    {
        setBeforeRead ??= new(StringComparer.Ordinal);
        if (!setBeforeRead.TryGetValue(name, out var result))
        {
            setBeforeRead[name] = result = program.Functions.Values.All(f => f.Definition switch
            {
                FunctionDefinition d => SetsFirst(d.Body, name),
                ModuleNode m => SetsFirst([.. m.Body.Where(s => s is not (FunctionDefinition or ClassDefinition))], name),
                _ => true,
            });
        }

        return result;
    }

    private static bool SetsFirst(IEnumerable<Statement> body, string name)
    {
        foreach (var statement in body)
        {
            var uses = SyntaxChildren.Descendants(statement).Any(n => n is AttributeExpression a && a.Name == name);
            if (uses)
            {
                return statement is AssignStatement { Targets: [AttributeExpression { Value: NameExpression } target], Value: var value } && target.Name == name
                    && !SyntaxChildren.Descendants(value).Any(n => n is AttributeExpression a && a.Name == name);
            }
        }

        return true;
    }

    private IEnumerable<LoweredMember> LateField(ClassSymbol symbol, VariableSymbol field)
    {
        var type = field.Type;
        var own = OwnField(symbol, "_" + field.Name, TypeJoiner.Optional(type));
        var needsFlag = type is OptionalType || type.IsDynamic;
        var flag = needsFlag ? OwnField(symbol, "_has_" + field.Name, PyType.Bool) : null;
        yield return new LoweredField(null, own, null, false, false);
        if (flag is not null)
        {
            yield return new LoweredField(null, flag, null, false, false);
        }

        var self = new ThisNode(new ClassType(symbol, symbol.BaseArguments));
        var mine = new FieldNode(self, own, symbol, own.Type);
        var unset = new StaticCallNode("PyErrors", "Unset", [new LoweredArgument(self), new LoweredArgument(Rt.Text(field.Name))], type, [type]);
        LoweredExpression value = flag is null
            ? new BinaryNode(CsBinaryOperator.Coalesce, mine, unset, type)
            : new ConditionalNode(new FieldNode(self, flag, symbol, PyType.Bool), mine, unset, type);
        var getter = new LoweredFunction(
            null, new FunctionSymbol(field.Name, symbol.Definition, symbol) { MethodKind = MethodKind.PropertyGetter }, [], type, [new ReturnNode(null, value)], null, FunctionModifiers.None);
        var setter = ViewSetter(symbol, field, mine, flag is null ? null : new FieldNode(self, flag, symbol, PyType.Bool), FunctionModifiers.None);
        yield return new LoweredProperty(null, field.View!, getter, setter, type);
    }
}
