// ======== PackagesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Packages;

public static class PackagesScript
{
    public static void RunMain()
    {
        PkgHelper.Initialize();
        Pkg.Initialize();
        Sub.Initialize();
        Deep.Initialize();
        Print(PkgHelper.Hidden(), Deep.Offset());
    }

    public static int Main(string[] args) => PyProgram.Run("packages.py", args, Start);

    private static void Start()
    {
        PkgConfig.Initialize();
        PkgHelper.Initialize();
        Pkg.Initialize();
        Core.Initialize();
        Util.Initialize();
        CycA.Initialize();

        Print("main start", "__main__");
        Print(PkgHelper.Greet("x"), PkgHelper.Names, PkgHelper.Total);
        PkgHelper.Total = 50;
        PkgHelper.Greet("y");
        Print(PkgHelper.Total);
        PkgConfig.Prefix = "bye ";
        Print(PkgHelper.Greet("z"));
        Print(Core.Compute(5), Core.Compute(6), Pkg.Version);
        var e = new Engine(3);
        Print(e.Run(), Engine.Kind, Core.State, Core.Limit);
        Core.Limit = 99;
        Print(Core.Limit, Util.Private());
        Print(CycA.Fa());
        RunMain();
    }
}
// ======== PkgConfig.cs
using PyConc2Cs.Runtime;

namespace Packages;

public static class PkgConfig
{
    public static string Prefix = "hello ";
    public static readonly bool Debug = false;
    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
    }
}
// ======== PkgHelper.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Packages;

public static class PkgHelper
{
    public static PyList<string> AllValue = null!;
    public static PyList<string> Names = null!;
    public static long Total;

    public static string Greet(string n)
    {
        Total++;
        return PkgConfig.Prefix + n;
    }

    public static long Hidden() => 1;

    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        PkgConfig.Initialize();
        Print("helper init");
        AllValue = ["greet", "NAMES"];
        Names = ["a", "b"];
        Total = 0;
    }
}
// ======== Pkg.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Packages;

/// <summary>Package doc.</summary>
public static class Pkg
{
    public static string Version = null!;
    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        Print("pkg init", "pkg");
        Version = "1.0";
        Core.Initialize();
        Util.Initialize();
    }
}
// ======== Core.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Packages;

public sealed class Engine : PyObject
{
    public long N;
    public static readonly string Kind = "engine";

    public Engine(long n)
    {
        N = n;
    }

    public long Run() => Core.Compute(N);
}

public static class Core
{
    public static PyDict<string, long> State = null!;
    public static long Limit;

    public static long Compute(long x)
    {
        State["calls"]++;
        Limit++;
        return Util.Double(x) + Deep.Offset();
    }

    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        Print("core init", "pkg.core");
        Util.Initialize();
        Sub.Initialize();
        Deep.Initialize();

        State = new PyDict<string, long> { ["calls"] = 0 };
        Limit = 10;
    }
}
// ======== Util.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Packages;

public static class Util
{
    public static PyList<long> Counter = null!;

    public static long Double(long x)
    {
        Counter[0]++;
        return x * 2;
    }

    public static string Private() => "private";

    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        Print("util init", "pkg.util");
        Counter = [0];
    }
}
// ======== Sub.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Packages;

public static class Sub
{
    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        Print("sub init");
    }
}
// ======== Deep.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Packages;

public static class Deep
{
    public static long Offset() => 100 + Util.Counter[0] + Len(Util.Counter);

    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        Util.Initialize();
    }
}
// ======== CycA.cs
using PyConc2Cs.Runtime;

namespace Packages;

public static class CycA
{
    public static readonly long X = 1;

    public static long Fa() => CycB.Fb() + X;

    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        CycB.Initialize();
    }
}
// ======== CycB.cs
using PyConc2Cs.Runtime;

namespace Packages;

public static class CycB
{
    public static long Fb() => CycA.X * 10;

    public static bool IsInitialized;

    public static void Initialize()
    {
        if (IsInitialized)
        {
            return;
        }

        IsInitialized = true;
        CycA.Initialize();
    }
}
