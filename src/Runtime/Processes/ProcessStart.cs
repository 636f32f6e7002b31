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
            var writer = new PickleWriter { IsSpawning = true, IsFork = method == StartMethod.Fork, IsStrict = process is ManagerProcess };
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
        writer.Text(process.Name);
        writer.Text(PyProgram.ScriptPath);
        writer.Write(PySys.Argv);
        writer.Write(ProcessState.Current.Authkey);
        SaveSurroundings(writer);
        StartOrder.Save(writer, process);

        // A child that runs the top level itself makes everything anew.
        var inherits = method == StartMethod.Fork || !PyProgram.RunsAgain;
        writer.Write(inherits && RandomUse.IsShared ? (object)PyRandom.Getstate() : null);
        writer.Write(inherits);
        if (inherits)
        {
            LoggingState.Save(writer);
            SaveGlobals(writer);
        }

        // Last: classes that are made at run time may need the globals.
        writer.Write(process);
    }

    private static void SaveGlobals(PickleWriter writer)
    {
        foreach (var (name, variable) in ProgramState.Globals)
        {
            writer.TryWrite(w =>
            {
                w.Name(name);
                variable.Write(w);
            });
        }

        writer.Name("");
    }

    /// <summary>What <see cref="Write"/> wrote: makes this process the child and gives its process object.</summary>
    public static PyProcess Read(PickleReader reader, Action? main)
    {
        var method = (StartMethod)reader.Number();
        reader.IsFork = method == StartMethod.Fork;
        ProcessState.ChosenMethod = method;
        var parentName = reader.Text();
        var name = reader.Text();
        PyProgram.SetScriptPath(reader.Text());
        PySys.Argv = reader.Read<PyList<string>>();
        var authkey = reader.Read<PyBytes>();
        LoadSurroundings(reader);
        StartOrder.Load(reader);
        if (reader.Read() is { } randomState)
        {
            PyRandom.Setstate(randomState);
        }

        if (reader.Read<bool>())
        {
            LoggingState.Load(reader);
            LoadGlobals(reader);
        }
        else
        {
            RunAgain(main, name);
        }

        var process = reader.Read<PyProcess>();
        process.AdoptAuthkey(authkey);

        ProcessState.BecomeChild(process, new ParentProcess(parentName, process.ParentPid));
        return process;
    }

    private static void LoadGlobals(PickleReader reader)
    {
        for (var name = reader.Name(); name.Length > 0; name = reader.Name())
        {
            ProgramState.Globals[name].Read(reader);
        }
    }

    /// <summary>The script's top level under another name than __main__, as a spawned child of CPython imports it.</summary>
    private static void RunAgain(Action? main, string name)
    {
        PyProgram.ModuleName = "__mp_main__";
        ProcessState.Current.Name = name;
        ProcessState.IsImporting = true;
        main?.Invoke();
        ProcessState.IsImporting = false;
    }

    /// <summary>A spare child has those of the program's start.</summary>
    private static void SaveSurroundings(PickleWriter writer)
    {
        writer.Text(Folder());
        var variables = Environment.GetEnvironmentVariables();
        writer.Number(variables.Count);
        foreach (System.Collections.DictionaryEntry entry in variables)
        {
            writer.Text((string)entry.Key);
            writer.Text((string?)entry.Value ?? "");
        }
    }

    private static void LoadSurroundings(PickleReader reader)
    {
        var folder = reader.Text();
        if (folder.Length > 0 && folder != Folder())
        {
            Directory.SetCurrentDirectory(folder);
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = reader.Count(); count > 0; count--)
        {
            variables[reader.Text()] = reader.Text();
        }

        var here = Environment.GetEnvironmentVariables();
        foreach (var name in here.Keys.Cast<string>().Where(n => !variables.ContainsKey(n)))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var (name, value) in variables.Where(v => here[v.Key] as string != v.Value))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private static string Folder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            // It has been removed.
            return "";
        }
    }
}
