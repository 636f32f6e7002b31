using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Intrinsics;

/// <summary><c>isinstance(x, C)</c> => <c>x is C</c> where one C# type is the Python class, else <c>IsInstance(x, PyTypes.List)</c>.</summary>
internal sealed class InstanceTestIntrinsic : ICallLowering
{
    public LoweredExpression? Lower(CallExpression call, CallResolution resolution, Lowerer lowerer)
    {
        var isSubclass = call.Function is NameExpression { Name: "issubclass" };
        var value = lowerer.Lower(call.Arguments[0]);
        value = value is LiteralNode ? new CastNode(value, PyType.Dynamic, IsRequired: true) : value;
        ImmutableArray<Expression> classes = call.Arguments[1] is TupleExpression tuple ? tuple.Elements : [call.Arguments[1]];
        var tested = classes.Select(c => CsType(lowerer.Types.TypeOf(c)) is var t && lowerer.DerivesFromBuiltins && t is SimpleType ? null : t).ToList();
        if (!isSubclass && value.Type is OptionalType { Inner: ClassType { Definition: var known } } && tested is [ClassType { Definition: var wanted }] && KnownTypes.DerivesFrom(known, wanted))
        {
            return new IsTypeNode(value, [PyType.None], true);
        }

        if (!isSubclass && tested.TrueForAll(t => t is not null) && CanTest(value.Type, tested!))
        {
            return new IsTypeNode(value, [.. tested.OfType<PyType>()], false);
        }

        var types = classes.Length == 1 ? lowerer.Lower(classes[0])
            : new TupleNode([.. classes.Select(lowerer.Lower)], new TupleType([.. classes.Select(_ => PyType.Dynamic)]));
        return new StaticCallNode(null, isSubclass ? "IsSubclass" : "IsInstance", [new(value), new(types)], PyType.Bool);
    }

    /// <summary>C# refuses a test that can't succeed and warns about one that can't fail.</summary>
    private static bool CanTest(PyType type, List<PyType> tested) => type.IsDynamic
        || type is ClassType { Definition: var d } && tested.TrueForAll(t => t is ClassType { Definition: var c } && !ReferenceEquals(c, d) && KnownTypes.DerivesFrom(c, d))
        || type is OptionalType { Inner: ClassType { Definition: var o } } && tested.TrueForAll(t => t is ClassType { Definition: var c } && KnownTypes.DerivesFrom(c, o));

    private static PyType? CsType(PyType type) => type switch
    {
        ClassObjectType { Definition: LibraryClass { PythonName: "str", Module: "builtins" } } => PyType.Str,
        ClassObjectType { Definition: LibraryClass { PythonName: "float", Module: "builtins" } } => PyType.Float,
        ClassObjectType { Definition: LibraryClass { PythonName: "bool", Module: "builtins" } } => PyType.Bool,
        ClassObjectType { Definition: ClassSymbol symbol } => new ClassType(symbol, symbol.BaseArguments),
        ClassObjectType { Definition: LibraryClass { TypeParameters.IsEmpty: true, Extends: null, Module: not "builtins" } library } => new ClassType(library, []),
        ClassObjectType { Definition: LibraryClass { IsException: true } library } => new ClassType(library, []),
        _ => null,
    };
}
