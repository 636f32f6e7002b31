namespace PyConc2Cs.Runtime;

/// <summary>Checks of arguments for the few methods that are called in Dynamic form by hand.</summary>
internal static class PyArgumentsExtensions
{
    public static object? Single(this PyArguments arguments, string function)
    {
        if (arguments.KeywordNames.Length > 0)
        {
            throw new TypeError($"{function}() takes no keyword arguments");
        }

        return arguments.PositionalCount == 1
            ? arguments.Positional[0]
            : throw new TypeError($"{function}() takes exactly one argument ({arguments.PositionalCount} given)");
    }
}
