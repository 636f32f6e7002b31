using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests;

/// <summary>Converts a sample, or fails the test with the diagnostics.</summary>
internal static class Conversion
{
    public static TranspileResult Of(Sample sample)
    {
        var result = sample.Transpile();
        Assert.False(result.HasErrors, string.Concat(result.Diagnostics.Select(DiagnosticRenderer.RenderText)));
        return result;
    }

    /// <summary>The emitted C# as one text; a heading stands before each file if there are several.</summary>
    public static string Text(TranspileResult result) =>
        result.Files.Length == 1
            ? result.Files[0].Text
            : string.Concat(result.Files.Select(file => $"// ======== {file.Path}\n{file.Text}"));
}
