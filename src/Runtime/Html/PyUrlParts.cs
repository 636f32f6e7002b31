using System.Runtime.CompilerServices;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The parts of a URL as urlsplit gives them: a tuple of five with names.</summary>
[PyClass("urllib.parse", "SplitResult")]
public sealed partial class PySplitResult : PyUrlParts
{
    [PyMember]
    public PySplitResult(string scheme, string netloc, string path, string query, string fragment)
        : base(scheme, netloc, path, null, query, fragment)
    {
    }

    public void Deconstruct(out string scheme, out string netloc, out string path, out string query, out string fragment) =>
        (scheme, netloc, path, query, fragment) = (Scheme, Netloc, Path, Query, Fragment);
}

/// <summary>The parts of a URL as urlparse gives them: a tuple of six with names.</summary>
[PyClass("urllib.parse", "ParseResult")]
public sealed partial class PyParseResult : PyUrlParts
{
    [PyMember]
    public PyParseResult(string scheme, string netloc, string path, string @params, string query, string fragment)
        : base(scheme, netloc, path, @params, query, fragment)
    {
    }

    public void Deconstruct(out string scheme, out string netloc, out string path, out string @params, out string query, out string fragment) =>
        (scheme, netloc, path, @params, query, fragment) = (Scheme, Netloc, Path, Params!, Query, Fragment);
}

/// <summary>What the results of urlsplit and urlparse have in common.</summary>
[PyClass("urllib.parse", "_NetlocResultMixinStr")]
public partial class PyUrlParts : ITuple, IPyRepr
{
    internal PyUrlParts(string scheme, string netloc, string path, string? parameters, string query, string fragment) =>
        (Scheme, Netloc, Path, Params, Query, Fragment) = (scheme, netloc, path, parameters, query, fragment);

    [PyMember]
    public string Scheme { get; }

    [PyMember]
    public string Netloc { get; }

    [PyMember]
    public string Path { get; }

    [PyMember]
    public string? Params { get; }

    [PyMember]
    public string Query { get; }

    [PyMember]
    public string Fragment { get; }

    [PyMember]
    public string? Username => UserInfo is { } info ? info.Split(':')[0] : null;

    [PyMember]
    public string? Password => UserInfo is { } info && info.IndexOf(':', StringComparison.Ordinal) is var at and >= 0 ? info[(at + 1)..] : null;

    [PyMember]
    public string? Hostname
    {
        get
        {
            var host = HostInfo;
            if (host.StartsWith('['))
            {
                return host[1..host.IndexOf(']', StringComparison.Ordinal)].ToLowerInvariant();
            }
            host = host.Split(':')[0].ToLowerInvariant();
            return host.Length > 0 ? host : null;
        }
    }

    /// <summary>ValueError if it isn't a number from 0 to 65535.</summary>
    [PyMember]
    public long? Port
    {
        get
        {
            var host = HostInfo;
            var at = host.IndexOf(':', Math.Max(0, host.LastIndexOf(']')));
            if (at < 0 || at + 1 == host.Length)
            {
                return null;
            }
            var digits = host[(at + 1)..];
            if (!digits.All(char.IsAsciiDigit) || !long.TryParse(digits, out var port))
            {
                throw new ValueError($"Port could not be cast to integer value as {PyOps.Repr(digits)}");
            }
            return port <= 65535 ? port : throw new ValueError("Port out of range 0-65535");
        }
    }

    public int Length => Params is null ? 5 : 6;

    public object? this[int index] => Items[index];

    private string?[] Items => Params is null ? [Scheme, Netloc, Path, Query, Fragment] : [Scheme, Netloc, Path, Params, Query, Fragment];

    private string? UserInfo => Netloc.LastIndexOf('@') is var at and >= 0 ? Netloc[..at] : null;

    private string HostInfo => Netloc[(Netloc.LastIndexOf('@') + 1)..];

    /// <summary>The URL of the parts.</summary>
    [PyMember]
    public string Geturl() => PyUrllibParse.Unsplit(Scheme, Netloc, string.IsNullOrEmpty(Params) ? Path : Path + ";" + Params, Query, Fragment);

    /// <summary>The same with some parts replaced.</summary>
    [PyMember("_replace")]
    public PyUrlParts Replace(
        [PyParam(KeywordOnly = true)] string? scheme = null,
        [PyParam(KeywordOnly = true)] string? netloc = null,
        [PyParam(KeywordOnly = true)] string? path = null,
        [PyParam(KeywordOnly = true)] string? @params = null,
        [PyParam(KeywordOnly = true)] string? query = null,
        [PyParam(KeywordOnly = true)] string? fragment = null) =>
        Params is null
            ? new PySplitResult(scheme ?? Scheme, netloc ?? Netloc, path ?? Path, query ?? Query, fragment ?? Fragment)
            : new PyParseResult(scheme ?? Scheme, netloc ?? Netloc, path ?? Path, @params ?? Params, query ?? Query, fragment ?? Fragment);

    public override bool Equals(object? obj) => obj is ITuple other && other.Length == Length && Enumerable.Range(0, Length).All(i => PyOps.Equals(this[i], other[i]));

    public override int GetHashCode() => HashCode.Combine(Scheme, Netloc, Path, Query, Fragment);

    public string Repr() => Params is null
        ? $"SplitResult(scheme={PyOps.Repr(Scheme)}, netloc={PyOps.Repr(Netloc)}, path={PyOps.Repr(Path)}, query={PyOps.Repr(Query)}, fragment={PyOps.Repr(Fragment)})"
        : $"ParseResult(scheme={PyOps.Repr(Scheme)}, netloc={PyOps.Repr(Netloc)}, path={PyOps.Repr(Path)}, params={PyOps.Repr(Params)}, query={PyOps.Repr(Query)}, fragment={PyOps.Repr(Fragment)})";

    public override string ToString() => Repr();
}
