using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MixedPayloads;

/// <summary>One queue that carries an int, then a str, then a dict.</summary>
public static class MixedPayloadsScript
{
    private static readonly PyQueue<object?> Q = new();

    public static string DescribeFunction(object? item)
    {
        if (item is bool)
        {
            return PyFormat.Percent("bool %s", item);
        }

        if (IsInstance(item, PyTypes.Int))
        {
            return PyFormat.Percent("int %d", item);
        }

        if (item is string)
        {
            return "str " + (string)item;
        }

        if (IsInstance(item, PyTypes.Dict))
        {
            PyList<object?> keys = Sorted(PyOps.CallMethod(item, "keys"));
            return "dict with " + ", ".PyJoin(keys);
        }

        return $"something else: {PyOps.Repr(item)}";
    }

    public static void Consume()
    {
        while (true)
        {
            object? item = Q.Get();
            if (item is null)
            {
                Q.TaskDone();
                return;
            }

            Print(DescribeFunction(item));
            Q.TaskDone();
        }
    }

    public static int Main(string[] args) => PyProgram.Run("mixed_payloads.py", args, Start);

    private static void Start()
    {
        var consumer = new PyThread(Consume);
        consumer.Start();

        Q.Put(42L);
        Q.Put("forty-two");
        Q.Put(new PyDict<object?, object?> { ["value"] = 42L, ["name"] = "answer" });
        Q.Put(true);
        Q.Put(4.2);
        Q.Put(new PyList<object?> { 4L, 2L });
        Q.Put(null);

        Q.Join();
        consumer.Join();
        Print("done");
    }
}
