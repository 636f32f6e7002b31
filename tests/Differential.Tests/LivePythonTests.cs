namespace PyConc2Cs.Tests;

public sealed class LivePythonTests
{
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal)
    {
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
            // 2.7 orders dicts by hashes that are the same in every run, unless a seed asks for others.
            var environment = new Dictionary<string, string>(Environment, StringComparer.Ordinal);
            if (!sample.PythonVersion.StartsWith('2'))
            {
                environment["PYTHONHASHSEED"] = "random";
            }

            var result = ChildProcess.Run(python, [Path.GetFileName(sample.Script), .. sample.Arguments], sample.Folder, sample.Stdin, environment);
            ExpectedOutput.Match(sample, result);
        }
    }
}
