using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>Files by the number of their descriptor.</summary>
public static partial class PyOs
{
    [PyMember("O_RDONLY")]
    public const long OpenReadOnly = 0;

    [PyMember("O_WRONLY")]
    public const long OpenWriteOnly = 1;

    [PyMember("O_RDWR")]
    public const long OpenReadWrite = 2;

    [PyMember("O_CREAT")]
    public const long OpenCreate = 64;

    [PyMember("O_EXCL")]
    public const long OpenExclusive = 128;

    [PyMember("O_TRUNC")]
    public const long OpenTruncate = 512;

    [PyMember("O_APPEND")]
    public const long OpenAppend = 1024;

    [PyMember("O_NONBLOCK")]
    public const long OpenNonBlocking = 2048;

    [PyMember("O_SYNC")]
    public const long OpenSync = 1052672;

    [PyMember("O_CLOEXEC")]
    public const long OpenCloseOnExec = 524288;

    [PyMember("SEEK_SET")]
    public const long SeekSet = 0;

    [PyMember("SEEK_CUR")]
    public const long SeekCurrent = 1;

    [PyMember("SEEK_END")]
    public const long SeekEnd = 2;

    /// <summary>Opens a file; gives its descriptor. Raises OSError.</summary>
    [PyMember]
    public static long Open(string path, long flags, long mode = 511)
    {
        var descriptor = Descriptors.open(path, (int)(flags | OpenCloseOnExec), (uint)mode);
        return descriptor >= 0 ? descriptor : throw OsErrors.FromLast(path);
    }

    [PyMember]
    public static void Close(long fd) => Check(Descriptors.close((int)fd));

    /// <summary>At most so many bytes; none at the end. Blocks.</summary>
    [PyMember]
    public static PyBytes Read(long fd, long n)
    {
        var buffer = new byte[n < 0 ? throw OSError.Create(22L, "Invalid argument") : n];
        while (true)
        {
            if (Waits.IsMainThread && OperatingSystem.IsLinux())
            {
                Waits.Readable((int)fd, Deadline.Never);
            }

            var count = PyConc2Cs.Runtime.Native.Read((int)fd, buffer);
            if (count >= 0)
            {
                return new PyBytes(buffer[..count]);
            }

            if (Marshal.GetLastPInvokeError() != PyConc2Cs.Runtime.Native.Interrupted)
            {
                throw OsErrors.FromLast();
            }

            PySignal.Poll();
        }
    }

    /// <summary>Writes bytes; gives how many. Blocks.</summary>
    [PyMember]
    public static long Write(long fd, object? data)
    {
        if (fd is 1 or 2)
        {
            PyStreams.FlushAll();
        }

        var bytes = ByteSource.View(data).ToArray();
        while (true)
        {
            var count = PyConc2Cs.Runtime.Native.Write((int)fd, bytes);
            if (count >= 0)
            {
                return count;
            }

            if (Marshal.GetLastPInvokeError() != PyConc2Cs.Runtime.Native.Interrupted)
            {
                throw OsErrors.FromLast();
            }

            PySignal.Poll();
        }
    }

    [PyMember]
    public static long Lseek(long fd, long position, long whence)
    {
        var result = PyConc2Cs.Runtime.Native.lseek((int)fd, position, (int)whence);
        return result >= 0 ? result : throw OsErrors.FromLast();
    }

    /// <summary>A pipe: the descriptors for reading and for writing.</summary>
    [PyMember]
    public static (long Read, long Write) Pipe()
    {
        var (read, write) = PyConc2Cs.Runtime.Native.Pipe();
        return (read, write);
    }

    [PyMember]
    public static long Dup(long fd) => PyConc2Cs.Runtime.Native.Duplicate((int)fd);

    [PyMember("dup2")]
    public static long DuplicateTo(long fd, long fd2, bool inheritable = true)
    {
        PyStreams.FlushAll();
        Check(Descriptors.dup2((int)fd, (int)fd2));
        return fd2;
    }

    /// <summary>A file object for a descriptor.</summary>
    [PyMember]
    public static object Fdopen(long fd, string mode = "r", long buffering = -1, string? encoding = null)
    {
        FileOpening.CheckMode(mode);
        var access = mode.Contains('+', StringComparison.Ordinal) ? FileAccess.ReadWrite : mode.Contains('r', StringComparison.Ordinal) ? FileAccess.Read : FileAccess.Write;
        var stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((nint)fd, ownsHandle: true), access, bufferSize: 0);
        return mode.Contains('b', StringComparison.Ordinal) && !PyProgram.IsPython2
            ? new PyBinaryFile(stream, fd, mode)
            : new PyTextStream(stream, "<fdopen>", mode, encoding ?? (PyProgram.IsPython2 ? Python2Encoding.PythonName : "UTF-8"), lineBuffered: buffering == 1);
    }

    [PyMember]
    public static bool Isatty(long fd) => Descriptors.isatty((int)fd) == 1;

    [PyMember("fsync", "fdatasync")]
    public static void Fsync(object? fd) => Check(Descriptors.fsync(DescriptorPolling.Number(fd)));

    [PyMember]
    public static void Ftruncate(long fd, long length) => Check(PyConc2Cs.Runtime.Native.ftruncate((int)fd, length));

    [PyMember]
    public static PyStatResult Fstat(long fd) => new((int)fd);

    /// <summary>Whether a descriptor blocks.</summary>
    [PyMember("set_blocking")]
    public static void SetBlocking(long fd, bool blocking) => NativeSocket.SetBlocking((int)fd, blocking);

    [PyMember("set_inheritable")]
    public static void SetInheritable(long fd, bool inheritable)
    {
        if (!inheritable)
        {
            PyConc2Cs.Runtime.Native.SetCloseOnExec((int)fd);
        }
    }

    [PyMember]
    public static void Mkfifo(string path, long mode = 438)
    {
        if (Descriptors.mkfifo(path, (uint)mode) != 0)
        {
            throw OsErrors.FromLast(path);
        }
    }

    private static void Check(int result)
    {
        if (result < 0)
        {
            throw OsErrors.FromLast();
        }
    }

    private static partial class Descriptors
    {
        [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int open(string path, int flags, uint mode);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int close(int descriptor);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int dup2(int from, int to);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int isatty(int descriptor);

        [LibraryImport("libc", SetLastError = true)]
        internal static partial int fsync(int descriptor);

        [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int mkfifo(string path, uint mode);
    }
}
