using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>The C library's socket calls, by whose numbers and errors Python's socket module is defined. Linux only for now.</summary>
internal static unsafe partial class NativeSocket
{
    public const int CloseOnExec = 0x80000;
    public const int DontWait = 0x40;
    public const int NoSignal = 0x4000;

    private const int GetStatus = 3;
    private const int SetStatus = 4;
    private const int NonBlocking = 0x800;

    public static void CheckPlatform()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new NotImplementedError("sockets are supported on Linux only");
        }
    }

    public static void SetBlocking(int descriptor, bool isBlocking)
    {
        var flags = fcntl(descriptor, GetStatus, 0);
        _ = fcntl(descriptor, SetStatus, isBlocking ? flags & ~NonBlocking : flags | NonBlocking);
    }

    public static (int First, int Second) Pair(int family, int type, int protocol)
    {
        var ends = stackalloc int[2];
        return socketpair(family, type | CloseOnExec, protocol, ends) == 0 ? (ends[0], ends[1]) : throw Native.LastError();
    }

    public static int Bind(int descriptor, byte[] address)
    {
        fixed (byte* first = address)
        {
            return bind(descriptor, first, address.Length);
        }
    }

    public static int Connect(int descriptor, byte[] address)
    {
        fixed (byte* first = address)
        {
            return connect(descriptor, first, address.Length);
        }
    }

    public static int Accept(int descriptor, out byte[] address)
    {
        var buffer = stackalloc byte[128];
        var length = 128;
        var result = accept4(descriptor, buffer, &length, CloseOnExec);
        address = new Span<byte>(buffer, Math.Min(length, 128)).ToArray();
        return result;
    }

    public static nint Receive(int descriptor, Span<byte> target, int flags)
    {
        fixed (byte* first = target)
        {
            return recvfrom(descriptor, first, (nuint)target.Length, flags, null, null);
        }
    }

    public static nint ReceiveFrom(int descriptor, Span<byte> target, int flags, out byte[] address)
    {
        var buffer = stackalloc byte[128];
        var length = 128;
        fixed (byte* first = target)
        {
            var result = recvfrom(descriptor, first, (nuint)target.Length, flags, buffer, &length);
            address = new Span<byte>(buffer, Math.Min(length, 128)).ToArray();
            return result;
        }
    }

    public static nint Send(int descriptor, ReadOnlySpan<byte> data, int flags, byte[]? address = null)
    {
        fixed (byte* first = data)
        fixed (byte* to = address)
        {
            return sendto(descriptor, first, (nuint)data.Length, flags | NoSignal, to, address?.Length ?? 0);
        }
    }

    public static byte[] NameOf(int descriptor, bool peer)
    {
        var buffer = stackalloc byte[128];
        var length = 128;
        var result = peer ? getpeername(descriptor, buffer, &length) : getsockname(descriptor, buffer, &length);
        return result == 0 ? new Span<byte>(buffer, Math.Min(length, 128)).ToArray() : throw Native.LastError();
    }

    public static void SetOption(int descriptor, int level, int name, ReadOnlySpan<byte> value)
    {
        fixed (byte* first = value)
        {
            if (setsockopt(descriptor, level, name, first, value.Length) != 0)
            {
                throw Native.LastError();
            }
        }
    }

    public static byte[] GetOption(int descriptor, int level, int name, int size)
    {
        var buffer = new byte[size];
        fixed (byte* first = buffer)
        {
            return getsockopt(descriptor, level, name, first, &size) == 0 ? buffer[..size] : throw Native.LastError();
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    public static partial int socket(int family, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int listen(int descriptor, int backlog);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int shutdown(int descriptor, int how);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int socketpair(int family, int type, int protocol, int* ends);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int bind(int descriptor, byte* address, int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int connect(int descriptor, byte* address, int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int accept4(int descriptor, byte* address, int* length, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint recvfrom(int descriptor, byte* target, nuint size, int flags, byte* address, int* length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint sendto(int descriptor, byte* source, nuint size, int flags, byte* address, int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getsockname(int descriptor, byte* address, int* length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getpeername(int descriptor, byte* address, int* length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getsockopt(int descriptor, int level, int name, byte* value, int* length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int setsockopt(int descriptor, int level, int name, byte* value, int length);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcntl(int descriptor, int command, int argument);
}
