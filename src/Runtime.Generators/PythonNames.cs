using System.Text;
using Microsoft.CodeAnalysis;

namespace PyConc2Cs.Runtime.Generators;

/// <summary>The rule from C# names to Python names. The Transpiler's catalogue loader applies the same rule to the compiled attributes.</summary>
internal static class PythonNames
{
    /// <summary>PutNowait -> put_nowait, MaxSize -> max_size, IOError -> io_error, Log2 -> log2.</summary>
    public static string FromCSharp(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && StartsWord(name, i))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The names given in [PyMember], else the one by rule.</summary>
    public static IReadOnlyList<string> Of(ISymbol member, AttributeData attribute)
    {
        var names = attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].IsNull
            ? []
            : attribute.ConstructorArguments[0].Values.Select(value => (string)value.Value!).ToList();
        return names.Count > 0 ? names : [FromCSharp(member.Name)];
    }

    private static bool StartsWord(string name, int i) =>
        !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
}
