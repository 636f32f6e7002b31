namespace PyConc2Cs.Runtime;

/// <summary>Python's queue.LifoQueue: last in, first out.</summary>
[PyClass("queue", "LifoQueue", Aliases = ["Queue.LifoQueue"])]
public partial class PyLifoQueue<T> : PyQueue<T>
{
    private PyList<T> stack = null!;

    [PyMember]
    public PyLifoQueue(long maxsize = 0)
        : base(maxsize)
    {
    }

    /// <summary>The items, the next one last.</summary>
    [PyMember]
    public new PyList<T> Queue => stack;

    public override void InitializeItems(long maxsize) => stack = [];

    public override void PutItem(T item) => stack.Append(item);

    public override T TakeItem() => stack.Pop();

    public override long CountItems() => stack.Length;
}
