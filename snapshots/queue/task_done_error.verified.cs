using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace TaskDoneError;

public static class TaskDoneErrorScript
{
    public static int Main(string[] args) => PyProgram.Run("task_done_error.py", args, Start);

    private static void Start()
    {
        var q = new PyQueue<string>();
        q.Put("job");
        q.Get();
        q.TaskDone();

        try
        {
            q.TaskDone(); // one too many
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        try
        {
            q.Put("x", timeout: -1);
            q.Get(timeout: -1);
        }
        catch (ValueError e)
        {
            Print("ValueError:", e);
        }

        Print(q.Qsize());
    }
}
