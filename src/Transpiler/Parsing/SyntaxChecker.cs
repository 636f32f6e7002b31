using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Checks that need to know the function, class or loop around a node; CPython makes them after parsing, too.</summary>
internal sealed partial class SyntaxChecker
{
    private const int MaxTreeDepth = 12_000;

    private readonly SourceText source;
    private readonly bool python2;
    private readonly DiagnosticBag diagnostics;
    private Scope scope = new(ScopeKind.Module, isAsync: false);
    private Flow flow;
    private readonly HashSet<ImportFromStatement> allowedFutureImports = new(ReferenceEqualityComparer.Instance);
    private readonly List<Expression> spine = [];
    private ComprehensionExpression? comprehension;
    private int depth;
    private bool foundTooDeep;

    private SyntaxChecker(SourceText source, PythonDialect dialect, DiagnosticBag diagnostics)
    {
        this.source = source;
        python2 = dialect == PythonDialect.Python2;
        this.diagnostics = diagnostics;
    }

    // Special: type parameters, a type alias (PEP 695); SymbolChecker says what may not stand there.
    private enum ScopeKind { Module, Class, Function, Lambda, Comprehension, Special }

    private sealed class Scope(ScopeKind kind, bool isAsync)
    {
        public ScopeKind Kind => kind;

        public bool IsAsync => isAsync;

        public bool IsFunction => kind is ScopeKind.Function or ScopeKind.Lambda or ScopeKind.Special;

        public bool HasYield { get; set; }

        /// <summary>A comprehension that awaits.</summary>
        public bool HasAwait { get; set; }

        public ReturnStatement? ReturnWithValue { get; set; }
    }

    // What break, continue and return may leave; Blocks counts as CPython counts its frame's blocks.
    private readonly record struct Flow(bool InLoop, bool LeavesStarHandler, bool InStarHandler, int Blocks);

    /// <summary><paramref name="checkSymbols"/>: the module has constructs that <see cref="SymbolChecker"/> looks at.</summary>
    public static void Check(SourceText source, ModuleNode module, PythonDialect dialect, bool checkSymbols, DiagnosticBag diagnostics)
    {
        var checker = new SyntaxChecker(source, dialect, diagnostics);
        checker.CheckFutureImports(module.Body);
        checker.Visit(module.Body);

        // A tree that is too deep for one visitor is too deep for the next.
        if (checkSymbols && !checker.foundTooDeep)
        {
            SymbolChecker.Check(source, module, checker.python2, diagnostics, checker.HasStack);
        }
    }

    private void Visit(ImmutableArray<Statement> body)
    {
        foreach (var statement in body)
        {
            Visit(statement);
        }
    }

    private void Visit(ImmutableArray<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void InFlow(Flow inner, ImmutableArray<Statement> body)
    {
        var outer = flow;
        flow = inner;
        Visit(body);
        flow = outer;
    }

    private void InScope(ScopeKind kind, bool isAsync, Action visit)
    {
        var (outerScope, outerFlow) = (scope, flow);
        (scope, flow) = (new Scope(kind, isAsync), default);
        visit();
        if (scope is { IsAsync: true, Kind: ScopeKind.Function, HasYield: true, ReturnWithValue: { } statement })
        {
            Report(DiagnosticDescriptors.InvalidSyntaxBecause, statement.Span, "'return' with value in async generator");
        }

        (scope, flow) = (outerScope, outerFlow);
    }

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments) =>
        diagnostics.Report(descriptor, source, span, arguments);

    // False if the tree is deeper than the later stages' recursion is made for; CPython's compiler has about the same limit.
    private bool HasStack(SyntaxNode node)
    {
        if (depth <= MaxTreeDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        if (!foundTooDeep)
        {
            foundTooDeep = true;
            Report(DiagnosticDescriptors.TooDeep, node.Span, "too many nested expressions or statements");
        }

        return false;
    }

    private void CheckFutureImport(ImportFromStatement import)
    {
        if (import is { Module: "__future__", Level: 0 } && !allowedFutureImports.Contains(import))
        {
            Report(DiagnosticDescriptors.FutureImport, import.Span, "from __future__ imports must occur at the beginning of the file");
        }
    }

    private void CheckFutureImports(ImmutableArray<Statement> body)
    {
        var allowed = true;
        for (var i = 0; i < body.Length; i++)
        {
            var isDocstring = i == 0 && body[i] is ExpressionStatement { Value: ConstantExpression { Kind: ConstantKind.String } };
            if (body[i] is not ImportFromStatement { Module: "__future__", Level: 0 } import)
            {
                allowed &= isDocstring;
                continue;
            }

            if (!allowed)
            {
                continue;
            }

            allowedFutureImports.Add(import);
            foreach (var name in import.Names)
            {
                CheckFeature(name, import);
            }
        }
    }

    private void CheckFeature(ImportAlias name, ImportFromStatement import)
    {
        if (name.Name == "braces")
        {
            Report(DiagnosticDescriptors.FutureImport, import.Span, "not a chance");
        }
        else if (name.Name is not ("nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement" or "print_function"
            or "unicode_literals" or "barry_as_FLUFL" or "generator_stop" or "annotations"))
        {
            Report(DiagnosticDescriptors.FutureImport, import.Span, $"future feature {name.Name} is not defined");
        }
    }
}
