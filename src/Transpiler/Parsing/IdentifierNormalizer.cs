using System.Text;

namespace PyConc2Cs.Parsing;

/// <summary>Names are compared in NFKC (https://docs.python.org/3/reference/lexical_analysis.html#identifiers).</summary>
internal static class IdentifierNormalizer
{
    public static string Normalize(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (Exception e) when (e is PlatformNotSupportedException or ArgumentException)
        {
            return name;
        }
    }
}
