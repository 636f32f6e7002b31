namespace PyConc2Cs.Runtime;

/// <summary>Python's pathlib.Path: a path with its parts as attributes; the file system's part is in the other file.</summary>
[PyClass("pathlib._local", "PosixPath", Aliases = ["pathlib.Path", "pathlib.PosixPath", "pathlib.PurePath", "pathlib.PurePosixPath"])]
public sealed partial class PyPath : IPyRepr, IEquatable<PyPath>, IComparable<PyPath>
{
    private readonly string text;
    private readonly string[] names;

    [PyMember]
    public PyPath(params object?[] pathsegments)
        : this(Join(pathsegments))
    {
    }

    private PyPath(string joined)
    {
        Root = joined.StartsWith('/') ? joined.StartsWith("//", StringComparison.Ordinal) && !joined.StartsWith("///", StringComparison.Ordinal) ? "//" : "/" : "";
        names = [.. joined.Split('/').Where(name => name is not ("" or "."))];
        text = Root + string.Join('/', names) is { Length: > 0 } path ? path : ".";
    }

    [PyMember]
    public string Root { get; }

    [PyMember]
    public string Drive => "";

    [PyMember]
    public string Anchor => Root;

    /// <summary>The root, if there is one, and the names.</summary>
    [PyMember]
    public PyTuple<string> Parts => new(Root.Length > 0 ? [Root, .. names] : names);

    /// <summary>The last name; empty for a root.</summary>
    [PyMember]
    public string Name => names.Length > 0 ? names[^1] : "";

    /// <summary>The last name's extension with its dot.</summary>
    [PyMember]
    public string Suffix => Dot is var at and > 0 ? Name[at..] : "";

    /// <summary>The last name without its extension.</summary>
    [PyMember]
    public string Stem => Dot is var at and > 0 ? Name[..at] : Name;

    [PyMember]
    public PyList<string> Suffixes => Name.EndsWith('.') ? [] : new PyList<string>(Name.TrimStart('.').Split('.').Skip(1).Select(part => "." + part));

    [PyMember]
    public PyPath Parent => names.Length == 0 ? this : new PyPath(Root + string.Join('/', names[..^1]));

    /// <summary>The parent, its parent and so on.</summary>
    [PyMember]
    public PyTuple<PyPath> Parents
    {
        get
        {
            var result = new List<PyPath>();
            for (var path = this; path.names.Length > 0; path = path.Parent)
            {
                result.Add(path.Parent);
            }
            return new PyTuple<PyPath>(result);
        }
    }

    private int Dot => Name.EndsWith('.') ? -1 : Name.LastIndexOf('.');

    public static PyPath operator /(PyPath left, string right) => left.Joinpath(right);

    public static PyPath operator /(PyPath left, PyPath right) => left.Joinpath(right);

    public static PyPath operator /(string left, PyPath right) => new(left, right);

    public static bool operator <(PyPath left, PyPath right) => left.CompareTo(right) < 0;

    public static bool operator >(PyPath left, PyPath right) => left.CompareTo(right) > 0;

    public static bool operator <=(PyPath left, PyPath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PyPath left, PyPath right) => left.CompareTo(right) >= 0;

    public static bool operator ==(PyPath? left, PyPath? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(PyPath? left, PyPath? right) => !(left == right);

    [PyMember("__truediv__")]
    public PyPath Divide(string key) => this / key;

    [PyMember("__truediv__")]
    public PyPath Divide(PyPath key) => this / key;

    [PyMember("__truediv__")]
    public object? Divide(object? key) => PyNotImplemented.Instance;

    [PyMember("__rtruediv__")]
    public PyPath DivideReflected(string key) => key / this;

    [PyMember("__lt__")]
    public object? Less(object? other) => other is PyPath path ? this < path : PyNotImplemented.Instance;

    [PyMember("__le__")]
    public object? LessEqual(object? other) => other is PyPath path ? this <= path : PyNotImplemented.Instance;

    [PyMember("__gt__")]
    public object? Greater(object? other) => other is PyPath path ? this > path : PyNotImplemented.Instance;

    [PyMember("__ge__")]
    public object? GreaterEqual(object? other) => other is PyPath path ? this >= path : PyNotImplemented.Instance;

    [PyMember]
    public PyPath Joinpath(params object?[] pathsegments) => new([this, .. pathsegments]);

    /// <summary>The same with another last name. ValueError if there is none.</summary>
    [PyMember]
    public PyPath WithName(string name)
    {
        if (Name.Length == 0)
        {
            throw new ValueError($"{Repr()} has an empty name");
        }
        return name.Length == 0 || name == "." || name.Contains('/', StringComparison.Ordinal)
            ? throw new ValueError($"Invalid name {PyOps.Repr(name)}")
            : new PyPath(Root + string.Join('/', (string[])[.. names[..^1], name]));
    }

    [PyMember]
    public PyPath WithStem(string stem) => WithName(stem + Suffix);

    /// <summary>The same with another extension. ValueError for one without a dot.</summary>
    [PyMember]
    public PyPath WithSuffix(string suffix) => suffix.Length > 0 && (suffix[0] != '.' || suffix.Length == 1 || suffix.Contains('/', StringComparison.Ordinal))
        ? throw new ValueError($"Invalid suffix {PyOps.Repr(suffix)}")
        : WithName(Stem + suffix);

    [PyMember]
    public string AsPosix() => text;

    /// <summary>file:///...; ValueError for a relative path.</summary>
    [PyMember]
    public string AsUri() => IsAbsolute() ? "file://" + PyUrllibParse.Quote(text) : throw new ValueError("relative path can't be expressed as a file URI");

    [PyMember]
    public bool IsAbsolute() => Root.Length > 0;

    /// <summary>The path as seen from another. ValueError if it isn't below that.</summary>
    [PyMember]
    public PyPath RelativeTo(object? other, [PyParam(KeywordOnly = true)] bool walkUp = false)
    {
        var start = new PyPath(other);
        if (IsBelow(start))
        {
            return new PyPath(string.Join('/', names[start.names.Length..]));
        }
        if (!walkUp || Root != start.Root)
        {
            throw new ValueError($"{PyOps.Repr(text)} is not in the subpath of {PyOps.Repr(start.text)}");
        }
        var common = names.Zip(start.names).TakeWhile(pair => pair.First == pair.Second).Count();
        return new PyPath(string.Join('/', Enumerable.Repeat("..", start.names.Length - common).Concat(names[common..])));
    }

    [PyMember]
    public bool IsRelativeTo(object? other) => IsBelow(new PyPath(other));

    /// <summary>Whether the path, from the right, matches a shell pattern.</summary>
    [PyMember]
    public bool Match(object? pathPattern)
    {
        var pattern = new PyPath(pathPattern);
        return pattern.names.Length <= names.Length && (pattern.Root.Length == 0 || (Root == pattern.Root && pattern.names.Length == names.Length))
            && pattern.names.Zip(names[^pattern.names.Length..]).All(pair => PyFnmatch.Fnmatchcase(pair.Second, pair.First));
    }

    [PyMember("__fspath__")]
    public string Fspath() => text;

    public int CompareTo(PyPath? other) => string.CompareOrdinal(text.Replace('/', '\0'), other!.text.Replace('/', '\0'));

    public bool Equals(PyPath? other) => other is not null && text == other.text;

    public override bool Equals(object? obj) => Equals(obj as PyPath);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public string Repr() => $"PosixPath({PyOps.Repr(text)})";

    public override string ToString() => text;

    private static string Join(object?[] segments)
    {
        var path = "";
        foreach (var segment in segments)
        {
            var part = segment switch
            {
                string known => known,
                PyPath known => known.text,
                _ when segment is IPyDynamic && PyOps.HasAttr(segment, "__fspath__") => PyOs.Fspath(segment),
                _ => throw new TypeError($"argument should be a str or an os.PathLike object where __fspath__ returns a str, not {PyOps.Repr(PyOps.TypeName(segment))}"),
            };
            path = part.StartsWith('/') || path.Length == 0 ? part : path + "/" + part;
        }
        return path;
    }

    private bool IsBelow(PyPath start) => Root == start.Root && start.names.Length <= names.Length && start.names.AsSpan().SequenceEqual(names.AsSpan(0, start.names.Length));
}
