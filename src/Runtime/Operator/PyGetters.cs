namespace PyConc2Cs.Runtime;

public static partial class PyOperator
{
    /// <summary>A function that gives one item of its argument, or a tuple of several.</summary>
    [PyMember("itemgetter")]
    public static PyFunction ItemGetter(object? item, params object?[] items) => new("itemgetter", arguments =>
    {
        var source = arguments.Single("itemgetter");
        return items.Length == 0 ? PyOps.GetItem(source, item) : All([item, .. items], key => PyOps.GetItem(source, key));
    });

    /// <summary>A function that gives one attribute of its argument, or a tuple of several; names may have dots.</summary>
    [PyMember("attrgetter")]
    public static PyFunction AttrGetter(string attr, params string[] attrs) => new("attrgetter", arguments =>
    {
        var source = arguments.Single("attrgetter");
        return attrs.Length == 0 ? Follow(source, attr) : All([attr, .. attrs], name => Follow(source, (string)name!));
    });

    /// <summary>A function that calls a method of its argument with the arguments given here.</summary>
    [PyMember("methodcaller")]
    public static PyFunction MethodCaller(string name, params object?[] args) =>
        new("methodcaller", arguments => PyOps.CallMethod(arguments.Single("methodcaller"), name, args));

    private static PyTuple<object?> All(object?[] keys, Func<object?, object?> get) => new(Array.ConvertAll(keys, key => get(key)));

    private static object? Follow(object? source, string path)
    {
        foreach (var name in path.Split('.'))
        {
            source = PyOps.GetAttr(source, name);
        }

        return source;
    }
}
