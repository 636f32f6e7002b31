namespace PyConc2Cs.Runtime;

/// <summary>
/// Makes a class of the library whose methods call each other through the object, as scripts' subclasses and mixins expect: servers, handlers, parsers. It is a
/// class made at run time, and so is what derives from it.
/// </summary>
internal sealed class LibraryClass(string module, string name, params PyClass[] bases)
{
    public PyClass Class { get; } = Make(module, name, bases);

    public LibraryClass Field(string field, object? value)
    {
        Class.SetRaw(field, value);
        return this;
    }

    /// <param name="signature">As in <see cref="PyFunction.Bind"/>; <c>self</c> is the first parameter.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="body">Gets the bound arguments.</param>
    public LibraryClass Method(string method, string signature, Func<ArgumentBinder, object?> body) =>
        Field(method, PyFunction.Bind($"{name}.{method}", signature, body));

    public LibraryClass Method(string method, Action<object?> body) => Method(method, "self", a =>
    {
        body(a.Get<object?>(0));
        return null;
    });

    private static PyClass Make(string module, string name, PyClass[] bases)
    {
        var type = PyClass.MakeAtRunTime(name, name, module, bases, null);
        type.SetRaw("__module__", module);
        _ = type.Mro;
        return type;
    }
}

/// <summary>Attributes of an object by name, short to write.</summary>
internal static class Attr
{
    public static object? Of(object? self, string name) => PyOps.GetAttr(self, name);

    public static T Of<T>(object? self, string name) => PyConvert.To<T>(PyOps.GetAttr(self, name));

    public static bool IsTrue(object? self, string name) => PyOps.Truth(PyOps.GetAttr(self, name));

    public static object? Call(object? self, string name, params object?[] arguments) => PyOps.CallMethod(self, name, arguments);
}
