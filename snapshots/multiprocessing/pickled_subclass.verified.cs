// ======== PickledSubclassScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PickledSubclass;

public partial class M : PyObject
{
    public PyList<long> A;

    public M()
    {
        A = [1];
    }
}

public sealed partial class N : M
{
    public N()
    {
    }
}

public static partial class PickledSubclassScript
{
    public static int Main(string[] args) => PyProgram.Run("pickled_subclass.py", args, Start, Describe);

    private static void Start()
    {
        Print(PyOps.GetAttr(PyPickle.Loads(PyPickle.Dumps(new N())), "a"));
    }
}
// ======== PickledSubclassScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace PickledSubclass;

public partial class M
{
    public static readonly PyClass MClass = PyClass.Register<M>(
        new("M", "__main__", [], CreateInstance, static x => x is M));

    internal static void Describe(ProgramState program)
    {
        program.Class(MClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers, "a"];

    public override string PyTypeName => "M";

    public override PyClass PyType => MClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "a":
                value = A;
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "a":
                A = PyConvert.To<PyList<long>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("M.__init__", CreateParameters, arguments);
        return new M();
    }
}

public sealed partial class N
{
    public static readonly PyClass NClass = PyClass.Register<N>(
        new("N", "__main__", [M.MClass], CreateInstance, static x => x is N));

    internal new static void Describe(ProgramState program)
    {
        program.Class(NClass);
    }

    public override IReadOnlyList<string> DeclaredMembers => [.. base.DeclaredMembers];

    public override string PyTypeName => "N";

    public override PyClass PyType => NClass;

    public override bool TryGetMember(string name, out object? value) => base.TryGetMember(name, out value);

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("N.__init__", CreateParameters, arguments);
        return new N();
    }
}

public static partial class PickledSubclassScript
{
    internal static void Describe(ProgramState program)
    {
        M.Describe(program);
        N.Describe(program);
        program.Type<PyList<long>>();
    }
}
