namespace PyConc2Cs.Runtime;

/// <summary>Where a generator stands (<c>inspect.getgeneratorstate</c>).</summary>
internal enum GeneratorState : byte { Created, Suspended, Running, Delegating, Closed }

internal interface IPyGeneratorState
{
    GeneratorState State { get; }
}

/// <summary>What generators of all types share.</summary>
internal static class PyGenerators
{
    /// <summary>The exception that <c>throw(type, value)</c> raises.</summary>
    public static Exception Thrown(object? type, object? value) => type switch
    {
        PyClass c when value is PyBaseException e && c.IsInstance(e) => e,
        PyClass c when value is not null => PyErrors.Raise(PyOps.Call(c, value)),
        PyClass or Exception => PyErrors.Raise(type),
        _ => new TypeError($"exceptions must be classes or instances deriving from BaseException, not {PyOps.TypeName(type)}"),
    };

    /// <summary>PEP 479: a StopIteration that leaves a generator's body isn't its end.</summary>
    public static Exception? Checked(Exception? error) => error is StopIteration stop
        ? new RuntimeError("generator raised StopIteration") { Cause = stop, Context = stop }
        : error;

    /// <summary>A value of unknown type as the target of <c>yield from</c>.</summary>
    public static IGeneratorStep StepOf(object? iterable) => new IteratorStep<object?>(PyOps.Iterate(iterable));
}

/// <summary>What <c>gi_frame</c> gives while the generator lives.</summary>
internal sealed class GeneratorFrame(string name) : PyObject
{
    public override string PyTypeName => "frame";

    public override string PyModuleName => "builtins";

    public override string ToString() => $"<frame at {PyOps.Address(this)}, code {name}>";
}
