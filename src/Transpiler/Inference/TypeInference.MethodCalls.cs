using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Calls of methods: on instances, on classes, through super().</summary>
public sealed partial class TypeInference
{
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
            case ModuleType { Module: LibraryModule module } when known.Catalogue.FindModule(module.Name + "." + attribute.Name) is null:
                ReportMissingMember(attribute, module.Name);
                return CallDynamicMethod(call, attribute.Name, target);
            case ModuleType { Module: ModuleSymbol module }:
                return CallSymbol(call, program.MemberOf(module, attribute.Name));
            case ClassObjectType { Definition: ClassSymbol symbol }:
                return CallOnClass(call, attribute, symbol);
            case ClassObjectType { Definition: LibraryClass library }:
                return CallOnLibraryClass(call, attribute, library);
            case ClassType { Definition: ClassSymbol symbol } instance:
                return CallOnInstance(call, attribute, symbol, instance);
        }

        if (known.ClassOf(target) is not { } c)
        {
            return CallDynamicMethod(call, attribute.Name, target);
        }

        var type = CallOnLibrary(call, attribute, c, target);
        WidenAppended(call, attribute, target);
        return type;
    }

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

        var instance = new ClassType(owner, owner.BaseArguments);
        if (library.Find(attribute.Name) is LibraryFunction { Overloads: [{ IsStatic: false } overload] } && IsBoundLate(arguments)
            && overload.Parameters.All(p => p.Kind is LibraryParameterKind.PositionalOrKeyword or LibraryParameterKind.KeywordOnly or LibraryParameterKind.PositionalOnly))
        {
            VisitArguments(arguments);
            EscapeArguments(arguments);
            result.Calls[call] = new BaseCall(overload, arguments);
            return Instantiate(overload.Result, ReceiverSubstitution(instance, overload), call);
        }

        var type = CallOnLibrary(arguments, attribute, library, instance);
        if (result.Calls.GetValueOrDefault(arguments) is LibraryCall found)
        {
            result.Calls[call] = found with { Receiver = CallReceiver.Super };
        }

        return type;
    }

    private static bool IsBoundLate(CallExpression call) => call.Arguments.Any(a => a is StarredExpression) || call.Keywords.Any(k => k.Name is null);

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
                return CallValue(call, variable.Type);
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
                return CallValue(call, variable.Type);
            case PropertySymbol { Getter: { } getter }:
                result.Types[attribute] = getter.Result.Type;
                return CallValue(call, getter.Result.Type);
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
            return InferSubmission(call, method) ?? InferLater(call, method) ?? InferPoolApply(call, method) ?? CallLibrary(call, method, target);
        }

        if (library.Find(attribute.Name) is LibraryValue)
        {
            return CallValue(call, TypeOf(attribute));
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
}
