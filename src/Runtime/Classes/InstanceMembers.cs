namespace PyConc2Cs.Runtime;

/// <summary>Attribute access on objects whose class is made at run time (Python reference, 3.3.2).</summary>
internal static class InstanceMembers
{
    public static bool TryGet(IPyInstance self, string name, out object? value)
    {
        var type = self.InstanceType;
        if (!type.TryLookup("__getattribute__", out var hook))
        {
            return TryGetDefault(self, name, out value);
        }

        try
        {
            value = PyOps.Call(hook, self, name);
            return true;
        }
        catch (AttributeError) when (type.TryLookup("__getattr__", out _))
        {
            value = null;
            return false;
        }
    }

    /// <summary>What <c>object.__getattribute__</c> finds.</summary>
    public static bool TryGetDefault(IPyInstance self, string name, out object? value)
    {
        switch (name)
        {
            case "__dict__" when self.InstanceType.Slots is null: value = self.Attributes; return true;
            case "__class__": value = self.InstanceType; return true;
        }

        var type = self.InstanceType;
        var found = type.TryLookup(name, out var raw);
        if (found && Descriptors.IsData(raw) && Descriptors.IsReadable(raw))
        {
            value = Descriptors.Get(raw, self, type);
            return true;
        }

        if (self.Attributes.TryGetValue(name, out value))
        {
            return true;
        }

        if (found)
        {
            value = Descriptors.Get(raw, self, type);
            return true;
        }

        return self.TryGetNative(name, out value) || (name is "__module__" or "__doc__" && type.TryGetMember(name, out value));
    }

    public static bool TrySet(IPyInstance self, string name, object? value)
    {
        var type = self.InstanceType;
        switch (name)
        {
            case "__class__":
                self.InstanceType = value as PyClass ?? throw new TypeError($"__class__ must be set to a class, not '{PyOps.TypeName(value)}' object");
                return true;
            case "__dict__":
                self.Attributes = value as PyDict<object?, object?> ?? Builtins.Dict(value);
                return true;
        }

        if (type.TryLookup(name, out var raw) && Descriptors.IsData(raw))
        {
            Descriptors.Set(raw, self, name, value);
            return true;
        }

        if (self.TrySetNative(name, value))
        {
            return true;
        }

        if (type.Slots is { } slots && !slots.Contains(name))
        {
            return raw is not null ? throw new AttributeError($"'{type.Name}' object attribute '{name}' is read-only") : false;
        }

        self.Attributes[name] = value;
        return true;
    }

    public static bool TryDelete(IPyInstance self, string name)
    {
        if (self.InstanceType.TryLookup(name, out var raw) && Descriptors.IsData(raw))
        {
            Descriptors.Delete(raw, self, name);
            return true;
        }

        return self.Attributes.TryRemove(name, out _);
    }

    public static bool TryCall(IPyInstance self, string name, PyArguments arguments, out object? result)
    {
        var type = self.InstanceType;
        var isDunder = PyOps.IsDunder(name);
        if (!isDunder && (type.HasAttributeHook || self.Attributes.TryGetValue(name, out _)))
        {
            // A method of the object itself, or one that __getattribute__ finds: the caller asks for the attribute, then calls it.
            result = null;
            return false;
        }

        if (type.TryLookup(name, out var raw))
        {
            if (raw is null && isDunder)
            {
                throw new TypeError(name switch
                {
                    "__hash__" => $"unhashable type: '{type.Name}'",
                    "__iter__" => $"'{type.Name}' object is not iterable",
                    _ => "'NoneType' object is not callable",
                });
            }

            result = raw is PyFunction function
                ? function.Call(arguments.WithFirst(self))
                : PyOps.Call(Descriptors.Get(raw, self, type), arguments);
            return true;
        }

        return self.TryCallNative(name, arguments, out result);
    }
}
