using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace QueueOverrides;

public sealed class Lq : PyQueue<long>
{
    private PyList<long>? _items;

    public PyList<long> Items
    {
        get => _items ?? PyErrors.Unset<PyList<long>>(this, "items");
        set
        {
            _items = value;
        }
    }

    public override void InitializeItems(long maxsize)
    {
        Items = [];
    }

    public override long CountItems() => Len(Items);

    public override void PutItem(long item) => Items.Append(item);

    public override long TakeItem() => Items.Pop();

    public Lq(long maxsize = 0)
        : base(maxsize)
    {
    }

    public override string PyTypeName => "LQ";
}

public sealed class SetQueue : PyQueue<string>
{
    private PySet<string>? _seen;

    public PySet<string> Seen
    {
        get => _seen ?? PyErrors.Unset<PySet<string>>(this, "seen");
        set
        {
            _seen = value;
        }
    }

    public override void InitializeItems(long maxsize)
    {
        base.InitializeItems(maxsize);
        Seen = [];
    }

    public override void PutItem(string item)
    {
        if (!Seen.Contains(item))
        {
            Seen.Add(item);
            base.PutItem(item);
        }
    }

    public SetQueue(long maxsize = 0)
        : base(maxsize)
    {
    }

    public override string PyTypeName => "SetQueue";
}

public static class QueueOverridesScript
{
    public static int Main(string[] args) => PyProgram.Run("queue_overrides.py", args, Start);

    private static void Start()
    {
        var q = new Lq();
        for (long i = 0; i < 3; i++)
        {
            q.Put(i);
        }

        while (!q.Empty())
        {
            Print(q.Get());
        }

        var s = new SetQueue();
        s.Put("a");
        s.Put("b");
        s.Put("a");
        Print(s.Qsize(), s.Get(), s.Get());
    }
}
