namespace PyConc2Cs.Runtime;

internal static class ExceptionMembers
{
    /// <summary>What BaseException itself keeps.</summary>
    public static bool IsNative(string name) => name is "args" or "__cause__" or "__context__" or "__suppress_context__" or "__traceback__" or "__notes__";
}

/// <summary>An instance of a class made at run time that derives from BaseException.</summary>
[RunTimeInstance]
internal sealed partial class BaseExceptionInstance(PyClass type, object?[] arguments) : PyBaseException(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from Exception.</summary>
[RunTimeInstance]
internal sealed partial class ExceptionInstance(PyClass type, object?[] arguments) : PyException(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from ValueError.</summary>
[RunTimeInstance]
internal sealed partial class ValueErrorInstance(PyClass type, object?[] arguments) : ValueError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from KeyError.</summary>
[RunTimeInstance]
internal sealed partial class KeyErrorInstance(PyClass type, object?[] arguments) : KeyError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from TypeError.</summary>
[RunTimeInstance]
internal sealed partial class TypeErrorInstance(PyClass type, object?[] arguments) : TypeError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from RuntimeError.</summary>
[RunTimeInstance]
internal sealed partial class RuntimeErrorInstance(PyClass type, object?[] arguments) : RuntimeError(arguments), IPyInstance;
