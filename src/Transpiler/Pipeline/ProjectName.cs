using System.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>The name of the project that is made of a script.</summary>
public static class ProjectName
{
    private static readonly string[] Reserved = ["System", "Microsoft", "PyConc2Cs"];

    /// <summary><c>thread_basics.py</c> gives ThreadBasics, <c>2to3.py</c> gives _2to3. The result is a C# identifier.</summary>
    public static string FromScript(string path)
    {
        var name = new StringBuilder();
        var upper = true;
        foreach (var c in Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path)))
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        if (name.Length == 0)
        {
            return "Script";
        }

        if (char.IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        // A namespace of this name would hide the one that emitted code uses.
        return Reserved.Contains(name.ToString(), StringComparer.Ordinal) ? name.Append("Script").ToString() : name.ToString();
    }
}
