using PyConc2Cs.Library;

namespace PyConc2Cs.Tests.Library;

public sealed class PythonNameRuleTests
{
    [Theory]
    [InlineData("PutNowait", "put_nowait")]
    [InlineData("put", "put")]
    [InlineData("MaxSize", "max_size")]
    [InlineData("IOError", "io_error")]
    [InlineData("Log2", "log2")]
    [InlineData("ParseHTTPHeader", "parse_http_header")]
    [InlineData("E", "e")]
    public void Names_become_snake_case(string csName, string expected) => Assert.Equal(expected, PythonNameRule.Apply(csName));
}
