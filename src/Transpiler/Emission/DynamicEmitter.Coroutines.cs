using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Emission;

/// <summary>The names and lines of the program's async functions, which its coroutines and tasks show.</summary>
internal sealed partial class DynamicEmitter
{
    public const string CoroutinesName = "AsyncFunctions";

    public bool HasCoroutines => context.Usage.AsyncFunctions.Count > 0;

    /// <summary><c>private static PyCoroutineName[] AsyncFunctions => [new("Script.Fetch", "fetch", 3), ...];</c>.</summary>
    private MemberDeclarationSyntax Coroutines() => Cs.Property(
        Cs.Modifiers(SyntaxKind.PrivateKeyword, SyntaxKind.StaticKeyword),
        Cs.Array(Cs.Name("PyCoroutineName")),
        CoroutinesName,
        Cs.Arrow(Cs.Collection(context.Usage.AsyncFunctions.Select(f => Cs.Element(Cs.ImplicitNew([
            Cs.Arg(Cs.Text(CsOwner(f.Symbol) + "." + context.Names[f.Symbol])),
            Cs.Arg(Cs.Text(QualifiedName(f.Symbol))),
            Cs.Arg(Cs.Integer(LineOf(f.Symbol), suffix: false)),
        ]))))));

    private string CsOwner(Symbol symbol) => symbol switch
    {
        FunctionSymbol { Owner: var owner } => CsOwner(owner),
        ClassSymbol or ModuleSymbol => context.Names[symbol],
        _ => "",
    };

    private static string QualifiedName(Symbol symbol) => symbol switch
    {
        FunctionSymbol { Owner: FunctionSymbol { Definition: not ModuleNode } outer } f => QualifiedName(outer) + ".<locals>." + f.Name,
        FunctionSymbol { Owner: ClassSymbol owner } f => QualifiedName(owner) + "." + f.Name,
        _ => symbol.Name,
    };

    private int LineOf(FunctionSymbol symbol)
    {
        Symbol owner = symbol;
        while (owner is FunctionSymbol or ClassSymbol)
        {
            owner = owner is FunctionSymbol f ? f.Owner : ((ClassSymbol)owner).Owner;
        }

        return owner is ModuleSymbol module ? module.Source.GetLineNumber(symbol.Definition.Span.Start) : 0;
    }
}
