using System.Collections.Immutable;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// <c>__del__</c>: objects tell the Runtime of themselves when they are made; where a variable that holds the only reference is deleted, gets another value or
/// goes out of scope, the emitted code says so. The rest is finalised when the program ends.
/// </summary>
public sealed partial class Lowerer
{
    private const string Finalizers = "PyFinalizers";

    private HashSet<VariableSymbol> owners = [];

    private bool HasFinalizers => hasFinalizers ??= program.Functions.Keys.Any(f => f is FunctionDefinition { Name: "__del__" });

    private bool? hasFinalizers;

    private void FindOwners()
    {
        (owners, var shared) = UnsharedObjects.Find(program);
        foreach (var (module, f) in from m in program.Modules from n in SyntaxChildren.Descendants(m.Syntax).OfType<FunctionDefinition>() where n.Name == "__del__" select (m, n))
        {
            if (!program.Functions.TryGetValue(f, out var method) || method.Class is null || program.Classes.Values.Any(c => shared.Contains(c) && ReferenceEquals(c.FindMember("__del__"), method)))
            {
                diagnostics.Report(DiagnosticDescriptors.LateFinalizer, module.Source, f.NameSpan);
            }
        }
    }

    /// <summary><c>PyFinalizers.Add(this, () => Delete());</c> in the constructors of the class that brings <c>__del__</c>.</summary>
    private void RegisterFinalizer(ClassSymbol symbol, List<LoweredMember> members)
    {
        if (symbol.Members.GetValueOrDefault("__del__") is not FunctionSymbol finalizer || symbol.BaseClass?.FindMember("__del__") is FunctionSymbol)
        {
            return;
        }

        var self = new ThisNode(new ClassType(symbol, symbol.BaseArguments));
        var call = new LambdaNode([], new CallNode(self, finalizer, [], finalizer.Result.Type), [], new DelegateMarker("Action"));
        var register = new ExpressionNode(null, Rt.Call(Finalizers, "Add", PyType.None, self, call));
        var constructors = members.OfType<LoweredFunction>().Where(f => f.Modifiers.HasFlag(FunctionModifiers.Constructor)).ToList();
        if (constructors.Count == 0)
        {
            members.Add(Constructor(symbol, [], [register], null, FunctionModifiers.None));
        }

        foreach (var constructor in constructors)
        {
            members[members.IndexOf(constructor)] = constructor with { Body = constructor.Body.Insert(0, register) };
        }
    }

    /// <summary>The globals in the order of their definition, for the end of the program.</summary>
    private ImmutableArray<LoweredStatement> TellGlobals(ModuleSymbol symbol, ImmutableArray<LoweredStatement> statements)
    {
        var globals = symbol.Globals.Values.OfType<VariableSymbol>().Where(MayOwn).OrderBy(v => v.FirstBinding.Start)
            .Select(v => Conversions.Convert(v.Storage is { } storage ? StoredValue(v, storage, "ValueOrDefault") : new VariableNode(v, v.Type), PyType.Dynamic)).ToImmutableArray();
        if (!HasFinalizers || globals.IsEmpty)
        {
            return statements;
        }

        var list = new LambdaNode([], new CollectionNode(globals, new ArrayMarker(PyType.Dynamic, isImplied: true)), [], new DelegateMarker("Func"));
        return statements.Insert(0, new ExpressionNode(null, Rt.Call(Finalizers, "SetGlobals", PyType.None, list)));
    }

    private static bool MayOwn(VariableSymbol variable) => variable.Type is { IsNever: false, IsNone: false } and not (SimpleType { Kind: not SimpleKind.Dynamic } or ClassObjectType or ModuleType or FunctionType);

    /// <summary>The new value of a variable, which drops what it held.</summary>
    private LoweredExpression Replacing(VariableSymbol variable, LoweredExpression value) => !owners.Contains(variable) ? value
        : new StaticCallNode(Finalizers, "Replace", [new(Held(variable)), new(Conversions.Convert(value, variable.Type))], variable.Type, variable.Type is OptionalType ? [variable.Type] : default);

    private static LoweredExpression Held(VariableSymbol variable) =>
        variable.Storage is { } storage ? StoredValue(variable, storage, "ValueOrDefault") : new VariableNode(variable, variable.Type);

    private IEnumerable<LoweredStatement> DropOwned(VariableSymbol variable, Text.SourceSpan? origin)
    {
        if (owners.Contains(variable))
        {
            yield return new ExpressionNode(origin, Rt.Call(Finalizers, "Drop", PyType.None, Held(variable)));
        }
    }

    /// <summary>An object that is made and not kept.</summary>
    private LoweredExpression Dropped(Expression expression, LoweredExpression value) =>
        UnsharedObjects.Made(expression, program) is { } made && UnsharedObjects.KeepsToItself(made, program) ? Rt.Call(Finalizers, "Drop", PyType.None, value) : value;

    /// <summary>What a function's variables own goes with them.</summary>
    private ImmutableArray<LoweredStatement> DropAtEnd(FunctionSymbol symbol, Func<ImmutableArray<LoweredStatement>> lower)
    {
        var owned = symbol.IsGenerator || symbol.IsAsync ? [] : owners.Where(v => ReferenceEquals(v.Owner, symbol)).OrderBy(v => v.FirstBinding.Start).ToList();
        if (owned.Count == 0)
        {
            return lower();
        }

        var declarations = owned.Select(v => v.Storage is { } storage
            ? (LoweredStatement)new DeclareNode(null, storage, NewStorage(v))
            : new DeclareNode(null, v, new DefaultNode(v.Type), ExplicitType: true)).ToList();
        declared.UnionWith(owned);
        return [.. declarations, new TryNode(null, lower(), [], [.. owned.SelectMany(v => DropOwned(v, null))])];
    }
}
