namespace PyConc2Cs.Runtime;

public static partial class PyOps
{
    public static object? Add(object? left, object? right) => throw new NotImplementedException();
    public static object? Subtract(object? left, object? right) => throw new NotImplementedException();
    public static object? Multiply(object? left, object? right) => throw new NotImplementedException();
    public static object? TrueDiv(object? left, object? right) => throw new NotImplementedException();
    public static object? FloorDiv(object? left, object? right) => throw new NotImplementedException();
    public static object? Mod(object? left, object? right) => throw new NotImplementedException();
    public static object? Power(object? left, object? right) => throw new NotImplementedException();
    public static object? LeftShift(object? left, object? right) => throw new NotImplementedException();
    public static object? RightShift(object? left, object? right) => throw new NotImplementedException();
    public static object? BitAnd(object? left, object? right) => throw new NotImplementedException();
    public static object? BitOr(object? left, object? right) => throw new NotImplementedException();
    public static object? BitXor(object? left, object? right) => throw new NotImplementedException();
    public static object? MatMul(object? left, object? right) => throw new NotImplementedException();
    public static object? DivMod(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceAdd(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceSubtract(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceMultiply(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceTrueDiv(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceFloorDiv(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceMod(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlacePower(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceLeftShift(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceRightShift(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceBitAnd(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceBitOr(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceBitXor(object? left, object? right) => throw new NotImplementedException();
    public static object? InPlaceMatMul(object? left, object? right) => throw new NotImplementedException();
    public static object? Negate(object? value) => throw new NotImplementedException();
    public static object? Positive(object? value) => throw new NotImplementedException();
    public static object? Invert(object? value) => throw new NotImplementedException();
    public static object? Abs(object? value) => throw new NotImplementedException();
    public static new bool Equals(object? left, object? right) => throw new NotImplementedException();
    public static bool NotEquals(object? left, object? right) => throw new NotImplementedException();
    public static bool Less(object? left, object? right) => throw new NotImplementedException();
    public static bool LessEqual(object? left, object? right) => throw new NotImplementedException();
    public static bool Greater(object? left, object? right) => throw new NotImplementedException();
    public static bool GreaterEqual(object? left, object? right) => throw new NotImplementedException();
    public static bool Is(object? left, object? right) => throw new NotImplementedException();
    public static int Compare(object? left, object? right) => throw new NotImplementedException();
    public static bool Contains(object? container, object? item) => throw new NotImplementedException();
    public static object? GetItem(object? container, object? key) => throw new NotImplementedException();
    public static void SetItem(object? container, object? key, object? value) => throw new NotImplementedException();
    public static void DeleteItem(object? container, object? key) => throw new NotImplementedException();
    public static object? GetAttr(object? value, string name) => throw new NotImplementedException();
    public static object? GetAttr(object? value, string name, object? defaultValue) => throw new NotImplementedException();
    public static void SetAttr(object? target, string name, object? value) => throw new NotImplementedException();
    public static void DeleteAttr(object? target, string name) => throw new NotImplementedException();
    public static bool HasAttr(object? value, string name) => throw new NotImplementedException();
    public static object? Call(object? function, PyArguments arguments) => throw new NotImplementedException();
    public static object? Call(object? function, params object?[] arguments) => throw new NotImplementedException();
    public static object? CallMethod(object? target, string name, PyArguments arguments) => throw new NotImplementedException();
    public static object? CallMethod(object? target, string name, params object?[] arguments) => throw new NotImplementedException();
    public static IEnumerable<object?> Iterate(object? iterable) => throw new NotImplementedException();
    public static long Len(object? value) => throw new NotImplementedException();
    public static bool Truth(string? value) => throw new NotImplementedException();
    public static bool Truth(long value) => throw new NotImplementedException();
    public static bool Truth(double value) => throw new NotImplementedException();
    public static bool Truth(bool value) => throw new NotImplementedException();
    public static bool Truth(object? value) => throw new NotImplementedException();
    public static bool Truth<T>(T value) => throw new NotImplementedException();
    public static string Repr(object? value) => throw new NotImplementedException();
    public static string Str(object? value) => throw new NotImplementedException();
    public static string Ascii(object? value) => throw new NotImplementedException();
    public static string TypeName(object? value) => throw new NotImplementedException();
    public static string Repr(string value) => throw new NotImplementedException();
    public static string Repr(long value) => throw new NotImplementedException();
    public static string Repr(double value) => throw new NotImplementedException();
    public static string Repr(bool value) => throw new NotImplementedException();
    public static string Str(string value) => throw new NotImplementedException();
    public static string Str(long value) => throw new NotImplementedException();
    public static string Str(double value) => throw new NotImplementedException();
    public static string Str(bool value) => throw new NotImplementedException();
    public static string Format(object? value, string spec = "") => throw new NotImplementedException();
    public static string ReprTuple(object?[] items) => throw new NotImplementedException();
    public static long Hash(object? value) => throw new NotImplementedException();
    public static int Fold(long hash) => throw new NotImplementedException();
    public static long Id(object? value) => throw new NotImplementedException();
    public static string Address(object? value) => throw new NotImplementedException();
    public static PyClass TypeOf(object? value) => throw new NotImplementedException();
    public static object ToTuple(object?[] items) => throw new NotImplementedException();
    public static bool IsDunder(string name) => throw new NotImplementedException();
}

public static partial class PyConvert
{
    public static T To<T>(object? value) => throw new NotImplementedException();
    public static long ToLong(object? value) => throw new NotImplementedException();
    public static double ToFloat(object? value) => throw new NotImplementedException();
    public static bool ToBool(object? value) => throw new NotImplementedException();
    public static string ResultText(string method, object? value) => throw new NotImplementedException();
}

public sealed class PyEqualityComparer<T> : IEqualityComparer<T>
{
    public static readonly IEqualityComparer<T> Default = new PyEqualityComparer<T>();

    public bool Equals(T? x, T? y) => throw new NotImplementedException();

    public int GetHashCode(T obj) => throw new NotImplementedException();
}

public sealed class PyComparer<T> : IComparer<T>
{
    public static readonly IComparer<T> Default = new PyComparer<T>();

    public int Compare(T? x, T? y) => throw new NotImplementedException();
}

public static partial class PyStr
{
    public static string GetItem(string s, long index) => throw new NotImplementedException();
    public static long Ord(string c) => throw new NotImplementedException();
}
public static partial class PyMath
{
    public static long FloorDiv(long left, long right) => throw new NotImplementedException();
    public static long Mod(long left, long right) => throw new NotImplementedException();
    public static double TrueDiv(long left, long right) => throw new NotImplementedException();
    public static (long, long) DivMod(long left, long right) => throw new NotImplementedException();
    public static double FloorDiv(double left, double right) => throw new NotImplementedException();
    public static double Mod(double left, double right) => throw new NotImplementedException();
    public static double TrueDiv(double left, double right) => throw new NotImplementedException();
    public static (double, double) DivMod(double left, double right) => throw new NotImplementedException();
    public static double Pow(double left, double right) => throw new NotImplementedException();
    public static long Pow(long left, long right) => throw new NotImplementedException();
    public static long Round(double value) => throw new NotImplementedException();
    public static double Round(double value, long digits) => throw new NotImplementedException();
    public static long Round(long value, long digits) => throw new NotImplementedException();
}
