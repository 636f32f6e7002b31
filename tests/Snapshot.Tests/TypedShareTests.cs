using System.Globalization;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests;

public sealed class TypedShareTests
{
    // Some samples are about classes that only exist at run time; those are Dynamic throughout.
    private const double LeastShare = 0.7;
    private const double LeastMedian = 0.9;

    [Fact]
    public void Most_parameters_locals_and_fields_of_the_samples_have_a_static_type()
    {
        var bySample = Sample.All.Select(sample => (sample.Id, Counts: sample.Transpile().TypeStatistics)).ToList();
        var total = bySample.Select(entry => entry.Counts).Aggregate(default(TypeStatistics), (sum, counts) => sum + counts);
        Assert.True(total.Typed + total.Dynamic > 0, "the conversion counts no locations at all");

        var share = (double)total.Typed / (total.Typed + total.Dynamic);
        var worst = bySample.OrderByDescending(entry => entry.Counts.Dynamic).Take(10).Select(entry => $"{entry.Id}: {entry.Counts}");
        Assert.True(
            share >= LeastShare,
            string.Create(CultureInfo.InvariantCulture, $"{share:P1} of {total} are typed; most Dynamic ones are in\n{string.Join('\n', worst)}"));
        var shares = bySample.Where(entry => entry.Counts.Typed + entry.Counts.Dynamic > 0)
            .Select(entry => (double)entry.Counts.Typed / (entry.Counts.Typed + entry.Counts.Dynamic)).Order().ToList();
        Assert.True(shares[shares.Count / 2] >= LeastMedian, string.Create(CultureInfo.InvariantCulture, $"the median share is {shares[shares.Count / 2]:P1}"));
    }
}
