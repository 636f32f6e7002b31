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

    // CPython knows "utf-8" and its variants beside a byte order mark, but not "utf8", nor anything else.
    [Theory]
    [InlineData("# coding: utf-8\nx", true)]
    [InlineData("# coding: UTF_8\nx", true)]
    [InlineData("# coding: utf-8-sig\nx", true)]
    [InlineData("# coding: utf8\nx", false)]
    [InlineData("# coding: latin-1\nx", false)]
    [InlineData("# coding: cp1252\nx", false)]
    [InlineData("x\n# coding: latin-1\n", true)]
    [InlineData("\n# coding: latin-1\n", false)]
    public void ByteOrderMarkAndCookie(string text, bool accepted) =>
        Assert.Equal(accepted ? SourceLoadError.None : SourceLoadError.UnknownEncoding, SourceDecoder.Decode("a.py", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Error);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("unicode")]
    [InlineData("cp037")]
    [InlineData("rot13")]
    public void EncodingsThatCannotHoldACookie(string name) =>
        Assert.Equal(SourceLoadError.UnknownEncoding, SourceDecoder.Decode("a.py", Encoding.ASCII.GetBytes($"# coding: {name}\nx = 1\n")).Error);

    [Theory]
    [InlineData("# coding: gbk\n", new byte[] { 0xD6, 0xD0 }, "中")]
    [InlineData("# coding: cp1252\n", new byte[] { 0x80, 0x9C }, "€œ")]
    [InlineData("# coding: iso-8859-1-unix\n", new byte[] { 0xE9 }, "é")]
    [InlineData("# coding: latin-1\n", new byte[] { 0x80, 0xFF }, "\u0080ÿ")]
    [InlineData("# coding: utf-8\n", new byte[] { 0xED, 0xA0, 0x80 }, null)]
    [InlineData("# coding: ascii\n", new byte[] { 0xE9 }, null)]
    public void DecodesBytes(string cookie, byte[] bytes, string? expected)
    {
        var source = SourceDecoder.Decode("a.py", [.. Encoding.ASCII.GetBytes(cookie), .. bytes]).Source;
        Assert.Equal(expected, source?.GetLine(2));
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
