namespace PyConc2Cs.Runtime;

/// <summary>Python's http module.</summary>
[PyModule("http")]
public static class PyHttp
{
    /// <summary>The statuses: an enumeration of ints with phrase and description.</summary>
    [PyMember("HTTPStatus")]
    public static PyClass HttpStatus { get; } = MakeStatus();

    private static PyClass MakeStatus()
    {
        var names = new PyDict<object?, object?>();
        foreach (var (code, phrase, _) in HttpNames.Statuses)
        {
            names[phrase.Replace("I'm", "IM", StringComparison.Ordinal).Replace(' ', '_').Replace('-', '_').ToUpperInvariant()] = code;
        }

        var type = (PyClass)PyOps.Call(PyEnumModule.IntEnum, "HTTPStatus", names)!;
        foreach (var member in PyOps.Iterate(type))
        {
            var (phrase, description) = HttpNames.Status(PyConvert.ToLong(PyEnumSupport.ValueOf(member)));
            ((IPyInstance)member!).Attributes["phrase"] = phrase;
            ((IPyInstance)member!).Attributes["description"] = description;
        }

        return type;
    }
}
