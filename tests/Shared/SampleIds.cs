using System.Collections;

namespace PyConc2Cs.Tests;

/// <summary>The rows of a theory over all samples.</summary>
internal sealed class SampleIds : IEnumerable<object[]>
{
    public IEnumerator<object[]> GetEnumerator() => Sample.All.Select(sample => new object[] { sample.Id }).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
