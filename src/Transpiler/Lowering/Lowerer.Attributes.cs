using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Attributes and items.</summary>
public sealed partial class Lowerer
{
    private LoweredExpression LowerAttribute(AttributeExpression e)
    {
        if (types.ClassNames.TryGetValue(e, out var instance))
        {
            return new MemberNode(Rt.Ops("TypeOf", PyType.Dynamic, Conversions.Convert(Lower(instance), PyType.Dynamic)), null, "Name", PyType.Str);
        }

        var owner = types.TypeOf(e.Value);
        switch (owner)
        {
            case ModuleType { Module: LibraryModule library }:
                return LowerModuleMember(e, library);
            case ModuleType { Module: ModuleSymbol local } when e.Name == "__name__":
                return Rt.Text(local.Name);
            case ModuleType { Module: ModuleSymbol local }:
                return LowerSymbol(e, program.MemberOf(local, e.Name));
            case ClassObjectType { Definition: ClassSymbol symbol }:
                return LowerClassMember(e, symbol);
            case ClassObjectType { Definition: LibraryClass library } when library.Find(e.Name) is LibraryValue { ClassName: { } c } value:
                return new MemberNode(null, c, value.CsName, types.TypeOf(e));
            case ClassObjectType when e.Name is "__name__" or "__qualname__":
                return Rt.ConvertTo(PyType.Str, Rt.Ops("GetAttr", PyType.Dynamic, Lower(e.Value), Rt.Text(e.Name)));
        }

        var target = Lower(e.Value);
        return LowerMember(e, e.Name, target.Type is OptionalType ? Unwrap(target) : target);
    }

    private LoweredExpression LowerModuleMember(AttributeExpression e, LibraryModule library) =>
        library.Find(e.Name) is { } member ? LowerLibraryName(e, member)
        : Known.Catalogue.FindModule(library.Name + "." + e.Name) is { } submodule ? LowerLibraryName(e, submodule)
        : Rt.Ops("GetAttr", PyType.Dynamic, Lower(e.Value), Rt.Text(e.Name));

    private LoweredExpression LowerClassMember(AttributeExpression e, ClassSymbol symbol) => symbol.FindMember(e.Name) switch
    {
        VariableSymbol { Owner: ClassSymbol owner } variable => new FieldNode(null, variable, owner, variable.Type),
        FunctionSymbol { MethodKind: MethodKind.Static or MethodKind.Class } f => FunctionValue(null, f),
        ClassSymbol inner => new ClassValueNode(inner, PyType.Dynamic),
        _ when e.Name is "__name__" or "__qualname__" => Rt.Text(symbol.Name),
        _ when e.Name == "__module__" => Rt.Text("__main__"),
        _ when e.Name == "__doc__" => new LiteralNode(DocOf(symbol), TypeJoiner.Optional(PyType.Str)),
        _ => Rt.Ops("GetAttr", PyType.Dynamic, new ClassValueNode(symbol, PyType.Dynamic), Rt.Text(e.Name)),
    };

    private static string? DocOf(ClassSymbol symbol)
    {
        var body = symbol.Definition.Body;
        return DocStrings.Take(ref body);
    }

    private LoweredExpression LowerMember(AttributeExpression e, string name, LoweredExpression target)
    {
        if (target.Type is ClassType { Definition: ClassSymbol symbol })
        {
            switch (symbol.FindMember(name))
            {
                case VariableSymbol { Owner: ClassSymbol owner } variable:
                    return Narrow(FieldOf(target, variable, owner), types.TypeOf(e));
                case PropertySymbol { Getter: { } getter } property:
                    return new PropertyNode(target, property, getter.Result.Type);
                case FunctionSymbol { MethodKind: MethodKind.Static or MethodKind.Class } method:
                    return FunctionValue(null, method);
                case FunctionSymbol method:
                    return FunctionValue(target, method);
                case ClassSymbol inner:
                    return new ClassValueNode(inner, PyType.Dynamic);
            }

            if (name == "__class__")
            {
                return Rt.Ops("TypeOf", PyType.Dynamic, target);
            }
        }

        return LibraryMemberOf(target.Type, name) is LibraryValue value && value.ClassName is null
            ? new MemberNode(target, null, value.CsName, types.TypeOf(e))
            : Rt.Ops("GetAttr", PyType.Dynamic, target, Rt.Text(name));
    }

    /// <summary>An instance field, or the class attribute that stands for it.</summary>
    internal static LoweredExpression FieldOf(LoweredExpression target, VariableSymbol variable, ClassSymbol owner) =>
        variable.View is { } view ? new PropertyNode(target, view, variable.Type)
        : new FieldNode(ClassLayout.IsStatic(variable) ? null : target, variable, owner, variable.Type);

    private LibraryMember? LibraryMemberOf(PyType type, string name) => type switch
    {
        ClassType { Definition: ClassSymbol symbol } => KnownTypes.LibraryBase(symbol)?.Find(name),
        _ => Known.ClassOf(type)?.Find(name),
    };

    private LoweredExpression LowerSubscript(SubscriptExpression e)
    {
        var target = Unwrap(Lower(e.Value));
        if (e.Index is SliceExpression slice && SliceCall(target, slice) is { } sliced)
        {
            return sliced;
        }

        return LowerItem(e, target);
    }

    private LoweredExpression? SliceCall(LoweredExpression target, SliceExpression slice)
    {
        switch (target.Type)
        {
            case SimpleType { Kind: SimpleKind.Str }:
                return new StaticCallNode("PyStr", "Slice", [new(target), .. SliceArguments(slice, "upper")], PyType.Str);
            case ClassType { Definition: LibraryClass { CsName: "PyList" or "PyTuple" } }:
                return new MemberCallNode(target, "Slice", [.. SliceArguments(slice, "stop")], target.Type);
            default:
                return null;
        }
    }

    /// <summary>The bounds that are written: <c>(1, 3)</c>, <c>(stop: 3)</c>, <c>(step: -1)</c>.</summary>
    private IEnumerable<LoweredArgument> SliceArguments(SliceExpression slice, string upper)
    {
        var positional = slice.Lower is not null;
        if (slice.Lower is not null)
        {
            yield return new LoweredArgument(SliceBound(slice.Lower));
        }

        if (slice.Upper is not null)
        {
            yield return new LoweredArgument(SliceBound(slice.Upper), positional ? null : upper);
        }

        if (slice.Step is not null)
        {
            yield return new LoweredArgument(SliceBound(slice.Step), positional && slice.Upper is not null ? null : "step");
        }
    }

    private LoweredExpression LowerItem(SubscriptExpression e, LoweredExpression target)
    {
        var type = types.TypeOf(e);
        switch (target.Type)
        {
            case SimpleType { Kind: SimpleKind.Str } when TypeInference.CanIndex(types.TypeOf(e.Index), e.Index):
                return Rt.Call("PyStr", "GetItem", PyType.Str, target, LowerTo(e.Index, PyType.Int));
            case TupleType { Elements: { Length: >= 2 } elements } when TypeInference.ConstantIndex(e.Index) is { } index && (index < 0 ? index + elements.Length : index) is var at
                && at >= 0 && at < elements.Length:
                return new TupleItemNode(target, (int)at, elements[(int)at]);
            case TupleType:
                return Conversions.Convert(Rt.Ops("GetItem", PyType.Dynamic, target, Lower(e.Index)), type);
            case ClassType { Definition: ClassSymbol symbol } when symbol.FindMember("__getitem__") is FunctionSymbol method:
                return new CallNode(target, method, [new(LowerTo(e.Index, method.Parameters[1].Variable.Type))], type);
            case ClassType { Definition: var definition } instance when IndexerFor(e, definition, instance) is { } indexer:
                return new IndexNode(target, e.Index is SliceExpression ? Lower(e.Index) : LowerTo(e.Index, indexer.Key), e.Index is SliceExpression ? type : indexer.Value);
            default:
                return Conversions.Convert(Rt.Ops("GetItem", PyType.Dynamic, target, Lower(e.Index)), type);
        }
    }

    /// <summary>The indexer that C# can call with this index; null where only the Dynamic form can.</summary>
    private (PyType Key, PyType Value)? IndexerFor(SubscriptExpression e, IClassDefinition definition, ClassType instance) =>
        KnownTypes.LibraryBase(definition) is { } library && TypeInference.IsIndexed(library) && !TypeInference.CanIndex(types.TypeOf(e.Index), e.Index)
            ? null
            : Indexer(definition, instance);

    /// <summary>Key and value type of a Runtime class's indexer, for this instance.</summary>
    private static (PyType Key, PyType Value)? Indexer(IClassDefinition definition, ClassType instance)
    {
        var library = KnownTypes.LibraryBase(definition);
        if (library is null)
        {
            return null;
        }

        var generics = Substitution.Of(library.TypeParameters, instance.Arguments);
        for (var c = library; c is not null; c = c.Base)
        {
            if (c.Indexer is { } indexer)
            {
                return (Conversions.Type(indexer.Key, generics), Conversions.Type(indexer.Value, generics));
            }

            var next = new Substitution();
            foreach (var (name, scheme) in (c.Base?.TypeParameters ?? []).Zip(c.BaseArguments))
            {
                next[name] = scheme is ParameterScheme p ? generics[p.Name] : CellOf(Conversions.Type(scheme, generics));
            }

            generics = next;
        }

        return null;
    }

    private static TypeCell CellOf(PyType type)
    {
        var cell = new TypeCell();
        cell.Add(type, new TypeJoiner());
        return cell;
    }
}
