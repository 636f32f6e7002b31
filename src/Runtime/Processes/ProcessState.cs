using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

internal enum StartMethod { Fork, Spawn, ForkServer }

/// <summary>What a process knows of itself, its parent and its children.</summary>
internal static class ProcessState
{
    private static readonly Lock gate = new();
    private static readonly List<PyProcess> children = [];
    private static PyProcess? current;
    private static long count;

    public static PyProcess Current => current ?? BecomeMain();

    public static PyProcess? CurrentOrNull => current;

    public static bool IsChild { get; private set; }

    /// <summary>A spawned child runs the script's top level.</summary>
    public static bool IsImporting { get; set; }

    public static PyProcess? Parent { get; private set; }

    /// <summary>How processes start unless a context says otherwise; null until it is asked for or set.</summary>
    public static StartMethod? ChosenMethod { get; set; }

    public static StartMethod Method => ChosenMethod ?? StartMethod.Fork;

    public static long NextNumber() => Interlocked.Increment(ref count);

    public static void BecomeChild(PyProcess process, PyProcess parent) => (current, Parent, IsChild) = (process, parent, true);

    public static void Add(PyProcess process)
    {
        PyStreams.OriginalStdout.BufferLines();
        lock (gate)
        {
            children.Add(process);
        }

        ProcessExit.Install();
    }

    public static void Remove(PyProcess process)
    {
        lock (gate)
        {
            children.Remove(process);
        }
    }

    /// <summary>Forgets the children that have ended.</summary>
    public static void RemoveEnded()
    {
        lock (gate)
        {
            children.RemoveAll(c => c.HasEnded);
        }
    }

    public static PyProcess[] Children()
    {
        RemoveEnded();
        lock (gate)
        {
            return [.. children];
        }
    }

    private static PyProcess BecomeMain()
    {
        lock (gate)
        {
            return current ??= new MainProcess();
        }
    }

    public static PyBytes NewAuthkey() => new(RandomNumberGenerator.GetBytes(32));
}

/// <summary>The process that no other one of the program has started.</summary>
[PyClass("multiprocessing.process", "_MainProcess")]
public sealed partial class MainProcess : PyProcess
{
    internal MainProcess()
    {
        BecomeMain(ProcessState.NewAuthkey());
    }

    public override string PyTypeName => "_MainProcess";

    /// <summary>Nothing: the main process runs already.</summary>
    [PyMember("close")]
    public static void CloseMain()
    {
    }
}

/// <summary>What <c>multiprocessing.parent_process()</c> gives: name and pid of the parent, and whether it lives.</summary>
[PyClass("multiprocessing.process", "_ParentProcess")]
public sealed partial class ParentProcess : PyProcess
{
    private readonly int pid;

    internal ParentProcess(string name, int pid)
    {
        this.pid = pid;
        BecomeParent(name);
    }

    public override string PyTypeName => "_ParentProcess";

    [PyMember("pid", "ident")]
    public long ParentId => pid;

    /// <summary>Whether the parent still runs.</summary>
    [PyMember("is_alive")]
    public bool IsParentAlive() => Native.getppid() == pid;

    /// <summary>Blocks until the parent has ended or <paramref name="timeout"/> seconds are up.</summary>
    [PyMember("join")]
    public void JoinParent(double? timeout = null)
    {
        var deadline = Deadline.After(timeout);
        while (IsParentAlive() && !deadline.HasPassed)
        {
            PyTime.Sleep(0.01);
        }
    }
}
