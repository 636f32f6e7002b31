// ======== ProcessPoolScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ProcessPool;

/// <summary>CPU-bound work in processes: the same interface, other memory.</summary>
public static partial class ProcessPoolScript
{
    private static PyList<long> Numbers = [1000003, 1000004, 999983, 1000033, 27644437];

    public static bool IsPrime(long n)
    {
        if (n < 2)
        {
            return false;
        }

        return All(PyIterator.Of(Range(2, PyMathModule.Isqrt(n) + 1).Select(i => PyMath.Mod(n, i))));
    }

    public static PyList<long> Scaled(
        PyList<long> values,
        long factor = 1,
        long offset = 0) => [.. values.Select(v => v * factor + offset)];

    public static double CheckedRoot(PyNumber x)
    {
        if (x < 0L)
        {
            throw new ValueError(PyFormat.Percent("no root of %d", x));
        }

        return PyMathModule.Sqrt((double)x);
    }

    public static long ProcessId(long _) => PyOs.Getpid();

    public static void RunMain()
    {
        using (var executor = new PyProcessPoolExecutor(maxWorkers: 2))
        {
            foreach (var (number, prime) in Zip(Numbers, executor.Map<long, bool>(IsPrimeFunction, Numbers)))
            {
                Print($"{number} is prime: {prime}");
            }

            Print(
                executor.SubmitCall<PyList<long>>(
                    ScaledFunction,
                    [new PyList<long> { 1, 2, 3 }, 2L],
                    new PyKeywords { ["offset"] = 1L }).Result());
            var futures = PyDict.Of(
                ((PyNumber[])[16, -4, 2.25]).Select(
                    x => ((PyFuture<double>, PyNumber))(executor.SubmitCall<double>(CheckedRootFunction, [x.ToObject()]), x)));
            var results = new PyDict<PyNumber, object?>();
            foreach (var future in PyFutures.AsCompleted(futures))
            {
                try
                {
                    results[futures[future]] = future.Result();
                }
                catch (ValueError e)
                {
                    results[futures[future]] = Str(e);
                }
            }

            foreach (var x in Sorted(results))
            {
                Print(x.ToObject(), "->", results[x]);
            }

            Print(
                List(
                    executor.Map<long, long, PyNumber>(
                        PyOps.GetAttr(PyModules.Get("builtins"), "pow"),
                        Range(5),
                        new PyList<long> { 2 }.Repeat(5),
                        chunksize: 2)));
            Print(Set(executor.Map<long, long>(ProcessIdFunction, Range(6))).Contains(PyOs.Getpid()));
        }
    }

    public static int Main(string[] args) => PyProgram.Run("process_pool.py", args, Start, Describe);

    private static void Start()
    {
        RunMain();
    }
}
// ======== ProcessPoolScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace ProcessPool;

public static partial class ProcessPoolScript
{
    private static readonly PyParameters IsPrimeParameters = new("n");
    public static readonly PyFunction IsPrimeFunction = new("is_prime", ["n"], null, CallIsPrime);

    private static object? CallIsPrime(PyArguments arguments)
    {
        var a = new ArgumentBinder("is_prime", IsPrimeParameters, arguments);
        return IsPrime(a.Get<long>(0));
    }

    private static readonly PyParameters ScaledParameters = new("values, factor=, *, offset=");
    public static readonly PyFunction ScaledFunction = new("scaled", ["values", "factor", "offset"], null, CallScaled);

    private static object? CallScaled(PyArguments arguments)
    {
        var a = new ArgumentBinder("scaled", ScaledParameters, arguments);
        return Scaled(a.Get<PyList<long>>(0), a.Get<long>(1, 1), a.Get<long>(2, 0));
    }

    private static readonly PyParameters CheckedRootParameters = new("x");
    public static readonly PyFunction CheckedRootFunction = new("checked_root", ["x"], null, CallCheckedRoot);

    private static object? CallCheckedRoot(PyArguments arguments)
    {
        var a = new ArgumentBinder("checked_root", CheckedRootParameters, arguments);
        return CheckedRoot(a.Get<PyNumber>(0));
    }

    private static readonly PyParameters ProcessIdParameters = new("_");
    public static readonly PyFunction ProcessIdFunction = new("process_id", ["_"], null, CallProcessId);

    private static object? CallProcessId(PyArguments arguments)
    {
        var a = new ArgumentBinder("process_id", ProcessIdParameters, arguments);
        return ProcessId(a.Get<long>(0));
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(IsPrimeFunction);
        program.Function(ScaledFunction);
        program.Function(CheckedRootFunction);
        program.Function(ProcessIdFunction);
        program.Global("NUMBERS", () => Numbers, value => Numbers = value);
        program.Type<PyFuture<double>>();
        program.Type<PyFuture<PyList<long>>>();
        program.Type<PyDict<PyFuture<double>, PyNumber>>();
        program.Type<PyDict<PyNumber, object?>>();
        program.Type<PyIterator<PyFuture<double>>>();
        program.Type<PyIterator<bool>>();
        program.Type<PyIterator<long>>();
        program.Type<PyIterator<PyNumber>>();
        program.Type<PyIterator<(long, bool)>>();
        program.Type<PyList<long>>();
        program.Type<PyList<PyNumber>>();
        program.Type<PySet<long>>();
        program.Tuple<long, bool>();
        program.Tuple<long, long, double>();
    }
}
