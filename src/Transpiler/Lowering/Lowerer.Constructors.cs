using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>
/// __init__ becomes the constructor. A call of the base class's __init__ that comes first is <c>: base(...)</c>; what the Runtime's classes do there can also
/// be a statement. Where a script's classes call it later, in a branch or not at all, all of them keep __init__ as a method (<see cref="LowerInitializer"/>).
/// </summary>
public sealed partial class Lowerer
{
    private readonly HashSet<SyntaxNode> baseCalls = new(ReferenceEqualityComparer.Instance);

    /// <summary>The call is stated in the constructor's header, not in its body.</summary>
    internal bool IsHeaderCall(CallExpression call) => baseCalls.Contains(call)
        || call.Function is AttributeExpression { Name: "__init__" } && types.Calls.GetValueOrDefault(call) is IntrinsicCall { Rule: "object-member" };

    private LoweredFunction LowerConstructor(FunctionSymbol method, ClassSymbol symbol)
    {
        var definition = (FunctionDefinition)method.Definition;
        foreach (var parameter in method.Parameters)
        {
            declared.Add(parameter.Variable);
        }

        var arguments = HeaderArguments(method, symbol, definition);
        var lowered = LowerFunction(method, FunctionModifiers.Constructor);
        return lowered with { BaseArguments = arguments.IsEmpty ? null : arguments };
    }

    private ImmutableArray<LoweredArgument> HeaderArguments(FunctionSymbol method, ClassSymbol symbol, FunctionDefinition definition)
    {
        if (BaseCalls(definition) is not [var call] || !FitsHeader(call, method, symbol) || symbol.BaseClass is null && !WantsHeader(call, symbol))
        {
            return ImplicitBaseArguments(method, symbol);
        }

        var (outer, outerPrelude) = (function, prelude);
        (function, prelude) = (method, []);
        var arguments = ExplicitBaseArguments(call, symbol);
        if (prelude.Count > 0)
        {
            Unsupported(call.Span, "this argument of a base class's __init__", "assign it to a variable before the object is made");
        }

        (function, prelude) = (outer, outerPrelude);
        baseCalls.Add(call);
        return arguments;
    }

    /// <summary>
    /// Thread's constructor without arguments is the one that leaves the thread uninitialised, as the base class does in Python. What <c>**kwds</c> holds is
    /// known at run time only.
    /// </summary>
    private static bool WantsHeader(CallExpression call, ClassSymbol symbol) => KnownTypes.LibraryBase(symbol) is not { } library
        || DeferredRules.For(library) is null
        || call.Keywords.All(k => k.Name is not null) && (call.Arguments.Skip(call.Function is AttributeExpression { Value: CallExpression } ? 0 : 1).Any() || !call.Keywords.IsEmpty);

    /// <summary>Calls of a base class's __init__ on this object.</summary>
    private List<CallExpression> BaseCalls(FunctionDefinition definition) =>
        [.. definition.Body.SelectMany(SyntaxChildren.Descendants).OfType<CallExpression>().Where(IsBaseCall)];

    private bool IsBaseCall(CallExpression call) => call.Function is AttributeExpression { Name: "__init__" } && types.Calls.GetValueOrDefault(call)
        is IntrinsicCall { Rule: "base-init" or "object-member" } or UserCall { Receiver: CallReceiver.Super or CallReceiver.FirstArgument };

    private ImmutableArray<LoweredArgument> ExplicitBaseArguments(CallExpression call, ClassSymbol symbol) => types.Calls[call] switch
    {
        UserCall user => UserArguments(user.Function, 1, user.Arguments, call),
        IntrinsicCall { Rule: "base-init" } => BaseArguments(WithoutSelf(call), symbol),
        _ => [],
    };

    internal CallExpression WithoutSelf(CallExpression call) =>
        call.Function is AttributeExpression { Value: not CallExpression } && types.DeferredCalls.GetValueOrDefault(call) is { } rest ? rest : call;

    /// <summary>BaseException keeps the constructor's arguments even if __init__ doesn't pass them on.</summary>
    private static ImmutableArray<LoweredArgument> ImplicitBaseArguments(FunctionSymbol method, ClassSymbol symbol) =>
        symbol.BaseDefinition is LibraryClass { IsException: true } ? OwnArguments(method) : [];

    private static ImmutableArray<LoweredArgument> OwnArguments(FunctionSymbol method) =>
        [.. method.Parameters.Skip(1).Where(p => p.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.PositionalOnly).Select(p => new LoweredArgument(new VariableNode(p.Variable, p.Variable.Type)))];

    /// <summary>C# runs the base constructor first. That is the same unless what comes before matters to it, or it to that.</summary>
    private bool FitsHeader(CallExpression call, FunctionSymbol method, ClassSymbol symbol)
    {
        var body = ((FunctionDefinition)method.Definition).Body;
        var index = body.ToList().FindIndex(s => s is ExpressionStatement e && ReferenceEquals(e.Value, call));
        var before = body.Take(Math.Max(index, 0)).Where(s => s is not (ExpressionStatement { Value: ConstantExpression } or PassStatement)).ToList();
        return index >= 0
            && before.TrueForAll(s => s is AssignStatement { Targets: [AttributeExpression { Value: NameExpression }], Value: NameExpression or ConstantExpression })
            && (before.Count == 0 || symbol.BaseClass is null || BaseIsQuiet(symbol.BaseClass))
            && WithoutSelf(call).Arguments.Concat(call.Keywords.Select(k => k.Value)).All(a => SyntaxChildren.Descendants(a).Append(a).All(n => IsKnownEarly(n, method)));
    }

    /// <summary>Neither this object nor a variable that the body assigns.</summary>
    private bool IsKnownEarly(SyntaxNode node, FunctionSymbol method) => node is StarredExpression or NameExpression { Name: "super" } ? node is NameExpression
        : node is not NameExpression name || program.Names.GetValueOrDefault(name) is not VariableSymbol variable
        || !(ReferenceEquals(variable.Owner, method) && (variable.Kind == VariableKind.Local || variable.IsReassigned || ReferenceEquals(method.Parameters[0].Variable, variable)));

    /// <summary>The base constructor only stores values, so that it can run earlier.</summary>
    private static bool BaseIsQuiet(ClassSymbol symbol) => symbol.FindMember("__init__") is not FunctionSymbol { Definition: FunctionDefinition d }
        || d.Body.All(s => s is AssignStatement { Value: NameExpression or ConstantExpression } or ExpressionStatement { Value: ConstantExpression });

    /// <summary>A call of a Runtime class's __init__ where it stands: what that class offers for it.</summary>
    internal LoweredExpression? LowerBaseInit(CallExpression call)
    {
        var owner = function.Class!;
        var self = new ThisNode(new ClassType(owner, owner.BaseArguments));
        var library = KnownTypes.LibraryBase(owner)!;
        var rest = WithoutSelf(call);
        if (library.IsException)
        {
            return new MemberCallNode(self, "InitializeArguments", [.. rest.Arguments.Select(a => new LoweredArgument(Lower(a)))], PyType.None);
        }

        if (DeferredRules.For(library) is not { } rule)
        {
            return null;
        }

        if (rest.Arguments.Any(a => a is StarredExpression) || rest.Keywords.Any(k => k.Name is null) || HasUnknownTarget(rest, rule))
        {
            return Rt.Ops("CallMethod", PyType.Dynamic, self, Rt.Text("__init__"), ArgumentPack(rest));
        }

        return new MemberCallNode(self, rule.Name == "Timer" ? "InitializeTimer" : "Initialize", BaseArguments(rest, owner), PyType.None);
    }

    private bool HasUnknownTarget(CallExpression call, DeferredRule rule) =>
        ArgumentMatcher.Match(rule.Formals, call.Arguments, call.Keywords, out _) is { } matched
        && matched.Parameters[rule.IndexOf(rule.Function)].Value is { } target && target is not ConstantExpression && !types.DeferredCalls.ContainsKey(call);

    /// <summary>Without __init__ the base class's constructor is inherited; C# needs it written.</summary>
    private IEnumerable<LoweredMember> ForwardingConstructors(ClassSymbol symbol)
    {
        if (symbol.FindMember("__init__") is FunctionSymbol inherited)
        {
            yield return Forward(symbol, Copies(inherited));
        }
        else if (KnownTypes.LibraryBase(symbol) is { } library
            && library.Constructors.FirstOrDefault(c => c.CsName == ".ctor") is { Parameters.Length: > 0 } overload)
        {
            yield return ForwardLibrary(symbol, library, overload);
        }
        else if (HasBareConstructor(symbol))
        {
            yield return Constructor(symbol, [], [], null, FunctionModifiers.None);
        }

        if (HasBareConstructor(symbol))
        {
            yield return BareConstructor(symbol);
        }
    }

    private List<(LoweredParameter Parameter, ParameterSymbol Symbol)> Copies(FunctionSymbol method) => [.. method.Parameters.Skip(1).Select(p =>
    {
        var variable = new VariableSymbol(p.Variable.Name, VariableKind.Parameter, null) { BindingCount = 1 };
        variable.Cell.Unify(p.Variable.Cell, types.Joiner);
        var constant = ConstantDefault(p);
        return (new LoweredParameter(variable, constant, false, p.HasDefault && constant is null ? DefaultField(p) : null, constant is not null && !IsOptional(p)), new ParameterSymbol(variable, p.Syntax));
    })];

    private static LoweredFunction Forward(ClassSymbol symbol, List<(LoweredParameter Parameter, ParameterSymbol Symbol)> copies)
    {
        var constructor = Constructor(symbol, [.. copies.Select(c => c.Parameter)], [], [.. copies.Select(c => new LoweredArgument(new VariableNode(c.Symbol.Variable, c.Symbol.Variable.Type)))], FunctionModifiers.None);
        constructor.Symbol.Parameters.AddRange(copies.Select(c => c.Symbol));
        return constructor;
    }

    private static LoweredFunction Constructor(
        ClassSymbol symbol, ImmutableArray<LoweredParameter> parameters, ImmutableArray<LoweredStatement> body, ImmutableArray<LoweredArgument>? baseArguments, FunctionModifiers modifiers) => new(
        null, new FunctionSymbol("__init__", symbol.Definition, symbol) { MethodKind = MethodKind.Constructor }, parameters, PyType.None, body, null,
        FunctionModifiers.Constructor | modifiers, baseArguments);

    private LoweredFunction ForwardLibrary(ClassSymbol symbol, LibraryClass library, LibraryOverload overload)
    {
        var generics = Substitution.Of(library.TypeParameters, symbol.BaseArguments);
        var parameters = overload.Parameters.Select(p =>
        {
            var variable = new VariableSymbol(p.CsName, VariableKind.Parameter, null) { BindingCount = 1 };
            var isParams = p.Kind == LibraryParameterKind.VarPositional;
            variable.Cell.Add(isParams ? new ArrayMarker(PyType.Dynamic) : p.Type is FunctionScheme or NullableScheme { Inner: FunctionScheme } ? TypeJoiner.Optional(new DelegateMarker("Action")) : Conversions.Type(p.Type, generics), types.Joiner);
            return new LoweredParameter(variable, p.HasDefault ? new LiteralNode(p.Default is int i ? (long)i : p.Default, variable.Type) : null, isParams);
        }).ToImmutableArray();
        return Constructor(symbol, parameters, [], [.. parameters.Select(p => new LoweredArgument(new VariableNode(p.Variable, p.Variable.Type)))], FunctionModifiers.None);
    }
}
