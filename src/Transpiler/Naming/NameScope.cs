namespace PyConc2Cs.Naming;

/// <summary>Names that are taken in one C# declaration space and those around it.</summary>
internal sealed class NameScope(NameScope? parent = null)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public bool IsTaken(string name) => taken.Contains(name) || (parent?.IsTaken(name) ?? false);

    public void Reserve(string name) => taken.Add(name);

    /// <summary>Takes the wanted name, or with a suffix if it is taken: first <paramref name="suffix"/>, then numbers.</summary>
    public string Take(string wanted, string suffix = "")
    {
        var name = wanted;
        if (IsTaken(name) && suffix.Length > 0)
        {
            name = wanted + suffix;
        }

        for (var i = 2; IsTaken(name); i++)
        {
            name = wanted + suffix + (char.IsDigit(wanted[^1]) && suffix.Length == 0 ? "_" : "") + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        taken.Add(name);
        return name;
    }
}
