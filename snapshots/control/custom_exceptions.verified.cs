using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace CustomExceptions;

/// <summary>Base class of the errors of this program.</summary>
public class AppError : PyException
{
    public AppError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "AppError";
}

public sealed class ConfigErrorClass : AppError
{
    public string Key;
    public string MessageValue;

    public ConfigErrorClass(string key, string message = "missing setting")
    {
        Key = key;
        MessageValue = message;
        InitializeArguments(MessageValue);
    }

    public override string ToString() => $"{Key} -> {MessageValue}";

    public override string PyTypeName => "ConfigError";
}

public sealed class NetworkError : AppError
{
    public NetworkError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "NetworkError";
}

/// <summary>An exception hierarchy of one's own, raise from, and re-raising.</summary>
public static class CustomExceptionsScript
{
    public static string ReadSetting(PyDict<string, string> config, string key)
    {
        try
        {
            return config[key];
        }
        catch (KeyError e)
        {
            using (PyErrors.Handling(e))
            {
                throw new ConfigErrorClass(key).From(e);
            }
        }
    }

    public static long Load(PyDict<string, string> config)
    {
        try
        {
            return Int(ReadSetting(config, "port"));
        }
        catch (ConfigErrorClass error)
        {
            using (PyErrors.Handling(error))
            {
                Print("logging and passing on");
                throw;
            }
        }
    }

    public static int Main(string[] args) => PyProgram.Run("custom_exceptions.py", args, Start);

    private static void Start()
    {
        foreach (var config in new PyList<PyDict<string, string>>
        {
            new PyDict<string, string> { ["port"] = "8080" },
            new PyDict<string, string>(),
            new PyDict<string, string> { ["port"] = "http" },
        })
        {
            try
            {
                Print("port", Load(config));
            }
            catch (AppError e)
            {
                using (PyErrors.Handling(e))
                {
                    Print("AppError:", e, "| cause:", Repr(e.Cause));
                }
            }
            catch (ValueError e)
            {
                using (PyErrors.Handling(e))
                {
                    Print("ValueError:", e);
                }
            }
        }

        try
        {
            throw new NetworkError("timeout", 30L);
        }
        catch (ConfigErrorClass error)
        {
            using (PyErrors.Handling(error))
            {
                Print("not this one");
            }
        }
        catch (NetworkError e)
        {
            using (PyErrors.Handling(e))
            {
                Print(e.Args, e);
            }
        }

        try
        {
            try
            {
                PyMath.TrueDiv(1, 0);
            }
            catch (Exception ex) when (ex.ToPython() is ZeroDivisionError e)
            {
                using (PyErrors.Handling(e))
                {
                    throw new AppError("while dividing");
                }
            }
        }
        catch (AppError e)
        {
            using (PyErrors.Handling(e))
            {
                Print(e, "| context:", Repr(e.Context));
            }
        }
    }
}
