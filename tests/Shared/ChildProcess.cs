using System.Diagnostics;
using System.Text;

namespace PyConc2Cs.Tests;

/// <summary>What a finished child process left behind.</summary>
internal sealed record ChildResult(int ExitCode, string Stdout, string Stderr);

internal static class ChildProcess
{
    /// <summary>Runs a program to its end. One that takes longer than <paramref name="seconds"/> is killed and fails the test.</summary>
    public static ChildResult Run(
        string file, IEnumerable<string> arguments, string folder, string stdin = "", IReadOnlyDictionary<string, string>? environment = null, int seconds = 30)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        WriteInput(process, stdin);
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            Assert.Fail($"{Path.GetFileName(file)} {string.Join(' ', arguments)} still ran after {seconds} s; so far it printed:\n{stdout.Result}\n{stderr.Result}");
        }

        return new ChildResult(process.ExitCode, stdout.Result, stderr.Result);
    }

    private static void WriteInput(Process process, string stdin)
    {
        try
        {
            process.StandardInput.Write(stdin);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input.
        }
    }
}
