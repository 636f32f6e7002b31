using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Naming;

/// <summary>
/// Names locals, parameters, local functions and labels. A block may not redeclare a name of a block around it; a lambda or local function may
/// (C# 8), unless it uses the outer variable.
/// </summary>
internal sealed class LocalNamer(NameTable table) : LoweredWalker
{
    private NameScope scope = new();
    private bool hasDiscards;

    public override void VisitFunction(LoweredFunction function)
    {
        var outer = (scope, hasDiscards);
        scope = FunctionScope(collector => collector.VisitFunction(function));
        ReserveMembers(function.Symbol.Class);

        foreach (var parameter in function.Parameters)
        {
            VisitDeclaration(parameter.Variable);
        }

        foreach (var parameter in function.Parameters)
        {
            Visit(parameter.Default);
        }

        if (function.BaseArguments is { } arguments)
        {
            VisitArguments(arguments);
        }

        NameBlock(function.Body);
        (scope, hasDiscards) = outer;
    }

    protected override void VisitLambda(LambdaNode node)
    {
        var outer = (scope, hasDiscards);
        scope = FunctionScope(collector => collector.Visit(node));
        foreach (var parameter in node.Parameters)
        {
            VisitDeclaration(parameter);
        }

        Visit(node.Body);
        NameBlock(node.Statements);
        (scope, hasDiscards) = outer;
    }

    protected override void VisitClosure(ClosureNode node)
    {
        if (node.Body is null && node.Statements.IsDefaultOrEmpty)
        {
            return;
        }

        var outer = (scope, hasDiscards);
        scope = FunctionScope(collector => collector.Visit(node));
        scope.Reserve(Identifiers.ClosureArguments);
        scope.Reserve(Identifiers.ClosureBinder);
        foreach (var parameter in node.Function.Parameters)
        {
            VisitDeclaration(parameter.Variable);
        }

        Visit(node.Body);
        NameBlock(node.Statements);
        (scope, hasDiscards) = outer;
    }

    protected override void VisitStatements(ImmutableArray<LoweredStatement> statements) => InScope(() => NameBlock(statements));

    protected override void VisitForeach(ForeachNode node)
    {
        Visit(node.Items);
        InScope(() =>
        {
            VisitTargets(node.Target, declares: true);
            NameBlock(node.Body);
        });
    }

    protected override void VisitForRange(ForRangeNode node)
    {
        Visit(node.Start);
        Visit(node.Stop);
        InScope(() =>
        {
            VisitDeclaration(node.Variable);
            NameBlock(node.Body);
        });
    }

    protected override void VisitUsing(UsingNode node)
    {
        Visit(node.Resource);
        InScope(() =>
        {
            if (node.Variable is not null)
            {
                VisitDeclaration(node.Variable);
            }

            NameBlock(node.Body);
        });
    }

    protected override void VisitCatch(CatchClause clause)
    {
        InScope(() =>
        {
            if (clause.Variable is not null)
            {
                VisitDeclaration(clause.Variable);
            }

            table.SetCaughtName(clause, scope.Take("ex"));
            Visit(clause.Filter);
            NameBlock(clause.Body);
        });
    }

    protected override void VisitQuery(QueryNode node) => InScope(() => base.VisitQuery(node));

    protected override void VisitDeclaration(VariableSymbol variable)
    {
        if (!table.TryGet(variable, out _))
        {
            // A variable called _ would be what a discard in its scope assigns to.
            table.Set(variable, scope.Take(variable.Name == "_" && hasDiscards ? "unused" : Identifiers.Camel(variable.Name)));
        }
    }

    /// <summary>Names what the block itself declares before what is nested in it, because nested names must avoid the block's.</summary>
    private void NameBlock(ImmutableArray<LoweredStatement> statements)
    {
        if (statements.IsDefaultOrEmpty)
        {
            return;
        }

        foreach (var statement in statements)
        {
            DeclareDirect(statement);
        }

        foreach (var statement in statements)
        {
            VisitStatement(statement);
        }
    }

    private void DeclareDirect(LoweredStatement statement)
    {
        switch (statement)
        {
            case DeclareNode s: VisitDeclaration(s.Variable); break;
            case DeconstructNode { Declares: true } s: VisitTargets(s.Targets, declares: true); break;
            case LocalFunctionNode s: table.Set(s.Function.Symbol, scope.Take(Identifiers.Pascal(LocalName(s.Function.Symbol)), "Function")); break;
            case LabelNode s: table.Set(s.Label, scope.Take(Identifiers.Camel(s.Label.Name))); break;
            case IfNode s: new PatternCollector(VisitDeclaration).Visit(s.Test); break;
            case ExpressionNode s: new PatternCollector(VisitDeclaration).Visit(s.Value); break;
        }
    }

    /// <summary>Methods of a class that is made at run time carry its name, so that they don't hide what the methods call.</summary>
    private static string LocalName(FunctionSymbol symbol) => symbol.ClassBody is { } owner ? owner + "_" + symbol.Name : symbol.Name;

    private void InScope(Action action)
    {
        var outer = scope;
        scope = new NameScope(outer);
        action();
        scope = outer;
    }

    /// <summary>A scope in which only those outer names are taken that the function uses.</summary>
    private NameScope FunctionScope(Action<ReferenceCollector> visit)
    {
        var collector = new ReferenceCollector();
        visit(collector);
        hasDiscards = collector.HasDiscards;
        var inner = new NameScope();
        foreach (var name in collector.Used.Select(s => table.TryGet(s, out var name) ? name : null).OfType<string>())
        {
            inner.Reserve(name);
        }

        return inner;
    }

    /// <summary>Members are named without <c>this.</c>: local functions, and locals in scripts without case (CJK), must not hide them.</summary>
    private void ReserveMembers(ClassSymbol? owner)
    {
        for (; owner is not null; owner = owner.BaseClass)
        {
            foreach (var member in owner.Members.Values)
            {
                if (table.TryGet(member, out var name))
                {
                    scope.Reserve(name);
                }
            }
        }
    }

    /// <summary>The already named symbols (of outer functions, fields) that a function uses.</summary>
    private sealed class ReferenceCollector : LoweredWalker
    {
        public HashSet<Symbol> Used { get; } = new(ReferenceEqualityComparer.Instance);

        public bool HasDiscards { get; private set; }

        protected override void VisitAssign(AssignStatementNode node)
        {
            HasDiscards |= node.Target is DiscardNode;
            base.VisitAssign(node);
        }

        protected override void VisitVariable(VariableNode node) => Used.Add(node.Variable);

        protected override void VisitFunctionUse(LoweredExpression node)
        {
            switch (node)
            {
                case CallNode e: Used.Add(e.Function); break;
                case MethodGroupNode e: Used.Add(e.Function); break;
            }

            base.VisitFunctionUse(node);
        }
    }

    /// <summary>Pattern variables of a condition, which C# puts into the scope around the statement.</summary>
    private sealed class PatternCollector(Action<VariableSymbol> declare) : LoweredWalker
    {
        protected override void VisitDeclaration(VariableSymbol variable) => declare(variable);

        protected override void VisitLambda(LambdaNode node)
        {
        }

        protected override void VisitClosure(ClosureNode node)
        {
        }

        protected override void VisitQuery(QueryNode node)
        {
        }
    }
}
