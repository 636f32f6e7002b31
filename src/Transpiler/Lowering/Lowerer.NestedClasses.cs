using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Lowering;

/// <summary>Class statements: classes inside classes and functions become classes of the module, as C# code reaches them by name anyway.</summary>
public sealed partial class Lowerer
{
    private readonly List<LoweredMember> hoisted = [];

    /// <summary>What a class statement does where it stands: evaluates what can't be evaluated at any time.</summary>
    private IEnumerable<LoweredStatement> LowerNestedClass(ClassDefinition definition)
    {
        var symbol = program.Classes[definition];
        if (symbol.Owner is FunctionSymbol { Definition: not ModuleNode })
        {
            HoistLocalClass(definition, symbol);
        }

        return AttributeAssignments(definition, symbol)
            .Concat(definition.Body.OfType<FunctionDefinition>().SelectMany(m => DefaultAssignments(m, program.Functions[m])))
            .Concat(definition.Body.OfType<ClassDefinition>().SelectMany(LowerNestedClass)).ToList();
    }

    private void HoistLocalClass(ClassDefinition definition, ClassSymbol symbol)
    {
        if (SyntaxChildren.Descendants(definition).FirstOrDefault(n => IsCapturedBy(definition, n)) is { } captured)
        {
            Unsupported(captured.Span, "a class inside a function that uses the function's variables", "pass them to __init__ and keep them in fields");
            return;
        }

        hoisted.Add(LowerClass(symbol));
    }

    private bool IsCapturedBy(ClassDefinition definition, SyntaxNode node) =>
        node is NameExpression name
        && program.Names.GetValueOrDefault(name) is VariableSymbol { Kind: VariableKind.Local or VariableKind.Parameter, Owner: FunctionSymbol { Definition: var owner } }
        && !Contains(definition.Span, owner.Span);

    private static bool Contains(Text.SourceSpan outer, Text.SourceSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;

    /// <summary>Class attributes whose values depend on when the class statement runs.</summary>
    private IEnumerable<LoweredStatement> AttributeAssignments(ClassDefinition definition, ClassSymbol symbol)
    {
        foreach (var statement in definition.Body)
        {
            var (name, value) = statement switch
            {
                AssignStatement { Targets: [NameExpression n], Value: var v } => (n, v),
                AnnotatedAssignStatement { Target: NameExpression n, Value: { } v } => (n, v),
                _ => (null, null),
            };
            if (name is not null && symbol.Members.GetValueOrDefault(name.Name) is VariableSymbol variable && ClassLayout.IsStatic(variable) && !IsIndependentAttribute(value!))
            {
                yield return new AssignStatementNode(statement.Span, new FieldNode(null, variable, symbol, variable.Type), LowerTo(value!, variable.Type));
            }
        }
    }

    /// <summary>Uses no variables but attributes of the class itself, which C# initialises in the same order, and what it binds itself.</summary>
    private bool IsIndependentAttribute(Expression value) => SyntaxChildren.Descendants(value).Append(value).All(n =>
        n is not NameExpression name || program.Names.GetValueOrDefault(name) is not VariableSymbol { Kind: VariableKind.Global });
}
