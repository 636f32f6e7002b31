using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Classes, functions, and the objects that they make.</summary>
internal sealed partial class ProtocolReader
{
    /// <summary>Modules whose classes do nothing but hold data: a pickle from outside may make objects of them.</summary>
    private static readonly HashSet<string> s_data = new(StringComparer.Ordinal)
    {
        "builtins", "collections", "datetime", "decimal", "fractions", "functools", "uuid", "pathlib", "enum", "types", "array", "ipaddress", "string",
    };

    private bool Made(byte opcode)
    {
        switch (opcode)
        {
            case PickleOp.Global: stack.Add(Find(input.Line(), input.Line())); break;
            case PickleOp.StackGlobal:
                var names = Last(2);
                stack.Add(names is [string module, string name] ? Find(module, name) : throw new UnpicklingError("STACK_GLOBAL requires str"));
                break;
            case PickleOp.Reduce:
                var call = Last(2);
                stack.Add(Call(call[0], call[1]));
                break;
            case PickleOp.NewObj:
                var made = Last(2);
                stack.Add(New(made[0], [.. PyOps.Iterate(made[1])]));
                break;
            case PickleOp.NewObjEx:
                var parts = Last(3);
                stack.Add(New(parts[0], [.. PyOps.Iterate(parts[1])]));
                break;
            case PickleOp.Inst:
                var type = Find(input.Line(), input.Line());
                stack.Add(Instance(type, Marked()));
                break;
            case PickleOp.Obj:
                var items = Marked();
                stack.Add(Instance(items[0], items[1..]));
                break;
            case PickleOp.Build: Build(Pop()); break;
            default: return false;
        }

        return true;
    }

    private object? Find(string module, string name)
    {
        (module, name) = protocol < 3 && fixImports ? PickleOp.FromPython2(module, name) : (module, name);
        if (findClass is not null)
        {
            return findClass(module, name);
        }

        return FindKnown(module, name);
    }

    /// <summary>What a name means: ModuleNotFoundError, AttributeError if there is none, UnpicklingError if it is none of the program's.</summary>
    public static object? FindKnown(string module, string name)
    {
        switch (module, name)
        {
            case ("copyreg", "_reconstructor" or "__newobj__") or ("_codecs", "encode") or ("builtins", "getattr"): return new KnownFunction(name);
            case ("builtins", "Ellipsis"): return PyEllipsis.Instance;
            case ("builtins", "NotImplemented"): return PyNotImplemented.Instance;
        }

        if ((ProgramState.FindClass(module, name) ?? (object?)ProgramState.FindFunction(module, name)) is { } own)
        {
            return own;
        }

        if (module != "__main__" && !PyModules.TryGet(module, out _))
        {
            throw new ModuleNotFoundError($"No module named '{module}'");
        }

        var found = PickleNames.Class(module, name) ?? PickleNames.Function(module, name) ?? throw new AttributeError($"Can't get attribute '{name}' on <module '{module}'>");
        return found is PyClass type && (s_data.Contains(module) || type.Mro.Any(b => b.Name == "BaseException")) || found is PyFunction
            ? found
            : throw new UnpicklingError($"'{module}.{name}' is none of the program's, nor a class that only holds data");
    }

    private static object? Call(object? callable, object? arguments)
    {
        var values = PyOps.Iterate(arguments).ToArray();
        return callable switch
        {
            KnownFunction known => known.Call(values),
            PyClass { Module: "datetime" } type when values is [PyBytes state, ..] => DateAndTime(type, state.Span.ToArray(), values.Length > 1 ? values[1] : null),
            PyClass { Name: "defaultdict" } type when type.Call(new PyArguments(values)) is IFactoryDict made => Named(made, values),
            PyClass type => type.Call(new PyArguments(values)),
            PyFunction function when ProgramState.Knows(function) => function.Call(new PyArguments(values)),
            _ => throw new UnpicklingError("a reduced object needs a class or a function of the program"),
        };
    }

    private static IFactoryDict Named(IFactoryDict made, object?[] arguments)
    {
        made.FactoryRepr = arguments.Length > 0 ? PyOps.Repr(arguments[0]) : null;
        return made;
    }

    private static object? DateAndTime(PyClass type, byte[] bytes, object? zone)
    {
        List<object?> parts = [];
        var time = type.Name == "time" ? bytes : bytes[4..];
        if (type.Name != "time")
        {
            parts.AddRange([((long)bytes[0] << 8) | bytes[1], (long)bytes[2], (long)bytes[3]]);
        }

        if (type.Name != "date")
        {
            parts.AddRange([(long)time[0], (long)time[1], (long)time[2], ((long)time[3] << 16) | ((long)time[4] << 8) | time[5], zone]);
        }

        return type.Call(new PyArguments([.. parts]));
    }

    /// <summary>An object on which no constructor has run.</summary>
    private static object? New(object? callable, object?[] arguments)
    {
        if (callable is not PyClass type)
        {
            throw new UnpicklingError("NEWOBJ class argument must be a type, not " + PyOps.TypeName(callable));
        }

        var isTuple = type.Mro.Any(b => b is { Module: "builtins", Name: "tuple" });
        return type.CanAllocate ? type.Allocate()
            : type.IsMadeAtRunTime ? type.AllocateAtRunTime(new PyArguments(isTuple ? [PyOps.ToTuple(arguments)] : arguments))
            : type.Call(new PyArguments(arguments));
    }

    /// <summary>Protocols 0 and 1 make objects of classes without <c>__init__</c> arguments.</summary>
    private static object? Instance(object? type, object?[] arguments) =>
        arguments.Length == 0 ? New(type, arguments) : Call(type, PyOps.ToTuple(arguments));

    private void Build(object? state)
    {
        var value = Top();
        if (value is IPyDynamic dynamic && dynamic.TryCallMember("__setstate__", new PyArguments([state]), out _))
        {
            return;
        }

        var (attributes, slots) = state is ITuple { Length: 2 } pair ? (pair[0], pair[1]) : (state, null);
        using (PickleCast.Converting())
        {
            SetAttributes(value, attributes);
            SetAttributes(value, slots);
        }
    }

    private static void SetAttributes(object? value, object? state)
    {
        foreach (var key in state is IPyDict ? PyOps.Iterate(state).ToList() : [])
        {
            var member = PyOps.GetItem(state, key);
            if (value is IPyInstance made)
            {
                made.Attributes[key is string name ? string.Intern(name) : key] = member;
            }
            else
            {
                PyOps.SetAttr(value, PyOps.Str(key), member);
            }
        }
    }

    /// <summary>The few functions of the library by which CPython makes objects again.</summary>
    private sealed class KnownFunction(string name)
    {
        public object? Call(object?[] arguments) => name switch
        {
            "_reconstructor" => New(arguments[0], arguments[2] is ITuple ? [.. PyOps.Iterate(arguments[2])] : []),
            "__newobj__" => New(arguments[0], arguments[1..]),
            "encode" => new PyBytes(System.Text.Encoding.Latin1.GetBytes(PyOps.Str(arguments[0]))),
            _ => PyOps.GetAttr(arguments[0], PyOps.Str(arguments[1])),
        };
    }
}
