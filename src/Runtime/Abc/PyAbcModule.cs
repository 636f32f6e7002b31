namespace PyConc2Cs.Runtime;

/// <summary>Python's abc module: classes that can't be instantiated while abstract methods are missing.</summary>
[PyModule("abc")]
public static partial class PyAbcModule
{
    /// <summary>The metaclass of abstract classes.</summary>
    [PyMember("ABCMeta")]
    public static PyClass ABCMeta { get; } = PyClass.MakeAtRunTime("ABCMeta", "ABCMeta", "abc", [PyTypes.Type], null);

    /// <summary>Marks a method that derived classes have to define.</summary>
    [PyMember("abstractmethod")]
    public static object? AbstractMethod(object? funcobj)
    {
        PyOps.SetAttr(funcobj is PyProperty { FGet: { } getter } ? getter : funcobj is PyClassMethod { Function: { } f } ? f : funcobj, "__isabstractmethod__", true);
        return funcobj;
    }

    /// <summary>A property that derived classes have to define.</summary>
    [PyMember("abstractproperty")]
    public static object? AbstractProperty(object? funcobj)
    {
        PyOps.SetAttr(funcobj, "__isabstractmethod__", true);
        return new PyProperty(funcobj);
    }
}

/// <summary>The base of abstract classes.</summary>
[PyClass("abc", "ABC")]
public partial class PyABC : PyObject
{
    [PyMember]
    public PyABC()
    {
    }
}
