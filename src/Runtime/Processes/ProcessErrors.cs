namespace PyConc2Cs.Runtime;

/// <summary>Python's multiprocessing.ProcessError: base of the module's errors.</summary>
[PyClass("multiprocessing", "ProcessError", Aliases = ["multiprocessing.context.ProcessError"])]
public partial class ProcessError : PyException
{
    [PyMember]
    public ProcessError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ProcessError";

    public override string PyModuleName => GetType().Assembly == typeof(ProcessError).Assembly ? "multiprocessing.context" : base.PyModuleName;
}

/// <summary>A message is longer than the buffer that is to take it; the message is the argument.</summary>
[PyClass("multiprocessing", "BufferTooShort", Aliases = ["multiprocessing.context.BufferTooShort"])]
public partial class BufferTooShort : ProcessError
{
    [PyMember]
    public BufferTooShort(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BufferTooShort";
}

/// <summary>A result isn't there in time.</summary>
[PyClass("multiprocessing", "TimeoutError", Aliases = ["multiprocessing.context.TimeoutError"])]
public partial class ProcessTimeoutError : ProcessError
{
    [PyMember]
    public ProcessTimeoutError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "TimeoutError";
}

/// <summary>The other side of a connection has another authkey.</summary>
[PyClass("multiprocessing", "AuthenticationError", Aliases = ["multiprocessing.context.AuthenticationError"])]
public partial class AuthenticationError : ProcessError
{
    [PyMember]
    public AuthenticationError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "AuthenticationError";
}
