// python: 2.7

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PrintStatementScript;

/// <summary>The print statement in its forms.</summary>
public static class PrintStatementModule
{
    public static int Main(string[] args) => PyProgram.Run("print_statement.py", args, Start, python2: true);

    private static void Start()
    {
        var name = "World";
        PrintStatement("Hello,", name);
        PrintStatement((object?[])["no newline"], newline: false);
        PrintStatement("same line");
        PrintStatement();
        PrintStatement($"{name} has {Len(name)} letters");
        PrintStatement((object?[])["to stderr"], file: PySys.Stderr);
        PrintStatement((object?[])["to", "stdout"], file: PySys.Stdout);
        PrintStatement("in parentheses");
        PrintStatement(("a", "tuple"));
        PrintStatement(1L, 2.5, null, new PyList<object?> { 1L, "x" }, new PyDict<string, string> { ["k"] = "v" });
        PrintStatement(
            PyMath.FloorDiv(7, 2),
            PyMath.FloorDiv(-7, 2),
            PyMath.FloorDiv(7, 2),
            7.0 / 2.0,
            PyMath.Mod(7, 3));
        PrintStatement(PyMath.Pow(2, 10), 10L, 511L, 1L != 2L);
        PrintStatement(Repr("text"), PyOps.Repr(42L), Python2.Round(2.5), Python2.Round(3.14159, 2));
    }
}
