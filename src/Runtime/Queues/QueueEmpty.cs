namespace PyConc2Cs.Runtime;

/// <summary>Raised by a get that may not wait, or has waited long enough, on an empty queue.</summary>
[PyClass("_queue", "Empty", Aliases = ["queue.Empty", "Queue.Empty"])]
public partial class QueueEmpty : PyException
{
    [PyMember]
    public QueueEmpty(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Empty";

    public override string PyModuleName => "_queue";
}
