using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyConc2Cs.Runtime;

/// <summary>Python's resource module.</summary>
[PyModule("resource")]
public static partial class PyResource
{
    [PyMember("RUSAGE_SELF")]
    public const long UsageOfSelf = 0;

    [PyMember("RUSAGE_CHILDREN")]
    public const long UsageOfChildren = -1;

    [PyMember("RLIMIT_CPU")]
    public const long LimitOfCpu = 0;

    [PyMember("RLIMIT_DATA")]
    public const long LimitOfData = 2;

    [PyMember("RLIMIT_STACK")]
    public const long LimitOfStack = 3;

    [PyMember("RLIMIT_NPROC")]
    public const long LimitOfProcesses = 6;

    [PyMember("RLIMIT_NOFILE")]
    public const long LimitOfFiles = 7;

    [PyMember("RLIMIT_AS")]
    public const long LimitOfMemory = 9;

    [PyMember("RLIM_INFINITY")]
    public const long Infinity = -1;

    /// <summary>What the process, or its ended children, have used.</summary>
    [PyMember]
    public static PyResourceUsage Getrusage(long who)
    {
        var numbers = new long[18];
        return getrusage((int)who, ref numbers[0]) == 0 ? new PyResourceUsage(numbers) : throw new ValueError("invalid who parameter");
    }

    /// <summary>The soft and the hard limit. Raises ValueError.</summary>
    [PyMember]
    public static (long Soft, long Hard) Getrlimit(long resource)
    {
        var limits = new long[2];
        return getrlimit((int)resource, ref limits[0]) == 0 ? (limits[0], limits[1]) : throw new ValueError("invalid resource specified");
    }

    /// <summary>Sets the soft and the hard limit. Raises ValueError.</summary>
    [PyMember]
    public static void Setrlimit(long resource, (long Soft, long Hard) limits)
    {
        long[] both = [limits.Soft, limits.Hard];
        if (setrlimit((int)resource, ref both[0]) != 0)
        {
            throw new ValueError(Marshal.GetLastPInvokeError() == 1 ? "not allowed to raise maximum limit" : "current limit exceeds maximum limit");
        }
    }

    [PyMember]
    public static long Getpagesize() => Environment.SystemPageSize;

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getrusage(int who, ref long numbers);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getrlimit(int resource, ref long limits);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int setrlimit(int resource, ref long limits);
}

/// <summary>What getrusage() gives: a tuple of sixteen, of which these have names.</summary>
[PyClass("resource", "struct_rusage")]
public sealed partial class PyResourceUsage : ITuple
{
    private readonly long[] numbers;

    internal PyResourceUsage(long[] numbers) => this.numbers = numbers;

    [PyMember("ru_utime")]
    public double UserTime => numbers[0] + (numbers[1] / 1e6);

    [PyMember("ru_stime")]
    public double SystemTime => numbers[2] + (numbers[3] / 1e6);

    /// <summary>In kilobytes.</summary>
    [PyMember("ru_maxrss")]
    public long MaxResidentSize => numbers[4];

    [PyMember("ru_minflt")]
    public long MinorFaults => numbers[8];

    [PyMember("ru_majflt")]
    public long MajorFaults => numbers[9];

    [PyMember("ru_inblock")]
    public long BlocksIn => numbers[11];

    [PyMember("ru_oublock")]
    public long BlocksOut => numbers[12];

    [PyMember("ru_nvcsw")]
    public long VoluntarySwitches => numbers[16];

    [PyMember("ru_nivcsw")]
    public long InvoluntarySwitches => numbers[17];

    public int Length => 16;

    public object? this[int index] => index switch
    {
        0 => (object)UserTime,
        1 => SystemTime,
        < 16 and > 1 => numbers[index + 2],
        _ => throw new IndexError("tuple index out of range"),
    };
}
