using System.Collections.Concurrent;

namespace PyConc2Cs.Runtime;

public sealed partial class PyClass
{
    private ConcurrentQueue<PyClass>? virtualSubclasses;

    /// <summary>The class is an abstract base class: <c>register</c> is a method of it.</summary>
    private bool IsAbstractBase => Mro.Any(c => c.Metaclass is { Name: "ABCMeta" } || (c.Module == "abc" && c.Name == "ABC"));

    /// <summary>Classes that were registered with an abstract base class count as derived from it, and so do those derived from them.</summary>
    internal bool HasVirtualSubclasses => virtualSubclasses is not null;

    private PyClass RegisterSubclass(object? subclass)
    {
        if (subclass is not PyClass type)
        {
            throw new TypeError("Can only register classes");
        }

        if (IsSubclassOf(type))
        {
            throw new RuntimeError("Refusing to create an inheritance cycle");
        }

        (virtualSubclasses ??= []).Enqueue(type);
        return type;
    }

    private bool IsVirtualBaseOf(PyClass type) =>
        (virtualSubclasses is { } registered && registered.Any(type.IsSubclassOf)) || SubclassesOf(this).Any(c => c.HasVirtualSubclasses && c.IsVirtualBaseOf(type));

    private static IEnumerable<PyClass> SubclassesOf(PyClass type) => type.IsMadeAtRunTime && type.IsAbstractBase ? type.Subclasses().OfType<PyClass>() : [];
}
