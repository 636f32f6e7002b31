namespace PyConc2Cs.Tests;

public sealed class LivePythonTests
{
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal)
    {
        ["PYTHONHASHSEED"] = "random",
        ["PYTHONIOENCODING"] = "utf-8",
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["TZ"] = "UTC",
    };

    [LivePythonTheory]
    [ClassData(typeof(SampleIds))]
    public void Installed_CPython_prints_what_is_recorded(string id)
    {
        var sample = Sample.Get(id);
        if (PythonInterpreter.Find(sample.PythonVersion) is { } python)
        {
            var result = ChildProcess.Run(python, [Path.GetFileName(sample.Script), .. sample.Arguments], sample.Folder, sample.Stdin, Environment);
            ExpectedOutput.Match(sample, result);
        }
    }
}
