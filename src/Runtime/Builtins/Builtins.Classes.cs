namespace PyConc2Cs.Runtime;

public static partial class Builtins
{
    /// <summary>Makes a class at run time from its name, its bases and the names that its body binds; the keywords are those of the class statement.</summary>
    [PyMember("__build_class__")]
    public static object? BuildClass(string name, object? bases, object? members, PyKeywords? keywords = null) =>
        ClassBuilder.Build(name, bases, members, keywords ?? []);

    /// <summary>Python's <c>super(type, object)</c> for classes that are made at run time.</summary>
    [PyMember("__super__")]
    public static object? Super(object? type, object? self) =>
        new PySuper(type as PyClass ?? throw new TypeError("super() argument 1 must be a type"), self);

    /// <summary>The mark of an abstract method of a class that is made at run time.</summary>
    [PyMember("__abstractmethod__")]
    public static object? MarkAbstract(object? function) => PyAbcModule.AbstractMethod(function);

    /// <summary>The mark of an abstract property of a class that is made at run time.</summary>
    [PyMember("__abstractproperty__")]
    public static object? MakeAbstractProperty(object? function) => PyAbcModule.AbstractProperty(function);

    /// <summary>A method of a class as a function that takes the object first: <c>Base.__init__</c>.</summary>
    [PyMember("__unbound__")]
    public static object? Unbound(object? type, string name) => PyOps.GetAttr(type, name);

    /// <summary>The base that stands for <c>typing.NamedTuple</c> in a class statement.</summary>
    [PyMember("__named_tuple__")]
    public static object? NamedTupleBase(string name, object? fields, object? defaults) =>
        NamedTuples.Make(name, [.. PyOps.Iterate(fields).Select(PyOps.Str)], [.. PyOps.Iterate(defaults)], "__main__");

    /// <summary>The error that Python raises for a class whose abstract methods are missing.</summary>
    [PyMember("__abstract_error__")]
    public static object? AbstractError(string name, object? missing)
    {
        var names = PyOps.Iterate(missing).Select(n => $"'{n}'").ToList();
        throw new TypeError(
            $"Can't instantiate abstract class {name} without an implementation for abstract method{(names.Count == 1 ? "" : "s")} {string.Join(", ", names)}");
    }

    /// <summary>Keeps with a function what C# doesn't: the parameter list in Python's notation, defaults and annotations, for those who ask.</summary>
    [PyMember("__describe__")]
    public static object? Describe(string signature, object? defaults, object? annotations) => new PyFunction("__describe__", arguments =>
    {
        var function = arguments.Single("__describe__");
        if (function is PyFunction told)
        {
            told.Details = new(signature, ByName(defaults), ByName(annotations));
        }

        return function;
    });

    private static PyDict<string, object?> ByName(object? dict) => new((dict as IPyDict)?.Pairs.Select(pair => (PyOps.Str(pair.Key), pair.Value)) ?? []);

    /// <summary>Python's <c>type(name, bases, members)</c>.</summary>
    [PyMember("__make_class__")]
    public static object? MakeClass(string name, object? bases, object? members) => ClassBuilder.New(null, name, bases, members);
}
