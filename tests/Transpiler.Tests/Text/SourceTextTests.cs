using System.Text;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Text;

namespace Transpiler.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("x = 'é'", "utf-8", "x = 'é'")]
    [InlineData("# -*- coding: latin-1 -*-\n'é'", "iso-8859-1", "# -*- coding: latin-1 -*-\n'é'")]
    [InlineData("#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n'€'", "windows-1252", null)]
    [InlineData("# coding=gbk\n'中'", "gbk", null)]
    [InlineData("# coding: shift_jis\n'あ'", "shift_jis", null)]
    [InlineData("# coding: euc-jp\n'あ'", "euc-jp", null)]
    [InlineData("# coding: koi8-r\n'Я'", "koi8-r", null)]
    [InlineData("# coding: iso-8859-15\n'€'", "iso-8859-15", null)]
    [InlineData("# coding: cp1251\n'Я'", "windows-1251", null)]
    public void DecodesByCookie(string text, string encoding, string? expected)
    {
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var result = Load(codec.GetBytes(text));
        Assert.Equal(expected ?? text, result.Source?.Text);
    }

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\uFEFFa", "a")]
    public void NormalisesLineEndsAndBom(string text, string expected) => Assert.Equal(expected, Load(Encoding.UTF8.GetBytes(text)).Source?.Text);

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0 }, "PY0003")]
    [InlineData(new byte[] { (byte)'a', 0xE9, (byte)'b' }, "PY0005")]
    [InlineData(new byte[] { (byte)'#', (byte)'c', (byte)'o', (byte)'d', (byte)'i', (byte)'n', (byte)'g', (byte)':', (byte)'x', (byte)'y' }, "PY0004")]
    public void ReportsWhatItCannotRead(byte[] content, string id)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            var bag = new DiagnosticBag();
            Assert.Null(SourceReader.Read(path, bag));
            Assert.Equal(id, Assert.Single(bag).Id);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ReportsMissingFilesAndFolders()
    {
        var bag = new DiagnosticBag();
        Assert.Null(SourceReader.Read("/no/such/file.py", bag));
        Assert.Null(SourceReader.Read(Path.GetTempPath(), bag));
        Assert.Equal(["PY0001", "PY0002"], bag.Select(d => d.Id));
    }

    [Fact]
    public void PositionsCountCodePointsFromOne()
    {
        var source = SourceText.FromString("a.py", "ab\n😀c\n");
        Assert.Equal(new LinePosition(1, 1), source.GetPosition(0));
        Assert.Equal(new LinePosition(1, 3), source.GetPosition(2));
        Assert.Equal(new LinePosition(2, 2), source.GetPosition(5));
        Assert.Equal("😀c", source.GetLine(2));
        Assert.Equal("", source.GetLine(9));
        Assert.Equal(3, source.LineCount);
    }

    private static SourceLoadResult Load(byte[] content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            return SourceText.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
