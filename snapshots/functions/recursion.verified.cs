using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Recursion;

/// <summary>Recursive functions, with results past 64 bits.</summary>
public static class RecursionScript
{
    /// <summary>n! for n &gt;= 0.</summary>
    public static PyInt Factorial(long n)
    {
        if (n <= 1)
        {
            return 1;
        }

        return n * Factorial(n - 1);
    }

    public static PyInt Fib(long n, PyDict<long, PyInt>? memo = null)
    {
        if (memo is null)
        {
            memo = new PyDict<long, PyInt>();
        }

        if (memo!.Contains(n))
        {
            return memo![n];
        }

        if (n < 2)
        {
            return n;
        }

        memo![n] = Fib(n - 1, memo) + Fib(n - 2, memo);
        return memo![n];
    }

    public static long Gcd(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, PyMath.Mod(a, b));
        }

        return a;
    }

    public static void Hanoi(long n, string source, string target, string spare, PyList<(string, string)> moves)
    {
        if (n == 0)
        {
            return;
        }

        Hanoi(n - 1, source, spare, target, moves);
        moves.Append((source, target));
        Hanoi(n - 1, spare, target, source, moves);
    }

    public static int Main(string[] args) => PyProgram.Run("recursion.py", args, Start);

    private static void Start()
    {
        Print(Factorial(5), Factorial(20), Factorial(30));
        Print(Fib(10), Fib(90), Fib(150));
        Print(Gcd(1071, 462));
        PyList<(string, string)> moves = [];
        Hanoi(3, "A", "C", "B", moves);
        Print(Len(moves), moves[0], moves[-1]);
        Print(PyInt.Pow(2, 64), PyMath.FloorDiv(-7, 2), PyMath.Mod(-7, 3), 7.0 / 2L);
    }
}
