namespace PyConc2Cs.Runtime;

/// <summary>
/// Base of a script's classes. An emitted class overrides the members of <see cref="IPyDynamic"/> for what it declares and leaves the rest to
/// <c>base</c>; attributes that it doesn't declare are kept in a table of the instance.
/// </summary>
public abstract class PyObject : IPyDynamic, IPyTyped, IPyRepr
{
    private AttributeTable? extra;

    /// <summary>Python's <c>type(self).__name__</c>.</summary>
    public virtual string PyTypeName => GetType().Name;

    /// <summary>Python's <c>type(self).__module__</c>.</summary>
    public virtual string PyModuleName => "__main__";

    /// <summary>The class object: Python's <c>type(self)</c>.</summary>
    public virtual PyClass PyType => PyClass.ForInstance(this, PyTypeName, PyModuleName);

    /// <summary>Python's <c>repr(self)</c>; by default <c>&lt;__main__.Name object at 0x...&gt;</c>.</summary>
    public virtual string Repr() =>
        TryCallMember("__repr__", PyArguments.Empty, out var text) ? PyConvert.ResultText("__repr__", text) : DefaultRepr();

    /// <summary>Python's <c>str(self)</c>; by default the repr.</summary>
    public override string ToString() =>
        TryCallMember("__str__", PyArguments.Empty, out var text) ? PyConvert.ResultText("__str__", text) : Repr();

    public virtual bool TryGetMember(string name, out object? value)
    {
        if (extra is { } table && table.TryGet(name, out value))
        {
            return true;
        }

        value = null;
        return false;
    }

    public virtual bool TrySetMember(string name, object? value)
    {
        Extra().Set(name, value);
        return true;
    }

    /// <summary>Deletes an attribute that was set beyond the declared ones; false if there is none.</summary>
    public virtual bool TryDeleteMember(string name) => extra?.Remove(name) ?? false;

    public virtual bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (extra is { } table && table.TryGet(name, out var f) && f is IPyCallable callable && !PyOps.IsDunder(name))
        {
            result = callable.Call(arguments);
            return true;
        }

        result = null;
        return false;
    }

    /// <summary>The names of the attributes that the class declares, the base class's first; emitted for programs whose objects travel between processes.</summary>
    public virtual IReadOnlyList<string> DeclaredMembers => [];

    /// <summary>The attributes beyond the declared ones, in the order in which they were set.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> ExtraMembers() => extra?.Snapshot() ?? [];

    public override bool Equals(object? obj)
    {
        if (ReferenceEquals(this, obj))
        {
            return true;
        }

        return IsEqualTo(obj) == true;
    }

    public override int GetHashCode() =>
        TryCallMember("__hash__", PyArguments.Empty, out var hash)
            ? PyOps.Fold(PyOps.HashResult(hash))
            : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Python's <c>self.__eq__(other)</c>; null where there is none or it gives NotImplemented. An emitted class with the method overrides it.</summary>
    public virtual bool? IsEqualTo(object? other) =>
        TryCallMember("__eq__", new PyArguments([other]), out var result) ? PyOps.ComparisonResult(result) : null;

    /// <summary>Python's <c>self.__lt__(other)</c>; null where there is none or it gives NotImplemented. An emitted class with the method overrides it.</summary>
    public virtual bool? IsLessThan(object? other) =>
        TryCallMember("__lt__", new PyArguments([other]), out var result) ? PyOps.ComparisonResult(result) : null;

    /// <summary>Python's <c>hash(self)</c>. An emitted class with <c>__hash__</c> overrides it, or one that is unhashable.</summary>
    public virtual long HashValue() => TryCallMember("__hash__", PyArguments.Empty, out var hash) ? PyOps.HashResult(hash) : GetHashCode();

    /// <summary>The repr of an object without a <c>__repr__</c>.</summary>
    protected virtual string DefaultRepr() => $"<{PyType.Module}.{PyType.QualifiedName} object at {PyOps.Address(this)}>";

    /// <summary>A new object of the class with the same members.</summary>
    internal PyObject Clone()
    {
        var copy = (PyObject)MemberwiseClone();
        copy.extra = extra?.Copy();
        return copy;
    }

    private AttributeTable Extra() => extra ?? Interlocked.CompareExchange(ref extra, new AttributeTable(), null) ?? extra;
}
