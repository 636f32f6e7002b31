
namespace PyConc2Cs.Pipeline;

/// <summary>Writes a compiled program so that <c>dotnet exec</c> can start it.</summary>
public static class CompiledProgram
{
    private const string RuntimeConfig = """
        {
          "runtimeOptions": {
            "tfm": "net10.0",
            "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
            "configProperties": {
              "System.GC.Concurrent": false,
              "System.Globalization.Invariant": true
            }
          }
        }
        """;

    /// <summary>Puts the assembly, its configuration and the Runtime into a folder; gives the path of the assembly.</summary>
    public static string Write(string folder, string assemblyName, byte[] image)
    {
        Directory.CreateDirectory(folder);
        var assembly = PathIn(folder, assemblyName);
        File.WriteAllBytes(assembly, image);
        File.WriteAllText(Path.ChangeExtension(assembly, ".runtimeconfig.json"), RuntimeConfig);
        File.WriteAllBytes(PathIn(folder, EmbeddedRuntime.AssemblyName), EmbeddedRuntime.Image);
        return assembly;
    }

    internal static string PathIn(string folder, string assemblyName) =>
        Path.Combine(folder, assemblyName + ".dll");
}
