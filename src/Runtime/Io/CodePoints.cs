namespace PyConc2Cs.Runtime;

/// <summary>Strings as sequences of code points.</summary>
internal static class CodePoints
{
    /// <summary>The characters of a string, one string each.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            yield return pair ? text.Substring(i++, 2) : SingleChars.Of(text[i]);
        }
    }
}

internal static class SingleChars
{
    private static readonly string[] Latin = [.. Enumerable.Range(0, 256).Select(code => ((char)code).ToString())];

    public static string Of(char c) => c < Latin.Length ? Latin[c] : c.ToString();
}
