using System.Security.Cryptography;
using System.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>
/// Compiled programs by the hash of everything that goes into them. An entry is a folder that appears at once and complete, by a rename, so that
/// runs at the same time can't see a half of one.
/// </summary>
public sealed class ProgramCache(string folder)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>The cache of this user.</summary>
    public static ProgramCache ForUser() => new(Path.Combine(UserCacheFolder(), "pyconc2cs"));

    /// <summary>The path of the program's assembly if it is there.</summary>
    public string? Find(LoadedProgram program)
    {
        var entry = EntryOf(program);
        var assembly = CompiledProgram.PathIn(entry, program.Options.ProjectName);
        if (!File.Exists(assembly))
        {
            return null;
        }

        TryTo(() => Directory.SetLastWriteTimeUtc(entry, DateTime.UtcNow));
        return assembly;
    }

    /// <summary>Adds a program and gives the path of its assembly: in the cache, or in a folder of its own if the cache can't be written.</summary>
    public string Add(LoadedProgram program, byte[] image)
    {
        var name = program.Options.ProjectName;
        try
        {
            RemoveOldEntries();
            var entry = EntryOf(program);
            var temporary = Path.Combine(folder, Path.GetRandomFileName());
            CompiledProgram.Write(temporary, name, image);
            Publish(temporary, entry);
            return CompiledProgram.PathIn(entry, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CompiledProgram.Write(Directory.CreateTempSubdirectory("pyconc2cs-").FullName, name, image);
        }
    }

    private static void Publish(string temporary, string entry)
    {
        try
        {
            Directory.Move(temporary, entry);
        }
        catch (IOException) when (Directory.Exists(entry))
        {
            // Another run was faster; its program is the same.
            TryTo(() => Directory.Delete(temporary, recursive: true));
        }
    }

    private void RemoveOldEntries()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var entry in Directory.EnumerateDirectories(folder))
        {
            if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(entry) > Lifetime)
            {
                TryTo(() => Directory.Delete(entry, recursive: true));
            }
        }
    }

    private string EntryOf(LoadedProgram program) => Path.Combine(folder, Key(program));

    private static string Key(LoadedProgram program)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // The version id changes with every change of the Transpiler and of the Runtime inside it.
        Append(hash, typeof(ProgramCache).Module.ModuleVersionId.ToString());
        Append(hash, program.Options.ProjectName);
        Append(hash, program.Options.Python.ToString());
        foreach (var (source, name) in program.Sources.Zip(program.Options.ModuleNames))
        {
            Append(hash, name);
            Append(hash, source.Path);
            Append(hash, source.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(BitConverter.GetBytes(text.Length));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    // Not a shared folder such as /tmp: what lies there could be put there by someone else, and we execute it.
    private static string UserCacheFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
    }

    private static void TryTo(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Tidying up is a courtesy; another run may be at it too.
        }
    }
}
