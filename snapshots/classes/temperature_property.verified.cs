// ======== TemperaturePropertyScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TemperatureProperty;

public sealed partial class Temperature : PyObject
{
    private PyNumber? _celsius;

    public PyNumber Celsius
    {
        get => _celsius ?? PyErrors.Unset<PyNumber>(this, "_celsius");
        set
        {
            _celsius = value;
        }
    }

    public static readonly double AbsoluteZero = -273.15;

    public Temperature(double celsius = 0.0)
    {
        CelsiusProperty = celsius; // goes through the setter
    }

    /// <summary>Degrees Celsius.</summary>
    public PyNumber CelsiusProperty
    {
        get => Celsius;
        set
        {
            if (value < AbsoluteZero)
            {
                throw new ValueError(PyFormat.Percent("below absolute zero: %s", value));
            }

            Celsius = value;
        }
    }

    public double Fahrenheit => PyNumber.TrueDiv(Celsius * 9L, 5) + 32;

    public static Temperature FromFahrenheit(long degrees) => new Temperature((double)((degrees - 32) * 5) / 9L);

    public static bool IsHot(PyNumber celsius) => celsius > 30L;
}

/// <summary>Properties with checks, static and class methods.</summary>
public static class TemperaturePropertyScript
{
    public static int Main(string[] args) => PyProgram.Run("temperature_property.py", args, Start);

    private static void Start()
    {
        var t = new Temperature(25.0);
        Print(t.CelsiusProperty.ToObject(), t.Fahrenheit);
        t.CelsiusProperty = 36.6;
        Print(t.CelsiusProperty.ToObject(), Round(t.Fahrenheit, 2), Temperature.IsHot(t.CelsiusProperty));
        Print(Temperature.FromFahrenheit(212).CelsiusProperty.ToObject());

        try
        {
            t.CelsiusProperty = -300;
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        try
        {
            PyOps.SetAttr(t, "fahrenheit", 1L);
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError)
        {
            Print("fahrenheit is read-only");
        }
    }
}
// ======== TemperaturePropertyScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace TemperatureProperty;

public sealed partial class Temperature
{
    public static readonly PyClass TemperatureClass = PyClass.Register<Temperature>(
        new("Temperature", "__main__", [], CreateInstance, static x => x is Temperature),
        TryGetClassMember);
    private static readonly PyParameters FromFahrenheitParameters = new("degrees");
    public static readonly PyFunction FromFahrenheitFunction = new(
        "from_fahrenheit",
        ["degrees"],
        null,
        CallFromFahrenheit);

    private static object? CallFromFahrenheit(PyArguments arguments)
    {
        var a = new ArgumentBinder("Temperature.from_fahrenheit", FromFahrenheitParameters, arguments);
        return FromFahrenheit(a.Get<long>(0));
    }

    private static readonly PyParameters IsHotParameters = new("celsius");
    public static readonly PyFunction IsHotFunction = new("is_hot", ["celsius"], null, CallIsHot);

    private static object? CallIsHot(PyArguments arguments)
    {
        var a = new ArgumentBinder("Temperature.is_hot", IsHotParameters, arguments);
        return IsHot(a.Get<PyNumber>(0));
    }

    public override string PyTypeName => "Temperature";

    public override PyClass PyType => TemperatureClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "__celsius":
                value = _celsius;
                return true;
            case "_celsius":
                value = Celsius;
                return true;
            case "ABSOLUTE_ZERO":
                value = AbsoluteZero;
                return true;
            case "celsius":
                value = CelsiusProperty;
                return true;
            case "fahrenheit":
                value = Fahrenheit;
                return true;
            case "from_fahrenheit":
                value = FromFahrenheitFunction;
                return true;
            case "is_hot":
                value = IsHotFunction;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "__celsius":
                _celsius = PyConvert.To<PyNumber?>(value);
                return true;
            case "_celsius":
                Celsius = PyConvert.To<PyNumber>(value);
                return true;
            case "celsius":
                CelsiusProperty = PyConvert.To<PyNumber>(value);
                return true;
            case "fahrenheit":
                throw new AttributeError("property 'fahrenheit' of 'Temperature' object has no setter");
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "ABSOLUTE_ZERO":
                value = AbsoluteZero;
                return true;
            case "from_fahrenheit":
                value = FromFahrenheitFunction;
                return true;
            case "is_hot":
                value = IsHotFunction;
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("celsius=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Temperature.__init__", CreateParameters, arguments);
        return new Temperature(a.Get<double>(0, 0.0));
    }
}
