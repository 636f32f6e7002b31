using System.Text.RegularExpressions;

namespace PyConc2Cs.Library;

/// <summary>
/// The Python name of the function that a C# expression calls or names: <c>Worker</c>, <c>() => Worker(q)</c> and <c>this.Worker</c> are worker, any other
/// lambda is &lt;lambda&gt;. This file is compiled into the Runtime too, which names threads by it: the emitter leaves out a name that the Runtime finds itself.
/// </summary>
internal static partial class CallTargetName
{
    public static string? Of(string? expression)
    {
        if (expression is null)
        {
            return null;
        }

        var match = Callee().Match(expression);
        return match.Success && match.Groups["lambda"].Success == match.Groups["call"].Success ? PythonNameRule.Apply(match.Groups["name"].Value)
            : expression.Contains("=>", StringComparison.Ordinal) ? "<lambda>"
            : null;
    }

    // The arguments end with the expression: what follows a call, such as a member of its result, makes it another lambda.
    [GeneratedRegex(@"^(?<lambda>\(\)\s*=>\s*)?(?:\w+\.)*(?<name>\w+)(?<call>\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Callee();
}
