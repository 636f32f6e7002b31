namespace PyConc2Cs.Runtime;

/// <summary>A method together with its object: <c>obj.method</c> without a call. Equal when object and method are the same.</summary>
public sealed class PyBoundMethod(object? self, string name, Func<PyArguments, object?> body) : IPyCallable, IPyDynamic, IPyRepr
{
    public object? Self { get; } = self;

    public string Name { get; } = name;

    public string PyTypeName => Self is PyObject or PyBaseException ? "method" : "builtin_function_or_method";

    public object? Call(PyArguments arguments) => body(arguments);

    public string Repr() => Self is PyObject
        ? $"<bound method {PyOps.TypeName(Self)}.{Name} of {PyOps.Repr(Self)}>"
        : $"<built-in method {Name} of {PyOps.TypeName(Self)} object at {PyOps.Address(Self)}>";

    public override string ToString() => Repr();

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "__name__" => Name,
            "__self__" => Self,
            "__qualname__" => $"{PyOps.TypeName(Self)}.{Name}",
            _ => null,
        };
        return value is not null;
    }

    public bool TrySetMember(string name, object? value) => false;

    public bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        result = name == "__call__" ? body(arguments) : null;
        return name == "__call__";
    }

    public override bool Equals(object? obj) =>
        obj is PyBoundMethod other && ReferenceEquals(Self, other.Self) && Name == other.Name;

    public override int GetHashCode() =>
        HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Self), Name);
}
