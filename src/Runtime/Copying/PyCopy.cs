using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>The container's part in <c>copy.deepcopy</c>.</summary>
internal interface IDeepCopyable
{
    object DeepCopy(DeepCopier copier);
}

/// <summary>The module <c>copy</c>.</summary>
[PyModule("copy")]
public static partial class PyCopy
{
    /// <summary>A shallow copy; immutable values give themselves.</summary>
    [PyMember]
    public static T Copy<T>(T x) => CopyObject(x) is var copy && copy is T same ? same : PyConvert.To<T>(copy);

    /// <summary>A copy with copies of everything in it; shared parts and cycles stay shared. <paramref name="memo"/>: the copies made up to now, by <c>id()</c>.</summary>
    [PyMember]
    public static T Deepcopy<T>(T x, object? memo = null) => (memo is IPyDict known ? DeepCopier.Of(known) : new DeepCopier()).CopyTyped(x);

    internal static object? CopyObject(object? x) => x switch
    {
        null or string or ITuple => x,
        IPyList list => list.CopyList(),
        IPyDict dict => dict.CopyDict(),
        IPySet set => set.CopySet(),
        IPyDynamic dynamic when dynamic.TryCallMember("__copy__", PyArguments.Empty, out var copy) => copy,
        PyObject instance when InstanceCopies.IsCopied(instance) => InstanceCopies.Shallow(instance),
        IPyDynamic dynamic when x is not (PyObject or PyClass or PyFunction) && dynamic.TryCallMember("copy", PyArguments.Empty, out var copy) => copy,
        _ => x,
    };
}

/// <summary>
/// One <c>deepcopy</c> call: remembers what was copied, by identity. A script's <c>__deepcopy__</c> gets the copies as a dict by <c>id()</c>, and may add to it.
/// </summary>
public sealed class DeepCopier
{
    private static readonly ConditionalWeakTable<IPyDict, DeepCopier> s_copiers = new();

    private readonly Dictionary<object, object?> done = new(ReferenceEqualityComparer.Instance);
    private IPyDict? memo;

    /// <summary>The copier whose memo the dict is.</summary>
    internal static DeepCopier Of(IPyDict memo) => s_copiers.GetValue(memo, static dict => new DeepCopier { memo = dict });

    public T CopyTyped<T>(T value) => typeof(T).IsPrimitive || typeof(T) == typeof(string) ? value : Copy(value) is var copy && copy is T same ? same : PyConvert.To<T>(copy);

    public object? Copy(object? value)
    {
        if (value is null or string || value.GetType().IsPrimitive || value is System.Numerics.BigInteger or PyInt or PyNumber or PyRange or PySlice)
        {
            return value;
        }

        if (done.TryGetValue(value, out var known) || (memo is not null && memo.TryGetValue(Builtins.Id(value), out known)))
        {
            return known;
        }

        var copy = value switch
        {
            IDeepCopyable container => container.DeepCopy(this),
            ITuple tuple => CopyTuple(tuple),
            IPyDynamic dynamic when dynamic.TryCallMember("__deepcopy__", new PyArguments([Memo()]), out var own) => own,
            PyObject instance when InstanceCopies.IsCopied(instance) => InstanceCopies.Deep(instance, this),
            PyLock => throw new TypeError("cannot pickle '_thread.lock' object"),
            PyRLock => throw new TypeError("cannot pickle '_thread.RLock' object"),
            IPyGeneratorState => throw new TypeError($"cannot pickle '{PyOps.TypeName(value)}' object"),
            _ => value,
        };
        return Remember(value, copy);
    }

    /// <summary>The memo that a script sees, with all that has been copied up to now.</summary>
    private IPyDict Memo()
    {
        if (memo is null)
        {
            memo = new PyDict<object?, object?>();
            s_copiers.Add(memo, this);
            foreach (var (original, copy) in done)
            {
                memo.SetItem(Builtins.Id(original), copy);
            }
        }

        return memo;
    }

    /// <summary>Makes an unfinished copy known, so that cycles end at it.</summary>
    internal T Remember<T>(object original, T copy)
    {
        done[original] = copy;
        memo?.SetItem(Builtins.Id(original), copy);
        return copy;
    }

    /// <summary>A ValueTuple keeps its type when nothing in it has to be copied; else it becomes one of objects.</summary>
    private object CopyTuple(ITuple tuple)
    {
        var items = Sequences.ToObjects(tuple);
        var copies = Array.ConvertAll(items, Copy);
        var same = true;
        for (var i = 0; i < items.Length; i++)
        {
            same &= ReferenceEquals(items[i], copies[i]);
        }

        return same ? tuple : PyOps.ToTuple(copies);
    }
}
