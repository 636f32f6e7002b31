using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>What iterating, subscripting and unpacking give.</summary>
public sealed partial class TypeInference
{
    private PyType ElementType(PyType type, SyntaxNode site)
    {
        switch (type)
        {
            case OptionalType optional:
                return ElementType(optional.Inner, site);
            case SimpleType { Kind: SimpleKind.Str }:
                return PyType.Str;
            case SimpleType { Kind: SimpleKind.Never }:
                return PyType.Never;
            case TupleType tuple:
                return tuple.Elements.Aggregate(PyType.Never, joiner.Join);
            case ClassType { Definition: ClassSymbol symbol } instance:
                return InstanceElementType(symbol, instance, site);
            case ClassType { Definition: LibraryClass library } instance:
                return LibraryElementType(library, instance, site);
            default:
                return PyType.Dynamic;
        }
    }

    private PyType LibraryElementType(LibraryClass? library, ClassType instance, SyntaxNode site)
    {
        for (var c = library; c is not null; c = c.Base)
        {
            if (c.Iterates is { } scheme)
            {
                return Instantiate(scheme, SubstitutionFor(instance, c), site);
            }
        }

        joiner.Escape(instance);
        return PyType.Dynamic;
    }

    private PyType InstanceElementType(ClassSymbol symbol, ClassType instance, SyntaxNode site)
    {
        if (symbol.FindMember("__iter__") is FunctionSymbol iter)
        {
            if (iter.IsGenerator)
            {
                return iter.Yielded.Type;
            }

            var iterator = iter.Result.Type;
            return iterator is ClassType { Definition: ClassSymbol other } && other.FindMember("__next__") is FunctionSymbol next
                ? next.Result.Type
                : iterator is ClassType { Definition: ClassSymbol } ? PyType.Dynamic : ElementType(iterator, site);
        }

        if (KnownTypes.LibraryBase(symbol) is { } library)
        {
            return LibraryElementType(library, instance, site);
        }

        joiner.Escape(instance);
        return PyType.Dynamic;
    }

    private PyType SubscriptType(SubscriptExpression e)
    {
        var target = TypeOf(e.Value);
        var index = TypeOf(e.Index);
        return ItemType(e, target is OptionalType optional ? optional.Inner : target, index);
    }

    private PyType ItemType(SubscriptExpression e, PyType target, PyType index)
    {
        switch (target)
        {
            case SimpleType { Kind: SimpleKind.Never }:
            case SimpleType { Kind: SimpleKind.Str } when CanIndex(index, e.Index):
                return target;
            case TupleType tuple:
                return TupleItemType(e, tuple);
            case ClassType { Definition: ClassSymbol symbol } instance when symbol.FindMember("__getitem__") is FunctionSymbol method:
                FlowIntoMethod(method, [index]);
                return method.Result.Type;
            case ClassType { Definition: var definition } instance when KnownTypes.LibraryBase(definition) is { } library
                && (IsIndexed(library) ? CanIndex(index, e.Index) : e.Index is not SliceExpression || KnownTypes.Is(instance, known.DictClass)):
                return e.Index is SliceExpression && !KnownTypes.Is(instance, known.DictClass)
                    ? SliceResult(library, instance)
                    : LibraryItemType(e, library, instance, index);
            default:
                joiner.Escape(target);
                joiner.Escape(index);
                return PyType.Dynamic;
        }
    }

    /// <summary>Whether the Runtime class is indexed by ints, as a list is.</summary>
    internal static bool IsIndexed(LibraryClass library)
    {
        for (var c = library; c is not null; c = c.Base)
        {
            if (c.Indexer is { } indexer)
            {
                return indexer.Key is SimpleScheme { Kind: SimpleSchemeKind.Int };
            }
        }

        return false;
    }

    /// <summary>A value that C# takes as an index of a list; with any other the Dynamic form gives the slice or raises Python's error.</summary>
    internal static bool CanIndex(PyType index, Expression syntax) => syntax is SliceExpression || index switch
    {
        OptionalType optional => CanIndex(optional.Inner, syntax),
        SimpleType { Kind: SimpleKind.Int or SimpleKind.Bool or SimpleKind.BigInt or SimpleKind.Never or SimpleKind.Dynamic } => true,
        _ => false,
    };

    private PyType SliceResult(LibraryClass library, ClassType instance) =>
        ReferenceEquals(library, known.ListClass) ? known.List(instance.Arguments[0]) : instance;

    private PyType LibraryItemType(SubscriptExpression e, LibraryClass library, ClassType instance, PyType index)
    {
        for (var c = library; c is not null; c = c.Base)
        {
            if (c.Indexer is { } indexer)
            {
                var substitution = SubstitutionFor(instance, c);
                Match(indexer.Key, index, substitution, null);
                return Instantiate(indexer.Value, substitution, e);
            }
        }

        joiner.Escape(instance);
        joiner.Escape(index);
        return PyType.Dynamic;
    }

    private PyType TupleItemType(SubscriptExpression e, TupleType tuple)
    {
        if (ConstantIndex(e.Index) is { } index)
        {
            var i = index < 0 ? index + tuple.Elements.Length : index;
            return i >= 0 && i < tuple.Elements.Length ? tuple.Elements[(int)i] : PyType.Dynamic;
        }

        if (e.Index is SliceExpression)
        {
            joiner.Escape(tuple);
            return PyType.Dynamic;
        }

        return tuple.Elements.Aggregate(PyType.Never, joiner.Join);
    }

    internal static long? ConstantIndex(Expression index) => index switch
    {
        ConstantExpression { Value: System.Numerics.BigInteger value } when value < int.MaxValue => (long)value,
        UnaryExpression { Operator: UnaryOperator.Minus, Operand: ConstantExpression { Value: System.Numerics.BigInteger value } } when value < int.MaxValue => -(long)value,
        _ => null,
    };

    private void AssignItem(SubscriptExpression target, PyType value)
    {
        var container = TypeOf(target.Value);
        container = container is OptionalType optional ? optional.Inner : container;
        var index = TypeOf(target.Index);
        switch (container)
        {
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__setitem__") is FunctionSymbol method:
                FlowIntoMethod(method, [index, value]);
                break;
            case ClassType { Definition: var definition } instance when KnownTypes.LibraryBase(definition) is { } library && (!IsIndexed(library) || CanIndex(index, target.Index)):
                AssignLibraryItem(target, library, instance, index, value);
                break;
            case { IsNever: true }:
                break;
            default:
                joiner.Escape(container);
                joiner.Escape(index);
                joiner.Escape(value);
                break;
        }
    }

    private void AssignLibraryItem(SubscriptExpression target, LibraryClass library, ClassType instance, PyType index, PyType value)
    {
        if (target.Index is SliceExpression && instance.Arguments is [var element])
        {
            element.Add(ElementType(value, target), joiner);
            return;
        }

        for (var c = library; c is not null; c = c.Base)
        {
            if (c.Indexer is { } indexer)
            {
                var substitution = SubstitutionFor(instance, c);
                Match(indexer.Key, index, substitution, null);
                Match(indexer.Value, value, substitution, null);
                return;
            }
        }

        joiner.Escape(instance);
        joiner.Escape(value);
    }

    private void FlowIntoMethod(FunctionSymbol method, IReadOnlyList<PyType> arguments)
    {
        for (var i = 0; i < arguments.Count && i + 1 < method.Parameters.Count; i++)
        {
            method.Parameters[i + 1].Variable.Cell.Add(arguments[i], joiner);
        }
    }
}
