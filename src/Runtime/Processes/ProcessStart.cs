namespace PyConc2Cs.Runtime;

/// <summary>Starts a process with a pickle of what it is to do and of the globals that it is to find.</summary>
internal static class ProcessStart
{
    [ThreadStatic]
    private static PyProcess? starting;

    /// <summary>The process that is being pickled in order to start it.</summary>
    public static PyProcess? Starting => starting;

    public static ChildHandle Launch(PyProcess process)
    {
        var outer = starting;
        starting = process;
        try
        {
            var method = process.Method ?? ProcessState.Method;
            var writer = new PickleWriter { IsSpawning = true, IsFork = method == StartMethod.Fork };
            Write(writer, process, method);
            return ChildHandle.Start(writer.Written, writer.Descriptors);
        }
        finally
        {
            starting = outer;
        }
    }

    private static void Write(PickleWriter writer, PyProcess process, StartMethod method)
    {
        writer.Number((int)method);
        writer.Text(ProcessState.Current.Name);
        writer.Text(PyProgram.ScriptPath);
        writer.Write(PySys.Argv);
        writer.Write(ProcessState.Current.Authkey);
        writer.Write(RandomUse.IsShared ? (object)PyRandom.Getstate() : null);
        LoggingState.Save(writer);
        foreach (var (name, variable) in ProgramState.Globals)
        {
            writer.TryWrite(w =>
            {
                w.Name(name);
                variable.Write(w);
            });
        }

        // Last: classes that are made at run time may need the globals.
        writer.Name("");
        writer.Write(process);
    }

    /// <summary>What <see cref="Write"/> wrote: makes this process the child and gives its process object.</summary>
    public static PyProcess Read(PickleReader reader)
    {
        var method = (StartMethod)reader.Number();
        reader.IsFork = method == StartMethod.Fork;
        ProcessState.ChosenMethod = method;
        var parentName = reader.Text();
        PyProgram.SetScriptPath(reader.Text());
        PySys.Argv = reader.Read<PyList<string>>();
        var authkey = reader.Read<PyBytes>();
        if (reader.Read() is { } randomState)
        {
            PyRandom.Setstate(randomState);
        }

        LoggingState.Load(reader);
        for (var name = reader.Name(); name.Length > 0; name = reader.Name())
        {
            ProgramState.Globals[name].Read(reader);
        }

        var process = reader.Read<PyProcess>();
        process.AdoptAuthkey(authkey);

        ProcessState.BecomeChild(process, new ParentProcess(parentName, process.ParentPid));
        return process;
    }
}
