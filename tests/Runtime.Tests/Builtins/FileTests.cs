using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Runtime.Tests.BuiltinFunctions;

public sealed class FileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Write_and_read()
    {
        using (var file = OpenText(path, "w"))
        {
            Assert.Equal(4, file.Write("añ😀\n"));
            file.Writelines(["b\n", "c"]);
        }

        using var again = OpenText(path);
        Assert.Equal("añ😀\n", again.Readline());
        Assert.Equal("['b\\n', 'c']", again.Readlines().ToString());
        Assert.Equal("", again.Read());
        again.Seek(0);
        Assert.Equal("añ😀", again.Read(3));
        Assert.Equal(7, again.Tell());
        Assert.Equal("\nb\nc", again.Read());
        Assert.Throws<UnsupportedOperation>(() => again.Write("x"));
        again.Close();
        Assert.Equal("I/O operation on closed file.", Assert.Throws<ValueError>(() => again.Read()).ToString());
    }

    [Theory]
    [InlineData(null, "['a\\n', 'b\\n', 'c\\n', 'd']")]
    [InlineData("", "['a\\r\\n', 'b\\r', 'c\\n', 'd']")]
    [InlineData("\n", "['a\\r\\n', 'b\\rc\\n', 'd']")]
    [InlineData("\r\n", "['a\\r\\n', 'b\\rc\\nd']")]
    public void Newlines(string? newline, string expected)
    {
        File.WriteAllText(path, "a\r\nb\rc\nd");
        using var file = OpenText(path, newline: newline);
        Assert.Equal(expected, file.Readlines().ToString());
    }

    [Fact]
    public void Append_and_update()
    {
        File.WriteAllText(path, "one\n");
        using (var file = OpenText(path, "a"))
        {
            file.Write("two\n");
        }

        using (var file = OpenText(path, "r+"))
        {
            Assert.Equal("one\n", file.Readline());
            file.Seek(0);
            file.Write("ONE");
        }

        Assert.Equal("ONE\ntwo\n", File.ReadAllText(path));
    }

    [Fact]
    public void Errors()
    {
        var error = Assert.Throws<FileNotFoundError>(() => OpenText("/nowhere/x.txt"));
        Assert.Equal("[Errno 2] No such file or directory: '/nowhere/x.txt'", error.ToString());
        Assert.Equal("[Errno 21] Is a directory: '/'", Assert.Throws<IsADirectoryError>(() => OpenText("/")).ToString());
        Assert.Equal($"[Errno 17] File exists: '{path}'", Assert.Throws<FileExistsError>(() => OpenText(path, "x")).ToString());
        Assert.Equal("invalid mode: 'q'", Assert.Throws<ValueError>(() => OpenText(path, "q")).ToString());
    }
}
