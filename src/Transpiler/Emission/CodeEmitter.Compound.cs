using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Branches, loops and exception handling.</summary>
internal sealed partial class CodeEmitter
{
    private StatementSyntax If(IfNode node)
    {
        StatementSyntax? otherwise = node.Otherwise switch
        {
            { IsDefaultOrEmpty: true } => null,
            [IfNode elseIf] => If(elseIf).WithOrigin(elseIf.Origin),
            var statements => Block(statements),
        };
        return Cs.If(Emit(node.Test), Block(node.Then), otherwise is BlockSyntax { Statements.Count: 0 } ? null : otherwise);
    }

    private StatementSyntax ForRange(ForRangeNode node)
    {
        var name = Cs.Name(Name(node.Variable));
        var test = Cs.Binary(
            node.Step > 0 ? CsBinaryOperator.Less : CsBinaryOperator.Greater, name, Cs.AtLeast(Emit(node.Stop, Target.Implicit), Precedence.Shift));
        var step = node.Step is 1 or -1
            ? Cs.Increment(name, node.Step < 0)
            : Cs.Assign(
                name,
                Cs.Integer(Math.Abs(node.Step), suffix: false),
                Cs.AssignmentKind(node.Step > 0 ? CsBinaryOperator.Add : CsBinaryOperator.Subtract));
        var type = context.Types.Emit(node.Variable.Type.IsNever ? PyType.Int : node.Variable.Type);
        return Cs.For(Cs.Variable(type, Name(node.Variable), Emit(node.Start, Target.Declared)), test, step, Block(node.Body));
    }

    private StatementSyntax Foreach(ForeachNode node)
    {
        var items = Emit(node.Items);
        var body = Block(node.Body);
        var loop = node.Target switch
        {
            TupleNode tuple => Cs.Foreach(Designation(tuple), items, body),
            VariableNode variable => Cs.Foreach(Name(variable.Variable), items, body),
            _ => throw new ArgumentException(node.Target.GetType().Name, nameof(node)),
        };
        return node.IsAwait ? Cs.Awaited(loop) : loop;
    }

    private StatementSyntax Try(TryNode node) => Cs.Try(
        Block(node.Body),
        node.Catches.IsDefault ? [] : node.Catches.Select(c => Catch(c).WithOrigin(c.Origin)),
        node.Finally.IsDefaultOrEmpty ? null : Block(node.Finally));

    private CatchClauseSyntax Catch(CatchClause clause)
    {
        var types = clause.Types.IsDefault ? [] : clause.Types;
        var variable = clause.Variable is { } v && (context.Usage.IsRead(v) || clause.Filter is not null) ? v : null;
        var (type, name, test) = clause.Translated ? TranslatedCatch(clause, variable) : PlainCatch(types, variable, context.Names.CaughtName(clause));
        var filter = clause.Filter is null ? null : Emit(clause.Filter);
        var condition = test is not null && filter is not null ? Cs.Binary(CsBinaryOperator.And, test, filter) : test ?? filter;
        return Cs.Catch(type, name, condition, Block(clause.Body));
    }

    private (TypeSyntax? Type, string? Name, ExpressionSyntax? Test) PlainCatch(
        IReadOnlyList<PyType> types, VariableSymbol? variable, string caught) => types switch
        {
            [] => (variable is null ? null : Cs.Name("Exception"), variable is null ? null : Name(variable), null),
            [var only] => (context.Types.EmitNotNull(only), variable is null ? null : Name(variable), null),
            _ => SeveralTypes(types, variable is null ? caught : Name(variable), variable),
        };

    private (TypeSyntax? Type, string? Name, ExpressionSyntax? Test) SeveralTypes(IReadOnlyList<PyType> types, string name, VariableSymbol? variable) =>
        (variable?.Type is ClassType c ? context.Types.Emit(c) : Cs.Name("Exception"), name, Cs.Is(Cs.Name(name), Pattern(types)));

    private (TypeSyntax? Type, string? Name, ExpressionSyntax? Test) TranslatedCatch(CatchClause clause, VariableSymbol? variable)
    {
        var caught = context.Names.CaughtName(clause);
        var translated = Cs.Call(Cs.Member(Cs.Name(caught), "ToPython"));
        var types = clause.Types.IsDefault ? [] : clause.Types;
        if (types.IsEmpty && variable is null)
        {
            return clause.Filter is null ? (null, null, null) : (Cs.Name("Exception"), caught, null);
        }

        return (Cs.Name("Exception"), caught, Cs.Is(translated, CaughtPattern(types, variable)));
    }

    private PatternSyntax CaughtPattern(IReadOnlyList<PyType> types, VariableSymbol? variable)
    {
        if (variable is null)
        {
            return Pattern(types);
        }

        var name = Name(variable);
        var own = variable.Type is ClassType c ? context.Types.Emit(c) : Cs.Name("PyBaseException");
        return types switch
        {
            [] => Cs.DeclarationPattern(own, name),
            [var only] => Cs.DeclarationPattern(context.Types.EmitNotNull(only), name),
            _ => Cs.And(Pattern(types), Cs.DeclarationPattern(own, name)),
        };
    }
}
