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

    /// <summary>Makes a class: <paramref name="exec_body"/> fills its namespace.</summary>
    [PyMember]
    public static object? NewClass(string name, object? bases = null, object? kwds = null, object? exec_body = null)
    {
        var space = new PyDict<object?, object?> { ["__module__"] = "types" };
        if (exec_body is not null)
        {
            PyOps.Call(exec_body, space);
        }

        var keywords = new PyKeywords();
        foreach (var (key, value) in kwds is IPyDict dict ? dict.Pairs : [])
        {
            keywords.Add(PyOps.Str(key), value);
        }

        return ClassBuilder.Build(name, bases ?? PyOps.ToTuple([]), space, keywords);
    }

    [PyMember("BuiltinMethodType")]
    public static PyClass BuiltinMethodType => PyTypes.BuiltinFunction;

    [PyMember("NoneType")]
    public static PyClass NoneType => PyTypes.NoneType;

    /// <summary>
    /// The generators that the function gives can be awaited. Functions that yield no values to whoever drives them are written as async functions when the
    /// script is converted, and don't come here.
    /// </summary>
    [PyMember]
    public static object? Coroutine(object? func) => new PyFunction(PyOps.Str(PyOps.GetAttr(func, "__name__")), arguments =>
        PyOps.Call(func, arguments) is var result && result is IPyIterator ? new StepAwaitable(PyGenerators.StepOf(result)) : result);
}
