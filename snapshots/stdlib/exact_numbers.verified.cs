// ======== ExactNumbersScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ExactNumbers;

public sealed partial class Obj : PyObject
{
    public long N;

    public Obj(long n)
    {
        N = n;
    }
}

public static class ExactNumbersScript
{
    public static int Main(string[] args) => PyProgram.Run("exact_numbers.py", args, Start);

    private static void Start()
    {
        var a = new PyDecimal("4.2");
        var b = new PyDecimal("2.1");
        Print(a + b, a + b == new PyDecimal("6.3"), Repr(a / b), a * b, a - b, a % b, -a, Abs(new PyDecimal("-1.50")));
        Print(
            new PyDecimal(1L) / new PyDecimal(7L),
            new PyDecimal("1") / 3L,
            new PyDecimal(0.1),
            new PyDecimal((0L, (1L, 2L, 3L), -2L)));
        var manager = PyDecimalModule.Localcontext();
        var ctx = PyConvert.To<PyDecimalContext>(PyOps.CallMethod(manager, "__enter__"));
        var exit = PyContext.OnExit(manager);
        try
        {
            ctx.Prec = 5;
            Print(new PyDecimal(1L) / new PyDecimal(7L));
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit.Dispose();
        }

        PyDecimalModule.Getcontext().Prec = 10;
        Print(new PyDecimal(2L).Sqrt(), new PyDecimal(10L) / 3L, PyDecimalModule.Getcontext().Prec);
        Print(
            new PyDecimal("3.14159").Quantize(new PyDecimal("0.01")),
            new PyDecimal("2.675").Quantize(new PyDecimal("0.01"), rounding: PyDecimalModule.RoundHalfUp),
            new PyDecimal("2.675").Quantize(new PyDecimal(".01"), PyDecimalModule.RoundDown));
        Print(
            new PyDecimal("1.20").Normalize(),
            new PyDecimal("1E+3"),
            new PyDecimal("0.00000001"),
            new PyDecimal("1e-10") * 1L,
            new PyDecimal("123.456").AsTuple());
        Print(
            $"{PyOps.Format(new PyDecimal("1234.5678"), ".2f")} {PyOps.Format(new PyDecimal("1234567.891"), ",.1f")} {PyOps.Format(new PyDecimal("5"), ">8")}",
            PyFormat.Percent("%s", new PyDecimal("1.0")),
            "{:.3f}".FormatWith(new PyDecimal("2.5")));
        Print(
            Int(new PyDecimal("7.9")),
            Float(new PyDecimal("0.25")),
            Round(new PyDecimal("2.5")),
            Round(new PyDecimal("2.345"), 2L),
            PyOps.Power(new PyDecimal(2L), 10L),
            PyOps.Power(new PyDecimal("1.1"), 2L));
        Print(
            Sum(new PyList<PyDecimal> { new PyDecimal("0.1") }.Repeat(3)),
            Max(new PyDecimal("1"), new PyDecimal("2")),
            Sorted<PyDecimal>(new PyList<PyDecimal> { new PyDecimal("3"), new PyDecimal("1.5") }),
            PyOps.Equals(new PyDecimal("1.0"), 1L),
            PyOps.Equals(new PyDecimal("0.5"), 0.5),
            PyOps.Greater(new PyDecimal("2"), 1L));
        try
        {
            new PyDecimal("abc");
        }
        catch (InvalidOperation e)
        {
            Print("invalid", e);
        }

        try
        {
            _ = new PyDecimal(1L) / new PyDecimal(0L);
        }
        catch (DivisionByZero e)
        {
            Print("zero", e);
        }

        Print(
            new PyDecimal("NaN"),
            new PyDecimal("Infinity"),
            -new PyDecimal("0"),
            new PyDecimal("1.5") + 1L,
            2L * new PyDecimal("1.5"),
            PyOps.FloorDiv(new PyDecimal(10L), 3L),
            Hash(new PyDecimal("1")) == Hash(1L));
        var f = new PyFraction(3L, 4L);
        var g = new PyFraction("1/3");
        Print(
            f + g,
            f - g,
            f * g,
            f / g,
            PyOps.Power(f, 2L),
            Float(f),
            new PyFraction(0.5),
            new PyFraction("2.5"),
            Repr(f),
            f > g,
            f == new PyFraction(6L, 8L),
            -f,
            Abs(-f));
        Print(
            f + 1L,
            1L + f,
            f * 2L,
            2L - f,
            f + 0.5,
            f.Numerator,
            f.Denominator,
            new PyFraction(3.14159).LimitDenominator(100),
            Int(new PyFraction(7L, 2L)),
            Round(new PyFraction(7L, 2L)),
            false ? PyOps.FloorDiv(7L, new PyFraction(3L, 2L)) : (object?)0L);
        Print(Sum(new PyList<PyFraction> { new PyFraction(1L, 3L) }.Repeat(3)), new PyFraction(4L, 2L), Max(f, g));
        PyList<long> data = [1, 2, 3, 4, 4];
        Print(
            PyStatistics.Mean(data),
            PyStatistics.Median(data),
            PyStatistics.Mode(data),
            PyStatistics.Stdev(data),
            PyStatistics.Variance(data),
            PyStatistics.Pstdev(data),
            PyStatistics.Pvariance(data));
        Print(
            PyStatistics.Mean(new PyList<double> { 1.5, 2.5, 3.0 }),
            PyStatistics.Median(new PyList<long> { 1, 3, 5, 7 }),
            PyStatistics.Fmean(new PyList<long> { 1, 2 }),
            PyStatistics.Multimode("aabbc"),
            PyStatistics.Quantiles(new PyList<long> { 1, 2, 3, 4, 5, 6, 7 }),
            PyStatistics.HarmonicMean(new PyList<long> { 40, 60 }),
            PyStatistics.GeometricMean(new PyList<long> { 54, 24, 36 }));
        try
        {
            PyStatistics.Mean(new PyList<object?>());
        }
        catch (StatisticsError e)
        {
            Print(e);
        }

        var o = new Obj(3);
        var r = new PyWeakReference(o);
        Print(PyOps.Is(PyOps.Call(r), o), PyOps.GetAttr(PyOps.Call(r), "n"));
        var cache = new PyWeakValueDictionary<string, Obj>();
        cache["a"] = o;
        Print(PyOps.Contains(cache, "a"), cache["a"].N, Len(cache));
        var manager2 = PyWarnings.CatchWarnings(record: true);
        var w = PyConvert.To<PyList<object?>>(PyOps.CallMethod(manager2, "__enter__"));
        var exit2 = PyContext.OnExit(manager2);
        try
        {
            PyWarnings.Simplefilter("always");
            PyWarnings.Warn("deprecated thing", PyTypes.DeprecationWarning);
            Print(
                Len(w),
                PyOps.GetAttr(PyOps.GetAttr(w[0], "category"), "__name__"),
                Str(PyOps.GetAttr(w[0], "message")));
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit2.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit2.Dispose();
        }

        PyWarnings.Filterwarnings("ignore");
        PyWarnings.Warn("not shown");
        PyWarnings.Simplefilter("error");
        try
        {
            PyWarnings.Warn("boom", PyTypes.UserWarning);
        }
        catch (UserWarning e)
        {
            Print("raised", e);
        }
    }
}
// ======== ExactNumbersScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace ExactNumbers;

public sealed partial class Obj
{
    public static readonly PyClass ObjClass = PyClass.Register<Obj>(
        new("Obj", "__main__", [], CreateInstance, static x => x is Obj));

    public override string PyTypeName => "Obj";

    public override PyClass PyType => ObjClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "n":
                value = N;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "n":
                N = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("n", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Obj.__init__", CreateParameters, arguments);
        return new Obj(a.Get<long>(0));
    }
}
