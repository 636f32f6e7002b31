using PyConc2Cs.Pipeline;

namespace PyConc2Cs.Tests.Pipeline;

public sealed class ProjectNameTests
{
    [Theory]
    [InlineData("thread_basics.py", "ThreadBasics")]
    [InlineData("dir/my-script.v2.py", "MyScriptV2")]
    [InlineData("2to3.py", "_2to3")]
    [InlineData("alreadyCamel.py", "AlreadyCamel")]
    [InlineData("__.py", "Script")]
    [InlineData("system.py", "SystemScript")]
    [InlineData("größe.py", "Größe")]
    public void Name_follows_from_the_file(string path, string name) => Assert.Equal(name, ProjectName.FromScript(path));
}
