namespace PyConc2Cs.Runtime;

/// <summary>A method together with its object: <c>obj.method</c> without a call. Equal when object and method are the same.</summary>
public sealed class PyBoundMethod(object? self, string name, Func<PyArguments, object?> body) : IPyCallable, IPyDynamic, IPyRepr
{
    /// <summary>A function that is bound to an object.</summary>
    internal PyBoundMethod(object? self, object? function)
        : this(self, (function as IPyCallable)?.Name ?? "method", arguments => PyOps.Call(function, arguments.WithFirst(self)))
    {
        Function = function;
    }

    /// <summary>Python's <c>__func__</c>, where there is one.</summary>
    public object? Function { get; }

    public object? Self { get; } = self;

    public string Name { get; } = name;

    public string PyTypeName => Function is not null || Self is PyObject or PyBaseException ? "method" : "builtin_function_or_method";

    public object? Call(PyArguments arguments) => body(arguments);

    public string Repr() => Function is not null || Self is PyObject
        ? $"<bound method {QualifiedName} of {PyOps.Repr(Self)}>"
        : $"<built-in method {Name} of {PyOps.TypeName(Self)} object at {PyOps.Address(Self)}>";

    public override string ToString() => Repr();

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "__name__" => Name,
            "__self__" => Self,
            "__qualname__" => QualifiedName,
            "__func__" => Function,
            _ when Function is IPyDynamic function && function.TryGetMember(name, out var member) => member,
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
        obj is PyBoundMethod other && ReferenceEquals(Self, other.Self) && Name == other.Name && ReferenceEquals(Function, other.Function);

    private string QualifiedName => (Function as PyFunction)?.QualifiedName ?? $"{PyOps.TypeName(Self)}.{Name}";

    public override int GetHashCode() =>
        HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Self), Name);
}
