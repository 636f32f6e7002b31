using System;
using System.Text;

namespace PyConc2Cs.Library;

/// <summary>The rules between C# names and Python names. This file is compiled into the Runtime's source generator too, so that both readers of the attributes agree.</summary>
internal static class PythonNameRule
{
    /// <summary>PutNowait -> put_nowait, MaxSize -> max_size, IOError -> io_error, Log2 -> log2.</summary>
    public static string Apply(string csName)
    {
        var text = new StringBuilder(csName.Length + 4);
        for (var i = 0; i < csName.Length; i++)
        {
            if (char.IsUpper(csName[i]) && i > 0 && csName[i - 1] != '_' && StartsWord(csName, i))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(csName[i]));
        }

        return text.ToString();
    }

    /// <summary>The property of <c>PyTypes</c> that holds a class's object: PyDict -> Dict, PyIntMethods -> Int, ValueError -> ValueError.</summary>
    public static string ClassObject(string csName)
    {
        var name = csName.StartsWith("Py", StringComparison.Ordinal) && csName.Length > 2 && char.IsUpper(csName[2]) ? csName.Substring(2) : csName;
        return name.EndsWith("Methods", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Methods".Length) : name;
    }

    private static bool StartsWord(string name, int i) =>
        !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
}
