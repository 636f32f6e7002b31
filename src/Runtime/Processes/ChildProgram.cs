namespace PyConc2Cs.Runtime;

/// <summary>The program as the child that another one of its processes has started: does what the pickle says instead of the script's top level.</summary>
internal static class ChildProgram
{
    /// <summary>The descriptors that came along, or null if the program was started by a user. A spare child waits here.</summary>
    public static int[]? TakeDescriptors()
    {
        var text = Environment.GetEnvironmentVariable(ChildHandle.Variable);
        if (text is null)
        {
            return null;
        }

        Environment.SetEnvironmentVariable(ChildHandle.Variable, null);
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", null);
        return text == SpareChildren.Mark
            ? SpareChildren.Await()
            : [.. Enumerable.Range(ChildHandle.SentinelNumber, 3 + int.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>Runs the process object and ends this process with its exit code. <paramref name="main"/>: the script's top level, if spawned children run it.</summary>
    public static int Run(int[] descriptors, Action? main)
    {
        var code = 1;
        try
        {
            code = Execute(Prepare(descriptors, main));
        }
        catch (Exception raised)
        {
            // The process object couldn't be made again: CPython's child prints that, too.
            PyStreams.WriteError(PyErrors.FormatTraceback(PyErrors.From(raised)));
        }

        End(PyAtexit.RunExitFunctions);
        PyProgram.FlushStreams();
        Native._exit(code & 0xFF);
        return code;
    }

    /// <summary>The first three are the sentinel, which only has to stay open, the shared memory, and what to do.</summary>
    private static PyProcess Prepare(int[] descriptors, Action? main)
    {
        PyStreams.OriginalStdout.BufferLines();
        Array.ForEach(descriptors, Native.SetCloseOnExec);
        SharedArena.Inherit(descriptors[1]);
        var process = ProcessStart.Read(new PickleReader(ReadAll(descriptors[2]), descriptors[3..]), main);

        // Who has them has duplicated them: one that stays open would keep the other end from seeing the end.
        Array.ForEach(descriptors[3..], Native.Close);
        return process;
    }

    private static ReadOnlyMemory<byte> ReadAll(int file)
    {
        var data = new byte[Native.lseek(file, 0, 2)];
        _ = Native.lseek(file, 0, 0);
        var filled = 0;
        while (filled < data.Length)
        {
            var count = Native.Read(file, data.AsSpan(filled));
            filled += count > 0 ? count : throw Native.LastError();
        }

        Native.Close(file);
        return data;
    }

    /// <summary>Nobody waits for the results of a process whose parent was killed.</summary>
    private static void EndWithParent(PyProcess process)
    {
        var watcher = new Thread(() =>
        {
            while (Native.getppid() == process.ParentPid)
            {
                Thread.Sleep(500);
            }

            Native._exit(1);
        }, 1 << 17)
        { IsBackground = true };
        watcher.Start();
    }

    /// <summary>What CPython's BaseProcess._bootstrap does.</summary>
    private static int Execute(PyProcess process)
    {
        var code = 0;
        EndWithParent(process);
        try
        {
            try
            {
                PyMultiprocessing.LogInfo("child process calling self.run()");
                StartOrder.Begin();
                process.Run();
            }
            finally
            {
                ProcessExit.Run();
            }
        }
        catch (Exception raised)
        {
            code = Report(PyErrors.From(raised), process.Name);
        }

        End(PyThreading.Shutdown);
        StartOrder.End();
        PyMultiprocessing.LogInfo($"process exiting with exitcode {code}");
        return code;
    }

    private static int Report(PyBaseException error, string name)
    {
        if (error is not SystemExit exit)
        {
            PyProgram.FlushStreams();
            PyStreams.WriteError($"Process {name}:\n{PyErrors.FormatTraceback(error)}");
            return 1;
        }

        return PyProgram.ExitCode(exit);
    }

    private static void End(Action action)
    {
        try
        {
            action();
        }
        catch (Exception raised)
        {
            PyStreams.WriteError(PyErrors.FormatTraceback(PyErrors.From(raised)));
        }
    }
}
