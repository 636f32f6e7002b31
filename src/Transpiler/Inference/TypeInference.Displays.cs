using System.Collections.Immutable;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Displays, comprehensions and slices.</summary>
public sealed partial class TypeInference
{
    private TypeCell Fill(Expression display, ImmutableArray<Expression> elements)
    {
        var cell = Site(display);
        foreach (var element in elements)
        {
            cell.Add(element is StarredExpression starred ? ElementType(TypeOf(starred.Value), starred) : TypeOf(element), joiner);
        }

        return cell;
    }

    private PyType DictType(DictExpression e)
    {
        var (keys, values) = (Site(e, 0), Site(e, 1));
        foreach (var item in e.Items)
        {
            var value = TypeOf(item.Value);
            if (item.Key is not null)
            {
                keys.Add(TypeOf(item.Key), joiner);
                values.Add(value, joiner);
            }
            else if (KnownTypes.Is(value, known.DictClass) && value is ClassType { Arguments: [var k, var v, ..] })
            {
                keys.Add(k.Type, joiner);
                values.Add(v.Type, joiner);
            }
            else
            {
                keys.Add(PyType.Dynamic, joiner);
                values.Add(PyType.Dynamic, joiner);
            }
        }

        return known.Dict(keys, values);
    }

    private PyType TupleTypeOf(TupleExpression e)
    {
        if (e.Elements.Any(x => x is StarredExpression))
        {
            return known.VarTuple(Fill(e, e.Elements));
        }

        return new TupleType([.. e.Elements.Select(TypeOf)]);
    }

    private PyType ComprehensionType(ComprehensionExpression e)
    {
        var scopes = new Stack<IDisposable>();
        foreach (var clause in e.Clauses)
        {
            NoteSign(clause.Target, clause.Iterable);
            Assign(clause.Target, clause.IsAsync ? AsyncElementType(TypeOf(clause.Iterable)) : ElementType(TypeOf(clause.Iterable), clause.Iterable));
            foreach (var condition in clause.Conditions)
            {
                VisitCondition(condition);
                scopes.Push(Narrow(condition, true));
            }
        }

        Site(e, 0).Add(TypeOf(e.Element), joiner);
        if (e.Value is not null)
        {
            Site(e, 1).Add(TypeOf(e.Value), joiner);
        }

        while (scopes.TryPop(out var scope))
        {
            scope.Dispose();
        }

        return e.Kind switch
        {
            ComprehensionKind.List => known.List(Site(e)),
            ComprehensionKind.Set => known.Set(Site(e)),
            ComprehensionKind.Dict => known.Dict(Site(e, 0), Site(e, 1)),
            _ => known.Iterator(Site(e)),
        };
    }

    private PyType SliceType(SliceExpression e)
    {
        VisitOptional(e.Lower);
        VisitOptional(e.Upper);
        VisitOptional(e.Step);
        return PyType.Dynamic;
    }
}
