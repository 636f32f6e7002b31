using PyConc2Cs.Diagnostics;

namespace PyConc2Cs.Tests;

public sealed class DiagnosticPageTests
{
    private static readonly string Folder = Repository.PathOf("docs", "diagnostics");

    [Fact]
    public void Every_descriptor_has_its_page()
    {
        Assert.NotEmpty(DiagnosticDescriptors.All);
        Offenders.None(DiagnosticDescriptors.All.Where(d => !File.Exists(PageOf(d))).Select(d => d.Id));
    }

    [Fact]
    public void Every_page_is_headed_by_id_and_title()
    {
        var pages = DiagnosticDescriptors.All.Where(d => File.Exists(PageOf(d)));
        Offenders.None(pages.Where(d => File.ReadLines(PageOf(d)).First() != $"# {d.Id}: {d.Title}").Select(d => $"{d.Id}: the first line should be '# {d.Id}: {d.Title}'"));
    }

    [Fact]
    public void Every_page_has_its_descriptor() =>
        Offenders.None(Directory.EnumerateFiles(Folder, "PY*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Except(DiagnosticDescriptors.All.Select(d => d.Id)));

    [Fact]
    public void Every_descriptor_says_what_to_do() =>
        Offenders.None(DiagnosticDescriptors.All.Where(d => d.Help.Length == 0).Select(d => d.Id));

    private static string PageOf(DiagnosticDescriptor descriptor) => Path.Combine(Folder, descriptor.Id + ".md");
}
