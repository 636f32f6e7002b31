using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace LifoStack;

public static class LifoStackScript
{
    public static int Main(string[] args) => PyProgram.Run("lifo_stack.py", args, Start);

    private static void Start()
    {
        // last in, first out
        var stack = new PyLifoQueue<string>();
        foreach (var word in "to be or not to be".PySplit())
        {
            stack.Put(word);
        }

        PyList<string> outValue = [];
        while (!stack.Empty())
        {
            outValue.Append(stack.Get());
        }

        Print(" ".PyJoin(outValue));

        var bounded = new PyLifoQueue<long>(maxsize: 1);
        bounded.Put(1);
        try
        {
            bounded.PutNowait(2);
        }
        catch (QueueFull)
        {
            Print("no room for 2");
        }
    }
}
