namespace PyConc2Cs.Library;

public sealed partial class Catalogue
{
    private const string Resource = "PyConc2Cs.Runtime.dll";

    /// <summary>Reads the catalogue of the Runtime that is embedded in this assembly.</summary>
    public static Catalogue Load()
    {
        using var image = typeof(Catalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the resource {Resource} is missing from the assembly");
        return Load(image);
    }

    /// <summary>Reads the catalogue of another build of the Runtime.</summary>
    public static Catalogue Load(Stream image)
    {
        var (modules, classes, names) = CatalogueLoader.Load(image);
        return new Catalogue(modules, classes, names);
    }
}
