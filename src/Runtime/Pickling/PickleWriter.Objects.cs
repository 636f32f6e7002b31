namespace PyConc2Cs.Runtime;

internal sealed partial class PickleWriter
{
    private void Object(object value)
    {
        switch (value)
        {
            case PyFunction function: Function(function); break;
            case PyClass type: Class(type); break;
            case not PyObject when IsFork && ForkedClosures.HoldsVariables(value): Tag(PickleTag.Variables); ForkedClosures.SaveVariables(this, value); break;
            case PyModule module when IsFork: Tag(PickleTag.Module); Name(module.Name); break;
            case PyModule: throw new TypeError("cannot pickle 'module' object");
            case PyBoundMethod method: Method(method); break;
            case Delegate typed when NamedDelegates.Find(typed) is PyFunction function: Function(function); break;
            case Delegate typed when NamedDelegates.Find(typed) is PyBoundMethod method: Method(method); break;
            case PyTextStream stream when StreamNumber(stream) is var number and >= 0 && (IsFork || IsSpawning): Tag(PickleTag.Stream); buffer.Number(number); break;
            case IPyInstance made: RunTimeInstance(made); break;
            case PyBaseException error: Exception(error); break;
            case IPickled pickled: Pickled(pickled); break;
            case PyObject instance: Instance(instance); break;
            case IPyDynamic dynamic when TryReduce(dynamic): break;
            default: throw Unsupported(value);
        }
    }

    private void Pickled(IPickled value)
    {
        if (value is PyObject instance && instance.GetType().Assembly != typeof(PyObject).Assembly)
        {
            Instance(instance);
            return;
        }

        Tag(PickleTag.Object);
        Name(PickleTypes.Key(value.GetType()));
        value.Save(this);
    }

    private void Function(PyFunction function)
    {
        var module = function.IsBuiltin && function.ModuleName == "__main__" ? "builtins" : function.ModuleName;
        if (!ProgramState.Knows(function) && !PickleNames.IsFunctionOf(module, function.QualifiedName, function))
        {
            if (IsFork && !IsStrict && ForkedClosures.IsSupported)
            {
                NestedFunction(function);
                return;
            }

            throw new PicklingError(function.QualifiedName == "<lambda>" || !function.QualifiedName.Contains("<locals>", StringComparison.Ordinal)
                ? $"Can't pickle {PyOps.Repr(function)}: attribute lookup {function.QualifiedName} on {module} failed"
                : $"Can't pickle local object '{function.QualifiedName}'");
        }

        Tag(PickleTag.Function);
        Name(module);
        Name(function.QualifiedName);
    }

    private void Class(PyClass type)
    {
        Tag(PickleTag.Class);
        Name(type.Module);
        Name(type.QualifiedName);
        if (NamedTuples.Describe(type) is not var (fields, defaults))
        {
            buffer.Byte(0);
            return;
        }

        // A named tuple is nothing but its fields: a process in which the call hasn't run makes the class itself.
        buffer.Byte(1);
        PickleSets.Save(this, fields);
        PickleSets.Save(this, defaults);
    }

    private void Method(PyBoundMethod method)
    {
        Tag(PickleTag.Method);
        Name(method.Name);
        Write(method.Self);
    }

    private void Instance(PyObject value)
    {
        if (TryReduce(value))
        {
            return;
        }

        var type = value.PyType;
        if (!type.CanAllocate)
        {
            throw Unsupported(value);
        }

        Tag(PickleTag.Instance);
        Class(type);
        if (value is IPickledBase @base)
        {
            @base.SaveBase(this);
        }

        if (value.TryCallMember("__getstate__", PyArguments.Empty, out var state))
        {
            buffer.Byte(1);
            Write(state);
            return;
        }

        buffer.Byte(0);
        Members(value, value.DeclaredMembers, value.ExtraMembers());
    }

    private void Members(IPyDynamic value, IReadOnlyList<string> declared, IReadOnlyList<KeyValuePair<string, object?>> extra)
    {
        buffer.Number(declared.Count + extra.Count);
        foreach (var name in declared)
        {
            Name(name);
            Write(value.TryGetMember(name, out var member) ? member : null);
        }

        foreach (var (name, member) in extra)
        {
            Name(name);
            Write(member);
        }
    }

    /// <summary><c>__reduce__</c> gives a callable, its arguments and perhaps a state.</summary>
    private bool TryReduce(IPyDynamic value)
    {
        if (!value.TryCallMember("__reduce__", PyArguments.Empty, out var reduced) && !value.TryCallMember("__reduce_ex__", new PyArguments([4L]), out reduced))
        {
            return false;
        }

        var parts = PyOps.Iterate(reduced).ToList();
        Tag(PickleTag.Reduced);
        Write(parts[0]);
        Write(PyOps.ToTuple([.. PyOps.Iterate(parts[1])]));
        Write(parts.Count > 2 ? parts[2] : null);
        return true;
    }

    private void Exception(PyBaseException error)
    {
        if (TryReduce(error))
        {
            return;
        }

        var isScript = error.GetType().Assembly != typeof(PyBaseException).Assembly;
        Tag(isScript ? PickleTag.Exception : PickleTag.LibraryException);
        Class(PyTypes.Of(error));
        var args = error.Args.AsSpan();
        buffer.Number(args.Length);
        foreach (var argument in args)
        {
            Write(argument);
        }

        buffer.Number(error.Frames.Count);
        foreach (var frame in error.Frames)
        {
            Text(frame.File);
            Number(frame.Line);
            Text(frame.Function);
        }

        Members(error, isScript ? error.DeclaredMembers : [], error.ExtraMembers());
    }

    internal static int StreamNumber(object? stream) =>
        ReferenceEquals(stream, PyStreams.OriginalStdin) ? 0 : ReferenceEquals(stream, PyStreams.OriginalStdout) ? 1 : ReferenceEquals(stream, PyStreams.OriginalStderr) ? 2 : -1;

    private static PyException Unsupported(object value) => value switch
    {
        Delegate => new PicklingError("Can't pickle <function <lambda>>: attribute lookup <lambda> on __main__ failed"),
        PyThread => new TypeError("cannot pickle '_thread.lock' object"),
        PyTextStream => new TypeError("cannot pickle '_io.TextIOWrapper' object"),
        IPyIterator => new TypeError($"cannot pickle '{PyOps.TypeName(value)}' object"),
        _ => new TypeError($"cannot pickle '{(value is PyLock ? "_thread.lock" : value is PyRLock ? "_thread.RLock" : PyOps.TypeName(value))}' object"),
    };
}
