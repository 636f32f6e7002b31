using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>
/// Reads a script and, transitively, the modules beside it that it imports, found as by Python with the script's folder first on sys.path
/// (https://docs.python.org/3/reference/import.html). What isn't found there is left to the library.
/// </summary>
public sealed class ModuleLoader
{
    private readonly string root;
    private readonly TranspileOptions options;
    private readonly DiagnosticBag diagnostics;
    private readonly List<SourceText> sources = [];
    private readonly List<string> names = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private ModuleLoader(string root, TranspileOptions options, DiagnosticBag diagnostics)
    {
        this.root = root;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /// <summary>The program whose script is <paramref name="path"/>, or null after file errors have been reported.</summary>
    public static LoadedProgram? Load(string path, TranspileOptions options, DiagnosticBag diagnostics)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var root = Path.GetDirectoryName(path) ?? "";
        if (Directory.Exists(path))
        {
            var folder = Path.TrimEndingDirectorySeparator(path);
            if (EntryOf(folder) is not { } entry)
            {
                diagnostics.Report(DiagnosticDescriptors.FolderInsteadOfFile, null, default, path);
                return null;
            }

            // A package runs as by "python -m folder", so that its relative imports hold; any other folder as by "python folder".
            var isPackage = File.Exists(Path.Combine(folder, "__init__.py"));
            root = isPackage ? Path.GetDirectoryName(folder) ?? "" : folder;
            name = (isPackage ? Path.GetFileName(folder) + "." : "") + Path.GetFileNameWithoutExtension(entry);
            path = entry;
        }

        var loader = new ModuleLoader(root, options, diagnostics);
        loader.Add(name, path, isPackage: false);
        return diagnostics.HasErrors ? null : new LoadedProgram(loader.sources, options with { ModuleNames = loader.names });
    }

    /// <summary>The file that a folder starts with: <c>__main__.py</c>, or <c>main.py</c>, or its only script.</summary>
    private static string? EntryOf(string folder)
    {
        var scripts = Directory.GetFiles(folder, "*.py").Where(f => Path.GetFileName(f) != "__init__.py").ToList();
        return scripts.Find(f => Path.GetFileName(f) == "__main__.py") ?? scripts.Find(f => Path.GetFileName(f) == "main.py") ?? (scripts.Count == 1 ? scripts[0] : null);
    }

    private void Add(string name, string path, bool isPackage)
    {
        if (!seen.Add(path) || SourceReader.Read(path, diagnostics) is not { } source)
        {
            return;
        }

        sources.Add(source);
        names.Add(name);

        // The syntax errors are reported by the conversion itself.
        var parsed = Parser.Parse(source, options.Python, new DiagnosticBag());
        foreach (var import in ImportFinder.Find(parsed.Module))
        {
            AddImported(import, isPackage ? name : ImportNames.ParentOf(name));
        }
    }

    private void AddImported(Statement import, string package)
    {
        if (import is ImportStatement plain)
        {
            foreach (var alias in plain.Names)
            {
                AddDotted(alias.Name);
            }
        }
        else if (import is ImportFromStatement from && ImportNames.ResolveBase(from, package) is { } target)
        {
            if (target.Length > 0)
            {
                AddDotted(target);
            }

            foreach (var alias in from.Names.Where(a => a.Name != "*"))
            {
                AddDotted(target.Length == 0 ? alias.Name : target + "." + alias.Name);
            }
        }
    }

    /// <summary>Importing <c>a.b.c</c> runs <c>a</c>, then <c>a.b</c>, then <c>a.b.c</c>.</summary>
    private void AddDotted(string dotted)
    {
        foreach (var prefix in ImportNames.Prefixes(dotted))
        {
            AddIfLocal(prefix);
        }
    }

    private void AddIfLocal(string dotted)
    {
        var stem = Path.Combine([root, .. dotted.Split('.')]);
        var package = Path.Combine(stem, "__init__.py");
        if (File.Exists(package))
        {
            Add(dotted, package, isPackage: true);
        }
        else if (File.Exists(stem + ".py"))
        {
            Add(dotted, stem + ".py", isPackage: false);
        }
    }
}

/// <summary>The sources of a program, the script first, and the options with the names of the modules.</summary>
public sealed record LoadedProgram(IReadOnlyList<SourceText> Sources, TranspileOptions Options);
