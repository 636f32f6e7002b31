using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ThreadedSearch;

/// <summary>Worker threads look through 'documents' and report into a results queue.</summary>
public static class ThreadedSearchScript
{
    private static readonly PyDict<string, string> Documents = new()
    {
        ["a.txt"] = "concurrency is not parallelism",
        ["b.txt"] = "threads share memory",
        ["c.txt"] = "a queue moves work between threads",
        ["d.txt"] = "locks protect shared memory",
    };

    public static void SearchWorker(PyQueue<string> tasks, PyQueue<(string, long)> results, string word)
    {
        while (true)
        {
            string name = null!;
            try
            {
                name = tasks.GetNowait();
            }
            catch (QueueEmpty)
            {
                return;
            }

            var count = Documents[name].Count(word);
            if (count != 0)
            {
                results.Put((name, count));
            }

            tasks.TaskDone();
        }
    }

    /// <summary>Return {document: count} for the documents that hold the word.</summary>
    public static PyDict<string, long> Search(string word, long workers = 2)
    {
        var tasks = new PyQueue<string>();
        var results = new PyQueue<(string, long)>();
        foreach (var name in Documents)
        {
            tasks.Put(name);
        }

        PyList<PyThread> threads = [];
        for (long i = 0; i < workers; i++)
        {
            var t = new PyThread(() => SearchWorker(tasks, results, word));
            t.Start();
            threads.Append(t);
        }

        tasks.Join();
        foreach (var t in threads)
        {
            t.Join();
        }

        var found = new PyDict<string, long>();
        while (results.Qsize() > 0)
        {
            var (name, count) = results.Get();
            found[name] = count;
        }

        return found;
    }

    public static int Main(string[] args) => PyProgram.Run("threaded_search.py", args, Start);

    private static void Start()
    {
        foreach (var word in new PyList<string> { "threads", "memory", "actor" })
        {
            var hits = Search(word);
            if (hits.Length == 0)
            {
                Print(word, "-> nothing");
                continue;
            }

            foreach (var (name, count) in Sorted(hits.Items()))
            {
                Print($"{word} -> {name} ({count})");
            }
        }
    }
}
