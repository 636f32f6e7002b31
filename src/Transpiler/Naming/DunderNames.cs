namespace PyConc2Cs.Naming;

/// <summary>The C# names of Python's special methods (https://docs.python.org/3/reference/datamodel.html#special-method-names).</summary>
internal static class DunderNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["__init__"] = "Initialize", ["__new__"] = "Create", ["__del__"] = "Delete",
        ["__str__"] = "ToString", ["__repr__"] = "Repr", ["__format__"] = "Format", ["__bytes__"] = "ToBytes",
        ["__eq__"] = "PyEquals", ["__ne__"] = "PyNotEquals", ["__lt__"] = "Less", ["__le__"] = "LessOrEqual",
        ["__gt__"] = "Greater", ["__ge__"] = "GreaterOrEqual", ["__hash__"] = "Hash", ["__bool__"] = "Bool", ["__nonzero__"] = "Bool",
        ["__enter__"] = "Enter", ["__exit__"] = "Exit", ["__len__"] = "Len", ["__iter__"] = "Iter", ["__next__"] = "Next",
        ["__reversed__"] = "Reversed", ["__call__"] = "Call", ["__contains__"] = "Contains",
        ["__getitem__"] = "GetItem", ["__setitem__"] = "SetItem", ["__delitem__"] = "DeleteItem", ["__missing__"] = "Missing",
        ["__getattr__"] = "GetAttr", ["__getattribute__"] = "GetAttribute", ["__setattr__"] = "SetAttr", ["__delattr__"] = "DeleteAttr",
        ["__add__"] = "Add", ["__sub__"] = "Subtract", ["__mul__"] = "Multiply", ["__truediv__"] = "Divide", ["__div__"] = "Divide",
        ["__floordiv__"] = "FloorDivide", ["__mod__"] = "Modulo", ["__divmod__"] = "DivMod", ["__pow__"] = "Power",
        ["__matmul__"] = "MatrixMultiply", ["__and__"] = "And", ["__or__"] = "Or", ["__xor__"] = "Xor",
        ["__lshift__"] = "ShiftLeft", ["__rshift__"] = "ShiftRight",
        ["__radd__"] = "ReverseAdd", ["__rsub__"] = "ReverseSubtract", ["__rmul__"] = "ReverseMultiply", ["__rtruediv__"] = "ReverseDivide",
        ["__rfloordiv__"] = "ReverseFloorDivide", ["__rmod__"] = "ReverseModulo", ["__rpow__"] = "ReversePower",
        ["__rand__"] = "ReverseAnd", ["__ror__"] = "ReverseOr", ["__rxor__"] = "ReverseXor",
        ["__iadd__"] = "AddInPlace", ["__isub__"] = "SubtractInPlace", ["__imul__"] = "MultiplyInPlace", ["__itruediv__"] = "DivideInPlace",
        ["__iand__"] = "AndInPlace", ["__ior__"] = "OrInPlace", ["__ixor__"] = "XorInPlace",
        ["__neg__"] = "Negate", ["__pos__"] = "Plus", ["__abs__"] = "Abs", ["__invert__"] = "Invert",
        ["__int__"] = "ToInt", ["__float__"] = "ToFloat", ["__index__"] = "Index", ["__round__"] = "Round",
        ["__post_init__"] = "PostInitialize", ["__init_subclass__"] = "InitializeSubclass",
        ["__getstate__"] = "GetState", ["__setstate__"] = "SetState", ["__reduce__"] = "Reduce", ["__copy__"] = "Copy", ["__deepcopy__"] = "DeepCopy",
    };

    public static string? Find(string name) => Names.GetValueOrDefault(name);
}
