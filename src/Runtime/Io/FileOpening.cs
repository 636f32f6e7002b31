namespace PyConc2Cs.Runtime;

/// <summary>Modes and failures of <c>open</c>.</summary>
internal static class FileOpening
{
    public static void CheckMode(string mode)
    {
        var kinds = 0;
        foreach (var c in mode)
        {
            if (!"rwxabt+U".Contains(c, StringComparison.Ordinal) || mode.Count(other => other == c) > 1)
            {
                throw new ValueError($"invalid mode: {PyOps.Repr(mode)}");
            }

            kinds += c is 'r' or 'w' or 'x' or 'a' ? 1 : 0;
        }

        if (mode.Contains('b', StringComparison.Ordinal) && mode.Contains('t', StringComparison.Ordinal))
        {
            throw new ValueError("can't have text and binary mode at once");
        }

        if (kinds != 1)
        {
            throw new ValueError("must have exactly one of create/read/write/append mode");
        }
    }

    /// <summary>Opens a file as the mode says. Raises the OSError that CPython raises, with errno and name.</summary>
    public static FileStream Open(string path, string mode)
    {
        var update = mode.Contains('+', StringComparison.Ordinal);
        var kind = mode.First(c => c is 'r' or 'w' or 'x' or 'a');
        var fileMode = kind switch
        {
            'r' => FileMode.Open,
            'w' => FileMode.Create,
            'x' => FileMode.CreateNew,
            _ => FileMode.OpenOrCreate,
        };
        var access = update ? FileAccess.ReadWrite : kind == 'r' ? FileAccess.Read : FileAccess.Write;
        if (Directory.Exists(path))
        {
            throw new IsADirectoryError(21L, "Is a directory", path);
        }

        OpenFiles.Flush(path);
        try
        {
            var file = new FileStream(path, fileMode, access, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (kind == 'a')
            {
                file.Seek(0, SeekOrigin.End);
            }

            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Failure(e, path);
        }
    }

    private static OSError Failure(Exception e, string path) => e switch
    {
        System.IO.FileNotFoundException or DirectoryNotFoundException => path.Length > 0 && File.Exists(Path.GetDirectoryName(path))
            ? new NotADirectoryError(20L, "Not a directory", path)
            : new FileNotFoundError(2L, "No such file or directory", path),
        UnauthorizedAccessException => new PermissionError(13L, "Permission denied", path),
        IOException when File.Exists(path) => new FileExistsError(17L, "File exists", path),
        ArgumentException => new FileNotFoundError(2L, "No such file or directory", path),
        _ => new OSError(5L, e.Message, path),
    };
}
