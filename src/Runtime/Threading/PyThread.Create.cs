namespace PyConc2Cs.Runtime;

public partial class PyThread
{
    /// <summary>The Dynamic form: a target, its positional and its keyword arguments as values; group must be None.</summary>
    [PyMember("__new__")]
    public static PyThread Create(
        object? group = null,
        object? target = null,
        object? name = null,
        object? args = null,
        object? kwargs = null,
        [PyParam(KeywordOnly = true)] bool? daemon = null)
    {
        var thread = new PyThread();
        thread.InitializeDynamic(group, target, name, args, kwargs, daemon);
        return thread;
    }

    /// <summary>The Dynamic form of <see cref="Initialize"/>.</summary>
    [PyMember("__init__")]
    public void InitializeDynamic(
        object? group = null,
        object? target = null,
        object? name = null,
        object? args = null,
        object? kwargs = null,
        [PyParam(KeywordOnly = true)] bool? daemon = null)
    {
        if (group is not null)
        {
            throw new AssertionError("group argument must be None for now");
        }
        Initialize(
            target is null ? null : DynamicCall.Bind(target, args, kwargs),
            name is null ? null : PyOps.Str(name),
            daemon,
            DynamicCall.NameOf(target));
    }
}
