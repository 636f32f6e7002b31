namespace PyConc2Cs.Runtime;

/// <summary>Python's types module: names of the classes of functions, generators and modules.</summary>
[PyModule("types")]
public static class PyTypesModule
{
    [PyMember("FunctionType")]
    public static PyClass FunctionType => PyTypes.Function;

    [PyMember("LambdaType")]
    public static PyClass LambdaType => PyTypes.Function;

    [PyMember("GeneratorType")]
    public static PyClass GeneratorType => PyTypes.AnyGenerator;

    [PyMember("MethodType")]
    public static PyClass MethodType => PyTypes.Method;

    [PyMember("BuiltinFunctionType")]
    public static PyClass BuiltinFunctionType => PyTypes.BuiltinFunction;

    [PyMember("ModuleType")]
    public static PyClass ModuleType => PyTypes.Module;

    [PyMember("NoneType")]
    public static PyClass NoneType => PyTypes.NoneType;
}
