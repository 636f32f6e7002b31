namespace PyConc2Cs.Runtime;

/// <summary>Python's datetime module.</summary>
[PyModule("datetime")]
public static class PyDatetimeModule
{
    [PyMember("MINYEAR")]
    public const long MinYear = 1;

    [PyMember("MAXYEAR")]
    public const long MaxYear = 9999;

    [PyMember("UTC")]
    public static PyTimezone Utc => PyTimezone.Utc;
}
