using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// __init__ as a method, for class hierarchies in which a base class's __init__ doesn't run first:
/// <c>public Dog(string name) : base(PyNoInit.Value) { InitializeDog(name); }</c>.
/// </summary>
public sealed partial class Lowerer
{
    private static readonly PyType s_noInit = new DelegateMarker("PyNoInit");

    private readonly HashSet<ClassSymbol> lateClasses = [];

    private void FindLateClasses()
    {
        foreach (var symbol in program.Classes.Values.Where(c => !lateClasses.Contains(c) && NeedsInitializer(c)))
        {
            var root = symbol;
            while (root.BaseClass is { } parent)
            {
                root = parent;
            }

            AddFamily(root);
        }
    }

    private void AddFamily(ClassSymbol symbol)
    {
        lateClasses.Add(symbol);
        symbol.Derived.ForEach(AddFamily);
    }

    private bool NeedsInitializer(ClassSymbol symbol)
    {
        if (symbol.Members.GetValueOrDefault("__init__") is not FunctionSymbol { Definition: FunctionDefinition definition } method)
        {
            return false;
        }

        if (types.Calls.Values.Any(c => c is UserCall { Receiver: CallReceiver.Value } user && ReferenceEquals(user.Function, method)))
        {
            return true;
        }

        return symbol.BaseClass?.FindMember("__init__") is FunctionSymbol inherited
            && (BaseCalls(definition) is not [var call] || types.Calls[call] is not UserCall { Function: var called } || !ReferenceEquals(called, inherited)
                || !FitsHeader(call, method, symbol));
    }

    private void AddConstructor(FunctionSymbol method, ClassSymbol symbol, List<LoweredMember> members)
    {
        if (lateClasses.Contains(symbol))
        {
            members.AddRange(LowerInitializer(method, symbol));
        }
        else
        {
            members.Add(LowerConstructor(method, symbol));
        }
    }

    private IEnumerable<LoweredMember> LowerInitializer(FunctionSymbol method, ClassSymbol symbol)
    {
        var copies = Copies(method);
        var values = copies.Select(c => new LoweredArgument(new VariableNode(c.Symbol.Variable, c.Symbol.Variable.Type))).ToImmutableArray();
        var self = new ThisNode(new ClassType(symbol, symbol.BaseArguments));
        var body = ImmutableArray.CreateBuilder<LoweredStatement>();
        if (KnownTypes.LibraryBase(symbol) is { IsException: true })
        {
            body.Add(new ExpressionNode(null, new MemberCallNode(self, "InitializeArguments", values, PyType.None)));
        }

        body.Add(new ExpressionNode(null, new CallNode(self, method, values, PyType.None)));
        var constructor = Constructor(symbol, [.. copies.Select(c => c.Parameter)], body.ToImmutable(), NoInit(symbol), FunctionModifiers.None);
        constructor.Symbol.Parameters.AddRange(copies.Select(c => c.Symbol));
        yield return constructor with { Origin = ((FunctionDefinition)method.Definition).Span };
        if (HasBareConstructor(symbol))
        {
            yield return BareConstructor(symbol);
        }

        var initializer = LowerFunction(method, symbol.Derived.Count > 0 ? FunctionModifiers.Protected : FunctionModifiers.Private);
        yield return initializer with { Origin = null };
    }

    /// <summary>The class has a constructor for derived classes that runs no __init__.</summary>
    private bool HasBareConstructor(ClassSymbol symbol) => lateClasses.Contains(symbol) && symbol.Derived.Count > 0;

    private static ImmutableArray<LoweredArgument>? NoInit(ClassSymbol symbol) =>
        symbol.BaseClass is null ? null : [new LoweredArgument(new MemberNode(null, "PyNoInit", "Value", s_noInit))];

    private LoweredFunction BareConstructor(ClassSymbol symbol)
    {
        var marker = new VariableSymbol("marker", VariableKind.Parameter, null) { BindingCount = 1 };
        marker.Cell.Add(s_noInit, types.Joiner);
        return Constructor(symbol, [new LoweredParameter(marker, null, false)], [], symbol.BaseClass is null ? null : [new LoweredArgument(new VariableNode(marker, s_noInit))], FunctionModifiers.Protected);
    }
}
