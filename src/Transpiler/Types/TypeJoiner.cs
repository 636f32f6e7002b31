using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Types;

/// <summary>
/// The join of the type lattice: Never below everything, Dynamic above everything, None with T is Optional. Different run-time types never merge
/// silently: int with float is Number, which keeps which of the two a value is. Joining containers unifies their element cells.
/// </summary>
public sealed class TypeJoiner
{
    /// <summary>Set by every change of a cell; the solver runs until a pass leaves it false.</summary>
    public bool Changed { get; set; }

    /// <summary>Nothing more will become known of a type that isn't known yet.</summary>
    public bool UnifiesUnknown { get; set; }

    /// <summary>Two types weren't joined, because one wasn't known yet.</summary>
    public bool HasPostponed { get; private set; }

    /// <summary>What inference is looking at, if it notes where types come from.</summary>
    public SyntaxNode? Site { get; set; }

    public SourceText? Source { get; set; }

    /// <summary>The change in progress makes parts of a value Dynamic.</summary>
    public bool IsEscaping { get; private set; }

    /// <summary>Classes whose instances reached a Dynamic location.</summary>
    public HashSet<IClassDefinition> EscapedClasses { get; } = [];

    public PyType Join(PyType left, PyType right)
    {
        if (ReferenceEquals(left, right) || right.IsNever)
        {
            return left;
        }

        if (left.IsNever)
        {
            return right;
        }

        return (left, right) switch
        {
            ({ IsDynamic: true }, _) => ToDynamic(right),
            (_, { IsDynamic: true }) => ToDynamic(left),
            ({ IsNone: true }, _) => Optional(right),
            (_, { IsNone: true }) => Optional(left),
            (OptionalType l, OptionalType r) => Optional(Join(l.Inner, r.Inner)),
            (OptionalType l, _) => Optional(Join(l.Inner, right)),
            (_, OptionalType r) => Optional(Join(left, r.Inner)),
            (SimpleType { Kind: SimpleKind.Int }, SimpleType { Kind: SimpleKind.BigInt }) => right,
            (SimpleType { Kind: SimpleKind.BigInt }, SimpleType { Kind: SimpleKind.Int }) => left,
            (SimpleType { IsReal: true }, SimpleType { IsReal: true }) => PyType.Number,
            (TupleType l, TupleType r) when l.Elements.Length == r.Elements.Length => JoinTuples(l, r),
            (ClassType l, ClassType r) => JoinClasses(l, r),
            (FunctionType l, FunctionType r) when l.Shape.Unify(r.Shape, this) => l,
            (ClassObjectType l, ClassObjectType r) when ReferenceEquals(l.Definition, r.Definition) => l,
            (ModuleType l, ModuleType r) when ReferenceEquals(l.Module, r.Module) => l,
            _ => Conflict(left, right),
        };
    }

    /// <summary>The nullable form; None itself and Dynamic stay what they are.</summary>
    public static PyType Optional(PyType type) =>
        type.IsDynamic || type.IsNone || type.IsNever || type is OptionalType ? type : new OptionalType(type);

    /// <summary>Two terms that mean the same, so that re-joining them isn't a change.</summary>
    public static bool Same(PyType left, PyType right) =>
        ReferenceEquals(left, right) || (left, right) switch
        {
            (OptionalType l, OptionalType r) => Same(l.Inner, r.Inner),
            (TupleType l, TupleType r) => l.Elements.Length == r.Elements.Length && l.Elements.Zip(r.Elements).All(p => Same(p.First, p.Second)),
            (ClassType l, ClassType r) => ReferenceEquals(l.Definition, r.Definition)
                && l.Arguments.Zip(r.Arguments).All(p => ReferenceEquals(p.First.Find(), p.Second.Find())),
            (FunctionType l, FunctionType r) => ReferenceEquals(l.Shape, r.Shape),
            (ClassObjectType l, ClassObjectType r) => ReferenceEquals(l.Definition, r.Definition),
            (ModuleType l, ModuleType r) => ReferenceEquals(l.Module, r.Module),
            _ => false,
        };

    /// <summary>A value of the type becomes visible to code that knows no types: its elements become Dynamic.</summary>
    public void Escape(PyType type)
    {
        switch (type)
        {
            case OptionalType optional:
                Escape(optional.Inner);
                break;
            case TupleType tuple:
                foreach (var element in tuple.Elements)
                {
                    Escape(element);
                }

                break;
            case ClassType instance:
                EscapeInstance(instance);
                break;
            case ClassObjectType classObject:
                Changed |= EscapedClasses.Add(classObject.Definition);
                break;
            case FunctionType function:
                EscapeFunction(function.Shape);
                break;
        }
    }

    private PyType ToDynamic(PyType type)
    {
        Escape(type);
        return PyType.Dynamic;
    }

    private PyType Conflict(PyType left, PyType right)
    {
        Escape(left);
        Escape(right);
        return PyType.Dynamic;
    }

    /// <summary>An instance that stands among values of any type is compared with them.</summary>
    private void CompareWithAnything(IClassDefinition definition)
    {
        foreach (var comparand in definition.Comparands)
        {
            comparand.Add(PyType.Dynamic, this);
        }
    }

    private void EscapeInstance(ClassType instance)
    {
        for (IClassDefinition? c = instance.Definition; c is not null; c = c.BaseDefinition)
        {
            Changed |= EscapedClasses.Add(c);
            CompareWithAnything(c);
        }

        if (instance.Definition.BaseDefinition is ICsNamed { CsName: "PyEnum" })
        {
            // The value of a member is only ever read: a box of it is as good.
            return;
        }

        foreach (var argument in instance.Arguments)
        {
            MakeDynamic(argument);
        }
    }

    /// <summary>The functions of the shape are called in Dynamic form from now on.</summary>
    public void EscapeFunction(FunctionShape shape)
    {
        Changed |= !shape.IsDynamic;
        shape.IsDynamic = true;
        foreach (var function in shape.Functions.Where(f => !f.IsDynamicValue))
        {
            function.IsDynamicValue = true;
            Changed = true;
        }

        foreach (var parameter in shape.Parameters)
        {
            MakeDynamic(parameter);
        }

        Escape(shape.Result.Type);
    }

    private void MakeDynamic(TypeCell cell)
    {
        if (cell.Find().IsFixed)
        {
            Escape(cell.Type);
            return;
        }

        var outer = IsEscaping;
        IsEscaping = true;
        cell.Add(PyType.Dynamic, this);
        IsEscaping = outer;
    }

    private TupleType JoinTuples(TupleType left, TupleType right)
    {
        var elements = left.Elements.Zip(right.Elements, Join).ToImmutableArray();
        return new TupleType(elements);
    }

    private PyType JoinClasses(ClassType left, ClassType right)
    {
        var common = CommonBase(left.Definition, right.Definition);
        if (common is null || !left.Arguments.Zip(right.Arguments).All(p => MayBeOne(p.First.Find(), p.Second.Find())))
        {
            return Conflict(left, right);
        }

        for (var i = 0; i < Math.Min(left.Arguments.Length, right.Arguments.Length); i++)
        {
            if (IsTooEarly(left.Arguments[i].Find(), right.Arguments[i].Find()))
            {
                HasPostponed = true;
                return left;
            }

            left.Arguments[i].Unify(right.Arguments[i], this);
        }

        return ReferenceEquals(common, left.Definition) ? left
            : ReferenceEquals(common, right.Definition) ? right
            : new ClassType(common, left.Arguments);
    }

    /// <summary>Whether a location of a fixed type is to be made one with another of which nothing is known yet: it may turn out to be of a different type.</summary>
    private bool IsTooEarly(TypeCell left, TypeCell right) =>
        !UnifiesUnknown && !ReferenceEquals(left, right) && (left.IsFixed || right.IsFixed) && (left.Type.IsNever || right.Type.IsNever);

    /// <summary>False if one of the locations has a type that C# fixes, and the other a different one.</summary>
    private static bool MayBeOne(TypeCell left, TypeCell right) => !(left.IsFixed || right.IsFixed) || IsAlike(left.Type, right.Type);

    private static bool IsAlike(PyType left, PyType right) => (left, right) switch
    {
        ({ IsNever: true }, _) or (_, { IsNever: true }) => true,
        (OptionalType l, OptionalType r) => IsAlike(l.Inner, r.Inner),
        (TupleType l, TupleType r) => l.Elements.Length == r.Elements.Length && l.Elements.Zip(r.Elements).All(p => IsAlike(p.First, p.Second)),
        (ClassType l, ClassType r) => ReferenceEquals(l.Definition, r.Definition) && l.Arguments.Zip(r.Arguments).All(p => IsAlike(p.First.Type, p.Second.Type)),
        _ => Same(left, right),
    };

    private static IClassDefinition? CommonBase(IClassDefinition left, IClassDefinition right)
    {
        for (IClassDefinition? l = left; l is not null; l = l.BaseDefinition)
        {
            for (IClassDefinition? r = right; r is not null; r = r.BaseDefinition)
            {
                if (ReferenceEquals(l, r))
                {
                    return l;
                }
            }
        }

        return null;
    }
}
