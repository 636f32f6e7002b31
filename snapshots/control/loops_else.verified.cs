using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LoopsElse;

/// <summary>while, for, break, continue, and the else of a loop.</summary>
public static class LoopsElseScript
{
    public static int Main(string[] args) => PyProgram.Run("loops_else.py", args, Start);

    private static void Start()
    {
        PyInt n = default;

        // primes by trial division
        foreach (var item in Range(2, 12))
        {
            n = item;
            var stop = (long)n;
            for (long x = 2; x < stop; x++)
            {
                if ((long)(n % x) == 0L)
                {
                    Print(n, "equals", x, "*", PyInt.FloorDiv(n, x));
                    goto afterLoop;
                }
            }

            // loop fell through without finding a factor
            Print(n, "is a prime number");
        afterLoop:;
        }

        n = 27;
        var steps = 0L;
        while (n != 1L)
        {
            if ((long)(n % 2) != 0L)
            {
                n = 3 * n + 1;
            }
            else
            {
                n = PyInt.FloorDiv(n, 2);
            }

            steps++;
        }

        Print("reached 1 after", steps, "steps");

        PyList<long> odd = [];
        for (long i = 10; i > 0; i--)
        {
            if (PyMath.Mod(i, 2) == 0)
            {
                continue;
            }

            odd.Append(i);
        }

        Print(odd);

        while (true)
        {
            if (odd.Length == 0)
            {
                break;
            }

            odd.Pop();
        }

        Print(odd.Length == 0 ? "empty" : "full");

        var grade = 83L;
        if (grade >= 90)
        {
            Print("A");
        }
        else if (grade >= 80)
        {
            Print("B");
        }
        else
        {
            Print("C");
        }

        if (0 < grade && grade <= 100 && grade != 50)
        {
        }

        var value = grade > 80;
        Print(value ? (object?)value : PyMath.TrueDiv(1, 0)); // the right side isn't evaluated
    }
}
