using System.Collections;
using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// A child process: the same program started again, with descriptors that it finds at fixed numbers. The end of the child closes the other side of
/// <see cref="Sentinel"/>, so that waiting with a timeout needs no polling.
/// </summary>
internal sealed unsafe class ChildHandle
{
    /// <summary>Tells the program that it is a child, and how many descriptors it was given beyond the first three.</summary>
    public const string Variable = "PYCONC2CS_CHILD";

    public const int SentinelNumber = 3;
    public const int ArenaNumber = 4;
    public const int PayloadNumber = 5;
    public const int FirstDescriptor = 6;

    // Out of the way of the fixed numbers above.
    private const int HighDescriptor = 400;

    private readonly Lock gate = new();
    private int? exitCode;

    private ChildHandle(int pid, int sentinel) => (Pid, Sentinel) = (pid, sentinel);

    public int Pid { get; }

    /// <summary>Becomes readable when the child has ended.</summary>
    public int Sentinel { get; private set; }

    /// <summary>Starts the program with what it is to do; the descriptors arrive at <see cref="FirstDescriptor"/> and above.</summary>
    public static ChildHandle Start(ReadOnlyMemory<byte> payload, IReadOnlyList<int> descriptors)
    {
        Native.CheckPlatform();
        var file = Native.MemoryFile("payload", payload.Length);
        var (sentinel, childEnd) = Native.Pipe();
        try
        {
            Fill(file, payload.Span);
            int[] all = [childEnd, SharedArena.Descriptor, file, .. descriptors];
            var count = descriptors.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new ChildHandle(SpareChildren.TryUse(all) ?? Spawn(all, count), sentinel);
        }
        catch
        {
            Native.Close(sentinel);
            throw;
        }
        finally
        {
            Native.Close(childEnd);
            Native.Close(file);
        }
    }

    /// <summary>The exit code, minus the signal that ended the child, or null while it runs.</summary>
    public int? Poll() => Reap(Native.WaitNoHang);

    /// <summary>Waits for the child's end; null if the time is up.</summary>
    public int? Wait(Deadline deadline)
    {
        if (exitCode is null && !Waits.Readable(Sentinel, deadline))
        {
            return Poll();
        }

        return Reap(0);
    }

    public void Signal(int signal)
    {
        if (Poll() is null && Native.kill(Pid, signal) != 0 && Poll() is null)
        {
            throw Native.LastError();
        }
    }

    public void Close()
    {
        lock (gate)
        {
            if (Sentinel >= 0)
            {
                Native.Close(Sentinel);
                Sentinel = -1;
            }
        }
    }

    private int? Reap(int options)
    {
        lock (gate)
        {
            if (exitCode is { } known)
            {
                return known;
            }

            int status;
            var result = Native.waitpid(Pid, &status, options);
            if (result == 0)
            {
                return null;
            }

            if (result < 0)
            {
                return Marshal.GetLastPInvokeError() == Native.Interrupted ? null : exitCode = 255;
            }

            exitCode = (status & 0x7F) is var signal and not 0 ? -signal : (status >> 8) & 0xFF;
            return exitCode;
        }
    }

    private static void Fill(int file, ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            var count = Native.Write(file, payload);
            payload = count >= 0 ? payload[count..] : throw Native.LastError();
        }

        _ = Native.lseek(file, 0, 0);
    }

    /// <summary>Starts the program; the descriptors arrive at the fixed numbers.</summary>
    public static int Spawn(int[] descriptors, string variable)
    {
        var copies = new int[descriptors.Length];
        var actions = stackalloc byte[1024];
        _ = Native.posix_spawn_file_actions_init(actions);
        try
        {
            for (var i = 0; i < descriptors.Length; i++)
            {
                copies[i] = Native.Duplicate(descriptors[i], HighDescriptor + descriptors.Length);
                _ = Native.posix_spawn_file_actions_adddup2(actions, copies[i], SentinelNumber + i);
            }

            var (path, arguments) = CommandLine();
            int pid;
            var error = Native.posix_spawn(&pid, path, actions, null, arguments, EnvironmentBlock(variable));
            return error == 0 ? pid : throw Native.Error(error);
        }
        finally
        {
            _ = Native.posix_spawn_file_actions_destroy(actions);
            foreach (var copy in copies.Where(c => c > 0))
            {
                Native.Close(copy);
            }
        }
    }

    /// <summary>This program once more: the executable, or the host with the assembly.</summary>
    private static (string Path, string?[] Arguments) CommandLine()
    {
        var path = Environment.ProcessPath ?? throw new RuntimeError("the path of the program isn't known");
        var command = Environment.GetCommandLineArgs();
        return Path.GetFileNameWithoutExtension(path) == "dotnet"
            ? (path, [path, "exec", command[0], .. command[1..], null])
            : (path, [path, .. command[1..], null]);
    }

    private static string?[] EnvironmentBlock(string variable)
    {
        var block = new List<string?>();
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            block.Add($"{entry.Key}={entry.Value}");
        }

        block.Add($"{Variable}={variable}");

        // A child lives shortly: what the compiler would gain with profiles comes too late.
        block.Add("DOTNET_TieredPGO=0");
        block.Add(null);
        return [.. block];
    }
}
