using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>The calls of the C library that processes and what they share are made of. Linux only for now.</summary>
internal static unsafe partial class Native
{
    public const int WaitNoHang = 1;
    public const short PollIn = 1;
    public const short PollOut = 4;
    public const short PollHangUp = 16;
    public const int Interrupted = 4;
    public const int TryAgain = 11;
    public const int NoChild = 10;
    public const int BrokenPipe = 32;
    public const int ConnectionReset = 104;
    public const int TimedOut = 110;

    private const int CloseOnExec = 0x80000;
    private const int UnixSocket = 1;
    private const int StreamSocket = 1;
    private const int SetDescriptorFlags = 2;
    private const int DuplicateCloseOnExec = 1030;
    private const int ReadWrite = 3;
    private const int Shared = 1;

    /// <summary>Says in Python's way that processes need Linux.</summary>
    public static void CheckPlatform()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new NotImplementedError("multiprocessing is supported on Linux only");
        }
    }

    public static OSError Error(int number) => OSError.Create((long)number, Marshal.GetPInvokeErrorMessage(number));

    public static OSError LastError() => Error(Marshal.GetLastPInvokeError());

    public static (int Read, int Write) Pipe()
    {
        var ends = stackalloc int[2];
        return pipe2(ends, CloseOnExec) == 0 ? (ends[0], ends[1]) : throw LastError();
    }

    public static (int First, int Second) SocketPair()
    {
        var ends = stackalloc int[2];
        return socketpair(UnixSocket, StreamSocket | CloseOnExec, 0, ends) == 0 ? (ends[0], ends[1]) : throw LastError();
    }

    /// <summary>A copy of a descriptor, at least <paramref name="from"/>.</summary>
    public static int Duplicate(int descriptor, int from = 0)
    {
        var copy = fcntl(descriptor, DuplicateCloseOnExec, from);
        return copy >= 0 ? copy : throw LastError();
    }

    public static void SetCloseOnExec(int descriptor) => _ = fcntl(descriptor, SetDescriptorFlags, 1);

    public static void Close(int descriptor) => _ = close(descriptor);

    /// <summary>A file in memory that has no name, so that nothing is left of it when the last process closes it.</summary>
    public static int MemoryFile(string name, long size)
    {
        var descriptor = memfd_create(name, 1);
        if (descriptor < 0)
        {
            throw LastError();
        }

        return ftruncate(descriptor, size) == 0 ? descriptor : throw LastError();
    }

    public static byte* Map(int descriptor, long size)
    {
        var address = mmap(null, (nuint)size, ReadWrite, Shared, descriptor, 0);
        return (nint)address != -1 ? (byte*)address : throw LastError();
    }

    public static void Unmap(byte* address, long size) => _ = munmap(address, (nuint)size);

    /// <summary>Whether the descriptor can be read, or has been closed by the other side, within so many milliseconds.</summary>
    public static bool WaitReadable(int descriptor, int milliseconds)
    {
        var entry = new PollEntry { Descriptor = descriptor, Events = PollIn };
        var count = poll(&entry, 1, milliseconds);
        return count > 0 || (count < 0 && Marshal.GetLastPInvokeError() != Interrupted ? throw LastError() : false);
    }

    public static int Poll(Span<PollEntry> entries, int milliseconds)
    {
        fixed (PollEntry* first = entries)
        {
            var count = poll(first, (nuint)entries.Length, milliseconds);
            return count >= 0 ? count : Marshal.GetLastPInvokeError() == Interrupted ? 0 : throw LastError();
        }
    }

    public static int Read(int descriptor, Span<byte> target)
    {
        fixed (byte* first = target)
        {
            return (int)read(descriptor, first, (nuint)target.Length);
        }
    }

    public static int Write(int descriptor, ReadOnlySpan<byte> source)
    {
        fixed (byte* first = source)
        {
            return (int)write(descriptor, first, (nuint)source.Length);
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    public static partial int waitpid(int pid, int* status, int options);

    [LibraryImport("libc")]
    public static partial int getppid();

    [LibraryImport("libc", SetLastError = true)]
    public static partial int kill(int pid, int signal);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int posix_spawn(int* pid, string path, byte* actions, byte* attributes, string?[] arguments, string?[] environment);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_init(byte* actions);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_adddup2(byte* actions, int from, int to);

    [LibraryImport("libc")]
    public static partial int posix_spawn_file_actions_destroy(byte* actions);

    [LibraryImport("libc")]
    public static partial void _exit(int code);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int sem_init(byte* semaphore, int shared, uint value);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int sem_post(byte* semaphore);

    [LibraryImport("libc", SetLastError = true)]
    [SuppressGCTransition]
    public static partial int sem_trywait(byte* semaphore);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int sem_timedwait(byte* semaphore, TimeSpec* until);

    [LibraryImport("libc", SetLastError = true)]
    [SuppressGCTransition]
    public static partial int sem_getvalue(byte* semaphore, int* value);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint sendmsg(int socket, MessageHeader* message, int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static partial nint recvmsg(int socket, MessageHeader* message, int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int shm_open(string name, int flags, uint mode);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int shm_unlink(string name);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int ftruncate(int descriptor, long size);

    [LibraryImport("libc", SetLastError = true)]
    public static partial long lseek(int descriptor, long offset, int origin);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int pipe2(int* ends, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int socketpair(int domain, int type, int protocol, int* ends);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(int descriptor, int command, int argument);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int memfd_create(string name, uint flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial void* mmap(void* address, nuint length, int protection, int flags, int descriptor, long offset);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int munmap(void* address, nuint length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint read(int descriptor, byte* target, nuint length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint write(int descriptor, byte* source, nuint length);

    [StructLayout(LayoutKind.Sequential)]
    public struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Result;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Vector
    {
        public byte* Base;
        public nuint Length;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct MessageHeader
    {
        public void* Name;
        public int NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public byte* Control;
        public nuint ControlLength;
        public int Flags;
    }
}
