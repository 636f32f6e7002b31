namespace PyConc2Cs.Runtime;

/// <summary>Reasons, times and content types of HTTP.</summary>
internal static class HttpNames
{
    private static readonly Dictionary<long, (string Phrase, string Description)> statuses = new()
    {
        [100] = ("Continue", "Request received, please continue"),
        [101] = ("Switching Protocols", "Switching to new protocol; obey Upgrade header"),
        [200] = ("OK", "Request fulfilled, document follows"),
        [201] = ("Created", "Document created, URL follows"),
        [202] = ("Accepted", "Request accepted, processing continues off-line"),
        [203] = ("Non-Authoritative Information", "Request fulfilled from cache"),
        [204] = ("No Content", "Request fulfilled, nothing follows"),
        [205] = ("Reset Content", "Clear input form for further input"),
        [206] = ("Partial Content", "Partial content follows"),
        [300] = ("Multiple Choices", "Object has several resources -- see URI list"),
        [301] = ("Moved Permanently", "Object moved permanently -- see URI list"),
        [302] = ("Found", "Object moved temporarily -- see URI list"),
        [303] = ("See Other", "Object moved -- see Method and URL list"),
        [304] = ("Not Modified", "Document has not changed since given time"),
        [307] = ("Temporary Redirect", "Object moved temporarily -- see URI list"),
        [308] = ("Permanent Redirect", "Object moved permanently -- see URI list"),
        [400] = ("Bad Request", "Bad request syntax or unsupported method"),
        [401] = ("Unauthorized", "No permission -- see authorization schemes"),
        [402] = ("Payment Required", "No payment -- see charging schemes"),
        [403] = ("Forbidden", "Request forbidden -- authorization will not help"),
        [404] = ("Not Found", "Nothing matches the given URI"),
        [405] = ("Method Not Allowed", "Specified method is invalid for this resource"),
        [406] = ("Not Acceptable", "URI not available in preferred format"),
        [408] = ("Request Timeout", "Request timed out; try again later"),
        [409] = ("Conflict", "Request conflict"),
        [410] = ("Gone", "URI no longer exists and has been permanently removed"),
        [411] = ("Length Required", "Client must specify Content-Length"),
        [413] = ("Content Too Large", "Content is too large"),
        [414] = ("URI Too Long", "URI is too long"),
        [415] = ("Unsupported Media Type", "Entity body in unsupported format"),
        [418] = ("I'm a Teapot", "Server refuses to brew coffee because it is a teapot"),
        [422] = ("Unprocessable Content", "Server is not able to process the contained instructions"),
        [429] = ("Too Many Requests", "The user has sent too many requests in a given amount of time (\"rate limiting\")"),
        [431] = ("Request Header Fields Too Large", "The server is unwilling to process the request because its header fields are too large"),
        [500] = ("Internal Server Error", "Server got itself in trouble"),
        [501] = ("Not Implemented", "Server does not support this operation"),
        [502] = ("Bad Gateway", "Invalid responses from another server/proxy"),
        [503] = ("Service Unavailable", "The server cannot process the request due to a high load"),
        [504] = ("Gateway Timeout", "The gateway server did not receive a timely response"),
        [505] = ("HTTP Version Not Supported", "Cannot fulfill request"),
    };

    private static readonly Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".txt"] = "text/plain",
        [".py"] = "text/x-python",
        [".c"] = "text/plain",
        [".h"] = "text/plain",
        [".css"] = "text/css",
        [".csv"] = "text/csv",
        [".xml"] = "text/xml",
        [".md"] = "text/markdown",
        [".js"] = "text/javascript",
        [".mjs"] = "text/javascript",
        [".json"] = "application/json",
        [".pdf"] = "application/pdf",
        [".zip"] = "application/zip",
        [".tar"] = "application/x-tar",
        [".gz"] = "application/gzip",
        [".bz2"] = "application/x-bzip2",
        [".xz"] = "application/x-xz",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".ico"] = "image/vnd.microsoft.icon",
        [".webp"] = "image/webp",
        [".bmp"] = "image/bmp",
        [".mp3"] = "audio/mpeg",
        [".wav"] = "audio/x-wav",
        [".mp4"] = "video/mp4",
        [".mpeg"] = "video/mpeg",
        [".webm"] = "video/webm",
        [".wasm"] = "application/wasm",
        [".bin"] = "application/octet-stream",
        [".exe"] = "application/octet-stream",
        [".doc"] = "application/msword",
        [".xls"] = "application/vnd.ms-excel",
    };

    public static IEnumerable<(long Code, string Phrase, string Description)> Statuses => statuses.Select(s => (s.Key, s.Value.Phrase, s.Value.Description));

    public static (string Phrase, string Description) Status(long code) => statuses.GetValueOrDefault(code, ("???", "???"));

    public static string Phrase(long code) => statuses.TryGetValue(code, out var known) ? known.Phrase : "";

    public static string? TypeOf(string extension) => types.GetValueOrDefault(extension);

    public static string Date(DateTime utc) => utc.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", System.Globalization.CultureInfo.InvariantCulture);
}
