namespace PyConc2Cs.Runtime;

internal static class PyEnumSupport
{
    public static void Complete(PyClass type, PyDict<object?, object?> members)
    {
    }

    public static bool TryCall(PyClass type, PyArguments arguments, out object? member)
    {
        member = null;
        return false;
    }

    public static bool TryCallOnClass(PyClass type, string name, PyArguments arguments, out object? result)
    {
        result = null;
        return false;
    }
}
