namespace PyConc2Cs.Runtime;

/// <summary>Python's logging.handlers.BaseRotatingHandler: a file that is renamed and begun anew.</summary>
[PyClass("logging.handlers", "BaseRotatingHandler")]
public abstract partial class PyBaseRotatingHandler : PyFileHandler
{
    protected PyBaseRotatingHandler(string filename, string mode, string? encoding, bool delay)
        : base(filename, mode, encoding, delay)
    {
    }

    public override void Emit(PyLogRecord record)
    {
        if (ShouldRollover(record))
        {
            DoRollover();
        }

        base.Emit(record);
    }

    /// <summary>Whether the record goes into a new file.</summary>
    [PyMember("shouldRollover")]
    public abstract bool ShouldRollover(PyLogRecord record);

    /// <summary>Renames the file and begins a new one.</summary>
    [PyMember("doRollover")]
    public abstract void DoRollover();
}

/// <summary>Python's logging.handlers.RotatingFileHandler: begins a new file before one grows beyond a size; older ones are called .1, .2 ...</summary>
[PyClass("logging.handlers", "RotatingFileHandler")]
public partial class PyRotatingFileHandler : PyBaseRotatingHandler
{
    [PyMember]
    public PyRotatingFileHandler(
        string filename,
        string mode = "a",
        [PyParam(Name = "maxBytes")] long maxBytes = 0,
        [PyParam(Name = "backupCount")] long backupCount = 0,
        string? encoding = null,
        bool delay = false,
        string? errors = null)
        : base(filename, maxBytes > 0 ? "a" : mode, encoding, delay)
    {
        (MaxBytes, BackupCount) = (maxBytes, backupCount);
    }

    [PyMember("maxBytes")]
    public long MaxBytes { get; set; }

    [PyMember("backupCount")]
    public long BackupCount { get; set; }

    public override bool ShouldRollover(PyLogRecord record)
    {
        if (MaxBytes <= 0 || (File.Exists(BaseFilename) && (File.GetAttributes(BaseFilename) & (FileAttributes.Directory | FileAttributes.Device)) != FileAttributes.None))
        {
            return false;
        }

        Flush();
        var length = File.Exists(BaseFilename) ? new FileInfo(BaseFilename).Length : 0;
        return length > 0 && length + System.Text.Encoding.UTF8.GetByteCount(Format(record) + Terminator) >= MaxBytes;
    }

    public override void DoRollover()
    {
        Close();
        if (BackupCount <= 0)
        {
            Reopen("w");
            return;
        }

        for (var i = BackupCount - 1; i > 0; i--)
        {
            if (File.Exists($"{BaseFilename}.{i}"))
            {
                File.Move($"{BaseFilename}.{i}", $"{BaseFilename}.{i + 1}", overwrite: true);
            }
        }

        if (File.Exists(BaseFilename))
        {
            File.Move(BaseFilename, BaseFilename + ".1", overwrite: true);
        }

        Reopen("a");
    }
}
