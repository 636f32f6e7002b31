namespace PyConc2Cs.Runtime;

public static partial class PyCollections
{
    /// <summary>A dict to derive from: it keeps its items in <c>data</c>, and all its methods go through <c>__getitem__</c> and <c>__setitem__</c>.</summary>
    [PyMember("UserDict")]
    public static PyClass UserDict { get; } = WithMapping(new LibraryClass("collections", "UserDict")
        .Method("__init__", "self, dict=, **kwargs", a =>
        {
            var self = a.Get<object?>(0);
            PyOps.SetAttr(self, "data", new PyDict<object?, object?>());
            if (!a.IsNone(1))
            {
                Attr.Call(self, "update", a.Get<object?>(1));
            }

            return UpdateAll(self, a.KeywordDict<object?>(2));
        })
        .Method("__len__", "self", a => PyOps.Len(Data(a)))
        .Method("__getitem__", "self, key", a => PyOps.Contains(Data(a), a.Get<object?>(1)) ? PyOps.GetItem(Data(a), a.Get<object?>(1))
            : PyOps.HasAttr(a.Get<object?>(0), "__missing__") ? Attr.Call(a.Get<object?>(0), "__missing__", a.Get<object?>(1))
            : throw new KeyError(a.Get<object?>(1)))
        .Method("__setitem__", "self, key, item", a =>
        {
            PyOps.SetItem(Data(a), a.Get<object?>(1), a.Get<object?>(2));
            return null;
        })
        .Method("__delitem__", "self, key", a =>
        {
            PyOps.DeleteItem(Data(a), a.Get<object?>(1));
            return null;
        })
        .Method("__iter__", "self", a => PyOps.GetIterator(Data(a)))
        .Method("__contains__", "self, key", a => PyOps.Contains(Data(a), a.Get<object?>(1)))
        .Method("__repr__", "self", a => PyOps.Repr(Data(a)))
        .Method("copy", "self", a => PyOps.Call(PyOps.TypeOf(a.Get<object?>(0)), Data(a)))).Class;

    /// <summary>A list to derive from: it keeps its items in <c>data</c>.</summary>
    [PyMember("UserList")]
    public static PyClass UserList { get; } = Forward(
        new LibraryClass("collections", "UserList")
            .Method("__init__", "self, initlist=", a =>
            {
                PyOps.SetAttr(a.Get<object?>(0), "data", new PyList<object?>(a.IsNone(1) ? [] : PyOps.Iterate(a.Get<object?>(1))));
                return null;
            })
            .Method("__getitem__", "self, i", a => a.Get<object?>(1) is PySlice ? Again(a, PyOps.GetItem(Data(a), a.Get<object?>(1))) : PyOps.GetItem(Data(a), a.Get<object?>(1)))
            .Method("__setitem__", "self, i, item", a =>
            {
                PyOps.SetItem(Data(a), a.Get<object?>(1), a.Get<object?>(2));
                return null;
            })
            .Method("__delitem__", "self, i", a =>
            {
                PyOps.DeleteItem(Data(a), a.Get<object?>(1));
                return null;
            })
            .Method("__add__", "self, other", a => Again(a, PyOps.Add(Data(a), new PyList<object?>(PyOps.Iterate(Plain(a.Get<object?>(1)))))))
            .Method("__radd__", "self, other", a => Again(a, PyOps.Add(new PyList<object?>(PyOps.Iterate(Plain(a.Get<object?>(1)))), Data(a))))
            .Method("__iadd__", "self, other", a =>
            {
                Attr.Call(Data(a), "extend", Plain(a.Get<object?>(1)));
                return a.Get<object?>(0);
            })
            .Method("__mul__", "self, n", a => Again(a, PyOps.Multiply(Data(a), a.Get<object?>(1))))
            .Method("__rmul__", "self, n", a => Again(a, PyOps.Multiply(Data(a), a.Get<object?>(1))))
            .Method("copy", "self", a => Again(a, Data(a))),
        again: false, ["append", "insert", "pop", "remove", "clear", "count", "index", "reverse", "sort", "extend"]).Class;

    /// <summary>A text to derive from: it keeps it in <c>data</c>.</summary>
    [PyMember("UserString")]
    public static PyClass UserString { get; } = Forward(
        Forward(new LibraryClass("collections", "UserString")
            .Method("__init__", "self, seq", a =>
            {
                PyOps.SetAttr(a.Get<object?>(0), "data", PyOps.Str(a.Get<object?>(1)));
                return null;
            })
            .Method("__str__", "self", a => PyOps.Str(Data(a)))
            .Method("__hash__", "self", a => PyOps.Hash(Data(a)))
            .Method("__getitem__", "self, index", a => Again(a, PyOps.GetItem(Data(a), a.Get<object?>(1))))
            .Method("__add__", "self, other", a => Again(a, PyOps.Add(Data(a), PyOps.Str(Plain(a.Get<object?>(1))))))
            .Method("__radd__", "self, other", a => Again(a, PyOps.Add(PyOps.Str(Plain(a.Get<object?>(1))), Data(a))))
            .Method("__mul__", "self, n", a => Again(a, PyOps.Multiply(Data(a), a.Get<object?>(1))))
            .Method("__rmul__", "self, n", a => Again(a, PyOps.Multiply(Data(a), a.Get<object?>(1))))
            .Method("__mod__", "self, args", a => Again(a, PyOps.Mod(Data(a), a.Get<object?>(1)))),
        again: false, TextMethods), again: true, [
        "capitalize", "casefold", "center", "expandtabs", "ljust", "lower", "lstrip", "removeprefix", "removesuffix", "replace", "rjust", "rstrip", "strip", "swapcase",
        "title", "translate", "upper", "zfill"]).Class;

    private static string[] TextMethods =>
    [
        "count", "encode", "endswith", "find", "format", "format_map", "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower",
        "isnumeric", "isprintable", "isspace", "istitle", "isupper", "join", "partition", "rfind", "rindex", "rpartition", "rsplit", "split", "splitlines", "startswith",
    ];

    private static LibraryClass WithMapping(LibraryClass type) => type
        .Method("get", "self, key, default=", a => PyOps.Contains(Self(a), a.Get<object?>(1)) ? PyOps.GetItem(Self(a), a.Get<object?>(1)) : a.Get<object?>(2, null))
        .Method("keys", "self", a => Attr.Call(Data(a), "keys"))
        .Method("values", "self", a => new PyList<object?>(PyOps.Iterate(Self(a)).ToList().Select(k => PyOps.GetItem(Self(a), k))))
        .Method("items", "self", a => new PyList<object?>(PyOps.Iterate(Self(a)).ToList().Select(object? (k) => (k, PyOps.GetItem(Self(a), k)))))
        .Method("__eq__", "self, other", a => PyOps.Equals(Data(a), Plain(a.Get<object?>(1))))
        .Method("update", "self, other=, **kwargs", a =>
        {
            var pairs = a.IsNone(1) ? new PyDict<object?, object?>() : PyOps.Call(PyTypes.Dict, Plain(a.Get<object?>(1)));
            foreach (var (key, value) in ((IPyDict)pairs!).Pairs)
            {
                PyOps.SetItem(Self(a), key, value);
            }

            return UpdateAll(Self(a), a.KeywordDict<object?>(2));
        })
        .Method("setdefault", "self, key, default=", a =>
        {
            if (PyOps.Contains(Self(a), a.Get<object?>(1)))
            {
                return PyOps.GetItem(Self(a), a.Get<object?>(1));
            }

            PyOps.SetItem(Self(a), a.Get<object?>(1), a.Get<object?>(2, null));
            return a.Get<object?>(2, null);
        })
        .Method("pop", "self, key, default=", a =>
        {
            if (!PyOps.Contains(Self(a), a.Get<object?>(1)))
            {
                return a.Has(2) ? a.Get<object?>(2) : throw new KeyError(a.Get<object?>(1));
            }

            var value = PyOps.GetItem(Self(a), a.Get<object?>(1));
            PyOps.DeleteItem(Self(a), a.Get<object?>(1));
            return value;
        })
        .Method("popitem", "self", a => Attr.Call(Data(a), "popitem"))
        .Method("clear", "self", a => Attr.Call(Data(a), "clear"));

    /// <summary>Methods that are those of the data; where the result is of the data's type, it is put in a new object of the class.</summary>
    private static LibraryClass Forward(LibraryClass type, bool again, string[] names)
    {
        foreach (var name in names)
        {
            type.Method(name, "self, *args, **kwargs", a =>
            {
                var arguments = PyArguments.Of([.. a.Star(1).Select(Plain)], a.KeywordDict<object?>(2));
                var result = PyOps.CallMethod(Data(a), name, arguments);
                return again ? Again(a, result) : result;
            });
        }

        return type
            .Method("__len__", "self", a => PyOps.Len(Data(a)))
            .Method("__iter__", "self", a => PyOps.GetIterator(Data(a)))
            .Method("__contains__", "self, item", a => PyOps.Contains(Data(a), Plain(a.Get<object?>(1))))
            .Method("__repr__", "self", a => PyOps.Repr(Data(a)))
            .Method("__eq__", "self, other", a => PyOps.Equals(Data(a), Plain(a.Get<object?>(1))))
            .Method("__lt__", "self, other", a => PyOps.Less(Data(a), Plain(a.Get<object?>(1))))
            .Method("__gt__", "self, other", a => PyOps.Less(Plain(a.Get<object?>(1)), Data(a)));
    }

    private static object? UpdateAll(object? self, PyDict<string, object?> items)
    {
        foreach (var (key, value) in items.ToPairs())
        {
            PyOps.SetItem(self, key, value);
        }

        return null;
    }

    private static object? Self(ArgumentBinder a) => a.Get<object?>(0);

    private static object? Data(ArgumentBinder a) => PyOps.GetAttr(a.Get<object?>(0), "data");

    private static object? Plain(object? value) => value is IPyInstance && PyOps.HasAttr(value, "data") ? PyOps.GetAttr(value, "data") : value;

    /// <summary>The result in a new object of the same class.</summary>
    private static object? Again(ArgumentBinder a, object? value) => PyOps.Call(PyOps.TypeOf(a.Get<object?>(0)), value);
}
