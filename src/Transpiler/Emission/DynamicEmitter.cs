using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>
/// The second file of a module: what lets its classes and functions be used in Dynamic form, by Python names (<c>IPyDynamic</c>, <c>PyClass</c>,
/// <c>PyFunction</c>).
/// </summary>
internal sealed partial class DynamicEmitter(EmitContext context, CodeEmitter code)
{
    private const string Arguments = "arguments";

    private static readonly TypeSyntax PyArguments = Cs.Name("PyArguments");

    /// <summary>Special methods that emitted code calls by their C# names, or that override a member of object.</summary>
    private static readonly HashSet<string> StaticSpecialMethods = new(["__init__", "__str__", "__repr__", "__enter__", "__exit__", "__del__"], StringComparer.Ordinal);

    private readonly Wrappers wrappers = new(context, code);

    /// <summary>The Runtime finds special methods such as <c>__eq__</c> and <c>__lt__</c> by their Python names, also from typed code.</summary>
    public bool NeedsPart(LoweredClass type) => context.Travelling is not null || type.HasDispatch || context.Usage.IsRead(type.Symbol)
        || (type.Symbol.BaseClass is { } parent && context.FindClass(parent) is { } known && NeedsPart(known))
        || type.Members.OfType<LoweredFunction>().Any(f => IsSpecial(f.Symbol.Name) && (!StaticSpecialMethods.Contains(f.Symbol.Name) || IsExitWithTuple(f.Symbol)))
        || type.Members.OfType<LoweredFunction>().Any(NeedsValue);

    /// <summary><c>__exit__(self, *args)</c> is called as Python calls it.</summary>
    private static bool IsExitWithTuple(FunctionSymbol function) => function.Name == "__exit__" && function.Parameters.Exists(p => p.Kind == ParameterKind.VarPositional);

    /// <summary>The parts of the script's classes and of the module's static class; empty if nothing is used in Dynamic form.</summary>
    public List<MemberDeclarationSyntax> Parts()
    {
        var parts = new List<MemberDeclarationSyntax>();
        foreach (var type in context.Module.Members.OfType<LoweredClass>().Where(NeedsPart))
        {
            context.CurrentClass = type;
            parts.Add(ClassPart(type));
            context.CurrentClass = null;
        }

        var functions = FunctionValues(context.Module.Members).ToList();
        if (context.Travelling is not null)
        {
            functions.Add(DescribeModule());
        }

        if (context.Module.IsMain && HasCoroutines)
        {
            functions.Add(Coroutines());
        }

        if (functions.Count > 0)
        {
            var modifiers = Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword, SyntaxKind.PartialKeyword);
            parts.Add(Cs.Class(modifiers, context.Names[context.Module.Symbol], null, functions));
        }

        return parts;
    }

    public bool ModuleNeedsPart() => context.Travelling is not null || context.Module.IsMain && HasCoroutines || context.Module.Members.OfType<LoweredFunction>().Any(NeedsValue);

    private bool NeedsValue(LoweredFunction function) =>
        !function.Modifiers.HasFlag(FunctionModifiers.Constructor)
        && (context.Usage.IsValue(function.Symbol) || IsStored(function) || (function.Symbol.Class is not null && function.Modifiers.HasFlag(FunctionModifiers.Static) && context.FindClass(function.Symbol.Class) is { HasDispatch: true }));

    /// <summary>A function that a typed variable may hold when it is given to another process, which finds it by its name.</summary>
    private bool IsStored(LoweredFunction function) => context.Travelling is not null && context.Usage.IsStored(function.Symbol);

    private static bool IsSpecial(string name) => name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);

    private IEnumerable<MemberDeclarationSyntax> FunctionValues(IEnumerable<LoweredMember> members) =>
        members.OfType<LoweredFunction>().Where(f => NeedsValue(f) && !Wrappers.IsInstance(f)).SelectMany(FunctionValue);

    private IEnumerable<MemberDeclarationSyntax> FunctionValue(LoweredFunction function)
    {
        yield return wrappers.Parameters(function);
        yield return Cs.Field(
            Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword),
            Cs.Name("PyFunction"),
            context.Names.ValueName(function.Symbol),
            Cs.ImplicitNew([Cs.Arg(Cs.Text(function.Symbol.Name)), Cs.Arg(Wrappers.ParameterNames(function)), Cs.Arg(Cs.Null), Cs.Arg(Cs.Name(wrappers.CallName(function))), .. wrappers.Doc(function).Select(d => Cs.Arg(d)), .. wrappers.CoroutineMark(function)]));
        yield return wrappers.Call(function);
    }

    private ClassDeclarationSyntax ClassPart(LoweredClass type)
    {
        var members = new List<MemberDeclarationSyntax> { ClassValue(type) };
        members.AddRange(FunctionValues(type.Members));
        if (context.Travelling is not null)
        {
            members.Add(DescribeClass(type));
            members.Add(DeclaredMembers(type));
        }

        members.Add(TypeNameProperty(type.Symbol));
        members.Add(Cs.Property(
            Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword),
            Cs.Name("PyClass"),
            "PyType",
            Cs.Arrow(Cs.Name(context.Names.ValueName(type.Symbol)))));
        var methods = type.Members.OfType<LoweredFunction>().Where(IsInstanceMethod).ToList();
        members.Add(TryGetMember(type, methods));
        members.Add(TrySetMember(type));
        if (methods.Count > 0)
        {
            members.Add(TryCallMember(methods));
        }

        members.AddRange(Comparisons(type, methods));
        members.AddRange(ClassMembers(type, methods));
        members.AddRange(wrappers.Create(type));
        foreach (var method in methods)
        {
            members.Add(wrappers.Parameters(method));
            members.Add(wrappers.Call(method));
        }

        return Cs.Class(ModuleEmitter.ClassModifiers(type, isPartial: true), context.Names[type.Symbol], null, members);
    }

    public static MemberDeclarationSyntax TypeNameProperty(ClassSymbol symbol) => Cs.Property(
        Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword), Cs.String, "PyTypeName", Cs.Arrow(Cs.Text(symbol.Name)));

    private static bool IsInstanceMethod(LoweredFunction function) =>
        (function.Modifiers & (FunctionModifiers.Constructor | FunctionModifiers.Static)) == FunctionModifiers.None && function.Symbol.Name != "__init__";

    /// <summary><c>PyClass.Register&lt;C&gt;(new("C", "__main__", [base], Create, static x =&gt; x is C))</c>.</summary>
    private MemberDeclarationSyntax ClassValue(LoweredClass type)
    {
        var self = Cs.Name(context.Names[type.Symbol]);
        var test = Cs.StaticLambda("x", Cs.Is(Cs.Name("x"), Cs.TypePattern(self)));
        var creation = Cs.ImplicitNew(
        [
            Cs.Arg(Cs.Text(type.Symbol.Name)), Cs.Arg(Cs.Text(context.Module.IsMain ? "__main__" : context.Module.Symbol.Name)),
            Cs.Arg(Cs.Collection(BaseValue(type.Symbol.BaseDefinition) is { } b ? [Cs.Element(b)] : [])), Cs.Arg(Cs.Name(Wrappers.CreateName)), Cs.Arg(test),
        ]);
        return Cs.Field(
            Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword),
            Cs.Name("PyClass"),
            context.Names.ValueName(type.Symbol),
            Cs.Call(Cs.Member(Cs.Name("PyClass"), Cs.Name("Register", [self])), [Cs.Arg(creation), .. ClassMemberAccess(type)]));
    }

    private ExpressionSyntax? BaseValue(IClassDefinition? definition) => definition switch
    {
        ClassSymbol script when context.FindClass(script) is { } known && NeedsPart(known) =>
            Cs.Member(Cs.Name(context.Names[script]), context.Names.ValueName(script)),
        ClassSymbol script => BaseValue(script.BaseDefinition),
        LibraryClass library => Cs.Member(Cs.Name("PyTypes"), PythonNameRule.ClassObject(library.CsName)),
        _ => null,
    };
}
