namespace PyConc2Cs.Pipeline;

/// <summary>The Runtime's image and documentation, which travel inside the Transpiler's assembly.</summary>
internal static class EmbeddedRuntime
{
    public const string AssemblyName = "PyConc2Cs.Runtime";

    private static readonly Lazy<byte[]> LazyImage = new(() => Read(AssemblyName + ".dll"));

    public static byte[] Image => LazyImage.Value;

    public static byte[] Documentation => Read(AssemblyName + ".xml");

    private static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedRuntime).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is missing from the assembly");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
