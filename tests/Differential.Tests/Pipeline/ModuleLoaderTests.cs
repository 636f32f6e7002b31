using PyConc2Cs.Diagnostics;
using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests.Pipeline;

public sealed class ModuleLoaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Imports_are_followed_wherever_they_stand()
    {
        var script = folder.Write("main.py", "import os, helper\ntry:\n    import fast\nexcept ImportError:\n    def f():\n        from slow import x\n");
        folder.Write("helper.py", "import main\nimport other.deep\n");
        folder.Write("slow.py", "");
        folder.Write("other/__init__.py", "from . import sibling\nfrom .deep import *\n");
        folder.Write("other/deep.py", "from .. import nowhere\nfrom ..helper import y\n");
        folder.Write("other/sibling.py", "");
        folder.Write("unused.py", "");
        Assert.Equal(["main", "helper", "other", "other.sibling", "other.deep", "slow"], NamesOf(script));
    }

    [Fact]
    public void A_module_that_cannot_be_read_stops_the_program()
    {
        var script = folder.Write("main.py", "import bad\n");
        folder.Write("bad.py", "\0");
        var diagnostics = new DiagnosticBag();
        Assert.Null(ModuleLoader.Load(script, new TranspileOptions("Main"), diagnostics));
        Assert.Equal(["PY0003"], diagnostics.Select(d => d.Id));
    }

    private static IReadOnlyList<string> NamesOf(string script) =>
        ModuleLoader.Load(script, new TranspileOptions("Main"), new DiagnosticBag())!.Options.ModuleNames;
}
