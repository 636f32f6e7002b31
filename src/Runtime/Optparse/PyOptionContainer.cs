namespace PyConc2Cs.Runtime;

/// <summary>What parsers and groups of options have in common.</summary>
[PyClass("optparse", "OptionContainer")]
public abstract partial class PyOptionContainer
{
    private readonly PyOptionParser? owner;

    private protected PyOptionContainer(PyOptionParser? owner, string? description) => (this.owner, Description) = (owner, description);

    [PyMember]
    public PyList<PyOption> OptionList { get; } = [];

    [PyMember]
    public string? Description { get; set; }

    internal PyOptionParser Parser => owner ?? (PyOptionParser)this;

    /// <summary>Adds an option: its strings and keywords, or an Option. OptionConflictError if a string is taken.</summary>
    [PyMember]
    public PyOption AddOption(PyKeywords? kwargs = null, params object?[] args)
    {
        var option = args.Length == 1 && args[0] is PyOption made ? made
            : args.Length > 0 && args[0] is string ? new PyOption(kwargs, args)
            : throw new TypeError(args.Length == 1 ? $"not an Option instance: {PyOps.Repr(args[0])}" : "invalid arguments");
        Parser.Claim(option);
        OptionList.Append(option);
        if (option.Dest is { } dest)
        {
            if (option.HasDefault)
            {
                Parser.Defaults[dest] = option.Default;
            }
            else if (!Parser.Defaults.Contains(dest))
            {
                Parser.Defaults[dest] = null;
            }
        }

        return option;
    }

    [PyMember]
    public void AddOptions(IEnumerable<object?> optionList)
    {
        foreach (var option in optionList)
        {
            AddOption(null, option);
        }
    }

    [PyMember]
    public PyOption? GetOption(string optStr) => Parser.Find(optStr);

    [PyMember]
    public bool HasOption(string optStr) => Parser.Find(optStr) is not null;

    [PyMember]
    public void SetDescription(string? description) => Description = description;
}

/// <summary>Options with a heading of their own in the help.</summary>
[PyClass("optparse", "OptionGroup")]
public sealed partial class PyOptionGroup : PyOptionContainer
{
    [PyMember]
    public PyOptionGroup(PyOptionParser parser, string title, string? description = null)
        : base(parser, description) => Title = title;

    [PyMember]
    public string Title { get; set; }

    [PyMember]
    public void SetTitle(string title) => Title = title;
}
