using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace UrlFetcher;

public sealed class NotFound : PyException
{
    public NotFound(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "NotFound";
}

/// <summary>The classic: fetch several pages at once, report failures, sum up.</summary>
public static class UrlFetcherScript
{
    private static readonly PyDict<string, string> Pages = new()
    {
        ["http://example.org/"] = "<html><body>Example</body></html>",
        ["http://example.org/about"] = "<html><body>About us</body></html>",
        ["http://example.org/contact"] = "<html><body>Write to us</body></html>",
    };

    public static PyBytes Fetch(string url, long timeout = 10)
    {
        // Stands for urllib.request.urlopen.
        if (!Pages.Contains(url))
        {
            throw new NotFound($"404: {url}");
        }

        return Pages[url].Encode("utf-8");
    }

    public static (PyDict<string, long>, PyDict<string, string>) FetchAll(PyList<string> urls, long workers)
    {
        var pages = new PyDict<string, long>();
        var errors = new PyDict<string, string>();
        using (var executor = new PyThreadPoolExecutor(maxWorkers: workers, threadNamePrefix: "fetch"))
        {
            var futureToUrl = PyDict.Of(
                urls.Select(url => ((PyFuture<PyBytes>, string))(executor.Submit(() => Fetch(url, timeout: 5)), url)));
            foreach (var future in PyFutures.AsCompleted(futureToUrl))
            {
                var url = futureToUrl[future];
                PyBytes data = null!;
                var completed = false;
                try
                {
                    data = future.Result();
                    completed = true;
                }
                catch (NotFound exc)
                {
                    errors[url] = Str(exc);
                }

                if (completed)
                {
                    pages[url] = Len(data);
                }
            }
        }

        return (pages, errors);
    }

    public static int Main(string[] args) => PyProgram.Run("url_fetcher.py", args, Start);

    private static void Start()
    {
        PyList<string> urls = [.. Sorted(Pages), "http://example.org/missing"];
        var (pages, errors) = FetchAll(urls, workers: 3);
        foreach (var url in Sorted(pages))
        {
            Print($"{PyFormat.Format(url, "<30")}{PyFormat.Format(pages[url], ">5")} bytes");
        }

        foreach (var (url, message) in Sorted(errors.Items()))
        {
            Print($"{url}: {message}");
        }

        Print("total:", Sum(pages.Values()));
        Print("threads left:", PyThreading.ActiveCount());
    }
}
