using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Pipeline;

/// <summary>Writes a conversion's result as a project that builds without the network.</summary>
public static class ProjectWriter
{
    /// <summary>
    /// Writes the project into a folder that is new, empty or ours; with <paramref name="force"/> into any. Files of an earlier conversion that are
    /// no longer part of the project are deleted; nothing else is. False after an error has been reported; nothing is written then, unless the disk fails.
    /// </summary>
    public static bool Write(string folder, string projectName, IEnumerable<GeneratedFile> emitted, bool force, DiagnosticBag diagnostics)
    {
        try
        {
            if (!force && !MayWrite(folder, diagnostics))
            {
                return false;
            }

            WriteFiles(folder, ProjectFiles.Create(projectName, emitted));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(DiagnosticDescriptors.CannotWrite, null, default, folder, e.Message);
            return false;
        }
    }

    private static bool MayWrite(string folder, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return true;
        }

        if (ProjectMarker.Read(folder) is not { } marker)
        {
            diagnostics.Report(DiagnosticDescriptors.ForeignFolder, null, default, folder);
            return false;
        }

        foreach (var path in marker.EditedFiles(folder))
        {
            diagnostics.Report(DiagnosticDescriptors.EditedFile, null, default, Path.Combine(folder, path));
        }

        return !diagnostics.HasErrors;
    }

    private static void WriteFiles(string folder, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var stale = ProjectMarker.Read(folder)?.Hashes.Keys.Except(files.Select(file => file.Path), StringComparer.Ordinal) ?? [];
        foreach (var path in stale)
        {
            File.Delete(Path.Combine(folder, path));
        }

        // The marker comes first: a conversion that is cut short leaves a folder that the next one may replace.
        WriteFile(folder, ProjectMarker.FileName, ProjectMarker.For(files).ToBytes());
        foreach (var (path, content) in files)
        {
            WriteFile(folder, path, content);
        }
    }

    private static void WriteFile(string folder, string path, byte[] content)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);

        // An unchanged file keeps its time, so that the next build has nothing to do.
        if (!File.Exists(target) || !File.ReadAllBytes(target).AsSpan().SequenceEqual(content))
        {
            File.WriteAllBytes(target, content);
        }
    }
}
