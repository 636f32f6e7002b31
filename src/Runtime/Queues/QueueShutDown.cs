namespace PyConc2Cs.Runtime;

/// <summary>Raised by put and get on a queue that was shut down.</summary>
[PyClass("queue", "ShutDown")]
public partial class QueueShutDown : PyException
{
    [PyMember]
    public QueueShutDown(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "ShutDown";

    public override string PyModuleName => "queue";
}
