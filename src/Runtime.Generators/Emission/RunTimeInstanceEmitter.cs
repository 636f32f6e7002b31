namespace PyConc2Cs.Runtime.Generators.Emission;

/// <summary>The members of <c>IPyInstance</c> for a class with [RunTimeInstance]. Its primary constructor has a parameter <c>type</c>.</summary>
internal static class RunTimeInstanceEmitter
{
    private const string Common = """
            public override string PyTypeName => InstanceType.Name;

            public override string PyModuleName => InstanceType.Module;

            public PyClass InstanceType { get; set; } = type;

            public PyDict<object?, object?> Attributes { get; set; } = [];

            public override bool TryGetMember(string name, out object? value) => InstanceMembers.TryGet(this, name, out value);

            public override bool TrySetMember(string name, object? value) => InstanceMembers.TrySet(this, name, value);

            public override bool TryDeleteMember(string name) => InstanceMembers.TryDelete(this, name);

            public override bool TryCallMember(string name, PyArguments arguments, out object? result) => InstanceMembers.TryCall(this, name, arguments, out result);

            public bool TryGetNative(string name, out object? value) => base.TryGetMember(name, out value);

        """;

    private const string OfException = """
            public new PyClass PyType => InstanceType;

            public bool TrySetNative(string name, object? value) => ExceptionMembers.IsNative(name) && base.TrySetMember(name, value);

            public bool TryCallNative(string name, PyArguments arguments, out object? result)
            {
                switch (name)
                {
                    case "__init__":
                        InitializeArguments(arguments.Positional.ToArray());
                        result = null;
                        return true;
                    case "__str__": result = base.ToString(); return true;
                    case "__repr__": result = base.Repr(); return true;
                    default: return base.TryCallMember(name, arguments, out result);
                }
            }

            public override string ToString() => InstanceType.TryLookup("__str__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.ToString();

            public override string Repr() => InstanceType.TryLookup("__repr__", out var text) ? PyOps.Str(PyOps.Call(text, this)) : base.Repr();
        """;

    private const string OfRunnable = """
            public override PyClass PyType => InstanceType;

            public bool TrySetNative(string name, object? value) => base.TryGetMember(name, out _) && base.TrySetMember(name, value);

            public override void Run()
            {
                if (InstanceType.TryLookup("run", out _))
                {
                    PyOps.CallMethod(this, "run");
                }
                else
                {
                    base.Run();
                }
            }

            public bool TryCallNative(string name, PyArguments arguments, out object? result)
            {
                if (name == "run")
                {
                    base.Run();
                    result = null;
                    return true;
                }

                return base.TryCallMember(name, arguments, out result);
            }
        """;

    /// <summary>A queue calls the hooks of the script's class, which may call those of the library.</summary>
    private const string OfQueue = """
            private bool isInitialized;

            public override PyClass PyType => InstanceType;

            public bool TrySetNative(string name, object? value) => name is "maxsize" or "unfinished_tasks" && base.TrySetMember(name, value);

            public override void InitializeItems(long maxsize)
            {
                if (!isInitialized || !Hook("_init", out _, maxsize))
                {
                    base.InitializeItems(maxsize);
                }
            }

            public override void PutItem(object? item)
            {
                if (!Hook("_put", out _, item))
                {
                    base.PutItem(item);
                }
            }

            public override object? TakeItem() => Hook("_get", out var item) ? item : base.TakeItem();

            public override long CountItems() => Hook("_qsize", out var size) ? PyConvert.ToLong(size) : base.CountItems();

            public bool TryCallNative(string name, PyArguments arguments, out object? result)
            {
                result = null;
                switch (name)
                {
                    case "__init__":
                        isInitialized = true;
                        Maxsize = arguments.Values.Length > 0 ? PyConvert.ToLong(arguments.Values[0]) : 0;
                        InitializeItems(Maxsize);
                        return true;
                    case "_init": base.InitializeItems(PyConvert.ToLong(arguments.Positional[0])); return true;
                    case "_put": base.PutItem(arguments.Positional[0]); return true;
                    case "_get": result = base.TakeItem(); return true;
                    case "_qsize": result = base.CountItems(); return true;
                    default: return base.TryCallMember(name, arguments, out result);
                }
            }

            private bool Hook(string name, out object? result, params object?[] arguments)
            {
                if (!InstanceType.TryLookup(name, out var hook))
                {
                    result = null;
                    return false;
                }

                result = PyOps.Call(Descriptors.Get(hook, this, InstanceType), arguments);
                return true;
            }
        """;

    private const string OfPlain = """
            public override PyClass PyType => InstanceType;

            public bool TrySetNative(string name, object? value) => base.TryGetMember(name, out _) && base.TrySetMember(name, value);

            public bool TryCallNative(string name, PyArguments arguments, out object? result) => base.TryCallMember(name, arguments, out result);
        """;

    public static string Emit(string name, RunTimeInstanceKind kind)
    {
        var members = kind switch
        {
            RunTimeInstanceKind.Exception => OfException,
            RunTimeInstanceKind.Runnable => OfRunnable,
            RunTimeInstanceKind.Queue => OfQueue,
            _ => OfPlain,
        };
        var writer = new CodeWriter();
        writer.Header("PyConc2Cs.Runtime");
        writer.Open($"partial class {name}");
        foreach (var line in (Common + "\n" + members).Split('\n'))
        {
            writer.Line(line);
        }

        writer.Close();
        return writer.ToString();
    }
}

internal enum RunTimeInstanceKind
{
    Plain,

    /// <summary>Derives from BaseException.</summary>
    Exception,

    /// <summary>A thread or a process, whose <c>run</c> a script may override.</summary>
    Runnable,

    /// <summary>A queue whose hooks (<c>_put</c>, <c>_get</c>) a script may override.</summary>
    Queue,
}
