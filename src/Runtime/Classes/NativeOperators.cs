namespace PyConc2Cs.Runtime;

/// <summary>The special methods of built-in values by name, for classes of a script that derive from dict, list, str, int ...</summary>
internal static class NativeOperators
{
    public static bool TryCall(PyValueInstance self, string name, ReadOnlySpan<object?> arguments, out object? result)
    {
        var value = self.Value;
        try
        {
            return arguments.Length switch
            {
                0 => TryUnary(value, name, out result),
                1 => name == "__getitem__" ? GetItem(self, arguments[0], out result) : TryBinary(value, name, PyValueInstance.Unwrap(arguments[0]), out result),
                2 => TryTernary(value, name, arguments[0], arguments[1], out result),
                _ => None(out result),
            };
        }
        catch (TypeError) when (arguments.Length == 1 && name is not ("__getitem__" or "__delitem__" or "__contains__" or "__format__"))
        {
            result = PyNotImplemented.Instance;
            return true;
        }
    }

    private static bool GetItem(PyValueInstance self, object? key, out object? result)
    {
        if (self.Value is IPyDict dict && !dict.ContainsKey(key) && self.InstanceType.TryLookup("__missing__", out var missing))
        {
            result = PyOps.Call(missing, self, key);
            return true;
        }

        result = PyOps.GetItem(self.Value, key);
        return true;
    }

    private static bool TryUnary(object? value, string name, out object? result)
    {
        switch (name)
        {
            case "__len__" when PyOps.HasAttr(value, "__len__"): result = PyOps.Len(value); return true;
            case "__iter__" when PyOps.HasAttr(value, "__iter__"): result = PyOps.GetIterator(value); return true;
            case "__reversed__": result = Builtins.Reversed(value); return true;
            case "__bool__": result = PyOps.Truth(value); return true;
            case "__int__" when value is long or double or bool or System.Numerics.BigInteger or string: result = Builtins.Int(value); return true;
            case "__index__" when value is long or bool or System.Numerics.BigInteger: result = value; return true;
            case "__float__" when value is long or double or bool or System.Numerics.BigInteger: result = Builtins.Float(value); return true;
            case "__neg__": result = PyOps.Negate(value); return true;
            case "__abs__": result = Builtins.Abs(value); return true;
            case "__hash__": result = PyOps.Hash(value); return true;
            case "__repr__": result = PyOps.Repr(value); return true;
            case "__str__": result = PyOps.Str(value); return true;
            default: return None(out result);
        }
    }

    private static bool TryBinary(object? value, string name, object? other, out object? result)
    {
        result = name switch
        {
            "__eq__" => PyOps.Equals(value, other),
            "__ne__" => !PyOps.Equals(value, other),
            "__lt__" => PyOps.Less(value, other),
            "__le__" => PyOps.LessEqual(value, other),
            "__gt__" => PyOps.Greater(value, other),
            "__ge__" => PyOps.GreaterEqual(value, other),
            "__contains__" => PyOps.Contains(value, other),
            "__add__" => PyOps.Add(value, other),
            "__radd__" => PyOps.Add(other, value),
            "__sub__" => PyOps.Subtract(value, other),
            "__rsub__" => PyOps.Subtract(other, value),
            "__mul__" => PyOps.Multiply(value, other),
            "__rmul__" => PyOps.Multiply(other, value),
            "__truediv__" => PyOps.TrueDiv(value, other),
            "__rtruediv__" => PyOps.TrueDiv(other, value),
            "__floordiv__" => PyOps.FloorDiv(value, other),
            "__rfloordiv__" => PyOps.FloorDiv(other, value),
            "__mod__" => PyOps.Mod(value, other),
            "__rmod__" => PyOps.Mod(other, value),
            "__pow__" => PyOps.Power(value, other),
            "__and__" => PyOps.BitAnd(value, other),
            "__rand__" => PyOps.BitAnd(other, value),
            "__or__" => PyOps.BitOr(value, other),
            "__ror__" => PyOps.BitOr(other, value),
            "__xor__" => PyOps.BitXor(value, other),
            "__lshift__" => PyOps.LeftShift(value, other),
            "__rshift__" => PyOps.RightShift(value, other),
            "__format__" => PyOps.Format(value, PyOps.Str(other)),
            _ => PyNotImplemented.Instance,
        };
        if (name == "__delitem__")
        {
            PyOps.DeleteItem(value, other);
            result = null;
        }

        return result is not PyNotImplemented;
    }

    private static bool TryTernary(object? value, string name, object? key, object? item, out object? result)
    {
        result = null;
        if (name == "__setitem__")
        {
            PyOps.SetItem(value, key, item);
            return true;
        }

        return false;
    }

    private static bool None(out object? result)
    {
        result = null;
        return false;
    }
}
