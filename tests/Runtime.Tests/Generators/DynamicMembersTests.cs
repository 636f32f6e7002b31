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
        Assert.True(PyTypes.ZeroDivisionError.IsSubclassOf(PyTypes.Exception));
    }

    [Fact]
    public void All_instantiations_of_a_generic_class_are_one_Python_class()
    {
        Assert.Same(PyTypes.Of(new PyList<long>()), PyTypes.Of(new PyList<string>()));
        Assert.True(PyTypes.List.IsInstance(new PyList<double>()));
        Assert.False(PyTypes.List.IsInstance(new PyDict<string, long>()));
    }

    [Fact]
    public void Modules_have_classes_as_attributes()
    {
        Assert.True(PyModules.TryGet("builtins", out var builtins));
        Assert.True(builtins.TryGetMember("IOError", out var type));
        Assert.Same(PyTypes.OSError, type);
        Assert.False(PyModules.TryGet("no_such_module", out _));
    }

    [Fact]
    public void Keyword_arguments_reach_the_typed_method()
    {
        var queue = PyTypes.Queue.Call(new PyArguments([1L], ["maxsize"]));
        PyOps.CallMethod(queue, "put", new PyArguments(["job"]));
        Assert.Throws<QueueFull>(() => PyOps.CallMethod(queue, "put", new PyArguments(["job", 0L], ["block"])));
        Assert.Equal("job", PyOps.CallMethod(queue, "get", new PyArguments([true, 0.5], ["block", "timeout"])));
        Assert.Same(PyTypes.Queue, PyTypes.Of(queue));
    }

    [Fact]
    public void Unexpected_keywords_are_reported_with_the_class()
    {
        var error = Assert.Throws<TypeError>(() => PyOps.CallMethod(new PyQueue<long>(), "put", new PyArguments([1L, true], ["blok"])));
        Assert.StartsWith("Queue.put() got an unexpected keyword argument 'blok'", (string)error.Args[0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upper", "ABC")]
    [InlineData("isalpha", true)]
    [InlineData("__len__", 3L)]
    public void Strings_have_their_methods(string name, object expected) =>
        Assert.Equal(expected, PyOps.CallMethod("abc", name, PyArguments.Empty));

    [Fact]
    public void Methods_of_a_class_take_the_object_first()
    {
        var upper = PyOps.GetAttr(PyTypes.Str, "upper");
        Assert.Equal("ABC", PyOps.Call(upper, new PyArguments(["abc"])));
        var items = new PyList<long>();
        PyOps.Call(PyOps.GetAttr(PyTypes.List, "append"), new PyArguments([items, 4L]));
        Assert.Equal([4L], items);
    }

    [Fact]
    public void Functions_of_a_module_are_one_object_each()
    {
        Assert.True(PyModules.TryGet("threading", out var threading));
        Assert.Same(PyOps.GetAttr(threading, "current_thread"), PyOps.GetAttr(threading, "current_thread"));
        Assert.Equal("MainThread", PyOps.GetAttr(PyOps.CallMethod(threading, "main_thread", PyArguments.Empty), "name"));
        Assert.Same(PyModules.Get("queue"), PyModules.Get("queue"));
    }

    [Fact]
    public void Iterables_and_callables_are_adapted()
    {
        var builtins = PyModules.Get("builtins");
        var key = new PyFunction("key", static arguments => -(long)arguments.Positional[0]!);
        var sorted = PyOps.CallMethod(builtins, "sorted", new PyArguments([new PyTuple<object?>([1L, 3L, 2L]), key], ["key"]));
        Assert.Equal("[3, 2, 1]", PyOps.Repr(sorted));
    }
}
