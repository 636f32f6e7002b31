using System.Collections;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    /// <summary>What a for loop over a Dynamic value iterates. Raises TypeError at once if it isn't iterable.</summary>
    public static IEnumerable<object?> Iterate(object? iterable) => iterable switch
    {
        string text => PyStr.Chars(text),
        IEnumerable<object?> items => items,
        ITuple tuple => PyTuple.Iterate(tuple),
        IEnumerable items => items.Cast<object?>(),
        IPyDynamic target => IterateObject(target),
        _ => throw NotIterable(iterable),
    };

    /// <summary>Python's <c>iter(x)</c>.</summary>
    public static PyIterator<object?> GetIterator(object? iterable) => PyIterator.Of(Iterate(iterable));

    internal static TypeError NotIterable(object? value) => new($"'{TypeName(value)}' object is not iterable");

    internal static bool IsIterable(object? value) => value is string or IEnumerable or ITuple
        || (value is IPyDynamic target && (target.TryGetMember("__iter__", out _) || target.TryGetMember("__getitem__", out _)));

    private static IEnumerable<object?> IterateObject(IPyDynamic target)
    {
        if (target is not PyModule && target.TryCallMember("__iter__", PyArguments.Empty, out var iterator))
        {
            return ReferenceEquals(iterator, target) || iterator is IPyDynamic and not IEnumerable ? Advance(iterator) : Iterate(iterator);
        }

        return target.TryGetMember("__getitem__", out _) && target is not PyClass ? IterateByIndex(target) : throw NotIterable(target);
    }

    private static IEnumerable<object?> Advance(object? iterator)
    {
        if (iterator is not IPyDynamic target || !target.TryGetMember("__next__", out _))
        {
            throw new TypeError($"iter() returned non-iterator of type '{TypeName(iterator)}'");
        }

        return AdvanceCore(target);
    }

    private static IEnumerable<object?> AdvanceCore(IPyDynamic target)
    {
        while (true)
        {
            object? item;
            try
            {
                target.TryCallMember("__next__", PyArguments.Empty, out item);
            }
            catch (StopIteration)
            {
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>The old sequence protocol: <c>__getitem__</c> with 0, 1, ... until IndexError.</summary>
    private static IEnumerable<object?> IterateByIndex(IPyDynamic target)
    {
        for (var index = 0L; ; index++)
        {
            object? item;
            try
            {
                target.TryCallMember("__getitem__", new PyArguments([index]), out item);
            }
            catch (IndexError)
            {
                yield break;
            }

            yield return item;
        }
    }
}
