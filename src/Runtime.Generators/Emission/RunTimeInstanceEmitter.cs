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

    /// <param name="isException">Derives from BaseException; else it is a thread or a process, whose <c>run</c> a script may override.</param>
    public static string Emit(string name, bool isException)
    {
        var writer = new CodeWriter();
        writer.Header("PyConc2Cs.Runtime");
        writer.Open($"partial class {name}");
        foreach (var line in (Common + "\n" + (isException ? OfException : OfRunnable)).Split('\n'))
        {
            writer.Line(line);
        }

        writer.Close();
        return writer.ToString();
    }
}
