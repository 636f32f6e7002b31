namespace PyConc2Cs.Runtime;

/// <summary>
/// A failure of the operating system. With two to five arguments these are errno, strerror, filename, winerror and filename2, and
/// <c>str(e)</c> is <c>[Errno n] text: 'file'</c>.
/// </summary>
[PyClass("builtins", "OSError", Aliases = ["builtins.IOError", "builtins.EnvironmentError", "socket.error", "select.error"])]
public partial class OSError : PyException
{
    [PyMember]
    public OSError(params object?[] args)
        : base(args.Length is >= 3 and <= 5 ? [args[0], args[1]] : args)
    {
        if (args.Length is < 2 or > 5)
        {
            return;
        }

        (Errno, Strerror) = (args[0], args[1]);
        Filename = args.Length > 2 ? args[2] : null;
        Filename2 = args.Length > 4 ? args[4] : null;
    }

    public override string PyTypeName => "OSError";

    [PyMember]
    public object? Errno { get; set; }

    [PyMember]
    public object? Strerror { get; set; }

    [PyMember]
    public object? Filename { get; set; }

    [PyMember]
    public object? Filename2 { get; set; }

    /// <summary>
    /// Python's <c>OSError(errno, text, ...)</c>: gives the subclass that belongs to the errno (2 is FileNotFoundError), as CPython's
    /// constructor does.
    /// </summary>
    public static OSError Create(params object?[] args) => args.Length < 2 || args[0] is not long errno ? new OSError(args) : errno switch
    {
        1 or 13 => new PermissionError(args),
        2 => new FileNotFoundError(args),
        3 => new ProcessLookupError(args),
        4 => new InterruptedError(args),
        10 => new ChildProcessError(args),
        11 or 114 or 115 => new BlockingIOError(args),
        17 => new FileExistsError(args),
        20 => new NotADirectoryError(args),
        21 => new IsADirectoryError(args),
        32 or 108 => new BrokenPipeError(args),
        103 => new ConnectionAbortedError(args),
        104 => new ConnectionResetError(args),
        110 => new TimeoutError(args),
        111 => new ConnectionRefusedError(args),
        _ => new OSError(args),
    };

    public override string ToString()
    {
        if (Filename is not null)
        {
            var second = Filename2 is null ? string.Empty : $" -> {PyOps.Repr(Filename2)}";
            return $"[Errno {PyOps.Str(Errno)}] {PyOps.Str(Strerror)}: {PyOps.Repr(Filename)}{second}";
        }

        return Errno is not null && Strerror is not null ? $"[Errno {PyOps.Str(Errno)}] {PyOps.Str(Strerror)}" : base.ToString();
    }

    public override bool TryGetMember(string name, out object? value) => name switch
    {
        "errno" => PyErrors.Give(Errno, out value),
        "strerror" => PyErrors.Give(Strerror, out value),
        "filename" => PyErrors.Give(Filename, out value),
        "filename2" => PyErrors.Give(Filename2, out value),
        _ => base.TryGetMember(name, out value),
    };
}
