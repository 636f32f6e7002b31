using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>
/// What CPython's symtable.c finds wrong with names: global and nonlocal declarations, assignment expressions in comprehensions, type parameters.
/// It visits in symtable.c's order, since "prior to" means that order. Only files with such constructs are visited.
/// </summary>
internal sealed partial class SymbolChecker
{
    private readonly SourceText source;
    private readonly bool python2;
    private readonly DiagnosticBag diagnostics;
    private readonly List<Block> blocks = [];
    private readonly Func<SyntaxNode, bool> hasStack;
    private bool futureAnnotations;
    private Block current;

    private SymbolChecker(SourceText source, bool python2, DiagnosticBag diagnostics, Func<SyntaxNode, bool> hasStack)
    {
        this.source = source;
        this.python2 = python2;
        this.diagnostics = diagnostics;
        this.hasStack = hasStack;
        current = new Block(BlockKind.Module, null, "");
        blocks.Add(current);
    }

    [Flags]
    private enum Uses { None = 0, Parameter = 1, Local = 2, Used = 4, Annotated = 8, Global = 16, Nonlocal = 32, LoopVariable = 64, Import = 128, TypeParameter = 256 }

    private enum BlockKind { Module, Class, Function, Comprehension, Special }

    public static void Check(SourceText source, ModuleNode module, bool python2, DiagnosticBag diagnostics, Func<SyntaxNode, bool> hasStack)
    {
        var checker = new SymbolChecker(source, python2, diagnostics, hasStack);
        checker.futureAnnotations = module.Body.Any(s =>
            s is ImportFromStatement { Module: "__future__", Level: 0 } import && import.Names.Any(n => n.Name == "annotations"));
        checker.Visit(module.Body);
        foreach (var block in checker.blocks)
        {
            checker.Resolve(block);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments) =>
        diagnostics.Report(descriptor, source, span, arguments);

    private void Define(string name, Uses use)
    {
        var uses = current.Of(name);
        if (current.InLoopTarget)
        {
            use |= Uses.LoopVariable;
        }

        current.Names[name] = uses | use;
    }

    private void InBlock(BlockKind kind, string where, Action visit)
    {
        var outer = current;
        current = new Block(kind, outer, where) { IterableDepth = outer.IterableDepth };
        blocks.Add(current);
        visit();
        current = outer;
    }

    private void Declare(Statement statement, IEnumerable<string> names, bool isGlobal)
    {
        var what = isGlobal ? "global" : "nonlocal";
        foreach (var name in names)
        {
            var uses = current.Of(name);
            var message = (uses & Uses.Parameter) != Uses.None ? python2 ? $"name '{name}' is local and global" : $"name '{name}' is parameter and {what}"
                : python2 ? null
                : (uses & Uses.Used) != Uses.None ? $"name '{name}' is used prior to {what} declaration"
                : (uses & Uses.Annotated) != Uses.None ? $"annotated name '{name}' can't be {what}"
                : (uses & Uses.Local) != Uses.None ? $"name '{name}' is assigned to before {what} declaration"
                : null;
            if (message is not null)
            {
                Report(DiagnosticDescriptors.BadScopeDeclaration, statement.Span, message);
                continue;
            }

            if (python2 && (uses & (Uses.Local | Uses.Used)) != Uses.None)
            {
                Report(DiagnosticDescriptors.LateGlobal, statement.Span, name, (uses & Uses.Local) != Uses.None ? "assigned to before" : "used prior to");
            }

            current.Names[name] = uses | (isGlobal ? Uses.Global : Uses.Nonlocal);
            current.Directives.Add((name, statement.Span));
        }
    }

    // What can be told only when all enclosing blocks are known.
    private void Resolve(Block block)
    {
        foreach (var (name, span) in block.Directives.DistinctBy(d => d.Name))
        {
            var uses = block.Of(name);
            if ((uses & Uses.Nonlocal) == Uses.None)
            {
                continue;
            }

            var message = (uses & Uses.Global) != Uses.None ? $"name '{name}' is nonlocal and global"
                : block.Kind == BlockKind.Module ? "nonlocal declaration not allowed at module level"
                : FindBinding(block, name) switch
                {
                    Uses.None => $"no binding for nonlocal '{name}' found",
                    Uses.TypeParameter => $"nonlocal binding not allowed for type parameter '{name}'",
                    _ => null,
                };
            if (message is not null)
            {
                Report(DiagnosticDescriptors.BadScopeDeclaration, span, message);
            }
        }
    }

    private static Uses FindBinding(Block block, string name)
    {
        const Uses Bound = Uses.Parameter | Uses.Local | Uses.Import;
        for (var outer = block.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == BlockKind.Class && name == "__class__")
            {
                return Uses.Local;
            }

            if (outer.Kind is BlockKind.Class or BlockKind.Module)
            {
                continue;
            }

            var uses = outer.Of(name);
            if ((uses & Uses.Global) != Uses.None)
            {
                return Uses.None;
            }

            if ((uses & Uses.TypeParameter) != Uses.None)
            {
                return Uses.TypeParameter;
            }

            if ((uses & Bound) != Uses.None && (uses & Uses.Nonlocal) == Uses.None)
            {
                return Uses.Local;
            }
        }

        return Uses.None;
    }

    /// <summary>A namespace; <see cref="Where"/> names the special ones: "a type alias", "an annotation" ...</summary>
    private sealed class Block(BlockKind kind, Block? parent, string where)
    {
        public BlockKind Kind => kind;

        public Block? Parent => parent;

        public string Where => where;

        public Dictionary<string, Uses> Names { get; } = new(StringComparer.Ordinal);

        public List<(string Name, SourceSpan Span)> Directives { get; } = [];

        /// <summary>Inside the iterable of a comprehension, however deep.</summary>
        public int IterableDepth { get; set; }

        public bool InLoopTarget { get; set; }

        public Uses Of(string name) => Names.GetValueOrDefault(name);
    }
}
