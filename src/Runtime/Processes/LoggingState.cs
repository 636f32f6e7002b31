namespace PyConc2Cs.Runtime;

/// <summary>The configuration of logging, which a child process gets from its parent.</summary>
internal static class LoggingState
{
    /// <summary>Whether the script has used logging; for those who don't want to set it up by asking.</summary>
    public static bool IsUsed { get; set; }

    public static void Save(PickleWriter writer)
    {
        if (!IsUsed)
        {
            writer.Number(-1);
            return;
        }

        var loggers = PyLogging.Configured();
        writer.Number(loggers.Length);
        writer.Number(PyLogging.DisabledLevel);
        foreach (var logger in loggers)
        {
            writer.Text(logger.Name);
            writer.Number(logger.Level);
            writer.Write(logger.Propagate);
            writer.Write(logger.Disabled);
            foreach (var handler in logger.Handlers.Where(h => h.GetType() == typeof(PyStreamHandler) || h.GetType() == typeof(PyFileHandler)))
            {
                if (writer.TryWrite(w => w.Write((object)handler)))
                {
                    continue;
                }
            }

            writer.Write((object?)null);
        }
    }

    public static void Load(PickleReader reader)
    {
        var count = reader.Number();
        if (count < 0)
        {
            return;
        }

        PyLogging.Disable(reader.Number());
        for (; count > 0; count--)
        {
            var logger = PyLogging.GetLogger(reader.Text());
            logger.Level = reader.Number();
            logger.Propagate = reader.Read<bool>();
            logger.Disabled = reader.Read<bool>();
            while (reader.Read() is PyLogHandler handler)
            {
                logger.AddHandler(handler);
            }
        }
    }
}

public static partial class PyLogging
{
    /// <summary>The loggers that aren't as they are when they are made; the root logger first.</summary>
    internal static PyLogger[] Configured()
    {
        lock (Gate)
        {
            return [Root, .. loggers.Values.Where(l => l.Level != 0 || l.HasOwnHandlers || !l.Propagate || l.Disabled)];
        }
    }
}

public partial class PyLogFormatter : IPickled
{
    void IPickled.Save(PickleWriter writer)
    {
        writer.Write(format);
        writer.Write(Datefmt);
        writer.Write(style);
    }

    object IPickled.Load(PickleReader reader, int slot) => new PyLogFormatter(reader.Read<string>(), reader.Read<string?>(), reader.Read<string>());
}

public partial class PyStreamHandler : IPickled
{
    void IPickled.Save(PickleWriter writer) => SaveState(writer);

    object IPickled.Load(PickleReader reader, int slot) => LoadState(reader);

    private protected void SaveOptions(PickleWriter writer)
    {
        writer.Number(Level);
        writer.Write(Formatter);
        writer.Write(Terminator);
    }

    private protected T LoadOptions<T>(PickleReader reader, T handler)
        where T : PyStreamHandler
    {
        handler.Level = reader.Number();
        handler.Formatter = reader.Read<PyLogFormatter?>();
        handler.Terminator = reader.Read<string>();
        return handler;
    }

    private protected virtual void SaveState(PickleWriter writer)
    {
        RuntimePickles.CheckFork(writer, "_thread.RLock");
        writer.Write(Stream);
        SaveOptions(writer);
    }

    private protected virtual PyStreamHandler LoadState(PickleReader reader) => LoadOptions(reader, new PyStreamHandler(reader.Read()));
}

public partial class PyFileHandler
{
    private protected override void SaveState(PickleWriter writer)
    {
        RuntimePickles.CheckFork(writer, "_thread.RLock");
        writer.Text(BaseFilename);
        writer.Write(encoding);
        SaveOptions(writer);
    }

    private protected override PyStreamHandler LoadState(PickleReader reader) =>
        LoadOptions(reader, new PyFileHandler(reader.Text(), "a", reader.Read<string?>(), delay: true));
}
