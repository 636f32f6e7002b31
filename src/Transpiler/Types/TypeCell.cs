using System.Collections.Immutable;

namespace PyConc2Cs.Types;

/// <summary>
/// The type of one storage location (variable, parameter, field, result, element). It only ever grows; unified cells are one from then on.
/// </summary>
public sealed class TypeCell
{
    private TypeCell? forward;
    private PyType type = PyType.Never;
    private List<TypeOrigin>? origins;

    public PyType Type => PyType.Settled(Find().type);

    /// <summary>The type argument of what a Runtime member gives, which C# fixes: it can't become another type, not even Dynamic.</summary>
    public bool IsFixed { get; init; }

    /// <summary>What came to the location from where, in the order in which inference met it; empty unless inference was asked to note it.</summary>
    public IReadOnlyList<TypeOrigin> Origins => Find().origins ?? [];

    public TypeCell Find()
    {
        var cell = this;
        while (cell.forward is { } next)
        {
            cell = next;
        }

        return cell;
    }

    /// <summary>Joins a type into the cell.</summary>
    public void Add(PyType added, TypeJoiner joiner)
    {
        var root = Find();
        if (ReferenceEquals(root.type, added) || added.IsNever)
        {
            return;
        }

        TypeOrigin.Note(ref root.origins, added, joiner);
        var before = root.type;
        if (!before.IsDynamic && (added.IsDynamic || TypeOccurrence.Contains(added, root)))
        {
            // Known before the parts of the old value become Dynamic, which may hold this very location; a type that contains itself has no C# name.
            root.type = PyType.Dynamic;
            joiner.Changed = true;
            joiner.Join(before, PyType.Dynamic);
            joiner.Join(added, PyType.Dynamic);
            return;
        }

        var joined = joiner.Join(before, added);
        root = root.Find();
        if (!TypeJoiner.Same(root.type, joined))
        {
            root.type = joined;
            joiner.Changed = true;
            root.BreakCycle(joiner);
        }
    }

    /// <summary>A list that holds itself, the nested dicts of a trie: no C# type is its own argument, so the location becomes Dynamic.</summary>
    private void BreakCycle(TypeJoiner joiner)
    {
        if (TypeOccurrence.Contains(type, this))
        {
            var infinite = type;
            type = PyType.Dynamic;
            joiner.Escape(infinite);
        }
    }

    /// <summary>Makes two cells one.</summary>
    public void Unify(TypeCell other, TypeJoiner joiner)
    {
        var left = Find();
        var right = other.Find();
        if (ReferenceEquals(left, right))
        {
            return;
        }

        right.forward = left;
        joiner.Changed = true;
        left.origins = left.origins is null ? right.origins : [.. left.origins, .. right.origins ?? []];
        left.Add(right.type, joiner);
        left.Find().BreakCycle(joiner);
    }

    public override string ToString() => Type.ToString()!;
}

/// <summary>Parameter and result cells that all functions stored in one location share.</summary>
public sealed class FunctionShape(ImmutableArray<TypeCell> parameters, TypeCell result)
{
    private FunctionShape? forward;
    private bool isDynamic;

    public ImmutableArray<TypeCell> Parameters => Find().OwnParameters;

    public TypeCell Result => Find().OwnResult;

    private ImmutableArray<TypeCell> OwnParameters { get; } = parameters;

    private TypeCell OwnResult { get; } = result;

    /// <summary>The functions that may be called through the shape (for escaping); objects of the Binding stage.</summary>
    public HashSet<IFunctionDefinition> Functions { get; } = [];

    /// <summary>The functions are called in ways that no delegate type has: the location that holds them is Dynamic.</summary>
    public bool IsDynamic
    {
        get => Find().isDynamic;
        set => Find().isDynamic = value;
    }

    public FunctionShape Find()
    {
        var shape = this;
        while (shape.forward is { } next)
        {
            shape = next;
        }

        return shape;
    }

    /// <summary>False if the shapes have different numbers of parameters.</summary>
    public bool Unify(FunctionShape other, TypeJoiner joiner)
    {
        var left = Find();
        var right = other.Find();
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.OwnParameters.Length != right.OwnParameters.Length)
        {
            return false;
        }

        right.forward = left;
        left.Functions.UnionWith(right.Functions);
        left.IsDynamic |= right.IsDynamic;
        joiner.Changed = true;
        for (var i = 0; i < left.OwnParameters.Length; i++)
        {
            left.OwnParameters[i].Unify(right.OwnParameters[i], joiner);
        }

        left.OwnResult.Unify(right.OwnResult, joiner);
        if (left.IsDynamic)
        {
            joiner.EscapeFunction(left);
        }

        return true;
    }
}

/// <summary>What escaping needs to know of a function.</summary>
public interface IFunctionDefinition
{
    /// <summary>The function is called in Dynamic form: a wrapper that binds its arguments is needed.</summary>
    bool IsDynamicValue { get; set; }
}
