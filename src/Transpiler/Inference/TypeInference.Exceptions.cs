using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>with, raise and try.</summary>
public sealed partial class TypeInference
{
    private void VisitWith(WithStatement s)
    {
        foreach (var item in s.Items)
        {
            var context = TypeOf(item.Context);
            NoteYieldInWith(s, context);
            var entered = s.IsAsync ? AsyncEnteredType(item, context) : EnteredType(item, context);
            if (item.Target is not null)
            {
                Assign(item.Target, entered);
            }
        }

        VisitBlock(s.Body);
    }

    /// <summary>What <c>__enter__</c> gives.</summary>
    private PyType EnteredType(WithItem item, PyType context)
    {
        switch (context)
        {
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__enter__") is FunctionSymbol enter:
                if (symbol.FindMember("__exit__") is FunctionSymbol exit)
                {
                    foreach (var parameter in exit.Parameters.Skip(1))
                    {
                        parameter.Variable.Cell.Add(PyType.Dynamic, joiner);
                    }
                }

                return enter.Result.Type;
            case ClassType { Definition: IClassDefinition definition } receiver when KnownTypes.LibraryBase(definition) is { } library
                && !library.IsDisposable && library.Find("__enter__") is LibraryFunction { Overloads: [var overload, ..] }:
                return overload.Result is OpaqueScheme ? context : Instantiate(overload.Result, ReceiverSubstitution(receiver, overload), item);
            case { IsDynamic: true } or { IsNever: true }:
                return context;
            default:
                return context;
        }
    }

    private void VisitRaise(RaiseStatement s)
    {
        foreach (var part in new[] { s.Exception, s.Value, s.Cause })
        {
            VisitOptional(part);
        }

        if (s.Exception is not null && result.TypeOf(s.Exception) is ClassObjectType { Definition: ClassSymbol { } raised }
            && raised.FindMember("__init__") is FunctionSymbol { Parameters.Count: 2 } constructor && s.Value is not null)
        {
            constructor.Parameters[1].Variable.Cell.Add(TypeOf(s.Value), joiner);
        }
    }

    private int tryDepth;

    private void VisitTry(TryStatement s)
    {
        tryDepth++;
        VisitBlock(s.Body);
        tryDepth--;
        foreach (var handler in s.Handlers)
        {
            var type = ExceptionType(handler.Type);
            type = s.IsStar ? PyType.Dynamic : type;
            if (handler.Target is not null)
            {
                Assign(handler.Target, type);
            }

            VisitBlock(handler.Body);
        }

        VisitBlock(s.OrElse);
        VisitBlock(s.Finally);
    }

    private PyType ExceptionType(Expression? type)
    {
        switch (type)
        {
            case null:
                return new ClassType(known.BaseException, []);
            case TupleExpression tuple:
                result.Types[tuple] = PyType.Dynamic;
                return tuple.Elements.Aggregate(PyType.Never, (joined, e) => joiner.Join(joined, ExceptionType(e)));
            default:
                return TypeOf(type) is ClassObjectType c ? new ClassType(c.Definition, []) : new ClassType(known.BaseException, []);
        }
    }
}
