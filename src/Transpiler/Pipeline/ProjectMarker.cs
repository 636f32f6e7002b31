using System.Security.Cryptography;
using System.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>
/// The file <c>.pyconc2cs</c>, by which a folder is known as ours: a heading, then one line "hash path" per file that was written. The hash tells
/// a file that somebody edited since.
/// </summary>
internal sealed class ProjectMarker(IReadOnlyDictionary<string, string> hashes)
{
    public const string FileName = ".pyconc2cs";

    private const string Heading = "# Written by pyconc2cs: the files below belong to it and are replaced when the script is converted again.";

    /// <summary>The files by relative path, with the hash of what was written.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; } = hashes;

    /// <summary>The folder's marker; null if the folder isn't ours.</summary>
    public static ProjectMarker? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllLines(path).Where(line => line.Length > 65 && line[0] != '#');
        return new ProjectMarker(lines.ToDictionary(line => line[65..], line => line[..64], StringComparer.Ordinal));
    }

    public static ProjectMarker For(IEnumerable<(string Path, byte[] Content)> files) =>
        new(files.ToDictionary(file => file.Path, file => Hash(file.Content), StringComparer.Ordinal));

    public byte[] ToBytes()
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var (path, hash) in Hashes)
        {
            text.Append(hash).Append(' ').Append(path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The recorded files that exist and have another content than was written.</summary>
    public IEnumerable<string> EditedFiles(string folder) =>
        Hashes.Where(entry => File.Exists(Path.Combine(folder, entry.Key)) && Hash(File.ReadAllBytes(Path.Combine(folder, entry.Key))) != entry.Value)
            .Select(entry => entry.Key);

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
