using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Checks that need to know the function, class or loop around a node; CPython makes them after parsing, too.</summary>
internal sealed partial class SyntaxChecker
{
    private readonly SourceText source;
    private readonly bool python2;
    private readonly DiagnosticBag diagnostics;
    private Scope scope = new(ScopeKind.Module, IsAsync: false);
    private bool inLoop;

    private SyntaxChecker(SourceText source, PythonDialect dialect, DiagnosticBag diagnostics)
    {
        this.source = source;
        python2 = dialect == PythonDialect.Python2;
        this.diagnostics = diagnostics;
    }

    private enum ScopeKind { Module, Class, Function, Lambda, Comprehension }

    private sealed record Scope(ScopeKind Kind, bool IsAsync)
    {
        public bool IsFunction => Kind is ScopeKind.Function or ScopeKind.Lambda;
    }

    public static void Check(SourceText source, ModuleNode module, PythonDialect dialect, DiagnosticBag diagnostics)
    {
        var checker = new SyntaxChecker(source, dialect, diagnostics);
        checker.CheckFutureImports(module.Body);
        checker.Visit(module.Body);
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

    private void VisitLoopBody(ImmutableArray<Statement> body)
    {
        var outer = inLoop;
        inLoop = true;
        Visit(body);
        inLoop = outer;
    }

    private void InScope(ScopeKind kind, bool isAsync, Action visit)
    {
        var (outerScope, outerLoop) = (scope, inLoop);
        (scope, inLoop) = (new Scope(kind, isAsync), false);
        visit();
        (scope, inLoop) = (outerScope, outerLoop);
    }

    private void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments) =>
        diagnostics.Report(descriptor, source, span, arguments);

    // Trees that are deep without brackets (a + b + c + ...) pass the parser; below here they cost stack.
    private bool HasStack(SyntaxNode node)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        Report(DiagnosticDescriptors.TooDeep, node.Span, "too many nested expressions");
        return false;
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
                Report(DiagnosticDescriptors.FutureImport, import.Span, "from __future__ imports must occur at the beginning of the file");
            }

            foreach (var name in import.Names)
            {
                CheckFeature(name);
            }
        }
    }

    private void CheckFeature(ImportAlias name)
    {
        if (name.Name == "braces")
        {
            Report(DiagnosticDescriptors.FutureImport, name.Span, "not a chance");
        }
        else if (name.Name is not ("nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement" or "print_function"
            or "unicode_literals" or "barry_as_FLUFL" or "generator_stop" or "annotations"))
        {
            Report(DiagnosticDescriptors.FutureImport, name.Span, $"future feature {name.Name} is not defined");
        }
    }
}
