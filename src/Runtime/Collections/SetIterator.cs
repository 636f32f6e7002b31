using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>Iterates a set in a foreach; raises RuntimeError when it changes size meanwhile.</summary>
public struct SetEnumerator<T>
{
    private readonly SetStore<T> store;
    private readonly int expected;
    private T current = default!;
    private int next;

    internal SetEnumerator(SetStore<T> store)
    {
        this.store = store;
        expected = store.Count;
    }

    public readonly T Current => current;

    public bool MoveNext() => store.TryNextSlot(ref next, expected, out current!);
}

internal sealed class SetIterator<T>(SetStore<T> store) : PyIterator<T>
{
    public override string PyTypeName => "set_iterator";

    private readonly int expected = store.Count;
    private int next;

    public override bool TryNext([MaybeNullWhen(false)] out T item) => store.TryNextSlot(ref next, expected, out item);
}

internal static class SetEquality
{
    public static bool Equal(IPySet left, IPySet right) => left.Count == right.Count && IsSubset(left, right);

    public static bool IsSubset(IPySet left, IPySet right)
    {
        if (left.Count > right.Count)
        {
            return false;
        }

        foreach (var item in left)
        {
            if (!right.Contains(item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Raises TypeError for a value that can't be in any set.</summary>
    public static bool IsHashable(object? item)
    {
        if (item is IPyList or IPyDict)
        {
            PyOps.Hash(item);
        }

        return true;
    }

    /// <summary>The elements of a set of another type that this type can be equal to.</summary>
    public static IEnumerable<T> Overlap<T>(IPySet other)
    {
        foreach (var item in other)
        {
            if (KeyCast<T>.TryCast(item, out var typed))
            {
                yield return typed;
            }
        }
    }
}
