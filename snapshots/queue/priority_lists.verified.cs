using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace PriorityLists;

/// <summary>A priority queue of [priority, data] lists.</summary>
public static class PriorityListsScript
{
    public static int Main(string[] args) => PyProgram.Run("priority_lists.py", args, Start);

    private static void Start()
    {
        var pq = new PyPriorityQueue<PyList<object?>>();

        pq.Put(new PyList<object?> { 5L, "write report" });
        pq.Put(new PyList<object?> { 1L, "fix the build" });
        pq.Put(new PyList<object?> { 3L, "review" });
        pq.Put(new PyList<object?> { 1L, "answer mail" });

        while (!pq.Empty())
        {
            var (priority, task) = PyTuple.Unpack2(pq.Get());
            Print(priority, task);
        }

        // whole items compare element by element
        pq.Put(new PyList<object?> { 2L, 9L });
        pq.Put(new PyList<object?> { 2L, 1L });
        pq.Put(new PyList<object?> { 1L, 100L });
        var item = pq.Get();
        Print(item, item[0], item[1]);
        Print(pq.Get());
        Print(pq.Qsize());
    }
}
