namespace PyConc2Cs.Runtime;

/// <summary>What <c>open(path)</c> gives for a text file.</summary>
public sealed class PyFile : PyTextStream
{
    internal PyFile(Stream stream, string name, string mode, string encoding, string errors, string? newline, bool lineBuffered)
        : base(stream, name, mode, encoding, errors, newline, lineBuffered)
    {
    }
}
