using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>The handler that serves files.</summary>
public static partial class PyHttpServer
{
    private static PyClass MakeSimpleHandler() => new LibraryClass("http.server", "SimpleHTTPRequestHandler", BaseHandler)
        .Field("server_version", "SimpleHTTP/0.6")
        .Field("index_pages", PyOps.ToTuple(["index.html", "index.htm"]))
        .Field("extensions_map", new PyDict<object?, object?> { [".gz"] = "application/gzip", [".Z"] = "application/octet-stream", [".bz2"] = "application/x-bzip2", [".xz"] = "application/x-xz" })
        .Method("__init__", "self, *args, directory=, **kwargs", a =>
        {
            var self = a.Get<object?>(0);
            PyOps.SetAttr(self, "directory", a.Get<object?>(2, null) is { } given ? PyOps.Str(given) : Directory.GetCurrentDirectory());
            PyOps.Call(Attr.Of(BaseHandler, "__init__"), [self, .. a.Star(1)]);
            return null;
        })
        .Method("do_GET", self => Serve(self, withBody: true))
        .Method("do_HEAD", self => Serve(self, withBody: false))
        .Method("translate_path", "self, path", a => TranslatePath(a.Get<object?>(0), a.Get<string>(1)))
        .Method("guess_type", "self, path", a =>
        {
            var extension = PyOsPath.Splitext(PyOps.Str(a.Get<object?>(1))).Extension;
            var map = Attr.Of(a.Get<object?>(0), "extensions_map");
            return PyOps.Contains(map, extension) ? PyOps.GetItem(map, extension)
                : PyOps.Contains(map, extension.ToLowerInvariant()) ? PyOps.GetItem(map, extension.ToLowerInvariant())
                : HttpNames.TypeOf(extension) ?? "application/octet-stream";
        })
        .Method("copyfile", "self, source, outputfile", a =>
        {
            for (var block = Attr.Call(a.Get<object?>(1), "read", 65536L); PyOps.Truth(block); block = Attr.Call(a.Get<object?>(1), "read", 65536L))
            {
                Attr.Call(a.Get<object?>(2), "write", block);
            }

            return null;
        })
        .Method("send_head", "self", a => SendHead(a.Get<object?>(0)))
        .Method("list_directory", "self, path", a => ListDirectory(a.Get<object?>(0), a.Get<string>(1))).Class;

    private static void Serve(object? self, bool withBody)
    {
        if (Attr.Call(self, "send_head") is not { } file)
        {
            return;
        }

        try
        {
            if (withBody)
            {
                Attr.Call(self, "copyfile", file, Attr.Of(self, "wfile"));
            }
        }
        finally
        {
            Attr.Call(file, "close");
        }
    }

    private static string TranslatePath(object? self, string path)
    {
        path = path.Split('?')[0].Split('#')[0];
        var hasSlash = path.TrimEnd().EndsWith('/');
        var words = PyOsPath.Normpath(PyUrllibParse.Unquote(path)).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var result = words.Where(word => word is not ("." or "..")).Aggregate(PyOps.Str(Attr.Of(self, "directory")), (folder, word) => PyOsPath.Join(folder, word));
        return hasSlash ? result + "/" : result;
    }

    private static object? SendHead(object? self)
    {
        var path = PyConvert.To<string>(Attr.Call(self, "translate_path", Attr.Of(self, "path")));
        if (Directory.Exists(path))
        {
            var url = PyOps.Str(Attr.Of(self, "path"));
            if (!url.Split('?')[0].EndsWith('/'))
            {
                var at = url.IndexOf('?', StringComparison.Ordinal);
                Attr.Call(self, "send_response", 301L);
                Attr.Call(self, "send_header", "Location", at < 0 ? url + "/" : url[..at] + "/" + url[at..]);
                Attr.Call(self, "send_header", "Content-Length", "0");
                Attr.Call(self, "end_headers");
                return null;
            }

            var index = PyOps.Iterate(Attr.Of(self, "index_pages")).Select(page => PyOsPath.Join(path, PyOps.Str(page))).FirstOrDefault(File.Exists);
            if (index is null)
            {
                return Attr.Call(self, "list_directory", path);
            }

            path = index;
        }

        PyBinaryFile file;
        try
        {
            file = path.EndsWith('/') ? throw new OSError() : Builtins.OpenBinary(path, "rb");
        }
        catch (OSError)
        {
            Attr.Call(self, "send_error", 404L, "File not found");
            return null;
        }

        var info = new FileInfo(path);
        Attr.Call(self, "send_response", 200L);
        Attr.Call(self, "send_header", "Content-type", Attr.Call(self, "guess_type", path));
        Attr.Call(self, "send_header", "Content-Length", PyOps.Str(info.Length));
        Attr.Call(self, "send_header", "Last-Modified", HttpNames.Date(info.LastWriteTimeUtc));
        Attr.Call(self, "end_headers");
        return file;
    }

    private static PyBytesIO ListDirectory(object? self, string path)
    {
        var shown = PyHtml.Escape(PyUrllibParse.Unquote(PyOps.Str(Attr.Of(self, "path")).Split('?')[0].Split('#')[0]), quote: false);
        var title = $"Directory listing for {shown}";
        var text = new StringBuilder();
        text.Append($"<!DOCTYPE HTML>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n<hr>\n<ul>");
        foreach (var item in PyOs.Listdir(path).OrderBy(n => n.ToLowerInvariant(), StringComparer.Ordinal))
        {
            var full = PyOsPath.Join(path, item);
            var suffix = Directory.Exists(full) ? "/" : "";
            var display = PyOsPath.Islink(full) ? item + "@" : item + suffix;
            text.Append($"\n<li><a href=\"{PyUrllibParse.Quote(item + suffix)}\">{PyHtml.Escape(display, quote: false)}</a></li>");
        }

        text.Append("\n</ul>\n<hr>\n</body>\n</html>\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        Attr.Call(self, "send_response", 200L);
        Attr.Call(self, "send_header", "Content-type", "text/html; charset=utf-8");
        Attr.Call(self, "send_header", "Content-Length", PyOps.Str((long)bytes.Length));
        Attr.Call(self, "end_headers");
        return new PyBytesIO(new PyBytes(bytes));
    }
}
