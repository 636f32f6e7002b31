using PyConc2Cs.Diagnostics;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Checks that CPython's compiler makes after parsing: they need to know the function, class or loop around a node.</summary>
internal sealed partial class SyntaxChecker
{
    private SyntaxChecker() { }

    public static void Check(SourceText source, ModuleNode module, PythonDialect dialect, DiagnosticBag diagnostics)
    {
        _ = (source, module, dialect, diagnostics);
    }
}
