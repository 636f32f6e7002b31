using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Naming;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>
/// A module as a C# file: usings, namespace, the script's classes in source order, then the static class with globals, functions and the
/// module-level code, which a Python reader expects at the end.
/// </summary>
public sealed class ModuleEmitter
{
    private readonly EmitContext context;
    private readonly CodeEmitter code;
    private readonly MemberEmitter members;
    private readonly DynamicEmitter dynamic;

    private ModuleEmitter(EmitContext context)
    {
        this.context = context;
        code = new CodeEmitter(context);
        members = new MemberEmitter(context, code);
        dynamic = new DynamicEmitter(context, code);
    }

    /// <summary>
    /// Emits one module; <paramref name="program"/> are all modules, which decide what is used, <paramref name="travelling"/> the types that may travel between
    /// processes, if the program has any.
    /// </summary>
    public static EmittedModule Emit(
        LoweredModule module, NameTable names, IReadOnlyList<LoweredModule>? program = null, IReadOnlyCollection<PyType>? travelling = null)
    {
        program ??= [module];
        var usage = new UsageFacts();
        foreach (var one in program)
        {
            usage.VisitModule(one);
        }

        var context = new EmitContext(module, program, names, usage, travelling);
        return new ModuleEmitter(context).EmitModule();
    }

    private EmittedModule EmitModule()
    {
        var name = context.Names[context.Module.Symbol];
        var types = context.Module.Members.OfType<LoweredClass>().Select(Class).ToList<MemberDeclarationSyntax>();
        types.Add(StaticClass(name));
        var file = new EmittedFile(name + ".cs", Cs.File(Usings(), context.Names.Namespace, types));
        return new EmittedModule(context.Module, file, DynamicFile(name));
    }

    private EmittedFile? DynamicFile(string name)
    {
        context.UsesBuiltins = false;
        context.Types.UsesNumerics = false;
        context.Types.UsesText = false;
        var parts = dynamic.Parts();
        return parts.Count == 0 ? null : new EmittedFile(name + ".Dynamic.cs", Cs.File(Usings(), context.Names.Namespace, parts));
    }

    private IEnumerable<UsingDirectiveSyntax> Usings()
    {
        if (context.Types.UsesNumerics)
        {
            yield return Cs.Using("System.Numerics");
        }

        if (context.Types.UsesText)
        {
            yield return Cs.Using("System.Text");
        }

        yield return Cs.Using("PyConc2Cs.Runtime");
        if (context.UsesBuiltins)
        {
            yield return Cs.UsingStatic("PyConc2Cs.Runtime.Builtins");
        }
    }

    private ClassDeclarationSyntax Class(LoweredClass type)
    {
        context.CurrentClass = type;
        var baseType = type.BaseType is null ? Cs.Name("PyObject") : context.Types.EmitNotNull(type.BaseType);
        var isPartial = dynamic.NeedsPart(type);
        var declarations = members.Members(type.Members).ToList();
        if (!isPartial && NeedsTypeName(type))
        {
            declarations.Add(DynamicEmitter.TypeNameProperty(type.Symbol));
        }

        var declaration = Cs.Class(ClassModifiers(type, isPartial), context.Names[type.Symbol], baseType, declarations);
        context.CurrentClass = null;
        return declaration.WithOrigin(type.Origin).WithDoc(type.DocString);
    }

    internal static SyntaxTokenList ClassModifiers(LoweredClass type, bool isPartial) => Cs.Modifiers(
        SyntaxKind.PublicKeyword,
        IsSealed(type) ? SyntaxKind.SealedKeyword : SyntaxKind.None,
        isPartial ? SyntaxKind.PartialKeyword : SyntaxKind.None);

    /// <summary>Tracebacks show an exception's name; other objects take it from the C# class where it is the same.</summary>
    private bool NeedsTypeName(LoweredClass type)
    {
        IClassDefinition? definition = type.Symbol;
        while (definition is ClassSymbol script)
        {
            definition = script.BaseDefinition;
        }

        return definition is LibraryClass || context.Names[type.Symbol] != type.Symbol.Name;
    }

    private static bool IsSealed(LoweredClass type) => type.Symbol.Derived.Count == 0
        && !type.Members.OfType<LoweredFunction>().Any(f => (f.Modifiers & (FunctionModifiers.Virtual | FunctionModifiers.Protected)) != FunctionModifiers.None);

    private ClassDeclarationSyntax StaticClass(string name)
    {
        var declarations = members.Members(context.Module.Members).ToList();
        if (context.Module.IsMain)
        {
            declarations.Add(Main());
        }

        if (context.Module.IsMain || !context.Module.Entry.Body.IsEmpty)
        {
            declarations.Add(Entry());
        }

        var modifiers = Cs.Modifiers(
            SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword, dynamic.ModuleNeedsPart() ? SyntaxKind.PartialKeyword : SyntaxKind.None);
        return Cs.Class(modifiers, name, null, declarations).WithDoc(context.Module.DocString);
    }

    private MemberDeclarationSyntax Main()
    {
        var script = Path.GetFileName(context.Module.Symbol.Source.Path);
        var arguments = new List<ArgumentSyntax> { Cs.Arg(Cs.Text(script)), Cs.Arg(Cs.Name("args")), Cs.Arg(Cs.Name(context.Names[context.Module.Entry.Symbol])) };
        if (context.Travelling is not null)
        {
            arguments.Add(Cs.Arg(Cs.Name(DynamicEmitter.DescribeName)));
        }

        if (context.Module.IsPython2)
        {
            arguments.Add(Cs.Arg(Cs.Boolean(true), "python2"));
        }

        if (context.Module.RunsAgain)
        {
            arguments.Add(Cs.Arg(Cs.Boolean(true), "spawns"));
        }

        if (dynamic.HasCoroutines)
        {
            arguments.Add(Cs.Arg(Cs.Name(DynamicEmitter.CoroutinesName), "coroutines"));
        }

        var run = Cs.Call(Cs.Member(Cs.Name("PyProgram"), "Run"), arguments);
        var modifiers = Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword);
        return Cs.Method(modifiers, Cs.Int, "Main", Cs.Parameters([Cs.Param(Cs.Array(Cs.String), "args")]), null, Cs.Arrow(run));
    }

    /// <summary>The module-level code. Other modules call it when they import this one.</summary>
    private MemberDeclarationSyntax Entry() => Cs.Method(
        Cs.Modifiers(context.Module.IsMain ? SyntaxKind.PrivateKeyword : SyntaxKind.PublicKeyword, SyntaxKind.StaticKeyword),
        Cs.Void,
        context.Names[context.Module.Entry.Symbol],
        Cs.Parameters([]),
        code.Block(context.Module.Entry.Body),
        null);
}
