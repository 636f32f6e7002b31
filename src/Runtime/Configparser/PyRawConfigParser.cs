using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>Python's configparser.RawConfigParser: sections of options; values are taken as they are.</summary>
[PyClass("configparser", "RawConfigParser", Aliases = ["ConfigParser.RawConfigParser"])]
public partial class PyRawConfigParser : PyObject, IEnumerable<string>
{
    private readonly PyDict<string, PyDict<string, string?>> sections = [];
    private readonly PyDict<string, string?> defaults = [];
    private readonly PyBasicInterpolation? interpolation;

    [PyMember]
    public PyRawConfigParser(
        object? defaults = null,
        object? dictType = null,
        bool allowNoValue = false,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? delimiters = null,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? commentPrefixes = null,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? inlineCommentPrefixes = null,
        [PyParam(KeywordOnly = true)] bool strict = true,
        [PyParam(KeywordOnly = true)] bool emptyLinesInValues = true,
        [PyParam(KeywordOnly = true)] string defaultSection = "DEFAULT",
        [PyParam(KeywordOnly = true)] object? interpolation = null)
    {
        this.interpolation = interpolation as PyBasicInterpolation;
        (Delimiters, CommentPrefixes, InlinePrefixes) = ([.. delimiters ?? ["=", ":"]], [.. commentPrefixes ?? ["#", ";"]], [.. inlineCommentPrefixes ?? (PyProgram.IsPython2 ? [" ;"] : [])]);
        (AllowsNoValue, IsStrict, AllowsEmptyLines, DefaultSection) = (allowNoValue, strict && !PyProgram.IsPython2, emptyLinesInValues, defaultSection);
        if (defaults is not null)
        {
            foreach (var key in PyOps.Iterate(defaults))
            {
                this.defaults[Transform(PyOps.Str(key))] = PyOps.GetItem(defaults, key) is { } value ? PyOps.Str(value) : null;
            }
        }
    }

    public override string PyModuleName => "configparser";

    public override string PyTypeName => "RawConfigParser";

    /// <summary>What is made of the names of options: they are written small, unless a script assigns another function, such as str.</summary>
    [PyMember("optionxform")]
    public object? OptionTransform { get; set; }

    [PyMember("default_section")]
    public string DefaultSection { get; set; }

    internal string[] Delimiters { get; }

    internal string[] CommentPrefixes { get; }

    internal string[] InlinePrefixes { get; }

    internal bool AllowsNoValue { get; }

    internal bool IsStrict { get; }

    internal bool AllowsEmptyLines { get; }

    internal string Transform(string option) => OptionTransform is null ? option.ToLowerInvariant() : PyConvert.To<string>(PyOps.Call(OptionTransform, option));

    internal string? RawOrNull(string section, string option) =>
        sections.TryGetValue(section, out var own) && own.TryGetValue(option, out var value) || defaults.TryGetValue(option, out value) ? value : null;

    /// <summary>The options of a section without the defaults; it is made if it isn't there.</summary>
    internal PyDict<string, string?> Open(string section) => section == DefaultSection ? defaults
        : sections.TryGetValue(section, out var known) ? known : sections[section] = [];

    [PyMember]
    public PyDict<string, string?> Defaults() => defaults;

    [PyMember]
    public PyList<string> Sections() => new(sections);

    /// <summary>Raises DuplicateSectionError and ValueError.</summary>
    [PyMember("add_section")]
    public void AddSection(string section)
    {
        if (section == DefaultSection)
        {
            throw new ValueError($"Invalid section name: {PyOps.Repr(section)}");
        }

        sections[section] = sections.Contains(section) ? throw new DuplicateSectionError(section) : [];
    }

    [PyMember("has_section")]
    public bool HasSection(string section) => sections.Contains(section);

    /// <summary>The names of the options, those of the defaults included. Raises NoSectionError.</summary>
    [PyMember]
    public PyList<string> Options(string section)
    {
        var own = sections.TryGetValue(section, out var known) ? known : throw new NoSectionError(section);
        return new(((IEnumerable<string>)own).Concat(defaults).Distinct());
    }

    [PyMember("has_option")]
    public bool HasOption(string section, string option)
    {
        option = Transform(option);
        return section.Length == 0 || section == DefaultSection ? defaults.Contains(option)
            : sections.TryGetValue(section, out var own) && (own.Contains(option) || defaults.Contains(option));
    }

    /// <summary>A value. Raises NoSectionError, NoOptionError, InterpolationError.</summary>
    [PyMember]
    public string? Get(string section, string option, [PyParam(KeywordOnly = true)] bool raw = false, [PyParam(KeywordOnly = true)] object? vars = null)
    {
        var own = sections.TryGetValue(section, out var known) ? known : section == DefaultSection ? [] : throw new NoSectionError(section);
        var name = Transform(option);
        string? Find(string key) => VariableOrNull(vars, key) ?? (own.TryGetValue(key, out var v) || defaults.TryGetValue(key, out v) ? v : null);
        var value = Find(name);
        if (value is null)
        {
            return own.Contains(name) || defaults.Contains(name) ? null : throw new NoOptionError(name, section);
        }

        return raw || interpolation is null ? value : interpolation.Expand(this, section, name, value, Find);
    }

    /// <summary>A value, or the fallback if section or option aren't there.</summary>
    [PyMember]
    public object? Get(
        string section, string option, [PyParam(KeywordOnly = true)] object? fallback, [PyParam(KeywordOnly = true)] bool raw = false, [PyParam(KeywordOnly = true)] object? vars = null) =>
        HasOption(section, option) || VariableOrNull(vars, Transform(option)) is not null ? Get(section, option, raw, vars) : fallback;

    [PyMember]
    public long Getint(string section, string option, [PyParam(KeywordOnly = true)] bool raw = false, [PyParam(KeywordOnly = true)] object? vars = null) =>
        PyConvert.ToLong(Builtins.Int((object?)Get(section, option, raw, vars)));

    [PyMember]
    public object? Getint(string section, string option, [PyParam(KeywordOnly = true)] object? fallback) => HasOption(section, option) ? Getint(section, option) : fallback;

    [PyMember]
    public double Getfloat(string section, string option, [PyParam(KeywordOnly = true)] bool raw = false, [PyParam(KeywordOnly = true)] object? vars = null) =>
        Builtins.Float((object?)Get(section, option, raw, vars));

    [PyMember]
    public object? Getfloat(string section, string option, [PyParam(KeywordOnly = true)] object? fallback) => HasOption(section, option) ? Getfloat(section, option) : fallback;

    /// <summary>1, yes, true, on; 0, no, false, off. ValueError for anything else.</summary>
    [PyMember]
    public bool Getboolean(string section, string option, [PyParam(KeywordOnly = true)] bool raw = false, [PyParam(KeywordOnly = true)] object? vars = null)
    {
        var value = Get(section, option, raw, vars) ?? "";
        return value.ToLowerInvariant() switch
        {
            "1" or "yes" or "true" or "on" => true,
            "0" or "no" or "false" or "off" => false,
            _ => throw new ValueError($"Not a boolean: {value}"),
        };
    }

    [PyMember]
    public object? Getboolean(string section, string option, [PyParam(KeywordOnly = true)] object? fallback) => HasOption(section, option) ? Getboolean(section, option) : fallback;

    /// <summary>Names and values of a section, the defaults included. Raises NoSectionError.</summary>
    [PyMember]
    public PyList<(string Name, string? Value)> Items(string section, bool raw = false, object? vars = null)
    {
        var own = sections.TryGetValue(section, out var known) ? known : section == DefaultSection ? [] : throw new NoSectionError(section);
        var extra = vars is null ? [] : PyOps.Iterate(vars).Select(v => Transform(PyOps.Str(v)));
        return new(((IEnumerable<string>)defaults).Concat(own).Concat(extra).Distinct().Select(name => (name, Get(section, name, raw, vars))));
    }

    /// <summary>The sections by name, the defaults first.</summary>
    [PyMember]
    public PyList<(string Name, PyConfigSection Section)> Items() => new(this.Select(name => (name, GetItem(name))));

    [PyMember]
    public PyList<string> Keys() => new(this);

    [PyMember]
    public PyList<PyConfigSection> Values() => new(this.Select(GetItem));

    /// <summary>Sets a value. Raises NoSectionError; TypeError if it isn't text.</summary>
    [PyMember]
    public virtual void Set(string section, string option, object? value = null)
    {
        var target = section.Length == 0 || section == DefaultSection ? defaults : sections.TryGetValue(section, out var own) ? own : throw new NoSectionError(section);
        target[Transform(option)] = CheckedText(value);
    }

    [PyMember("remove_option")]
    public bool RemoveOption(string section, string option)
    {
        var target = section.Length == 0 || section == DefaultSection ? defaults : sections.TryGetValue(section, out var own) ? own : throw new NoSectionError(section);
        option = Transform(option);
        if (!target.Contains(option))
        {
            return false;
        }

        target.Pop(option);
        return true;
    }

    [PyMember("remove_section")]
    public bool RemoveSection(string section)
    {
        if (!sections.Contains(section))
        {
            return false;
        }

        sections.Pop(section);
        return true;
    }

    [PyMember]
    public void Clear() => sections.Clear();

    /// <summary>Reads files; those that can't be opened are left out of the list that it gives.</summary>
    [PyMember]
    public PyList<string> Read(object? filenames, string? encoding = null)
    {
        var done = new PyList<string>();
        foreach (var name in filenames is string or PyPath or PyBytes ? [filenames] : PyOps.Iterate(filenames))
        {
            var path = PyOs.Fspath(name);
            try
            {
                using var file = Builtins.OpenText(path, encoding: encoding);
                new ConfigReader(this, path).Read(file.Readlines());
                done.Append(path);
            }
            catch (OSError)
            {
                // Python leaves out what it can't open.
            }
        }

        return done;
    }

    /// <summary>Reads lines, of a file for example.</summary>
    [PyMember("read_file", "readfp")]
    public void ReadFile(object? f, string? source = null)
    {
        var name = source ?? (PyOps.HasAttr(f, "name") ? PyOps.Str(PyOps.GetAttr(f, "name")) : "<???>");
        new ConfigReader(this, name).Read(PyOps.Iterate(f).Select(PyOps.Str));
    }

    [PyMember("read_string")]
    public void ReadString(string @string, string source = "<string>") => new ConfigReader(this, source).Read(new PyStringIO(@string));

    [PyMember("read_dict")]
    public void ReadDict(object? dictionary, string source = "<dict>")
    {
        foreach (var section in PyOps.Iterate(dictionary))
        {
            var target = Open(PyOps.Str(section));
            var values = PyOps.GetItem(dictionary, section);
            foreach (var option in PyOps.Iterate(values))
            {
                target[Transform(PyOps.Str(option))] = PyOps.GetItem(values, option) is { } value ? PyOps.Str(value) : null;
            }
        }
    }

    /// <summary>Writes everything to a text file.</summary>
    [PyMember]
    public void Write(object? fp, bool spaceAroundDelimiters = true)
    {
        var delimiter = spaceAroundDelimiters ? $" {Delimiters[0]} " : Delimiters[0];
        if (defaults.Length > 0)
        {
            WriteSection(fp, DefaultSection, defaults, delimiter);
        }

        foreach (var section in sections)
        {
            WriteSection(fp, section, sections[section], delimiter);
        }
    }

    /// <summary>The section. Raises KeyError.</summary>
    [PyMember("__getitem__")]
    public PyConfigSection GetItem(string section) =>
        section == DefaultSection || sections.Contains(section) ? new PyConfigSection(this, section) : throw new KeyError(section);

    /// <summary>Replaces the options of a section.</summary>
    [PyMember("__setitem__")]
    public void SetItem(string section, object? value)
    {
        Open(section).Clear();
        ReadDict(new PyDict<string, object?> { [section] = value });
    }

    [PyMember("__delitem__")]
    public void DeleteItem(string section)
    {
        if (!RemoveSection(section))
        {
            throw new KeyError(section);
        }
    }

    [PyMember("__contains__")]
    public bool Contains(string section) => section == DefaultSection || HasSection(section);

    [PyMember("__len__")]
    public long CountSections() => sections.Length + 1;

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)[DefaultSection, .. sections]).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private protected virtual string? CheckedText(object? value) => value is null ? null : PyOps.Str(value);

    private string? VariableOrNull(object? vars, string key) =>
        vars is null ? null : PyOps.Iterate(vars).Where(v => Transform(PyOps.Str(v)) == key).Select(v => PyOps.Str(PyOps.GetItem(vars, v))).FirstOrDefault();

    private static void WriteSection(object? fp, string name, PyDict<string, string?> options, string delimiter)
    {
        PyOps.CallMethod(fp, "write", string.Create(CultureInfo.InvariantCulture, $"[{name}]\n"));
        foreach (var (key, value) in options.ToPairs())
        {
            PyOps.CallMethod(fp, "write", value is null ? key + "\n" : key + delimiter + value.Replace("\n", "\n\t", StringComparison.Ordinal) + "\n");
        }

        PyOps.CallMethod(fp, "write", "\n");
    }
}

/// <summary>Python's configparser.ConfigParser: values may refer to others, and must be text.</summary>
[PyClass("configparser", "ConfigParser", Aliases = ["configparser.SafeConfigParser", "ConfigParser.ConfigParser", "ConfigParser.SafeConfigParser"])]
public partial class PyConfigParser : PyRawConfigParser
{
    private static readonly object basic = new PyBasicInterpolation();

    /// <summary>With an interpolation of None values are taken as they are.</summary>
    [PyMember]
    public PyConfigParser(
        object? defaults = null,
        object? dictType = null,
        bool allowNoValue = false,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? delimiters = null,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? commentPrefixes = null,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? inlineCommentPrefixes = null,
        [PyParam(KeywordOnly = true)] bool strict = true,
        [PyParam(KeywordOnly = true)] bool emptyLinesInValues = true,
        [PyParam(KeywordOnly = true)] string defaultSection = "DEFAULT")
        : base(defaults, dictType, allowNoValue, delimiters, commentPrefixes, inlineCommentPrefixes, strict, emptyLinesInValues, defaultSection, basic)
    {
    }

    /// <summary>With an interpolation of its own; None takes values as they are.</summary>
    [PyMember]
    public PyConfigParser(
        [PyParam(KeywordOnly = true)] object? interpolation,
        object? defaults = null,
        object? dictType = null,
        bool allowNoValue = false,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? delimiters = null,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? commentPrefixes = null,
        [PyParam(KeywordOnly = true)] IEnumerable<string>? inlineCommentPrefixes = null,
        [PyParam(KeywordOnly = true)] bool strict = true,
        [PyParam(KeywordOnly = true)] bool emptyLinesInValues = true,
        [PyParam(KeywordOnly = true)] string defaultSection = "DEFAULT")
        : base(defaults, dictType, allowNoValue, delimiters, commentPrefixes, inlineCommentPrefixes, strict, emptyLinesInValues, defaultSection, interpolation)
    {
    }

    public override string PyTypeName => "ConfigParser";

    private protected override string? CheckedText(object? value) => value is null or string ? (string?)value : throw new TypeError("option values must be strings");
}
