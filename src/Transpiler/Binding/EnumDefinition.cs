using System.Collections.Immutable;
using System.Numerics;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>An enumeration that can be written out: its members with their values, and which of the names are second names of a member.</summary>
internal sealed class EnumDefinition
{
    /// <summary>Methods that make something else of members or of the class.</summary>
    private static readonly HashSet<string> Tricks = new(
        [
            "__new__", "_missing_", "_generate_next_value_", "__eq__", "__hash__", "__ne__", "__call__", "__format__", "__getattr__", "__getattribute__", "__setattr__",
            "__init_subclass__", "__dir__", "__reduce__", "__reduce_ex__", "name", "value", "of",
        ],
        StringComparer.Ordinal);

    private readonly ClassDefinition definition;
    private readonly List<(Statement Statement, string Name, Expression Value, string Key)> entries = [];

    private EnumDefinition(ClassDefinition definition) => this.definition = definition;

    public string Name => definition.Name;

    /// <summary>The attribute that holds all members.</summary>
    public string MembersName { get; private set; } = "members";

    /// <summary>What can be read from the class by name.</summary>
    public HashSet<string> Attributes { get; } = new(["__name__", "__doc__", "__members__"], StringComparer.Ordinal);

    private FunctionDefinition? Initializer => definition.Body.OfType<FunctionDefinition>().FirstOrDefault(m => m.Name == "__init__");

    /// <summary>The plan; null if the class does more than listing constants and defining methods.</summary>
    public static EnumDefinition? Of(ClassDefinition definition)
    {
        var plan = new EnumDefinition(definition);
        return definition.Keywords.IsEmpty && definition.Body.All(plan.Add) && plan.entries.Count > 0 && plan.AcceptsDecorators() && plan.AcceptsInitializer() ? plan : null;
    }

    private bool Add(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement { Targets: [NameExpression name], Value: var value }:
                return AddMember(statement, name.Name, value);
            case AnnotatedAssignStatement { Target: NameExpression name, Value: { } value }:
                return AddMember(statement, name.Name, value);
            case FunctionDefinition method:
                Attributes.Add(method.Name);
                MembersName = method.Name == MembersName ? "all_members" : MembersName;
                return !Tricks.Contains(method.Name) && !method.IsAsync && method.Decorators.All(d => KnownDecorators.NameOf(d) is "property" or "staticmethod" or "classmethod");
            default:
                return statement is PassStatement or ExpressionStatement { Value: ConstantExpression };
        }
    }

    private bool AddMember(Statement statement, string name, Expression value)
    {
        if (name.StartsWith('_') || name is "name" or "value" or "mro" || !Attributes.Add(name))
        {
            return false;
        }

        if (IsAuto(value))
        {
            var numbers = entries.Select(e => e.Value is ConstantExpression { Value: BigInteger i } ? i : (BigInteger?)null).ToList();
            if (numbers.Contains(null))
            {
                return false;
            }

            value = new ConstantExpression(value.Span, numbers.Select(n => n!.Value).DefaultIfEmpty(0).Max() + 1, ConstantKind.Integer);
        }

        if (KeyOf(value) is not { } key)
        {
            return false;
        }

        MembersName = name == MembersName ? "all_members" : MembersName;
        entries.Add((statement, name, value, key));
        return true;
    }

    private static bool IsAuto(Expression value) => value is CallExpression { Arguments.IsEmpty: true, Keywords.IsEmpty: true } call && KnownDecorators.NameOf(call.Function) is "auto" or "enum.auto";

    /// <summary>What tells equal constants from others; null for what isn't a constant, or equals constants of other types.</summary>
    private static string? KeyOf(Expression value) => value switch
    {
        ConstantExpression { Kind: ConstantKind.Integer or ConstantKind.Float or ConstantKind.String } c => $"{c.Kind}:{Convert.ToString(c.Value, System.Globalization.CultureInfo.InvariantCulture)}",
        UnaryExpression { Operator: UnaryOperator.Minus, Operand: ConstantExpression { Kind: ConstantKind.Integer or ConstantKind.Float } c } => $"-{c.Kind}:{c.Value}",
        TupleExpression { Elements: { IsEmpty: false } items } => items.Select(KeyOf).ToList() is var keys && keys.Contains(null) ? null : $"({string.Join('|', keys)})",
        _ => null,
    };

    /// <summary><c>@unique</c> on an enumeration that is.</summary>
    private bool AcceptsDecorators() => definition.Decorators.IsEmpty
        || (definition.Decorators is [var only] && KnownDecorators.NameOf(only) is "unique" or "enum.unique" && entries.DistinctBy(e => e.Key).Count() == entries.Count);

    /// <summary>All values are of one shape, and __init__ takes what they are made of.</summary>
    private bool AcceptsInitializer()
    {
        if (entries.Select(e => Shape(e.Value)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return false;
        }

        return Initializer is not { } initializer
            || (initializer.Decorators.IsEmpty && initializer.Parameters.Parameters.All(p => p.Name is not ("name" or "value") && p.Kind == ParameterKind.PositionalOrKeyword)
                && !SyntaxChildren.Descendants(initializer).Any(n => n is AttributeExpression { Name: "name" or "value" or "_value_" or "_name_" } or NameExpression { Name: "name" or "value" or "super" }));
    }

    private static string Shape(Expression value) => value switch
    {
        ConstantExpression c => c.Kind.ToString(),
        UnaryExpression u => Shape(u.Operand),
        TupleExpression t => $"({string.Join(',', t.Elements.Select(Shape))})",
        _ => "",
    };

    /// <summary>The class with its members made by its constructor.</summary>
    public ClassDefinition WriteOut()
    {
        var body = ImmutableArray.CreateBuilder<Statement>();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var aliases = new List<DictItem>();
        foreach (var statement in definition.Body)
        {
            var entry = entries.Find(e => ReferenceEquals(e.Statement, statement));
            if (entry.Statement is null)
            {
                body.Add(ReferenceEquals(statement, Initializer) ? WithNameAndValue(Initializer) : statement);
                continue;
            }

            var make = new Synthesis(statement.Span);
            if (known.TryGetValue(entry.Key, out var first))
            {
                aliases.Add(new DictItem(make.Text(entry.Name), make.Name(first)));
                body.Add(make.Assign(make.Name(entry.Name), make.Name(first)));
            }
            else
            {
                known[entry.Key] = entry.Name;
                body.Add(make.Assign(make.Name(entry.Name), Made(make, entry.Name, entry.Value)));
            }

            if (ReferenceEquals(statement, entries[^1].Statement))
            {
                var all = new ListExpression(statement.Span, [.. known.Values.Select(make.Name)]);
                body.Add(make.Assign(make.Name(MembersName), aliases.Count == 0
                    ? make.Call("__enum_members__", all)
                    : make.Call("__enum_members__", all, new DictExpression(statement.Span, [.. aliases]))));
            }
        }

        return definition with { Bases = [new NameExpression(definition.NameSpan, "__enum__")], Decorators = [], Body = body.ToImmutable() };
    }

    /// <summary>An __init__ of the script's own gets the parts of the value.</summary>
    private CallExpression Made(Synthesis make, string name, Expression value) => make.Call(
        Name, [make.Text(name), value, .. Initializer is null ? [] : value is TupleExpression tuple ? tuple.Elements : [value]]);

    private static FunctionDefinition WithNameAndValue(FunctionDefinition initializer)
    {
        var make = new Synthesis(initializer.NameSpan);
        var parameters = initializer.Parameters.Parameters.Insert(1, make.Parameter("value")).Insert(1, make.Parameter("name"));
        var passOn = make.Statement(make.Invoke(make.Super("__init__"), make.Name("name"), make.Name("value")));
        return initializer with { Parameters = initializer.Parameters with { Parameters = parameters }, Body = initializer.Body.Insert(0, passOn) };
    }
}
