namespace PyConc2Cs.Tests;

/// <summary>
/// Compares a text with its <c>.verified</c> file, in the layout of the Verify library: on a difference the text is left as <c>.received</c> beside it.
/// With UPDATE_SNAPSHOTS=1 the verified file is written instead.
/// </summary>
internal static class Snapshot
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Match(string verifiedPath, string text)
    {
        var receivedPath = verifiedPath.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == text)
        {
            File.Delete(receivedPath);
            return;
        }

        if (Update)
        {
            Write(verifiedPath, text);
            File.Delete(receivedPath);
            return;
        }

        Write(receivedPath, text);
        Assert.Fail(verified is null
            ? $"there is no snapshot yet; review {receivedPath}, then run with UPDATE_SNAPSHOTS=1"
            : $"the emitted C# differs from {verifiedPath} (UPDATE_SNAPSHOTS=1 rewrites it):\n{TextDiff.Describe(verified, text)}");
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
