// ======== ProcessPoolScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ProcessPool;

/// <summary>concurrent.futures.ProcessPoolExecutor: submit, map and as_completed over processes.</summary>
public static partial class ProcessPoolScript
{
    private static PyList<long> Numbers = [112272535095293, 112582705942171, 1099726899285419];

    public static bool IsPrime(long n)
    {
        if (n < 2)
        {
            return false;
        }

        if (PyMath.Mod(n, 2) == 0)
        {
            return n == 2;
        }

        var stop = PyMath.FloorDiv(PyMathModule.Isqrt(n), 1000) + 1;
        for (long i = 3; i < stop; i += 2)
        {
            if (PyMath.Mod(n, i) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public static PyNumber Power(long baseValue, long exponent = 2) => PyNumber.Pow(baseValue, exponent);

    public static void Fail(string key) => throw new KeyError(key);

    public static void RunMain()
    {
        PyProcessPoolExecutor executor = null!;
        using (var resource = new PyProcessPoolExecutor(maxWorkers: 2))
        {
            executor = resource;
            foreach (var (number, prime) in Zip(Numbers, executor.Map<long, bool>(IsPrimeFunction, Numbers)))
            {
                Print($"{number} {prime}");
            }

            var futures = PyDict.Of(
                Range(3).Select(
                    i => ((PyFuture<PyNumber>, long))(executor.SubmitCall<PyNumber>(
                        PowerFunction,
                        [i],
                        new PyKeywords { ["exponent"] = 3L }), i)));
            Print(Sorted(PyIterator.Of(PyFutures.AsCompleted(futures).Select(f => (futures[f], f.Result())))));
            var failed = executor.SubmitCall<object?>(FailFunction, ["lost"]);
            try
            {
                failed.Result();
            }
            catch (KeyError e)
            {
                Print("KeyError:", e);
            }

            Print(
                List(
                    executor.Map<long, long, PyNumber>(
                        PowerFunction,
                        new PyList<long> { 1, 2, 3 },
                        new PyList<long> { 4, 5, 6 })));
        }

        try
        {
            executor.SubmitCall<PyNumber>(PowerFunction, [1L]);
        }
        catch (Exception ex) when (ex.ToPython() is RuntimeError e)
        {
            Print("RuntimeError:", e);
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

    private static readonly PyParameters PowerParameters = new("base, exponent=");
    public static readonly PyFunction PowerFunction = new("power", ["base", "exponent"], null, CallPower);

    private static object? CallPower(PyArguments arguments)
    {
        var a = new ArgumentBinder("power", PowerParameters, arguments);
        return Power(a.Get<long>(0), a.Get<long>(1, 2));
    }

    private static readonly PyParameters FailParameters = new("key");
    public static readonly PyFunction FailFunction = new("fail", ["key"], null, CallFail);

    private static object? CallFail(PyArguments arguments)
    {
        var a = new ArgumentBinder("fail", FailParameters, arguments);
        Fail(a.Get<string>(0));
        return null;
    }

    internal static void Describe(ProgramState program)
    {
        program.Function(IsPrimeFunction);
        program.Function(PowerFunction);
        program.Function(FailFunction);
        program.Global("NUMBERS", () => Numbers, value => Numbers = value);
        program.Type<PyFuture<object?>>();
        program.Type<PyFuture<PyNumber>>();
        program.Type<PyDict<PyFuture<PyNumber>, long>>();
        program.Type<PyIterator<PyFuture<PyNumber>>>();
        program.Type<PyIterator<bool>>();
        program.Type<PyIterator<PyNumber>>();
        program.Type<PyIterator<(long, bool)>>();
        program.Type<PyIterator<(long, PyNumber)>>();
        program.Type<PyList<long>>();
        program.Type<PyList<PyNumber>>();
        program.Type<PyList<(long, PyNumber)>>();
        program.Tuple<long, bool>();
        program.Tuple<long, PyNumber>();
    }
}
