namespace PyConc2Cs.Runtime;

internal sealed partial class PickleReader
{
    private object Pickled(int slot)
    {
        var key = Name();
        var prototype = PickleTypes.Prototype(key) ?? PickleCast.Widest(key) ?? throw new UnpicklingError($"the program has no type {key}");
        return prototype.Load(this, slot);
    }

    private object? Function()
    {
        var (module, name) = (Name(), Name());
        return PickleNames.Function(module, name)
            ?? throw new AttributeError($"Can't get attribute '{name}' on <module '{module}'>");
    }

    private PyClass Class()
    {
        var (module, name) = (Name(), Name());
        var isNamedTuple = Byte() == 1;
        var (fields, defaults) = isNamedTuple ? (PickleSets.Load<string>(this), PickleSets.Load<object?>(this)) : ([], []);
        return PickleNames.Class(module, name)
            ?? (isNamedTuple ? NamedTuples.Make(name, fields, defaults, module) : null)
            ?? throw new AttributeError($"Can't get attribute '{name}' on <module '{module}'>");
    }

    private object? Method()
    {
        var name = Name();
        return PyOps.GetAttr(Read(), name);
    }

    private PyClass NestedClass() => (PickleTag)Byte() == PickleTag.Class ? Class() : throw Damaged();

    private PyObject Instance(int slot)
    {
        var type = NestedClass();
        if (type.Allocate() is not PyObject value)
        {
            throw new UnpicklingError($"class {type.Name} can't be unpickled");
        }

        memo[slot] = value;
        if (value is IPickledBase @base)
        {
            @base.LoadBase(this);
        }

        if (Byte() == 1)
        {
            SetState(value, Read());
            return value;
        }

        Members(value, value);
        return value;
    }

    private void Members(IPyDynamic value, object owner)
    {
        for (var count = Number(); count > 0; count--)
        {
            var name = Name();
            var member = Read();
            if (member is not null || !TryIsNull(value, name))
            {
                value.TrySetMember(name, member);
            }
        }

        GC.KeepAlive(owner);
    }

    /// <summary>A field that has never been set, of a type that has no None.</summary>
    private static bool TryIsNull(IPyDynamic value, string name) => value.TryGetMember(name, out var now) && now is null;

    private object? Reduced()
    {
        var callable = Read();
        var arguments = Read();
        var state = Read();
        if (callable is not PyClass && !(callable is PyFunction function && ProgramState.Knows(function)))
        {
            // A stream from outside must not be able to call what the program itself wouldn't.
            throw new UnpicklingError("a reduced object needs a class or a function of the program");
        }

        var value = PyOps.Call(callable, DynamicCall.Arguments(arguments, null));
        if (state is not null)
        {
            SetState(value, state);
        }

        return value;
    }

    private static void SetState(object? value, object? state)
    {
        if (value is IPyDynamic dynamic && dynamic.TryCallMember("__setstate__", new PyArguments([state]), out _))
        {
            return;
        }

        if (state is IPyDict && value is IPyDynamic target)
        {
            foreach (var key in PyOps.Iterate(state))
            {
                target.TrySetMember(PyOps.Str(key), PyOps.GetItem(state, key));
            }
        }
    }

    private PyBaseException Exception(PickleTag tag, int slot)
    {
        var type = NestedClass();
        var args = new object?[Count()];
        for (var i = 0; i < args.Length; i++)
        {
            args[i] = Read();
        }

        if ((tag == PickleTag.Exception ? type.Allocate() : type.Call(new PyArguments(args))) is not PyBaseException error)
        {
            throw new UnpicklingError($"class {type.Name} is no exception");
        }

        memo[slot] = error;
        if (tag == PickleTag.Exception)
        {
            error.InitializeState(args);
        }

        var frames = new PyFrame[Count()];
        for (var i = 0; i < frames.Length; i++)
        {
            frames[i] = new PyFrame(Text(), (int)Number(), Text());
        }

        foreach (var frame in frames.Reverse())
        {
            error.AddFrame(frame.File, frame.Line, frame.Function);
        }

        Members(error, error);
        return error;
    }
}
