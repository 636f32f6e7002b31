using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LogHandlers;

public static class LogHandlersScript
{
    public static void Work(long n) => PyLogging.GetLogger("w").Info("hello %s", args: (object?[])[n]);

    public static int Main(string[] args) => PyProgram.Run("log_handlers.py", args, Start);

    private static void Start()
    {
        var d = PyTempfile.Mkdtemp();
        var path = PyOsPath.Join(d, "app.log");
        var h = new PyRotatingFileHandler(path, maxBytes: 100, backupCount: 2);
        h.SetFormatter(new PyLogFormatter("%(levelname)s %(message)s"));
        var log = PyLogging.GetLogger("rot");
        log.SetLevel(PyLogging.Debug);
        log.Propagate = false;
        log.AddHandler(h);
        for (long i = 0; i < 12; i++)
        {
            log.Info("message number %d", args: (object?[])[i]);
        }

        h.Close();
        foreach (var name in Sorted(PyOs.Listdir(d)))
        {
            Print(name, OpenText(PyOsPath.Join(d, name)).Read().SplitLines());
        }

        var q = new PyQueue<object?>(-1);
        var qh = new PyQueueHandler(q);
        var outValue = new PyStreamHandler();
        outValue.SetStream(PySys.Stdout);
        outValue.SetFormatter(new PyLogFormatter("%(threadName)s|%(name)s|%(levelname)s|%(message)s"));
        var listener = new PyQueueListener(q, handlers: (object?[])[outValue]);
        var root = PyLogging.GetLogger();
        root.AddHandler(qh);
        root.SetLevel(PyLogging.Info);
        listener.Start();

        PyList<PyThread> ts = [.. Range(3).Select(i => new PyThread(() => Work(i), name: $"T{i}"))];
        foreach (var t in ts)
        {
            t.Start();
            t.Join();
        }

        try
        {
            PyMath.TrueDiv(1, 0);
        }
        catch (Exception ex) when (ex.ToPython() is ZeroDivisionError error)
        {
            using (PyErrors.Handling(error))
            {
                root.Error("failed", excInfo: false);
            }
        }

        listener.Stop();
        root.RemoveHandler(qh);
        var mem = new PyMemoryHandler(10, flushLevel: PyLogging.Error, target: outValue);
        var m = PyLogging.GetLogger("mem");
        m.AddHandler(mem);
        m.Propagate = false;
        m.SetLevel(PyLogging.Debug);
        m.Debug("one");
        m.Info("two");
        Print("before");
        m.Error("three");
        mem.Close();
    }
}
