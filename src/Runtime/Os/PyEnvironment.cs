using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>os.environ: a mapping of str to str whose changes reach child processes.</summary>
[PyClass("os", "_Environ")]
public sealed partial class PyEnvironment : IEnumerable<string>
{
    internal PyEnvironment()
    {
    }

    public string this[string key]
    {
        get => Environment.GetEnvironmentVariable(key) ?? throw new KeyError(key);
        set => Environment.SetEnvironmentVariable(key, value);
    }

    [PyMember("__getitem__")]
    public string GetItem(string key) => this[key];

    [PyMember("__setitem__")]
    public void SetItem(string key, string value) => this[key] = value;

    [PyMember("__delitem__")]
    public void DeleteItem(string key)
    {
        _ = this[key];
        Environment.SetEnvironmentVariable(key, null);
    }

    [PyMember("__contains__", "has_key")]
    public bool Contains(string key) => Environment.GetEnvironmentVariable(key) is not null;

    [PyMember("__len__")]
    public long Count() => Environment.GetEnvironmentVariables().Count;

    [PyMember]
    public string? Get(string key, string? @default = null) => Environment.GetEnvironmentVariable(key) ?? @default;

    [PyMember]
    public string? Setdefault(string key, string value)
    {
        if (!Contains(key))
        {
            this[key] = value;
        }
        return this[key];
    }

    /// <summary>Removes a variable and gives back its value. KeyError if there is none and no default.</summary>
    [PyMember]
    public string Pop(string key)
    {
        var value = this[key];
        DeleteItem(key);
        return value;
    }

    /// <summary>Removes a variable and gives back its value, or the default.</summary>
    [PyMember]
    public string? Pop(string key, string? @default) => Contains(key) ? Pop(key) : @default;

    [PyMember]
    public void Update(PyDict<string, string> other)
    {
        foreach (var key in other.Keys())
        {
            this[key] = other[key];
        }
    }

    [PyMember]
    public PyList<string> Keys() => new(Pairs().Select(pair => pair.Key));

    [PyMember]
    public PyList<string> Values() => new(Pairs().Select(pair => pair.Value));

    [PyMember]
    public PyList<(string Key, string Value)> Items() => new(Pairs());

    /// <summary>The variables as an ordinary dict.</summary>
    [PyMember]
    public PyDict<string, string> Copy()
    {
        var copy = new PyDict<string, string>();
        foreach (var (key, value) in Pairs())
        {
            copy[key] = value;
        }
        return copy;
    }

    [PyMember("__iter__")]
    public IEnumerator<string> GetEnumerator() => Pairs().Select(pair => pair.Key).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"environ({PyOps.Repr(Copy())})";

    private static IEnumerable<(string Key, string Value)> Pairs()
    {
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            yield return ((string)entry.Key, (string?)entry.Value ?? "");
        }
    }
}
