namespace PyConc2Cs.Runtime;

/// <summary>What the files of gzip and bz2 share: they are binary files over a stream that compresses.</summary>
internal static class CompressedFile
{
    public static bool IsPath(object? file) => file is string or PyPath or PyBytes || (file is IPyDynamic && PyOps.HasAttr(file, "__fspath__"));

    public static string PathOf(object? file) => file is PyBytes bytes ? Codecs.Decode(bytes.Span.ToArray(), "utf-8", "surrogateescape") : PyOs.Fspath(file);

    public static PyBinaryFile Open(object? file, string name, string mode, Func<IStreamEncoder> encoder, Func<IStreamDecoder> decoder, bool skipsZeros)
    {
        var plain = mode.Replace("b", "", StringComparison.Ordinal);
        if (plain is not ("" or "r" or "w" or "a" or "x"))
        {
            throw new ValueError($"Invalid mode: {PyOps.Repr(mode)}");
        }

        var reads = plain is "" or "r";
        var isPath = IsPath(file);
        if (!isPath && (file is null || !PyOps.HasAttr(file, reads ? "read" : "write")))
        {
            throw new TypeError("filename must be a str, bytes, file or PathLike object");
        }

        var stream = isPath ? FileOpening.Open(PathOf(file), reads ? "r" : plain) : PyIo.StreamOf(file);
        return new PyBinaryFile(
            reads ? new DecodingStream(stream, decoder, skipsZeros, isPath) : new EncodingStream(stream, encoder(), isPath), name, reads ? "rb" : "wb");
    }

    /// <summary>The file for text, if the mode says so.</summary>
    public static object AsText(PyBinaryFile file, string mode, string? encoding, string? errors, string? newline)
    {
        if (mode.Contains('t', StringComparison.Ordinal))
        {
            return new PyTextStream(file.BaseStream, file.Name as string ?? "", mode, encoding ?? "utf-8", errors ?? "strict", newline);
        }

        return encoding is null && errors is null && newline is null ? file
            : throw new ValueError($"Argument '{(encoding is not null ? "encoding" : errors is not null ? "errors" : "newline")}' not supported in binary mode");
    }
}
