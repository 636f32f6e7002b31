using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>Reads an attribute of a class object; false if there is none.</summary>
public delegate bool PyMemberGetter(string name, out object? value);

/// <summary>Writes an attribute of a class object; false if there is none.</summary>
public delegate bool PyMemberSetter(string name, object? value);

/// <summary>A class as a value: Python's <c>Foo</c> where it isn't called or inherited from. Equal by identity.</summary>
public sealed partial class PyClass : IPyCallable, IPyDynamic, IPyRepr
{
    private static readonly ConcurrentDictionary<Type, PyClass> Registry = new();

    private readonly Func<PyArguments, object?> create;
    private readonly AttributeTable attributes = new();
    private PyClass[]? mro;
    private Func<object>? allocate;

    public PyClass(string name, string module, PyClass[] bases, Func<PyArguments, object?> create, Func<object?, bool> isInstance)
    {
        (Name, Module, IsInstance) = (name, module, isInstance);
        this.create = ValueConstructors.Find(module, name) ?? create;
        Bases = bases.Length == 0 && name != "object" ? [PyTypes.Object] : bases;
    }

    public string Name { get; private set; }

    /// <summary>Python's <c>__qualname__</c>: differs from the name for nested classes.</summary>
    public string QualifiedName { get => field ?? Name; init; }

    public string Module { get; private set; }

    public IReadOnlyList<PyClass> Bases { get; }

    /// <summary>Python's <c>isinstance(x, cls)</c>.</summary>
    public Func<object?, bool> IsInstance { get; }

    /// <summary>Class attributes and functions that emitted code keeps in static members.</summary>
    public PyMemberGetter? GetMember { get; internal set; }

    public PyMemberSetter? SetMember { get; internal set; }

    public string? Doc { get; init; }

    public string PyTypeName => Metaclass?.Name ?? "type";

    /// <summary>Python's <c>__mro__</c>: the C3 linearisation.</summary>
    public IReadOnlyList<PyClass> Mro => mro ??= MethodResolution.Linearise(this);

    /// <summary>Instances can be made without a constructor call, as unpickling does.</summary>
    internal bool CanAllocate => allocate is not null;

    /// <summary>Makes the class object known for instances of the C# type (<c>type(x)</c>) and gives it back.</summary>
    public static PyClass Register<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>(
        PyClass type, PyMemberGetter? getMember = null, PyMemberSetter? setMember = null)
    {
        (type.GetMember, type.SetMember) = (getMember ?? type.GetMember, setMember ?? type.SetMember);
        foreach (var b in type.Bases)
        {
            b.AddSubclass(type);
        }

        Registry[typeof(T)] = type;
        if (typeof(T).Assembly != typeof(PyClass).Assembly)
        {
            type.allocate = static () => RuntimeHelpers.GetUninitializedObject(typeof(T));
        }

        return type;
    }

    /// <summary>An instance on which no constructor has run: Python's <c>cls.__new__(cls)</c>.</summary>
    internal object Allocate() => allocate?.Invoke() ?? throw new TypeError($"cannot create '{Name}' instances");

    /// <summary>Python's <c>issubclass(self, other)</c>.</summary>
    public bool IsSubclassOf(PyClass other) => Mro.Contains(other) || (other.IsMadeAtRunTime && other.IsVirtualBaseOf(this));

    public object? Call(PyArguments arguments) => Metaclass is { } meta && meta.TryLookup("__call__", out var call)
        ? PyOps.Call(call, arguments.WithFirst(this))
        : create(arguments);

    public string Repr() => IsMadeAtRunTime && TryCallMetaclass("__repr__", PyArguments.Empty, out var text) ? PyOps.Str(text)
        : Module == "builtins" && PyProgram.IsPython2 ? $"<type '{QualifiedName}'>"
        : Module == "builtins" ? $"<class '{QualifiedName}'>" : $"<class '{Module}.{QualifiedName}'>";

    public override string ToString() => Repr();

    public bool TryGetMember(string name, out object? value)
    {
        if (TryGetOwn(name, out value) || (IsMadeAtRunTime && TryGetMadeMember(name, out value)))
        {
            return true;
        }

        foreach (var ancestor in Mro.Skip(1))
        {
            if (ancestor.TryGetInheritable(name, out value))
            {
                return true;
            }
        }

        return TryGetFromMetaclass(name, out value);
    }

    public bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "__name__": Name = PyConvert.To<string>(value); return true;
            case "__module__": Module = PyOps.Str(value); return true;
        }

        if (SetMember?.Invoke(name, value) != true)
        {
            SetRaw(name, value);
        }

        return true;
    }

    public bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        if (name == "__call__")
        {
            result = Call(arguments);
            return true;
        }

        if (PyOps.IsDunder(name) && TryCallMetaclass(name, arguments, out result))
        {
            return true;
        }

        if (!PyOps.IsDunder(name) && TryGetMember(name, out var member))
        {
            result = PyOps.Call(member, arguments);
            return true;
        }

        result = null;
        return false;
    }

    internal static bool TryGetRegistered(Type type, out PyClass? found) => Registry.TryGetValue(type, out found);

    /// <summary>The class object of an instance whose C# type isn't registered: made from its name the first time.</summary>
    internal static PyClass ForInstance(object value, string name, string module)
    {
        var type = value.GetType();
        return Registry.TryGetValue(type, out var known) ? known : Registry.GetOrAdd(type, t => Make(t, name, module));
    }

    internal bool TryDeleteMember(string name)
    {
        Interlocked.Increment(ref version);
        return attributes.Remove(name);
    }

    private static PyClass Make(Type type, string name, string module)
    {
        var bases = new List<PyClass>();
        for (var ancestor = type.BaseType; ancestor is not null && bases.Count == 0; ancestor = ancestor.BaseType)
        {
            if (Registry.TryGetValue(ancestor, out var known))
            {
                bases.Add(known);
            }
        }

        return new PyClass(
            name,
            module,
            [.. bases],
            _ => throw new TypeError($"cannot create '{module}.{name}' instances"),
            type.IsInstanceOfType);
    }

    private bool TryGetOwn(string name, out object? value)
    {
        switch (name)
        {
            case "__name__": value = Name; return true;
            case "__qualname__": value = QualifiedName; return true;
            case "__module__": value = Module; return true;
            case "__doc__" when !IsMadeAtRunTime: value = Doc; return true;
            case "__bases__": value = PyOps.ToTuple([.. Bases]); return true;
            case "__mro__": value = PyOps.ToTuple([.. Mro]); return true;
            default: return TryGetInheritable(name, out value);
        }
    }

    private bool TryGetInheritable(string name, out object? value) =>
        (!IsMadeAtRunTime && attributes.TryGet(name, out value)) || NotFound(out value) || (GetMember is not null && GetMember(name, out value));

    private static bool NotFound(out object? value)
    {
        value = null;
        return false;
    }
}
