namespace PyConc2Cs.Tests;

public sealed class SampleRunTests
{
    [Theory]
    [ClassData(typeof(SampleIds))]
    public async Task Compiles_without_warnings_and_prints_what_CPython_printed(string id)
    {
        var sample = Sample.Get(id);
        var outcome = await SamplePrograms.GetAsync(sample);
        Offenders.None(outcome.CompileErrors);
        ExpectedOutput.Match(sample, outcome.Run!);
    }
}
