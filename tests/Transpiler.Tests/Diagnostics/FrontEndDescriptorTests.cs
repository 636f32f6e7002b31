using System.Text;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Diagnostics;

/// <summary>For every diagnostic of the front end an input that is reported with it.</summary>
public sealed class FrontEndDescriptorTests
{
    private static readonly Dictionary<string, string> Python3 = new(StringComparer.Ordinal)
    {
        ["PY1001"] = "x = = 1",
        ["PY1002"] = "if x\n    pass",
        ["PY1003"] = "x = (1,\ny = 2",
        ["PY1004"] = "x = 1)",
        ["PY1005"] = "x = (1]",
        ["PY1006"] = "if x:\n        a\n    b",
        ["PY1007"] = "x = 1\n    y = 2",
        ["PY1008"] = "if x:\npass",
        ["PY1009"] = "if x:\n\ta\n        b",
        ["PY1010"] = "x = 'a",
        ["PY1011"] = "x = 0777",
        ["PY1012"] = "x = ‘a’",
        ["PY1013"] = "x = 1 \\ + 2",
        ["PY1014"] = "f() = 1",
        ["PY1015"] = "f'{}'",
        ["PY1016"] = "'\\x1'",
        ["PY1017"] = "return",
        ["PY1018"] = "break",
        ["PY1019"] = "nonlocal x",
        ["PY1020"] = "def f(a, a): pass",
        ["PY1021"] = "def f(a=1, b): pass",
        ["PY1022"] = "f(a=1, b)",
        ["PY1023"] = new string('(', 300) + new string(')', 300),
        ["PY1024"] = "b'é'",
        ["PY1025"] = "b'a' 'b'",
        ["PY1026"] = "print 'a'",
        ["PY1027"] = "def f():\n    from os import *",
        ["PY1028"] = "try:\n    a\nexcept:\n    b\nexcept A:\n    c",
        ["PY1029"] = "import os\nfrom __future__ import division",
        ["PY1030"] = "x = *a",
        ["PY1031"] = "match x:\n    case A(a=1, 2): pass",
        ["PY1032"] = "f(a=)",
        ["PY1033"] = "f(a b)",
        ["PY1034"] = "def f[T, T](): pass",
        ["PY1035"] = "[x := 1 for x in y]",
        ["PY1036"] = "def f():\n    try: a\n    except* A: return",
        ["PY1037"] = "'\\d'",
        ["PY1038"] = "x is 1",
        ["PY1039"] = "assert (x, 'y')",
        ["PY1040"] = "[(1, 2) (3, 4)]",
        ["PY1041"] = "1if x else 2",
    };

    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["PY0003"] = [(byte)'x', 0],
        ["PY0004"] = Encoding.ASCII.GetBytes("# coding: klingon"),
        ["PY0005"] = [(byte)'x', 0xE9],
        ["PY0011"] = Encoding.ASCII.GetBytes("print 'a'\n"),
        ["PY0012"] = Encoding.UTF8.GetBytes("print 'é'\nprint 'a'\n"),
    };

    // PY0001, PY0002: SourceTextTests. The rest of PY00xx is about command lines and output folders.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "PY0001", "PY0002", "PY0006", "PY0007", "PY0008", "PY0009", "PY0010", "PY1042" };

    [Fact]
    public void EachHasAnInput()
    {
        var known = DiagnosticDescriptors.All.Select(d => d.Id).Where(id => id.StartsWith("PY0", StringComparison.Ordinal) || id.StartsWith("PY1", StringComparison.Ordinal));
        Assert.Equal(known, Python3.Keys.Concat(Files.Keys).Concat(Elsewhere).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EachIsReported()
    {
        Assert.Empty(Python3.Where(p => Parse(SourceText.FromString("a.py", p.Value + "\n"), PythonVersionOption.Python3).All(d => d.Id != p.Key)).Select(p => p.Key));
        Assert.Empty(Files.Where(p => Read(p.Value).All(d => d.Id != p.Key)).Select(p => p.Key));
        Assert.Contains(Parse(SourceText.FromString("a.py", "def f():\n    x = 1\n    global x\n"), PythonVersionOption.Python2), d => d.Id == "PY1042");
    }

    private static DiagnosticBag Parse(SourceText source, PythonVersionOption option)
    {
        var diagnostics = new DiagnosticBag();
        Parser.Parse(source, option, diagnostics);
        return diagnostics;
    }

    private static DiagnosticBag Read(byte[] content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            var diagnostics = new DiagnosticBag();
            return SourceReader.Read(path, diagnostics) is { } source ? Parse(source, PythonVersionOption.Auto) : diagnostics;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
