using System.Runtime.CompilerServices;

namespace PyConc2Cs.Tests;

/// <summary>The clone that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Samples are named by paths relative to the root, so that nothing emitted depends on the machine.</summary>
    [ModuleInitializer]
    internal static void Enter() => Environment.CurrentDirectory = Root;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Transpiler.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside of the repository");
        }

        return folder.FullName;
    }
}
