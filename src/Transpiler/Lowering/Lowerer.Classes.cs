using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Classes: fields, properties, methods, constructors.</summary>
public sealed partial class Lowerer
{
    private LoweredClass LowerClass(ClassSymbol symbol)
    {
        var body = symbol.Definition.Body;
        var doc = DocStrings.Take(ref body);
        var members = new List<LoweredMember>();
        members.AddRange(symbol.Members.Values.OfType<VariableSymbol>().Where(v => v.Kind == VariableKind.InstanceField).Select(v => new LoweredField(null, v, null, false, false)));
        var properties = new HashSet<PropertySymbol>();
        foreach (var statement in body)
        {
            AddMember(statement, symbol, members, properties);
        }

        if (symbol.Members.GetValueOrDefault("__init__") is not FunctionSymbol)
        {
            members.AddRange(ForwardingConstructors(symbol));
        }

        var baseType = symbol.BaseDefinition is null ? null : new ClassType(symbol.BaseDefinition, symbol.BaseArguments);
        return new LoweredClass(symbol.Definition.Span, symbol, baseType, doc, [.. members], types.Joiner.EscapedClasses.Contains(symbol));
    }

    private void AddMember(Statement statement, ClassSymbol symbol, List<LoweredMember> members, HashSet<PropertySymbol> properties)
    {
        switch (statement)
        {
            case FunctionDefinition f:
                AddMethod(program.Functions[f], symbol, members, properties);
                break;
            case AssignStatement { Targets: [NameExpression name], Value: var value } s:
                AddClassAttribute(s, name, value, symbol, members);
                break;
            case AnnotatedAssignStatement { Target: NameExpression name, Value: { } value } s:
                AddClassAttribute(s, name, value, symbol, members);
                break;
            case ClassDefinition c:
                members.Add(LowerClass(program.Classes[c]));
                break;
            case PassStatement or ExpressionStatement { Value: ConstantExpression } or AnnotatedAssignStatement:
                break;
            default:
                Unsupported(statement.Span, "this statement in a class body", "move it to the level of the module");
                break;
        }
    }

    private void AddClassAttribute(Statement s, NameExpression name, Expression value, ClassSymbol symbol, List<LoweredMember> members)
    {
        if (name.Name == "__slots__" || symbol.Members.GetValueOrDefault(name.Name) is not VariableSymbol variable)
        {
            return;
        }

        var initializer = LowerTo(value, variable.Type);
        members.Add(new LoweredField(s.Span, variable, initializer, ClassLayout.IsStatic(variable), !variable.IsReassigned && ClassLayout.IsStatic(variable)));
    }

    private void AddMethod(FunctionSymbol method, ClassSymbol symbol, List<LoweredMember> members, HashSet<PropertySymbol> properties)
    {
        switch (method.MethodKind)
        {
            case MethodKind.Constructor:
                members.Add(LowerConstructor(method, symbol));
                break;
            case MethodKind.PropertyGetter or MethodKind.PropertySetter or MethodKind.PropertyDeleter:
                if (symbol.Members[method.Name] is PropertySymbol property && properties.Add(property))
                {
                    members.Add(LowerProperty(property));
                }

                break;
            case MethodKind.Static or MethodKind.Class:
                members.Add(LowerFunction(method, FunctionModifiers.Static));
                break;
            default:
                members.Add(LowerFunction(method, MethodModifiers(method, symbol)));
                break;
        }
    }

    private LoweredProperty LowerProperty(PropertySymbol property)
    {
        if (property.Deleter is { } deleter)
        {
            Unsupported(((FunctionDefinition)deleter.Definition).NameSpan, "a property deleter", "use a method");
        }

        var getter = property.Getter is null ? null : LowerFunction(property.Getter, FunctionModifiers.None);
        var setter = property.Setter is null ? null : LowerFunction(property.Setter, FunctionModifiers.None);
        return new LoweredProperty(getter?.Origin ?? setter?.Origin, property, getter, setter, property.Getter?.Result.Type ?? PyType.Dynamic);
    }

    /// <summary>Overrides a method of a base class with as many parameters; virtual where a derived class overrides it.</summary>
    private static FunctionModifiers MethodModifiers(FunctionSymbol method, ClassSymbol symbol)
    {
        if (OverriddenLibraryMethod(method) is not null || method.Name is "__str__" or "__repr__")
        {
            return FunctionModifiers.Override;
        }

        if (symbol.BaseClass?.FindMember(method.Name) is FunctionSymbol { MethodKind: MethodKind.Instance } overridden)
        {
            return overridden.Parameters.Count == method.Parameters.Count ? FunctionModifiers.Override : FunctionModifiers.None;
        }

        return IsOverridden(symbol, method.Name) ? FunctionModifiers.Virtual : FunctionModifiers.None;
    }

    private static bool IsOverridden(ClassSymbol symbol, string name) =>
        symbol.Derived.Any(d => d.Members.GetValueOrDefault(name) is FunctionSymbol || IsOverridden(d, name));

    /// <summary>
    /// __init__ becomes the constructor. A call of the base class's __init__ that comes first is <c>: base(...)</c>.
    /// </summary>
    private LoweredFunction LowerConstructor(FunctionSymbol method, ClassSymbol symbol)
    {
        var definition = (FunctionDefinition)method.Definition;
        var outer = function;
        function = method;
        foreach (var parameter in method.Parameters)
        {
            declared.Add(parameter.Variable);
        }

        var (baseCall, index) = FindBaseCall(definition.Body);
        var arguments = baseCall is null ? ImplicitBaseArguments(method, symbol) : ExplicitBaseArguments(baseCall, symbol);
        function = outer;
        if (baseCall is not null)
        {
            CheckBaseCall(definition, index, symbol, baseCall, arguments);
            baseCalls.Add(baseCall);
        }

        var lowered = LowerFunction(method, FunctionModifiers.Constructor);
        return lowered with { BaseArguments = arguments.IsEmpty ? null : arguments };
    }

    private readonly HashSet<SyntaxNode> baseCalls = new(ReferenceEqualityComparer.Instance);

    /// <summary>The call is stated in the constructor's header, not in its body.</summary>
    internal bool IsHeaderCall(CallExpression call) => baseCalls.Contains(call);

    private (CallExpression? Call, int Index) FindBaseCall(ImmutableArray<Statement> body)
    {
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is ExpressionStatement { Value: CallExpression { Function: AttributeExpression { Name: "__init__" } } call } && types.Calls.TryGetValue(call, out var resolution)
                && resolution is IntrinsicCall { Rule: "base-init" or "object-member" } or UserCall { Receiver: CallReceiver.Super or CallReceiver.FirstArgument })
            {
                return (call, i);
            }
        }

        return (null, -1);
    }

    private ImmutableArray<LoweredArgument> ExplicitBaseArguments(CallExpression call, ClassSymbol symbol) => types.Calls[call] switch
    {
        UserCall user => UserArguments(user.Function, 1, user.Arguments, call),
        IntrinsicCall { Rule: "base-init" } => BaseArguments(types.DeferredCalls.GetValueOrDefault(call) is { } rest && call.Function is AttributeExpression { Value: not CallExpression } ? rest : call, symbol),
        _ => [],
    };

    /// <summary>BaseException keeps the constructor's arguments even if __init__ doesn't pass them on.</summary>
    private static ImmutableArray<LoweredArgument> ImplicitBaseArguments(FunctionSymbol method, ClassSymbol symbol) =>
        symbol.BaseDefinition is LibraryClass { IsException: true }
            ? [.. method.Parameters.Skip(1).Where(p => p.Kind is ParameterKind.PositionalOrKeyword or ParameterKind.PositionalOnly).Select(p => new LoweredArgument(new VariableNode(p.Variable, p.Variable.Type)))]
            : [];

    /// <summary>C# runs the base constructor first. That is the same unless what comes before it matters to it.</summary>
    private void CheckBaseCall(FunctionDefinition definition, int index, ClassSymbol symbol, CallExpression call, ImmutableArray<LoweredArgument> arguments)
    {
        var before = definition.Body.Take(index).Where(s => s is not ExpressionStatement { Value: ConstantExpression }).ToList();
        var harmless = before.TrueForAll(s => s is AssignStatement { Targets: [AttributeExpression { Value: NameExpression }] } or PassStatement)
            && (symbol.BaseDefinition is LibraryClass || before.Count == 0 || BaseIsQuiet(symbol.BaseClass!));
        var usesLocals = arguments.Any(a => a.Value is VariableNode { Variable.Kind: VariableKind.Local });
        if (!harmless && !arguments.IsEmpty || usesLocals)
        {
            Unsupported(call.Span, "a base __init__ call after other statements", "call the base class's __init__ first");
        }
    }

    /// <summary>The base constructor only stores values, so that it can run earlier.</summary>
    private static bool BaseIsQuiet(ClassSymbol symbol) => symbol.FindMember("__init__") is not FunctionSymbol { Definition: FunctionDefinition d }
        || d.Body.All(s => s is AssignStatement { Value: NameExpression or ConstantExpression } or ExpressionStatement { Value: ConstantExpression });

    /// <summary>Without __init__ the base class's constructor is inherited; C# needs it written.</summary>
    private IEnumerable<LoweredMember> ForwardingConstructors(ClassSymbol symbol)
    {
        if (symbol.FindMember("__init__") is FunctionSymbol inherited)
        {
            yield return Forward(symbol, inherited.Parameters.Skip(1).Select(p => Copy(p)).ToList(), isParams: false);
        }
        else if (KnownTypes.LibraryBase(symbol) is { } library
            && library.Constructors.FirstOrDefault(c => c.CsName == ".ctor") is { Parameters.Length: > 0 } overload)
        {
            yield return ForwardLibrary(symbol, library, overload);
        }
    }

    private LoweredParameter Copy(ParameterSymbol p)
    {
        var variable = new VariableSymbol(p.Variable.Name, VariableKind.Parameter, null) { BindingCount = 1 };
        variable.Cell.Unify(p.Variable.Cell, types.Joiner);
        return new LoweredParameter(variable, ConstantDefault(p), false, null, ConstantDefault(p) is not null && !IsOptional(p));
    }

    private static LoweredFunction Forward(ClassSymbol symbol, List<LoweredParameter> parameters, bool isParams)
    {
        _ = isParams;
        var constructor = new FunctionSymbol("__init__", symbol.Definition, symbol) { MethodKind = MethodKind.Constructor };
        return new LoweredFunction(
            null, constructor, [.. parameters], PyType.None, [], null, FunctionModifiers.Constructor,
            [.. parameters.Select(p => new LoweredArgument(new VariableNode(p.Variable, p.Variable.Type)))]);
    }

    private LoweredFunction ForwardLibrary(ClassSymbol symbol, LibraryClass library, LibraryOverload overload)
    {
        var generics = Substitution.Of(library.TypeParameters, symbol.BaseArguments);
        var parameters = overload.Parameters.Select(p =>
        {
            var variable = new VariableSymbol(p.CsName, VariableKind.Parameter, null) { BindingCount = 1 };
            var isParams = p.Kind == LibraryParameterKind.VarPositional;
            variable.Cell.Add(isParams ? new ArrayMarker(PyType.Dynamic) : p.Type is FunctionScheme or NullableScheme { Inner: FunctionScheme } ? TypeJoiner.Optional(new DelegateMarker("Action")) : Conversions.Type(p.Type, generics), types.Joiner);
            return new LoweredParameter(variable, p.HasDefault ? new LiteralNode(p.Default is int i ? (long)i : p.Default, variable.Type) : null, isParams);
        }).ToList();
        return Forward(symbol, parameters, false);
    }
}
