using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace StarParametersReassigned;

public static class StarParametersReassignedScript
{
    public static (string, PyTuple<long>, object?) Tag(string name, PyTuple<long> rest, object? attributes)
    {
        attributes = Sorted(PyOps.CallMethod(attributes, "items"));
        return (name, rest, attributes);
    }

    public static object? Many(object? args)
    {
        args = List(args);
        PyOps.CallMethod(args, "append", 1L);
        return args;
    }

    public static int Main(string[] args) => PyProgram.Run("star_parameters_reassigned.py", args, Start);

    private static void Start()
    {
        Print(Tag("a", [1], new PyDict<string, object?> { ["x"] = 2L }));
        Print(Tag("b", [], new PyDict<string, object?>()));
        Print(Many((PyTuple<object?>)[1L, 2L]));
        Print(
            $"None {PyOps.Str(new PyList<object?> { null })}",
            PyOps.Is(PyOps.TypeOf(3L), PyTypes.Int),
            PyOps.Is(PyOps.TypeOf(new PyList<object?>()), PyTypes.Object));
    }
}
