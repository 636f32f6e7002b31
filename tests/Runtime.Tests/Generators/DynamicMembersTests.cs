using PyConc2Cs.Runtime;

namespace PyConc2Cs.Runtime.Tests.Generators;

/// <summary>Generated members of real Runtime classes.</summary>
public sealed class DynamicMembersTests
{
    [Fact]
    public void Methods_are_called_by_their_Python_names()
    {
        var items = new PyList<long>();
        Assert.True(items.TryCallMember("append", new PyArguments([3L]), out var result));
        Assert.Null(result);
        Assert.True(items.TryCallMember("index", new PyArguments([3L]), out result));
        Assert.Equal(0L, result);
        Assert.False(items.TryCallMember("push", new PyArguments([3L]), out _));
    }

    [Fact]
    public void A_method_read_from_an_object_is_bound_to_it()
    {
        var items = new PyList<string>();
        Assert.True(items.TryGetMember("append", out var append));
        ((IPyCallable)append!).Call(new PyArguments(["x"]));
        Assert.Single(items);
    }

    [Fact]
    public void Wrong_arguments_name_class_and_method()
    {
        var error = Assert.Throws<TypeError>(() => new PyList<long>().TryCallMember("append", PyArguments.Empty, out _));
        Assert.Contains("list.append()", (string)error.Args[0]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Class_objects_construct_and_test_instances()
    {
        var error = PyTypes.ZeroDivisionError.Call(new PyArguments(["division by zero"]));
        Assert.IsType<ZeroDivisionError>(error);
        Assert.True(PyTypes.ArithmeticError.IsInstance(error));
        Assert.False(PyTypes.LookupError.IsInstance(error));
        Assert.Same(PyTypes.ZeroDivisionError, PyTypes.Of(error));
        Assert.True(PyTypes.ZeroDivisionError.IsSubclassOf(PyTypes.PyException));
    }

    [Fact]
    public void All_instantiations_of_a_generic_class_are_one_Python_class()
    {
        Assert.Same(PyTypes.Of(new PyList<long>()), PyTypes.Of(new PyList<string>()));
        Assert.True(PyTypes.PyList.IsInstance(new PyList<double>()));
        Assert.False(PyTypes.PyList.IsInstance(new PyDict<string, long>()));
    }

    [Fact]
    public void Modules_have_classes_as_attributes()
    {
        Assert.True(PyModules.TryGet("builtins", out var builtins));
        Assert.True(builtins.TryGetMember("IOError", out var type));
        Assert.Same(PyTypes.OSError, type);
        Assert.False(PyModules.TryGet("no_such_module", out _));
    }
}
