// Our front end (lexer, parser, checks) against CPython's ast.parse, on one thread, on the same files, in one run:
//   dotnet run -c Release --project bench/FrontEnd -- LIBRARY_FOLDER PYTHON
// Processor time, so that other work on the machine doesn't count; ours includes garbage collection.
// for example  -- ~/.pyenv/versions/3.13.0/lib/python3.13 ~/.pyenv/versions/3.11.7/bin/python
using System.Diagnostics;
using System.Globalization;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Text;

const double Target = 8;
const string Judge = """
    import ast, sys, time
    sources = []
    for path in sys.stdin.read().split('\n'):
        with open(path, 'rb') as file:
            sources.append(file.read())
    best = None
    for round in range(3):
        start = time.process_time()
        for source in sources:
            try:
                ast.parse(source)
            except (SyntaxError, ValueError):
                pass
        elapsed = time.process_time() - start
        best = elapsed if best is None else min(best, elapsed)
    print(best)
    """;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: FrontEnd LIBRARY_FOLDER PYTHON");
    return 2;
}

var paths = Directory.EnumerateFiles(args[0], "*.py", SearchOption.AllDirectories)
    .Where(p => !p.Contains("site-packages", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
var sources = paths.Select(SourceText.Load).Where(r => r.Source is not null).Select(r => r.Source!).ToList();
paths = [.. sources.Select(s => s.Path)];
var lines = sources.Sum(s => (long)s.LineCount);

// The first rounds compile the parser itself.
var best = double.MaxValue;
long allocated = 0;
for (var round = 0; round < 6; round++)
{
    GC.Collect();
    var before = GC.GetAllocatedBytesForCurrentThread();
    var start = Environment.CpuUsage.TotalTime;
    foreach (var source in sources)
    {
        Parser.Parse(source, PythonVersionOption.Python3, new DiagnosticBag());
    }

    best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    allocated = GC.GetAllocatedBytesForCurrentThread() - before;
}

using var python = Process.Start(new ProcessStartInfo(args[1], ["-W", "ignore", "-c", Judge]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
python.StandardInput.Write(string.Join('\n', paths));
python.StandardInput.Close();
var theirs = double.Parse(python.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
python.WaitForExit();

var ratio = theirs / best;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
    files {sources.Count}, lines {lines}
    ours       {best * 1000:F0} ms, {lines / best / 1000:F0} thousand lines/s, {allocated / lines} bytes allocated per line
    ast.parse  {theirs * 1000:F0} ms, {lines / theirs / 1000:F0} thousand lines/s
    ratio      {ratio:F1} (target {Target})
    """));
return ratio >= Target ? 0 : 1;
