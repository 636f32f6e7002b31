// ======== TemperaturePropertyScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TemperatureProperty;

public sealed partial class Temperature : PyObject
{
    public object? _celsius;
    public static readonly double AbsoluteZero = -273.15;

    public Temperature(double celsius = 0.0)
    {
        Celsius = celsius; // goes through the setter
    }

    /// <summary>Degrees Celsius.</summary>
    public object? Celsius
    {
        get => PyOps.GetAttr(this, "_celsius");
        set
        {
            if (PyOps.Less(value, AbsoluteZero))
            {
                throw new ValueError(PyFormat.Percent("below absolute zero: %s", value));
            }

            _celsius = value;
        }
    }

    public object? Fahrenheit => PyOps.Add(PyOps.TrueDiv(PyOps.Multiply(PyOps.GetAttr(this, "_celsius"), 9L), 5L), 32L);

    public static Temperature FromFahrenheit(long degrees) => new Temperature((double)((degrees - 32) * 5) / 9L);

    public static bool IsHot(object? celsius) => PyOps.Greater(celsius, 30L);
}

/// <summary>Properties with checks, static and class methods.</summary>
public static class TemperaturePropertyScript
{
    public static int Main(string[] args) => PyProgram.Run("temperature_property.py", args, Start);

    private static void Start()
    {
        var t = new Temperature(25.0);
        Print(t.Celsius, t.Fahrenheit);
        t.Celsius = 36.6;
        Print(t.Celsius, Round(t.Fahrenheit, 2L), Temperature.IsHot(t.Celsius));
        Print(Temperature.FromFahrenheit(212).Celsius);

        try
        {
            t.Celsius = -300L;
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
        new("Temperature", "__main__", [], CreateInstance, static x => x is Temperature));

    public override string PyTypeName => "Temperature";

    public override PyClass PyType => TemperatureClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "_celsius":
                value = _celsius;
                return true;
            case "ABSOLUTE_ZERO":
                value = AbsoluteZero;
                return true;
            case "celsius":
                value = Celsius;
                return true;
            case "fahrenheit":
                value = Fahrenheit;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "_celsius":
                _celsius = value;
                return true;
            case "celsius":
                Celsius = value;
                return true;
            case "fahrenheit":
                throw new AttributeError("property 'fahrenheit' of 'Temperature' object has no setter");
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("celsius=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Temperature.__init__", CreateParameters, arguments);
        return new Temperature(a.Get<double>(0, 0.0));
    }
}
