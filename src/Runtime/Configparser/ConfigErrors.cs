namespace PyConc2Cs.Runtime;

/// <summary>Base of configparser's errors.</summary>
[PyClass("configparser", "Error", Aliases = ["ConfigParser.Error"])]
public partial class ConfigError : PyException
{
    [PyMember]
    public ConfigError(string msg = "")
        : base(msg) => Msg = msg;

    [PyMember("message")]
    public string Msg { get; }

    public override string PyTypeName => "Error";

    public override string ToString() => Msg;
}

/// <summary>The section isn't there.</summary>
[PyClass("configparser", "NoSectionError", Aliases = ["ConfigParser.NoSectionError"])]
public partial class NoSectionError(string section) : ConfigError($"No section: {PyOps.Repr(section)}")
{
    [PyMember]
    public string Section { get; } = section;

    public override string PyTypeName => "NoSectionError";
}

/// <summary>The section doesn't have the option.</summary>
[PyClass("configparser", "NoOptionError", Aliases = ["ConfigParser.NoOptionError"])]
public partial class NoOptionError(string option, string section) : ConfigError($"No option {PyOps.Repr(option)} in section: {PyOps.Repr(section)}")
{
    [PyMember]
    public string Option { get; } = option;

    [PyMember]
    public string Section { get; } = section;

    public override string PyTypeName => "NoOptionError";
}

/// <summary>The section is there already.</summary>
[PyClass("configparser", "DuplicateSectionError", Aliases = ["ConfigParser.DuplicateSectionError"])]
public partial class DuplicateSectionError(string section, string? source = null, long? lineno = null)
    : ConfigError(source is null ? $"Section {PyOps.Repr(section)} already exists" : $"While reading from {PyOps.Repr(source)} [line {lineno,2}]: section {PyOps.Repr(section)} already exists")
{
    [PyMember]
    public string Section { get; } = section;

    public override string PyTypeName => "DuplicateSectionError";
}

/// <summary>The option stands twice in a section.</summary>
[PyClass("configparser", "DuplicateOptionError")]
public partial class DuplicateOptionError(string section, string option, string source, long lineno)
    : ConfigError($"While reading from {PyOps.Repr(source)} [line {lineno,2}]: option {PyOps.Repr(option)} in section {PyOps.Repr(section)} already exists")
{
    [PyMember]
    public string Section { get; } = section;

    [PyMember]
    public string Option { get; } = option;

    public override string PyTypeName => "DuplicateOptionError";
}

/// <summary>A line that is neither section nor option.</summary>
[PyClass("configparser", "ParsingError", Aliases = ["ConfigParser.ParsingError"])]
public partial class ConfigParsingError(string message) : ConfigError(message)
{
    public override string PyTypeName => "ParsingError";
}

/// <summary>An option before the first section.</summary>
[PyClass("configparser", "MissingSectionHeaderError", Aliases = ["ConfigParser.MissingSectionHeaderError"])]
public partial class MissingSectionHeaderError(string filename, long lineno, string line)
    : ConfigParsingError($"File contains no section headers.\nfile: {PyOps.Repr(filename)}, line: {lineno}\n{PyOps.Repr(line)}")
{
    [PyMember]
    public string Line { get; } = line;

    public override string PyTypeName => "MissingSectionHeaderError";
}

/// <summary>A value refers to other values in a way that doesn't work.</summary>
[PyClass("configparser", "InterpolationError", Aliases = ["ConfigParser.InterpolationError"])]
public partial class InterpolationError(string option, string section, string message) : ConfigError(message)
{
    [PyMember]
    public string Option { get; } = option;

    [PyMember]
    public string Section { get; } = section;

    public override string PyTypeName => "InterpolationError";
}

/// <summary>A value refers to an option that isn't there.</summary>
[PyClass("configparser", "InterpolationMissingOptionError", Aliases = ["ConfigParser.InterpolationMissingOptionError"])]
public partial class InterpolationMissingOptionError(string option, string section, string rawval, string reference)
    : InterpolationError(option, section, $"Bad value substitution: option {PyOps.Repr(option)} in section {PyOps.Repr(section)} contains an interpolation key {PyOps.Repr(reference)} which is not a valid option name. Raw value: {PyOps.Repr(rawval)}")
{
    [PyMember]
    public string Reference { get; } = reference;

    public override string PyTypeName => "InterpolationMissingOptionError";
}

/// <summary>A value with a % that means nothing.</summary>
[PyClass("configparser", "InterpolationSyntaxError")]
public partial class InterpolationSyntaxError(string option, string section, string message) : InterpolationError(option, section, message)
{
    public override string PyTypeName => "InterpolationSyntaxError";
}

/// <summary>Values that refer to each other without end.</summary>
[PyClass("configparser", "InterpolationDepthError", Aliases = ["ConfigParser.InterpolationDepthError"])]
public partial class InterpolationDepthError(string option, string section, string rawval)
    : InterpolationError(option, section, $"Recursion limit exceeded in value substitution: option {PyOps.Repr(option)} in section {PyOps.Repr(section)} contains an interpolation key which cannot be substituted in 10 steps. Raw value: {PyOps.Repr(rawval)}")
{
    public override string PyTypeName => "InterpolationDepthError";
}
