using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>Turns the file errors of .NET and the C library into OSError and its children, with number, text and path.</summary>
internal static class OsErrors
{
    private const int NoEntry = 2;
    private const int PermissionDenied = 13;
    private const int Exists = 17;
    private const int NotADirectory = 20;
    private const int IsADirectory = 21;
    private const int NotEmpty = 39;

    internal static OSError FromLast(string? path = null)
    {
        var code = (long)Marshal.GetLastPInvokeError();
        var text = Marshal.GetPInvokeErrorMessage((int)code);
        return path is null ? OSError.Create(code, text) : OSError.Create(code, text, path);
    }

    internal static OSError NotFound(string path) => Make(NoEntry, "No such file or directory", path);

    internal static OSError AlreadyExists(string path) => Make(Exists, "File exists", path);

    internal static OSError NoDirectory(string path) => Make(NotADirectory, "Not a directory", path);

    internal static OSError Directory(string path) => Make(IsADirectory, "Is a directory", path);

    internal static OSError DirectoryNotEmpty(string path) => Make(NotEmpty, "Directory not empty", path);

    /// <summary>Does it, with .NET's errors turned into Python's about this path.</summary>
    internal static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotFound(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw global::System.IO.Directory.Exists(path) ? Directory(path) : Make(PermissionDenied, "Permission denied", path);
        }
        catch (IOException error)
        {
            throw Make(error.HResult & 0xFFFF, error.Message, path);
        }
    }

    internal static void Guard(string path, Action action) => Guard<object?>(path, () =>
    {
        action();
        return null;
    });

    private static OSError Make(long code, string text, string path) => OSError.Create(code, text, path);
}
