namespace PyConc2Cs.Text;

/// <summary>Why a source file could not be read.</summary>
public enum SourceLoadError { None, NotFound, Unreadable, Binary, UnknownEncoding, Undecodable }

/// <summary>Either <see cref="Source"/> or an <see cref="Error"/> with its <see cref="Detail"/>.</summary>
public sealed record SourceLoadResult(string Path, SourceText? Source, SourceLoadError Error, string Detail)
{
    internal static SourceLoadResult Failed(string path, SourceLoadError error, string detail = "") => new(path, null, error, detail);
}
