namespace PyConc2Cs.Runtime;

public partial class PyProcess : IPickled
{
    /// <summary>The Dynamic form: a target, its positional and its keyword arguments as values; group must be None.</summary>
    [PyMember("__new__")]
    public static PyProcess Create(
        object? group = null,
        object? target = null,
        object? name = null,
        object? args = null,
        object? kwargs = null,
        [PyParam(KeywordOnly = true)] bool? daemon = null)
    {
        var process = new PyProcess();
        process.InitializeDynamic(group, target, name, args, kwargs, daemon);
        return process;
    }

    /// <summary>The Dynamic form of Initialize.</summary>
    [PyMember("__init__")]
    public void InitializeDynamic(
        object? group = null,
        object? target = null,
        object? name = null,
        object? args = null,
        object? kwargs = null,
        [PyParam(KeywordOnly = true)] bool? daemon = null)
    {
        Check(group is null, "group argument must be None for now");
        Initialize(target, args, kwargs, name is null ? null : PyOps.Str(name), daemon);
    }

    void IPickled.Save(PickleWriter writer) => SaveState(writer);

    object IPickled.Load(PickleReader reader, int slot)
    {
        var process = reader.Remember(slot, NewEmpty());
        process.LoadState(reader);
        return process;
    }

    void IPickledBase.SaveBase(PickleWriter writer) => SaveState(writer);

    void IPickledBase.LoadBase(PickleReader reader) => LoadState(reader);

    private protected virtual PyProcess NewEmpty() => new();

    internal virtual void SaveState(PickleWriter writer)
    {
        writer.Write(name);
        PickleSets.Save(writer, Identity);
        writer.Write(isDaemon is { } daemon ? (object)daemon : null);
        writer.Number(parentPid);

        // Another process than the one that is being started has no use for what this one calls.
        var starts = ReferenceEquals(this, ProcessStart.Starting);
        writer.Write(starts ? target : null);
        PickleSets.Save(writer, starts ? args : []);
        writer.Write(starts ? kwargs : null);
    }

    internal virtual void LoadState(PickleReader reader)
    {
        name = reader.Read<string?>();
        identity = PickleSets.Load<long>(reader);
        isDaemon = reader.Read<bool?>();
        parentPid = (int)reader.Number();
        target = reader.Read();
        args = PickleSets.Load<object?>(reader);
        kwargs = reader.Read();
    }

    internal void AdoptAuthkey(PyBytes key) => authkey ??= key;

    private protected void BecomeMain(PyBytes key) =>
        (name, identity, isDaemon, authkey, parentPid) = ("MainProcess", [], false, key, Environment.ProcessId);

    private protected void BecomeParent(string parentName) => (name, identity, isDaemon) = (parentName, [], false);
}
