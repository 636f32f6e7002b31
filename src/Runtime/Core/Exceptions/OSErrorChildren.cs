namespace PyConc2Cs.Runtime;

/// <summary>The operation would block.</summary>
[PyClass("builtins", "BlockingIOError")]
public partial class BlockingIOError : OSError
{
    [PyMember]
    public BlockingIOError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BlockingIOError";
}

/// <summary>An operation on a child process failed.</summary>
[PyClass("builtins", "ChildProcessError")]
public partial class ChildProcessError : OSError
{
    [PyMember]
    public ChildProcessError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ChildProcessError";
}

/// <summary>Base of the connection errors.</summary>
[PyClass("builtins", "ConnectionError")]
public partial class ConnectionError : OSError
{
    [PyMember]
    public ConnectionError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ConnectionError";
}

/// <summary>Writing to a pipe whose other end is closed.</summary>
[PyClass("builtins", "BrokenPipeError")]
public partial class BrokenPipeError : ConnectionError
{
    [PyMember]
    public BrokenPipeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "BrokenPipeError";
}

/// <summary>The peer aborted the connection attempt.</summary>
[PyClass("builtins", "ConnectionAbortedError")]
public partial class ConnectionAbortedError : ConnectionError
{
    [PyMember]
    public ConnectionAbortedError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ConnectionAbortedError";
}

/// <summary>The peer refused the connection attempt.</summary>
[PyClass("builtins", "ConnectionRefusedError")]
public partial class ConnectionRefusedError : ConnectionError
{
    [PyMember]
    public ConnectionRefusedError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ConnectionRefusedError";
}

/// <summary>The peer reset the connection.</summary>
[PyClass("builtins", "ConnectionResetError")]
public partial class ConnectionResetError : ConnectionError
{
    [PyMember]
    public ConnectionResetError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ConnectionResetError";
}

/// <summary>The file or directory exists already.</summary>
[PyClass("builtins", "FileExistsError")]
public partial class FileExistsError : OSError
{
    [PyMember]
    public FileExistsError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "FileExistsError";
}

/// <summary>The file or directory does not exist.</summary>
[PyClass("builtins", "FileNotFoundError")]
public partial class FileNotFoundError : OSError
{
    [PyMember]
    public FileNotFoundError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "FileNotFoundError";
}

/// <summary>A system call was interrupted.</summary>
[PyClass("builtins", "InterruptedError")]
public partial class InterruptedError : OSError
{
    [PyMember]
    public InterruptedError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "InterruptedError";
}

/// <summary>A file operation on a directory.</summary>
[PyClass("builtins", "IsADirectoryError")]
public partial class IsADirectoryError : OSError
{
    [PyMember]
    public IsADirectoryError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "IsADirectoryError";
}

/// <summary>A directory operation on something else.</summary>
[PyClass("builtins", "NotADirectoryError")]
public partial class NotADirectoryError : OSError
{
    [PyMember]
    public NotADirectoryError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "NotADirectoryError";
}

/// <summary>Access rights do not suffice.</summary>
[PyClass("builtins", "PermissionError")]
public partial class PermissionError : OSError
{
    [PyMember]
    public PermissionError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "PermissionError";
}

/// <summary>The process does not exist.</summary>
[PyClass("builtins", "ProcessLookupError")]
public partial class ProcessLookupError : OSError
{
    [PyMember]
    public ProcessLookupError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ProcessLookupError";
}

/// <summary>A system function timed out.</summary>
[PyClass("builtins", "TimeoutError", Aliases = ["concurrent.futures.TimeoutError", "concurrent.futures._base.TimeoutError", "asyncio.TimeoutError", "asyncio.exceptions.TimeoutError", "socket.timeout"])]
public partial class TimeoutError : OSError
{
    [PyMember]
    public TimeoutError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "TimeoutError";
}
