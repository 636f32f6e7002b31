namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's multiprocessing.Process: a real process with a memory of its own, which starts with the globals as they are at the start. A script's subclass
/// overrides <see cref="Run"/>.
/// </summary>
[PyClass("multiprocessing", "Process", Aliases = ["multiprocessing.process.BaseProcess", "multiprocessing.context.Process"])]
public partial class PyProcess : PyObject, IPickledBase
{
    private object? target;
    private object?[] args = [];
    private object? kwargs;
    private string? name;
    private long[]? identity;
    private bool? isDaemon;
    private int parentPid;
    private PyBytes? authkey;
    private ChildHandle? child;
    private bool isClosed;

    /// <summary>A process that will call the target with these arguments.</summary>
    [PyIntrinsic("Process")]
    public PyProcess(object? target = null, object? args = null, object? kwargs = null, string? name = null, bool? daemon = null) =>
        Initialize(target, args, kwargs, name, daemon);

    /// <summary>A process that will call the target with these arguments.</summary>
    public PyProcess(object? target, object?[] args, object? kwargs = null, string? name = null, bool? daemon = null) =>
        Initialize(target, (object)args, kwargs, name, daemon);

    /// <summary>For subclasses that call <see cref="Initialize(object?, object?, object?, string?, bool?)"/> themselves.</summary>
    protected PyProcess()
    {
    }

    public override string PyTypeName => "Process";

    public override string PyModuleName => GetType().Assembly == typeof(PyProcess).Assembly ? "multiprocessing.context" : base.PyModuleName;

    /// <summary>The process's name, which is only a label.</summary>
    [PyMember]
    public string Name
    {
        get => name ?? throw new AssertionError("Process.__init__() not called");
        set => name = value;
    }

    /// <summary>Whether the parent ends the process when it ends itself; inherited from the parent. AssertionError when set after the start.</summary>
    [PyMember]
    public bool Daemon
    {
        get => isDaemon ?? false;
        set
        {
            CheckOpen();
            isDaemon = child is null ? value : throw new AssertionError("process has already started");
        }
    }

    /// <summary>The operating system's number of the process; None before the start.</summary>
    [PyMember("pid", "ident")]
    public long? Pid
    {
        get
        {
            CheckOpen();
            return IsCurrent ? Environment.ProcessId : child?.Pid;
        }
    }

    /// <summary>None while the process runs, else its exit code: minus the signal's number if a signal ended it.</summary>
    [PyMember]
    public long? Exitcode
    {
        get
        {
            CheckOpen();
            return IsCurrent ? null : child?.Poll();
        }
    }

    /// <summary>A secret that processes use to trust each other's connections.</summary>
    [PyMember]
    public PyBytes Authkey
    {
        get => authkey ??= ProcessState.Current.Authkey;
        set => authkey = value;
    }

    /// <summary>A descriptor that becomes readable when the process ends. ValueError before the start.</summary>
    [PyMember]
    public long Sentinel
    {
        get
        {
            CheckOpen();
            return child?.Sentinel ?? throw new ValueError("process not started");
        }
    }

    [PyMember("_identity")]
    public PyTuple<long> IdentityTuple => new((IEnumerable<long>)Identity);

    internal long[] Identity => identity ?? [];

    internal StartMethod? Method { get; set; }

    /// <summary>The process that this object was made in.</summary>
    internal int ParentPid => parentPid;

    private bool IsCurrent => ReferenceEquals(this, ProcessState.CurrentOrNull);

    /// <summary>What Process.__init__ does.</summary>
    public void Initialize(object? target = null, object? args = null, object? kwargs = null, string? name = null, bool? daemon = null)
    {
        var current = ProcessState.Current;
        identity = [.. current.Identity, ProcessState.NextNumber()];
        isDaemon = daemon ?? current.isDaemon;
        parentPid = Environment.ProcessId;
        this.target = target;
        this.args = args as object?[] ?? (args is null ? [] : [.. PyOps.Iterate(args)]);
        this.kwargs = kwargs;
        this.name = name ?? DefaultName();
        SpareChildren.Expect();
    }

    /// <summary>What Process.__init__ does.</summary>
    public void Initialize(object? target, object?[] args, object? kwargs = null, string? name = null, bool? daemon = null) =>
        Initialize(target, (object)args, kwargs, name, daemon);

    /// <summary>What the process does: calls the target.</summary>
    [PyMember]
    public virtual void Run()
    {
        if (target is not null)
        {
            PyOps.Call(target, DynamicCall.Arguments(PyOps.ToTuple(args), kwargs));
        }
    }

    /// <summary>Starts the process. AssertionError if it was started before, or if the calling process is a daemon.</summary>
    [PyMember]
    public virtual void Start()
    {
        CheckOpen();
        CheckInitialized();
        Check(child is null, "cannot start a process twice");
        Check(parentPid == Environment.ProcessId, "can only start a process object created by current process");
        Check(ProcessState.Current.isDaemon != true, "daemonic processes are not allowed to have children");
        CheckImported();
        ProcessState.RemoveEnded();
        PyStreams.FlushAll();
        child = ProcessStart.Launch(this);

        // The child has them now; a pipe that only the child is to have closes with the last reference.
        (target, args, kwargs) = (null, [], null);
        ProcessState.Add(this);
    }

    /// <summary>Blocks until the process has ended or <paramref name="timeout"/> seconds are up. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public virtual void Join(double? timeout = null)
    {
        CheckOpen();
        Check(parentPid == Environment.ProcessId, "can only join a child process");
        Check(child is not null, "can only join a started process");
        if (child!.Wait(Deadline.After(timeout)) is not null)
        {
            ProcessState.Remove(this);
        }
    }

    /// <summary>Whether the process was started and hasn't ended.</summary>
    [PyMember]
    public bool IsAlive()
    {
        CheckOpen();
        if (IsCurrent)
        {
            return true;
        }

        Check(parentPid == Environment.ProcessId, "can only test a child process");
        if (child is null)
        {
            return false;
        }

        if (child.Poll() is null)
        {
            return true;
        }

        ProcessState.Remove(this);
        return false;
    }

    /// <summary>Ends the process with SIGTERM.</summary>
    [PyMember]
    public virtual void Terminate() => Signal(15, "terminate");

    /// <summary>Ends the process with SIGKILL.</summary>
    [PyMember]
    public virtual void Kill() => Signal(9, "kill");

    /// <summary>Frees what the object holds. ValueError while the process runs.</summary>
    [PyMember]
    public void Close()
    {
        if (child is not null && !isClosed)
        {
            if (child.Poll() is null)
            {
                throw new ValueError("Cannot close a process while it is still running. You should first call join() or terminate().");
            }

            child.Close();
            ProcessState.Remove(this);
        }

        isClosed = true;
    }

    internal bool HasEnded => child?.Poll() is not null;

    protected override string DefaultRepr()
    {
        long? code = null;
        string status;
        if (IsCurrent)
        {
            status = "started";
        }
        else if (isClosed)
        {
            status = "closed";
        }
        else if (parentPid != Environment.ProcessId)
        {
            status = "unknown";
        }
        else
        {
            code = child?.Poll();
            status = child is null ? "initial" : code is null ? "started" : "stopped";
        }

        var pid = child is null ? "" : $" pid={child.Pid}";
        var parent = this is MainProcess or ParentProcess ? "None" : parentPid.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var exit = code is null ? "" : $" exitcode={ExitName(code.Value)}";
        if (PyProgram.IsPython2)
        {
            return $"<{PyTypeName}({name}, {status}{(code is null or 0 ? "" : $"[{ExitName(code.Value)}]")}{(Daemon ? " daemon" : "")})>";
        }

        return $"<{PyTypeName} name={PyOps.Repr(name ?? "")}{pid} parent={parent} {status}{exit}{(Daemon ? " daemon" : "")}>";
    }

    private protected virtual string DefaultName() => $"{PyTypeName}-{string.Join(':', Identity)}";

    private protected static void Check(bool condition, string text)
    {
        if (!condition)
        {
            throw new AssertionError(text);
        }
    }

    private static string ExitName(long code) => code < 0 && SignalNames.Find((int)-code) is { } signal ? "-" + signal : code.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Signal(int signal, string method)
    {
        CheckOpen();
        if (child is null)
        {
            throw new AttributeError($"'NoneType' object has no attribute '{method}'");
        }

        child.Signal(signal);
    }

    private static void CheckImported()
    {
        if (ProcessState.IsImporting)
        {
            throw new RuntimeError("""

                        An attempt has been made to start a new process before the
                        current process has finished its bootstrapping phase.

                        This probably means that you are not using fork to start your
                        child processes and you have forgotten to use the proper idiom
                        in the main module:

                            if __name__ == '__main__':
                                freeze_support()
                                ...

                        The "freeze_support()" line can be omitted if the program
                        is not going to be frozen to produce an executable.

                        To fix this issue, refer to the "Safe importing of main module"
                        section in https://docs.python.org/3/library/multiprocessing.html
                        
                """);
        }
    }

    private void CheckInitialized() => Check(name is not null, "Process.__init__() not called");

    private void CheckOpen()
    {
        if (isClosed)
        {
            throw new ValueError("process object is closed");
        }
    }
}
