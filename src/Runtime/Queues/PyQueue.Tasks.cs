namespace PyConc2Cs.Runtime;

public partial class PyQueue<T>
{
    /// <summary>Reports that an item taken by get has been worked on. ValueError if there were more reports than items.</summary>
    [PyMember]
    public void TaskDone()
    {
        using (Mutex.Enter())
        {
            var unfinished = UnfinishedTasks - 1;
            if (unfinished < 0)
            {
                throw new ValueError("task_done() called too many times");
            }
            if (unfinished == 0)
            {
                AllTasksDone.Wake(long.MaxValue);
            }
            UnfinishedTasks = unfinished;
        }
    }

    /// <summary>Blocks until every item put has been reported by task_done. Woken by Ctrl-C in the main thread.</summary>
    [PyMember]
    public void Join()
    {
        using (Mutex.Enter())
        {
            while (UnfinishedTasks > 0)
            {
                AllTasksDone.WaitUntil(Deadline.Never);
            }
        }
    }

    /// <summary>
    /// Makes put raise ShutDown from now on, and get once the queue is empty; threads that block in them wake up. With <paramref name="immediate"/> the
    /// items are dropped and count as done.
    /// </summary>
    [PyMember]
    public void Shutdown(bool immediate = false)
    {
        using (Mutex.Enter())
        {
            IsShutdown = true;
            if (immediate)
            {
                DropItems();
            }
            NotEmpty.Wake(long.MaxValue);
            NotFull.Wake(long.MaxValue);
        }
    }

    private void DropItems()
    {
        while (CountItems() > 0)
        {
            TakeItem();
            if (UnfinishedTasks > 0)
            {
                UnfinishedTasks--;
            }
        }
        AllTasksDone.Wake(long.MaxValue);
    }
}
