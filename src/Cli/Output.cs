using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Cli;

/// <summary>Prints diagnostics, and tells the exit code that follows from them.</summary>
internal static class Output
{
    /// <summary>Writes the diagnostics that are at least as severe as <paramref name="least"/>, as text for people.</summary>
    public static void Print(DiagnosticBag diagnostics, TextWriter writer, DiagnosticSeverity least = DiagnosticSeverity.Info)
    {
        foreach (var diagnostic in diagnostics.Sorted().Where(d => d.Severity >= least))
        {
            writer.Write(DiagnosticRenderer.RenderText(diagnostic));
        }
    }

    /// <summary>An exception is a bug of ours; only its message is of use to the user.</summary>
    public static void InternalError(Exception exception)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.Report(DiagnosticDescriptors.InternalError, null, default, Describe(exception));
        Print(diagnostics, Console.Error);
    }

    public static string Describe(Exception exception) =>
        exception.GetType().Name + ": " + exception.Message.ReplaceLineEndings(" ");

    public static int ExitCodeOf(DiagnosticBag diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Descriptor).ToList();
        return errors.Count == 0 ? ExitCode.Clean
            : errors.Contains(DiagnosticDescriptors.InternalError) ? ExitCode.InternalError
            : errors.Exists(IsUsageError) ? ExitCode.Usage
            : ExitCode.Refused;
    }

    // What the script's author can't mend but the one who typed the command can.
    private static bool IsUsageError(DiagnosticDescriptor descriptor) =>
        descriptor == DiagnosticDescriptors.FileNotFound
        || descriptor == DiagnosticDescriptors.UnreadableFile
        || descriptor == DiagnosticDescriptors.FolderInsteadOfFile
        || descriptor == DiagnosticDescriptors.ForeignFolder
        || descriptor == DiagnosticDescriptors.EditedFile
        || descriptor == DiagnosticDescriptors.CannotWrite
        || descriptor == DiagnosticDescriptors.DotnetMissing;
}
