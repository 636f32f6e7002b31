namespace PyConc2Cs.Runtime;

/// <summary>
/// Children that are started ahead: a runtime takes a tenth of a second to start, in which a forked child would have done its work long since. A spare child
/// has that behind it and waits at a socket for what it is to do. One is started with the program, more as process objects are made.
/// </summary>
internal static unsafe class SpareChildren
{
    /// <summary>What the variable of the child says instead of the number of descriptors.</summary>
    public const string Mark = "spare";

    private const int Most = 4;
    private const int MostDescriptors = 250;
    private const int Rights = 1;
    private const int SocketLevel = 1;
    private const int NoSignal = 0x4000;
    private const int ReceiveCloseOnExec = 0x40000000;
    private const int HeaderSize = 16;

    private static readonly Lock gate = new();
    private static readonly Queue<(int Pid, int Socket)> ready = new();
    private static bool isEnabled;
    private static int coming;
    private static int made;
    private static int used;

    /// <summary>The program may start processes.</summary>
    public static void Enable()
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            isEnabled = true;
            ThreadPool.UnsafeQueueUserWorkItem(static _ => Fill(), null);
        }
    }

    /// <summary>A process object was made, which will want a child.</summary>
    public static void Expect()
    {
        if (isEnabled)
        {
            made++;
            if (made > used + 1)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static _ => Fill(), null);
            }
        }
    }

    /// <summary>Gives a spare child its descriptors and returns its number; null if there is none.</summary>
    public static int? TryUse(int[] descriptors)
    {
        used++;
        if (!isEnabled || descriptors.Length > MostDescriptors)
        {
            return null;
        }

        try
        {
            while (Take() is var (pid, socket))
            {
                var isSent = Send(socket, descriptors);
                Native.Close(socket);
                if (isSent)
                {
                    return pid;
                }
            }

            return null;
        }
        finally
        {
            ThreadPool.UnsafeQueueUserWorkItem(static _ => Fill(), null);
        }
    }

    /// <summary>The program ends: nobody needs them any more.</summary>
    public static void End()
    {
        isEnabled = false;
        while (Take() is var (pid, socket))
        {
            _ = Native.kill(pid, 9);
            Native.Close(socket);
        }
    }

    /// <summary>In the spare child: waits for its descriptors. The process ends if nothing comes.</summary>
    public static int[] Await()
    {
        Native.SetCloseOnExec(ChildHandle.SentinelNumber);
        Warm();
        var descriptors = Receive(ChildHandle.SentinelNumber);
        Native.Close(ChildHandle.SentinelNumber);
        if (descriptors.Length == 0)
        {
            Native._exit(0);
        }

        return descriptors;
    }

    /// <summary>Compiles what every child needs.</summary>
    private static void Warm()
    {
        var sample = new PyDict<string, object?> { ["a"] = new PyList<object?> { 1L, 1.5, "x", (1L, 2L) } };
        var writer = new PickleWriter { IsFork = true, IsSpawning = true };
        writer.Write(sample);
        writer.TryWrite(static w => w.Write(new PyLock()));
        var reader = new PickleReader(writer.Written, []) { IsFork = true };
        _ = reader.Read<PyDict<string, object?>>();
        _ = PyStreams.OriginalStdout;
    }

    private static (int Pid, int Socket)? Take()
    {
        lock (gate)
        {
            return ready.TryDequeue(out var spare) ? spare : null;
        }
    }

    /// <summary>As many as are likely to be asked for next. A program that starts one process only doesn't pay for a second.</summary>
    private static int Wanted => Math.Clamp(made - used, used is 1 ? 0 : 1, Most);

    private static void Fill()
    {
        while (true)
        {
            lock (gate)
            {
                if (!isEnabled || ready.Count + coming >= Wanted)
                {
                    return;
                }

                coming++;
            }

            try
            {
                var (mine, theirs) = Native.SocketPair();
                var pid = ChildHandle.Spawn([theirs], Mark);
                Native.Close(theirs);
                lock (gate)
                {
                    ready.Enqueue((pid, mine));
                }
            }
            catch (PyException)
            {
                // No more processes or descriptors: who starts a process will hear of it.
                isEnabled = false;
            }
            finally
            {
                lock (gate)
                {
                    coming--;
                }
            }

            if (!isEnabled)
            {
                End();
                return;
            }
        }
    }

    private static bool Send(int socket, int[] descriptors)
    {
        byte one = 1;
        var vector = new Native.Vector { Base = &one, Length = 1 };
        var control = stackalloc byte[HeaderSize + (MostDescriptors * 4)];
        var length = HeaderSize + (descriptors.Length * 4);
        *(nuint*)control = (nuint)length;
        *(int*)(control + 8) = SocketLevel;
        *(int*)(control + 12) = Rights;
        descriptors.CopyTo(new Span<int>(control + HeaderSize, descriptors.Length));
        var message = new Native.MessageHeader { Vectors = &vector, VectorCount = 1, Control = control, ControlLength = (nuint)((length + 7) & ~7) };
        return Native.sendmsg(socket, &message, NoSignal) == 1;
    }

    private static int[] Receive(int socket)
    {
        byte one = 0;
        var vector = new Native.Vector { Base = &one, Length = 1 };
        var control = stackalloc byte[HeaderSize + (MostDescriptors * 4)];
        var message = new Native.MessageHeader { Vectors = &vector, VectorCount = 1 };
        nint count;
        do
        {
            message.Control = control;
            message.ControlLength = HeaderSize + (MostDescriptors * 4);
            count = Native.recvmsg(socket, &message, ReceiveCloseOnExec);
        }
        while (count < 0 && System.Runtime.InteropServices.Marshal.GetLastPInvokeError() == Native.Interrupted);
        return count == 1 && message.ControlLength > HeaderSize ? new Span<int>(control + HeaderSize, ((int)*(nuint*)control - HeaderSize) / 4).ToArray() : [];
    }
}
