using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>The bridge between .NET's exceptions and Python's, and the exceptions that are being handled (sys.exc_info).</summary>
public static partial class PyErrors
{
    private static readonly ConditionalWeakTable<Exception, PyBaseException> Mapped = [];

    [ThreadStatic]
    private static Scope? handling;

    /// <summary>The exception that an except block of this thread is handling; null outside of one.</summary>
    public static PyBaseException? Current => handling?.Exception;

    /// <summary>Entered by emitted except blocks where the script asks for the current exception: <c>using (PyErrors.Handling(e))</c>.</summary>
    public static Scope Handling(PyBaseException e) => handling = new Scope(e, handling);

    /// <summary>
    /// Python's exception for any .NET exception that emitted code can meet; a Python exception is given back as it is, and the same .NET
    /// exception always gives the same object.
    /// </summary>
    public static PyBaseException From(Exception e) => e as PyBaseException ?? Mapped.GetValue(e, Map);

    /// <summary><see cref="From"/> for catch filters: <c>catch (Exception ex) when (ex.ToPython() is PyException e)</c>.</summary>
    public static PyBaseException ToPython(this Exception ex) => From(ex);

    /// <summary>Gives the exception that a bare <c>raise</c> throws again. Raises RuntimeError if none is being handled.</summary>
    public static PyBaseException Reraise() => Current ?? new RuntimeError("No active exception to reraise");

    /// <summary>
    /// What <c>raise x</c> throws for a Dynamic value: the exception, or the instance of an exception class. Raises TypeError for anything else.
    /// </summary>
    public static PyBaseException Raise(object? value) => value switch
    {
        PyBaseException e => e,
        Exception e => From(e),
        PyClass type when type.IsSubclassOf(PyTypes.BaseException) => (PyBaseException)type.Call(PyArguments.Empty)!,
        _ => throw new TypeError("exceptions must derive from BaseException"),
    };

    /// <summary>A name that nothing binds. Raises NameError.</summary>
    public static object? Undefined(string name) => Undefined<object?>(name);

    /// <summary>A name of module code that has no value at this place. Raises NameError.</summary>
    public static T Undefined<T>(string name) => throw new NameError($"name '{name}' is not defined");

    /// <summary>A local variable that nothing can have been assigned to yet. Raises UnboundLocalError.</summary>
    public static T Unbound<T>(string name) => throw UnboundLocal(name);

    internal static UnboundLocalError UnboundLocal(string name) => new(PyProgram.IsPython2
        ? $"local variable '{name}' referenced before assignment"
        : $"cannot access local variable '{name}' where it is not associated with a value");

    /// <summary>What reading an attribute does that was never set.</summary>
    public static T Unset<T>(object self, string name) => throw new AttributeError($"'{PyOps.TypeName(self)}' object has no attribute '{name}'") { Name = name, Obj = self };

    internal static bool Give(object? from, out object? value)
    {
        value = from;
        return true;
    }

    private static PyBaseException Map(Exception e) => e switch
    {
        AggregateException { InnerExceptions.Count: 1 } a => From(a.InnerExceptions[0]),
        TypeInitializationException { InnerException: { } inner } => From(inner),
        OverflowException => new OverflowError("integer does not fit the 64 bits that its inferred type has"),
        DivideByZeroException => new ZeroDivisionError("division by zero"),
        NullReferenceException => new AttributeError("'NoneType' object has no such attribute"),
        InvalidCastException => new TypeError(e.Message),
        ArgumentNullException => new TypeError("unexpected None"),
        InvalidOperationException => new TypeError("unsupported operand type(s): 'NoneType'"),
        InsufficientExecutionStackException => new RecursionError("maximum recursion depth exceeded"),
        IndexOutOfRangeException => new IndexError("index out of range"),
        KeyNotFoundException => new KeyError(e.Message),
        OutOfMemoryException => new MemoryError(),
        FormatException => new ValueError(e.Message),
        _ => MapSystem(e),
    };

    private static PyBaseException MapSystem(Exception e) => e switch
    {
        FileNotFoundException f => new FileNotFoundError(2L, "No such file or directory", f.FileName),
        DirectoryNotFoundException => new FileNotFoundError(2L, "No such file or directory"),
        EndOfStreamException => new EOFError(e.Message),
        UnauthorizedAccessException => new PermissionError(13L, "Permission denied"),
        System.Net.Sockets.SocketException s => OSError.Create((long)s.ErrorCode, s.Message),
        IOException => e.HResult is > 0 and < 200 && !OperatingSystem.IsWindows()
            ? OSError.Create((long)e.HResult, System.Runtime.InteropServices.Marshal.GetPInvokeErrorMessage(e.HResult))
            : new OSError(e.Message),
        System.TimeoutException => new TimeoutError(e.Message),
        ArgumentException => new ValueError(e.Message),
        _ => new SystemError($"{e.GetType().Name}: {e.Message}"),
    };

    /// <summary>Ends at Dispose, at the end of the except block.</summary>
    public sealed class Scope : IDisposable
    {
        private readonly Scope? outer;

        internal Scope(PyBaseException exception, Scope? outer)
        {
            Exception = exception;
            exception.Traceback ??= new PyTracebackObject();
            this.outer = outer;
        }

        public PyBaseException Exception { get; }

        public void Dispose() => handling = outer;
    }
}
