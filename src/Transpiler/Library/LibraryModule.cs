namespace PyConc2Cs.Library;

/// <summary>A Python module that the Runtime implements. Members are read from the metadata when first asked for.</summary>
public sealed class LibraryModule(string name, Func<IReadOnlyDictionary<string, LibraryMember>> load)
{
    private IReadOnlyDictionary<string, LibraryMember>? members;

    public string Name { get; } = name;

    public IReadOnlyDictionary<string, LibraryMember> Members => members ??= load();

    public LibraryMember? Find(string name) => Members.TryGetValue(name, out var member) ? member : null;
}
