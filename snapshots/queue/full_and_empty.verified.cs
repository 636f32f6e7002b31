using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace FullAndEmpty;

/// <summary>What happens at the limits of a queue.</summary>
public static class FullAndEmptyScript
{
    public static int Main(string[] args) => PyProgram.Run("full_and_empty.py", args, Start);

    private static void Start()
    {
        var q = new PyQueue<string>(2);
        Print(q.Empty(), q.Full(), q.Qsize(), q.Maxsize);

        q.Put("first");
        q.Put("second", true);
        Print(q.Empty(), q.Full(), q.Qsize());

        // four ways to be told that there is no room
        try
        {
            q.Put("third", false);
        }
        catch (QueueFull)
        {
            Print("Full (positional)");
        }

        try
        {
            q.Put("third", block: false);
        }
        catch (QueueFull)
        {
            Print("Full (keyword)");
        }

        try
        {
            q.PutNowait("third");
        }
        catch (QueueFull)
        {
            Print("Full (nowait)");
        }

        try
        {
            q.Put("third", timeout: 0.01);
        }
        catch (QueueFull)
        {
            Print("Full (timeout)");
        }

        Print(q.Get(), q.Get(block: true, timeout: 1));

        // and the same for nothing to get
        for (long attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                if (attempt == 0)
                {
                    q.GetNowait();
                }
                else if (attempt == 1)
                {
                    q.Get(false);
                }
                else
                {
                    q.Get(true, 0.01);
                }
            }
            catch (QueueEmpty e)
            {
                Print("Empty", attempt, Repr(Str(e)));
            }
        }
    }
}
