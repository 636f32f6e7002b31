using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>What a call calls, what flows into its parameters and what it gives.</summary>
public sealed partial class TypeInference
{
    private PyType CallType(CallExpression call)
    {
        if (call.Function is NameExpression name)
        {
            return Target(program.Names.GetValueOrDefault(name)) switch
            {
                FunctionSymbol f => CallUser(call, f, CallReceiver.None),
                ClassSymbol c => Construct(call, c),
                LibraryMember member => CallMember(call, member),
                SpecialName special => CallSpecial(call, special),
                VariableSymbol variable => CallValue(call, TypeOf(name), variable),
                _ => CallUnknown(call),
            };
        }

        return call.Function is AttributeExpression attribute ? CallAttribute(call, attribute) : CallValue(call, TypeOf(call.Function), null);
    }

    private PyType CallUnknown(CallExpression call)
    {
        VisitArguments(call);
        EscapeArguments(call);
        TypeOf(call.Function);
        result.Calls[call] = DynamicCall.Instance;
        return PyType.Dynamic;
    }

    /// <summary>A builtin of the language itself.</summary>
    private PyType CallSpecial(CallExpression call, SpecialName special) => special.Name switch
    {
        "super" => InferBareSuper(call),
        "type" when call.Arguments.Length == 1 => InferTypeOf(call),
        _ => CallUnknown(call),
    };

    /// <summary>A function or class of a Runtime module.</summary>
    private PyType CallMember(CallExpression call, LibraryMember member)
    {
        if (InferIntrinsic(call, member) is { } type)
        {
            return type;
        }

        return member switch
        {
            LibraryFunction f => CallLibrary(call, f, null),
            LibraryClassMember { Factory: { } factory } => CallLibrary(call, factory, null),
            LibraryClassMember { Class: var c } => ConstructLibrary(call, c),
            _ => CallUnknown(call),
        };
    }

    private PyType ConstructLibrary(CallExpression call, LibraryClass c)
    {
        if (DeferredRules.For(c) is { } rule)
        {
            InferDeferred(call, rule);
            result.Calls[call] = new IntrinsicCall(rule.Name);
            return new ClassType(c, []);
        }

        return CallLibrary(call, new LibraryFunction(c.PythonName, c.Constructors), null, c);
    }

    private PyType CallUser(CallExpression call, FunctionSymbol target, CallReceiver receiver)
    {
        var bound = receiver is not CallReceiver.None || target.MethodKind == MethodKind.Class;
        var positional = receiver == CallReceiver.FirstArgument ? [.. call.Arguments.Skip(1)] : call.Arguments;
        VisitArguments(call);
        var matched = ArgumentMatcher.Match(ArgumentMatcher.Formals(target, bound), positional, call.Keywords, out var error);
        if (matched is null)
        {
            return CallDynamically(call, target, error);
        }

        FlowArguments(target, bound ? 1 : 0, matched);
        result.Calls[call] = new UserCall(target, receiver, matched);
        return ResultOf(call, target);
    }

    private PyType ResultOf(CallExpression call, FunctionSymbol target)
    {
        if (!target.IsGenerator)
        {
            return target.Result.Type;
        }

        Site(call).Unify(target.Yielded, joiner);
        return known.Iterator(target.Yielded);
    }

    /// <summary>Star arguments of unknown length, or arguments that don't fit: the Dynamic form binds them at run time.</summary>
    private PyType CallDynamically(CallExpression call, FunctionSymbol target, string? error)
    {
        if (error is not null && reported.Add(call))
        {
            diagnostics.Report(DiagnosticDescriptors.BadCall, source, call.Span, target.Name + "()", error);
        }

        EscapeArguments(call);
        EscapeFunctionSymbol(target);
        if (call.Function is AttributeExpression attribute)
        {
            joiner.Escape(TypeOf(attribute.Value));
            result.Calls[call] = new DynamicMethodCall(attribute.Name);
        }
        else
        {
            result.Calls[call] = DynamicCall.Instance;
        }

        return PyType.Dynamic;
    }

    private void EscapeFunctionSymbol(FunctionSymbol target)
    {
        FunctionValue(target);
        joiner.EscapeFunction(target.Shape!);
    }

    private void FlowArguments(FunctionSymbol target, int offset, MatchedArguments matched)
    {
        for (var i = 0; i < matched.Parameters.Length; i++)
        {
            var parameter = target.Parameters[i + offset];
            var argument = matched.Parameters[i];
            if (argument.Value is { } value)
            {
                parameter.Variable.Cell.Add(ArgumentType(value), joiner);
            }

            foreach (var rest in argument.Rest.IsDefault ? [] : argument.Rest)
            {
                Site(parameter.Syntax).Add(rest is StarredExpression starred ? ElementType(result.TypeOf(starred.Value), rest) : ArgumentType(rest), joiner);
            }

            foreach (var keyword in argument.Keywords.IsDefault ? [] : argument.Keywords)
            {
                FlowKeyword(parameter, keyword);
            }
        }
    }

    private PyType ArgumentType(Expression argument) => IsAdaptable(argument) ? TypeOf(argument) : result.TypeOf(argument);

    private void FlowKeyword(ParameterSymbol parameter, KeywordArgument keyword)
    {
        var type = result.TypeOf(keyword.Value);
        if (keyword.Name is null)
        {
            type = KnownTypes.Is(type, known.DictClass) && type is ClassType { Arguments: [_, var value] } ? value.Type : PyType.Dynamic;
        }

        Site(parameter.Syntax, 1).Add(type, joiner);
    }

    private PyType Construct(CallExpression call, ClassSymbol symbol)
    {
        var instance = new ClassType(symbol, symbol.BaseArguments);
        if (symbol.FindMember("__init__") is FunctionSymbol constructor)
        {
            VisitArguments(call);
            var matched = ArgumentMatcher.Match(ArgumentMatcher.Formals(constructor, true), call.Arguments, call.Keywords, out var error);
            if (matched is null)
            {
                ConstructDynamically(call, symbol, constructor, error);
                return error is null ? PyType.Dynamic : instance;
            }

            FlowArguments(constructor, 1, matched);
            result.Calls[call] = new UserConstruction(symbol, constructor, matched);
            return instance;
        }

        if (KnownTypes.LibraryBase(symbol) is { } library)
        {
            InferBaseArguments(call, symbol, library);
        }
        else
        {
            VisitArguments(call);
            if (!call.Arguments.IsEmpty && reported.Add(call))
            {
                diagnostics.Report(DiagnosticDescriptors.BadCall, source, call.Span, symbol.Name + "()", "the class has no __init__ that takes arguments");
            }
        }

        result.Calls[call] = new UserConstruction(symbol, null, null);
        return instance;
    }

    private void ConstructDynamically(CallExpression call, ClassSymbol symbol, FunctionSymbol constructor, string? error)
    {
        if (error is not null && reported.Add(call))
        {
            diagnostics.Report(DiagnosticDescriptors.BadCall, source, call.Span, symbol.Name + "()", error);
        }

        EscapeArguments(call);
        joiner.Escape(new ClassObjectType(symbol));
        foreach (var parameter in constructor.Parameters.Skip(1))
        {
            parameter.Variable.Cell.Add(PyType.Dynamic, joiner);
        }

        result.Calls[call] = DynamicCall.Instance;
    }

    /// <summary>Arguments of a class without __init__, or of <c>Base.__init__</c>, go to the constructor of the Runtime class.</summary>
    private void InferBaseArguments(CallExpression call, ClassSymbol symbol, LibraryClass library)
    {
        if (DeferredRules.For(library) is { } rule)
        {
            InferDeferred(call, rule);
            return;
        }

        var receiver = new ClassType(symbol, symbol.BaseArguments);
        VisitArguments(call);
        foreach (var overload in library.Constructors)
        {
            if (ArgumentMatcher.Match(ArgumentMatcher.Formals(overload), call.Arguments, call.Keywords, out _) is { } matched
                && AcceptsAll(overload, matched, null, loose: true))
            {
                var substitution = SubstitutionFor(receiver, library);
                for (var i = 0; i < overload.Parameters.Length; i++)
                {
                    MatchParameter(overload.Parameters[i], matched.Parameters[i], substitution);
                }

                result.Calls[call] = new LibraryCall(overload, CallReceiver.Super, matched, substitution, library);
                return;
            }
        }

        EscapeArguments(call);
    }

    private PyType CallAttribute(CallExpression call, AttributeExpression attribute)
    {
        if (attribute.Value is CallExpression { Function: NameExpression { Name: "super" } } && function.Class is { } owner)
        {
            return CallSuper(call, attribute, owner);
        }

        var target = TypeOf(attribute.Value);
        target = target is OptionalType optional ? optional.Inner : target;
        switch (target)
        {
            case { IsNever: true }:
                VisitArguments(call);
                return PyType.Never;
            case ModuleType { Module: LibraryModule module } when module.Find(attribute.Name) is { } member:
                return CallMember(call, member);
            case ModuleType { Module: ModuleSymbol module }:
                return CallSymbol(call, module.Globals.GetValueOrDefault(attribute.Name));
            case ClassObjectType { Definition: ClassSymbol symbol }:
                return CallOnClass(call, attribute, symbol);
            case ClassObjectType { Definition: LibraryClass library }:
                return CallOnLibraryClass(call, attribute, library);
            case ClassType { Definition: ClassSymbol symbol } instance:
                return CallOnInstance(call, attribute, symbol, instance);
        }

        return known.ClassOf(target) is { } c ? CallOnLibrary(call, attribute, c, target) : CallDynamicMethod(call, attribute.Name, target);
    }

    private PyType CallSymbol(CallExpression call, Symbol? symbol) => Target(symbol) switch
    {
        FunctionSymbol f => CallUser(call, f, CallReceiver.None),
        ClassSymbol c => Construct(call, c),
        LibraryMember member => CallMember(call, member),
        VariableSymbol v => CallValue(call, v.Type, v),
        _ => CallUnknown(call),
    };

    private PyType CallSuper(CallExpression call, AttributeExpression attribute, ClassSymbol owner)
    {
        result.Types[attribute.Value] = new ClassType(owner, owner.BaseArguments);
        return CallBase(call, attribute, owner, owner.BaseDefinition, CallReceiver.Super);
    }

    /// <summary>A method of a base class on this instance: <c>super().m(x)</c> or <c>Base.m(self, x)</c>.</summary>
    private PyType CallBase(CallExpression call, AttributeExpression attribute, ClassSymbol owner, IClassDefinition? definition, CallReceiver receiver)
    {
        if ((definition as ClassSymbol)?.FindMember(attribute.Name) is FunctionSymbol method)
        {
            return CallUser(call, method, receiver);
        }

        if (KnownTypes.LibraryBase(definition) is not { } library)
        {
            VisitArguments(call);
            result.Calls[call] = new IntrinsicCall("object-member");
            return attribute.Name is "__repr__" or "__str__" ? PyType.Str : PyType.None;
        }

        var arguments = receiver == CallReceiver.FirstArgument ? WithoutFirst(call) : call;
        if (attribute.Name == "__init__")
        {
            InferBaseArguments(arguments, owner, library);
            result.Calls[call] = new IntrinsicCall("base-init");
            return PyType.None;
        }

        var type = CallOnLibrary(arguments, attribute, library, new ClassType(owner, owner.BaseArguments));
        if (result.Calls.GetValueOrDefault(arguments) is LibraryCall found)
        {
            result.Calls[call] = found with { Receiver = CallReceiver.Super };
        }

        return type;
    }

    private readonly Dictionary<SyntaxNode, CallExpression> shortened = new(ReferenceEqualityComparer.Instance);

    /// <summary>The call without its explicit self, one node per call.</summary>
    private CallExpression WithoutFirst(CallExpression call)
    {
        if (!shortened.TryGetValue(call, out var rest))
        {
            shortened[call] = rest = call with { Arguments = [.. call.Arguments.Skip(1)] };
            result.DeferredCalls[call] = rest;
        }

        return rest;
    }

    private PyType CallOnClass(CallExpression call, AttributeExpression attribute, ClassSymbol symbol)
    {
        switch (symbol.FindMember(attribute.Name))
        {
            case FunctionSymbol { MethodKind: MethodKind.Static } method:
                return CallUser(call, method, CallReceiver.None);
            case FunctionSymbol { MethodKind: MethodKind.Class } method:
                return CallUser(call, method, CallReceiver.None);
            case FunctionSymbol method when call.Arguments is [NameExpression self, ..] && IsSelf(self) && function.Class is { } owner
                && KnownTypes.DerivesFrom(owner, symbol):
                return CallUser(call, method, CallReceiver.FirstArgument);
            case FunctionSymbol method when call.Arguments is [not StarredExpression, ..]:
                TypeOf(call.Arguments[0]);
                return CallUser(call, method, CallReceiver.FirstArgument);
            case VariableSymbol variable:
                return CallValue(call, variable.Type, variable);
            case ClassSymbol inner:
                return Construct(call, inner);
        }

        return function.Class is { } derived && call.Arguments is [NameExpression first, ..] && IsSelf(first)
            ? CallBase(call, attribute, derived, symbol, CallReceiver.FirstArgument)
            : CallUnknown(call);
    }

    private bool IsSelf(NameExpression name) =>
        function is { Class: not null, Parameters: [var self, ..] } && ReferenceEquals(program.Names.GetValueOrDefault(name), self.Variable);

    private PyType CallOnLibraryClass(CallExpression call, AttributeExpression attribute, LibraryClass library)
    {
        if (function.Class is { } owner && call.Arguments is [NameExpression first, ..] && IsSelf(first) && KnownTypes.DerivesFrom(owner, library))
        {
            return CallBase(call, attribute, owner, library, CallReceiver.FirstArgument);
        }

        if (library.Find(attribute.Name) is LibraryFunction { Overloads: [{ IsStatic: true, IsExtension: false }, ..] } member)
        {
            return CallLibrary(call, member, null);
        }

        // str.upper(s): the first argument is the instance.
        if (library.Find(attribute.Name) is LibraryFunction method && call.Arguments is [not StarredExpression and var self, ..])
        {
            var receiver = TypeOf(self);
            var rest = WithoutFirst(call);
            var type = CallLibrary(rest, method, receiver);
            if (result.Calls.GetValueOrDefault(rest) is LibraryCall found)
            {
                result.Calls[call] = found with { Receiver = CallReceiver.FirstArgument };
                return type;
            }
        }

        return CallUnknown(call);
    }

    private PyType CallOnInstance(CallExpression call, AttributeExpression attribute, ClassSymbol symbol, ClassType instance)
    {
        switch (symbol.FindMember(attribute.Name))
        {
            case FunctionSymbol { MethodKind: MethodKind.Static or MethodKind.Class } method:
                return CallUser(call, method, CallReceiver.None);
            case FunctionSymbol method:
                return CallUser(call, method, CallReceiver.Value);
            case VariableSymbol variable:
                result.Types[attribute] = variable.Type;
                return CallValue(call, variable.Type, variable);
            case PropertySymbol { Getter: { } getter }:
                result.Types[attribute] = getter.Result.Type;
                return CallValue(call, getter.Result.Type, null);
            case ClassSymbol inner:
                return Construct(call, inner);
        }

        return KnownTypes.LibraryBase(symbol) is { } library && library.Find(attribute.Name) is not null
            ? CallOnLibrary(call, attribute, library, instance)
            : CallDynamicMethod(call, attribute.Name, instance);
    }

    private PyType CallOnLibrary(CallExpression call, AttributeExpression attribute, LibraryClass library, PyType target)
    {
        if (library.Find(attribute.Name) is LibraryFunction method)
        {
            return CallLibrary(call, method, target);
        }

        if (library.Find(attribute.Name) is LibraryValue)
        {
            return CallValue(call, TypeOf(attribute), null);
        }

        return CallDynamicMethod(call, attribute.Name, target);
    }

    private PyType CallDynamicMethod(CallExpression call, string name, PyType target)
    {
        VisitArguments(call);
        EscapeArguments(call);
        joiner.Escape(target);
        result.Calls[call] = new DynamicMethodCall(name);
        foreach (var symbol in program.Classes.Values.Where(joiner.EscapedClasses.Contains))
        {
            switch (symbol.Members.GetValueOrDefault(name))
            {
                case FunctionSymbol method:
                    FlowDynamically(call, method);
                    break;
                case VariableSymbol variable:
                    joiner.Escape(variable.Type);
                    break;
            }
        }

        return PyType.Dynamic;
    }

    /// <summary>A method that a Dynamic call may reach takes what the call passes.</summary>
    private void FlowDynamically(CallExpression call, FunctionSymbol method)
    {
        var offset = method.MethodKind is MethodKind.Static ? 0 : 1;
        if (ArgumentMatcher.Match(ArgumentMatcher.Formals(method, offset == 1), call.Arguments, call.Keywords, out _) is { } matched)
        {
            FlowArguments(method, offset, matched);
        }
        else
        {
            EscapeFunctionSymbol(method);
        }

        joiner.Escape(method.Result.Type);
    }

    private PyType CallValue(CallExpression call, PyType type, VariableSymbol? variable)
    {
        VisitArguments(call);
        type = type is OptionalType optional ? optional.Inner : type;
        switch (type)
        {
            case { IsNever: true }:
                return PyType.Never;
            case FunctionType { Shape: var shape } when call.Keywords.IsEmpty && shape.Parameters.Length == call.Arguments.Length
                && !call.Arguments.Any(a => a is StarredExpression):
                for (var i = 0; i < call.Arguments.Length; i++)
                {
                    shape.Parameters[i].Add(ArgumentType(call.Arguments[i]), joiner);
                }

                result.Calls[call] = new DelegateCall(shape);
                return shape.Result.Type;
            case ClassObjectType { Definition: ClassSymbol symbol }:
                return Construct(call, symbol);
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__call__") is FunctionSymbol method:
                FlowDynamically(call, method);
                break;
        }

        _ = variable;
        joiner.Escape(type);
        EscapeArguments(call);
        result.Calls[call] = DynamicCall.Instance;
        return PyType.Dynamic;
    }
}
