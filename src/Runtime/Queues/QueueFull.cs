namespace PyConc2Cs.Runtime;

/// <summary>Raised by a put that may not wait, or has waited long enough, on a full queue.</summary>
[PyClass("queue", "Full", Aliases = ["Queue.Full"])]
public partial class QueueFull : PyException
{
    [PyMember]
    public QueueFull(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "Full";

    public override string PyModuleName => "queue";
}
