using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Statements. A bug of ours in one statement is a diagnostic; its siblings go on.</summary>
public sealed partial class Lowerer
{
    private readonly Stack<LoopLabels> loops = new();

    private ImmutableArray<LoweredStatement> LowerBlock(IEnumerable<Statement> statements)
    {
        var result = ImmutableArray.CreateBuilder<LoweredStatement>();
        foreach (var statement in statements)
        {
            AddStatement(statement, result);
        }

        return result.ToImmutable();
    }

    private void AddStatement(Statement statement, ImmutableArray<LoweredStatement>.Builder result)
    {
        var outer = prelude;
        prelude = [];
        try
        {
            foreach (var variable in DeclaredBefore(statement))
            {
                DeclareBefore(variable);
            }

            var lowered = LowerStatement(statement).ToList();
            result.AddRange(prelude);
            result.AddRange(lowered.Select(CompoundAssignment.Compact));
            var completed = CompleteTexts(statement).ToList();
            if (Reachability.CanFallThrough([.. lowered]))
            {
                result.AddRange(completed);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidCastException or KeyNotFoundException or NullReferenceException or ArgumentException or IndexOutOfRangeException)
        {
            diagnostics.Report(DiagnosticDescriptors.InternalError, module.Source, statement.Span, e.GetType().Name + ": " + e.Message);
        }
        finally
        {
            prelude = outer;
        }
    }

    /// <summary>Variables whose uses lie in several blocks below this statement.</summary>
    private IEnumerable<VariableSymbol> DeclaredBefore(SyntaxNode anchor) => placements
        .Where(p => p.Value.Kind == PlacementKind.Before && ReferenceEquals(p.Value.Anchor, anchor) && !declared.Contains(p.Key))
        .Select(p => p.Key).OrderBy(v => v.FirstBinding.Start).ToList();

    private void DeclareBefore(VariableSymbol variable)
    {
        if (IsDeclaredHere(variable) && declared.Add(variable))
        {
            prelude.Add(variable.Storage is { } storage
                ? new DeclareNode(null, storage, NewStorage(variable))
                : new DeclareNode(null, variable, new DefaultNode(variable.Type), ExplicitType: true));
        }
    }

    private static bool IsDeclaredHere(VariableSymbol variable) => variable.Kind == VariableKind.Local || variable is { Kind: VariableKind.Global, IsLocalOfMain: true };

    private IEnumerable<LoweredStatement> LowerStatement(Statement statement) => statement switch
    {
        _ when DroppedComprehension(statement) is { } loop => [LowerComprehensionLoop(loop, 0, statement.Span)],
        ExpressionStatement s => LowerExpressionStatement(s),
        AssignStatement s => LowerAssign(s),
        AugmentedAssignStatement s => LowerAugmented(s),
        AnnotatedAssignStatement { Value: { } value } s => AssignTo(s, s.Target, value),
        ReturnStatement s => LowerReturn(s),
        IfStatement s => LowerIf(s),
        WhileStatement s => LowerWhile(s),
        ForStatement s => LowerFor(s),
        BreakStatement s => [LowerBreak(s)],
        ContinueStatement s => [LowerContinue(s)],
        TryStatement s => LowerTry(s),
        WithStatement s => LowerWith(s, 0),
        RaiseStatement s => LowerRaise(s),
        AssertStatement s => LowerAssert(s),
        DeleteStatement s => LowerDelete(s),
        FunctionDefinition s => LowerNestedFunction(s),
        ClassDefinition s => LowerNestedClass(s),
        PrintStatement s => [LowerPrint(s)],
        ImportStatement or ImportFromStatement => LowerImport(statement),
        PassStatement or GlobalStatement or NonlocalStatement or AnnotatedAssignStatement => [new EmptyNode(statement.Span)],
        _ => RefuseStatement(statement),
    };

    private IEnumerable<LoweredStatement> RefuseStatement(Statement statement)
    {
        var (construct, rewrite) = statement switch
        {
            ExecStatement => ("exec", "write the code itself"),
            _ => ("this statement", "write it in another way"),
        };
        Unsupported(statement.Span, construct, rewrite);
        yield break;
    }

    private IEnumerable<LoweredStatement> LowerExpressionStatement(ExpressionStatement s)
    {
        switch (s.Value)
        {
            case ConstantExpression:
            case CallExpression call when IsHeaderCall(call):
                yield return new EmptyNode(s.Span);
                yield break;
            case TupleExpression { Elements: { IsEmpty: false } elements } when !elements.Any(e => e is StarredExpression):
                // print(x),
                foreach (var statement in elements.SelectMany((e, i) => LowerExpressionStatement(new ExpressionStatement(i == 0 ? s.Span : e.Span, e))))
                {
                    yield return statement;
                }

                yield break;
            case YieldExpression y when !function.IsCoroutine:
                yield return new YieldNode(s.Span, y.Value is null ? new LiteralNode(null, function.Yielded.Type) : LowerTo(y.Value, function.Yielded.Type));
                yield break;
            case YieldFromExpression y when !function.IsCoroutine:
                var item = Temporary("item", function.Yielded.Type);
                yield return new ForeachNode(s.Span, new VariableNode(item, item.Type), Conversions.ToIterable(Lower(y.Value), item.Type), [new YieldNode(null, new VariableNode(item, item.Type))]);
                yield break;
        }

        var value = Dropped(s.Value, LowerEffect(s.Value));
        if (IsStatementExpression(value) && !((function.IsAsync ? IsAwaitable(value.Type) : Inference.KnownTypes.Is(value.Type, Known.CoroutineClass)) && value is not AwaitNode))
        {
            yield return new ExpressionNode(s.Span, value);
        }
        else
        {
            // An expression without effect: evaluated for its errors only. Or a coroutine or task that isn't awaited here: C# wants that said.
            yield return new AssignStatementNode(s.Span, new DiscardNode(value.Type), value);
        }
    }

    internal static bool IsStatementExpression(LoweredExpression value) => value switch
    {
        CallNode or StaticCallNode or MemberCallNode or InvokeNode or AwaitNode or NewNode or NewRuntimeNode or AssignNode => true,
        _ => false,
    };

    private IEnumerable<LoweredStatement> LowerReturn(ReturnStatement s)
    {
        if (overridingFinally is { } exit)
        {
            foreach (var statement in LowerOverriddenReturn(s, exit))
            {
                yield return statement;
            }

            yield break;
        }

        if (function is { IsGenerator: true, IsCoroutine: false })
        {
            yield return new YieldNode(s.Span, null);
            yield break;
        }

        var type = ReturnType(function);
        if (type.IsNone || function.IsCoroutine && !ReturnsValue(function))
        {
            if (s.Value is not null && LowerEffect(s.Value) is var value && value is not LiteralNode && IsStatementExpression(value))
            {
                yield return new ExpressionNode(s.Span, value);
                yield return new ReturnNode(null, null);
            }
            else
            {
                yield return new ReturnNode(s.Span, null);
            }

            yield break;
        }

        var result = s.Value is null ? new LiteralNode(null, function.GivesText ? PyType.Dynamic : type)
            : function.GivesText ? Lower(s.Value) : LowerTo(s.Value, type);
        yield return new ReturnNode(s.Span, function.GivesText && !TypeJoiner.Same(result.Type, PyType.Str) ? CheckedText(result) : result);
    }

    private LoweredExpression CheckedText(LoweredExpression value) =>
        Rt.Call("PyConvert", "ResultText", PyType.Str, Rt.Text(function.Name), Conversions.Convert(value, PyType.Dynamic));

    private IEnumerable<LoweredStatement> LowerIf(IfStatement s)
    {
        var test = LowerCondition(s.Test);
        if (test is not LiteralNode { Value: bool always })
        {
            return [new IfNode(s.Span, test, LowerBlock(s.Body), LowerBlock(s.OrElse))];
        }

        // C# warns of code that can't be reached.
        return always ? LowerBlock(s.Body) : s.OrElse.IsEmpty ? [new EmptyNode(s.Span)] : LowerBlock(s.OrElse);
    }

    private IEnumerable<LoweredStatement> LowerAssert(AssertStatement s)
    {
        var test = Conversions.Not(LowerCondition(s.Test));
        var error = new NewRuntimeNode(s.Message is null ? [] : [new(Lower(s.Message))], Exception("AssertionError"));
        yield return new IfNode(s.Span, test, [new ThrowStatementNode(null, error)], []);
    }

    private ClassType Exception(string csName) => new(Known.Catalogue.Class(csName), []);

    private IEnumerable<LoweredStatement> LowerImport(Statement import)
    {
        var names = import is ImportStatement i ? i.Names : ((ImportFromStatement)import).Names;
        var emitted = false;
        if (names.FirstOrDefault(IsMissing) is { } missing)
        {
            // A diagnostic has been reported, unless the script itself is prepared for it.
            yield return new ThrowStatementNode(import.Span, MissingImport(import, missing));
            yield break;
        }

        foreach (var local in ImportedModules(import).Distinct())
        {
            // Imported before by the same straight-line code.
            if (!(function.Definition is ModuleNode && loops.Count == 0 && module.Syntax.Body.Contains(import) && !started.Add((module, local))))
            {
                emitted = true;
                yield return new ExpressionNode(import.Span, new CallNode(null, program.Functions[local.Syntax], [], PyType.None));
            }
        }

        if (!emitted)
        {
            yield return new EmptyNode(import.Span);
        }
    }

    private bool IsMissing(ImportAlias alias) => program.Names.GetValueOrDefault(alias) switch
    {
        ImportSymbol { Target: MissingModule } => true,
        VariableSymbol { ImportedBefore.Target: MissingModule } => true,
        _ => false,
    };

    private NewRuntimeNode MissingImport(Statement import, ImportAlias alias)
    {
        var module = import is ImportFromStatement from ? new string('.', from.Level) + from.Module : alias.Name;
        return import is ImportFromStatement && Known.Catalogue.FindModule(module) is not null
            ? new NewRuntimeNode([new(Rt.Text($"cannot import name '{alias.Name}' from '{module}'"))], Exception("ImportError"))
            : new NewRuntimeNode([new(Rt.Text($"No module named '{module}'"))], Exception("ModuleNotFoundError"));
    }

    private readonly HashSet<(ModuleSymbol Importer, ModuleSymbol Imported)> started = [];

    /// <summary>The modules that an import runs: packages before what is in them. Those around the importing module run already.</summary>
    private IEnumerable<ModuleSymbol> ImportedModules(Statement import)
    {
        var names = import is ImportStatement plain ? plain.Names.SelectMany(n => ImportNames.Prefixes(n.Name)) : NamesOf((ImportFromStatement)import);
        var around = ImportNames.Prefixes(module.Name).ToHashSet(StringComparer.Ordinal);
        return names.Where(n => !around.Contains(n)).Select(program.FindModule).OfType<ModuleSymbol>().Where(m => !ReferenceEquals(m, program.Modules[0]));
    }

    private IEnumerable<string> NamesOf(ImportFromStatement import)
    {
        if (ImportNames.ResolveBase(import, ImportNames.PackageOf(module)) is not { } name)
        {
            return [];
        }

        var members = import.Names.Select(n => name.Length == 0 ? n.Name : name + "." + n.Name);
        return name.Length == 0 ? members : ImportNames.Prefixes(name).Concat(members);
    }

    private LoweredStatement LowerPrint(PrintStatement s)
    {
        var values = s.Values.Select(v => new LoweredArgument(Conversions.Convert(Lower(v), PyType.Dynamic))).ToImmutableArray();
        var array = new CollectionNode([.. values.Select(v => v.Value)], new ArrayMarker(PyType.Dynamic));
        if (s.NewLine && s.Destination is null)
        {
            return new ExpressionNode(s.Span, new StaticCallNode(null, "PrintStatement", values.Length == 1 && values[0].Value is LiteralNode { Value: null } ? [new(array)] : values, PyType.None));
        }

        var arguments = ImmutableArray.CreateBuilder<LoweredArgument>();
        arguments.Add(new LoweredArgument(array));
        if (!s.NewLine)
        {
            arguments.Add(new LoweredArgument(Rt.Bool(false), "newline"));
        }

        if (s.Destination is not null)
        {
            arguments.Add(new LoweredArgument(Lower(s.Destination), "file"));
        }

        return new ExpressionNode(s.Span, new StaticCallNode(null, "PrintStatement", arguments.ToImmutable(), PyType.None));
    }
}
