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

/// <summary>An instance of a class made at run time that derives from OSError.</summary>
[RunTimeInstance]
internal sealed partial class OSErrorInstance(PyClass type, object?[] arguments) : OSError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from ConnectionError.</summary>
[RunTimeInstance]
internal sealed partial class ConnectionErrorInstance(PyClass type, object?[] arguments) : ConnectionError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from FileNotFoundError.</summary>
[RunTimeInstance]
internal sealed partial class FileNotFoundErrorInstance(PyClass type, object?[] arguments) : FileNotFoundError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from TimeoutError.</summary>
[RunTimeInstance]
internal sealed partial class TimeoutErrorInstance(PyClass type, object?[] arguments) : TimeoutError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from PermissionError.</summary>
[RunTimeInstance]
internal sealed partial class PermissionErrorInstance(PyClass type, object?[] arguments) : PermissionError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from LookupError.</summary>
[RunTimeInstance]
internal sealed partial class LookupErrorInstance(PyClass type, object?[] arguments) : LookupError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from IndexError.</summary>
[RunTimeInstance]
internal sealed partial class IndexErrorInstance(PyClass type, object?[] arguments) : IndexError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from AttributeError.</summary>
[RunTimeInstance]
internal sealed partial class AttributeErrorInstance(PyClass type, object?[] arguments) : AttributeError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from NameError.</summary>
[RunTimeInstance]
internal sealed partial class NameErrorInstance(PyClass type, object?[] arguments) : NameError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from ArithmeticError.</summary>
[RunTimeInstance]
internal sealed partial class ArithmeticErrorInstance(PyClass type, object?[] arguments) : ArithmeticError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from ZeroDivisionError.</summary>
[RunTimeInstance]
internal sealed partial class ZeroDivisionErrorInstance(PyClass type, object?[] arguments) : ZeroDivisionError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from NotImplementedError.</summary>
[RunTimeInstance]
internal sealed partial class NotImplementedErrorInstance(PyClass type, object?[] arguments) : NotImplementedError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from StopIteration.</summary>
[RunTimeInstance]
internal sealed partial class StopIterationInstance(PyClass type, object?[] arguments) : StopIteration(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from ImportError.</summary>
[RunTimeInstance]
internal sealed partial class ImportErrorInstance(PyClass type, object?[] arguments) : ImportError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from AssertionError.</summary>
[RunTimeInstance]
internal sealed partial class AssertionErrorInstance(PyClass type, object?[] arguments) : AssertionError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from EOFError.</summary>
[RunTimeInstance]
internal sealed partial class EOFErrorInstance(PyClass type, object?[] arguments) : EOFError(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from Warning.</summary>
[RunTimeInstance]
internal sealed partial class WarningInstance(PyClass type, object?[] arguments) : Warning(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from UserWarning.</summary>
[RunTimeInstance]
internal sealed partial class UserWarningInstance(PyClass type, object?[] arguments) : UserWarning(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from DeprecationWarning.</summary>
[RunTimeInstance]
internal sealed partial class DeprecationWarningInstance(PyClass type, object?[] arguments) : DeprecationWarning(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from RuntimeWarning.</summary>
[RunTimeInstance]
internal sealed partial class RuntimeWarningInstance(PyClass type, object?[] arguments) : RuntimeWarning(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from SystemExit.</summary>
[RunTimeInstance]
internal sealed partial class SystemExitInstance(PyClass type, object?[] arguments) : SystemExit(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from KeyboardInterrupt.</summary>
[RunTimeInstance]
internal sealed partial class KeyboardInterruptInstance(PyClass type, object?[] arguments) : KeyboardInterrupt(arguments), IPyInstance;

/// <summary>An instance of a class made at run time that derives from UnicodeError.</summary>
[RunTimeInstance]
internal sealed partial class UnicodeErrorInstance(PyClass type, object?[] arguments) : UnicodeError(arguments), IPyInstance;
