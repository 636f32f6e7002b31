using PyConc2Cs.Text;

namespace PyConc2Cs.Diagnostics;

/// <summary>Loads a source file and turns a failure into a diagnostic.</summary>
public static class SourceReader
{
    /// <summary>The decoded file, or null after a PY0xxx diagnostic has been reported.</summary>
    public static SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        var result = SourceText.Load(path);
        if (result.Source is { } source)
        {
            return source;
        }

        var descriptor = result.Error switch
        {
            SourceLoadError.NotFound => DiagnosticDescriptors.FileNotFound,
            SourceLoadError.Binary => DiagnosticDescriptors.BinaryFile,
            SourceLoadError.UnknownEncoding => DiagnosticDescriptors.UnknownEncoding,
            SourceLoadError.Undecodable => DiagnosticDescriptors.UndecodableFile,
            _ => DiagnosticDescriptors.UnreadableFile,
        };
        diagnostics.Report(descriptor, null, default, path, result.Detail);
        return null;
    }
}
