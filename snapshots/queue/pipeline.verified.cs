using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Pipeline;

/// <summary>Takes items from one queue, and puts what process() makes of them into the next.</summary>
public class Stage : PyThread
{
    public PyQueue<string> Source;
    public PyQueue<string> Target;

    public Stage(PyQueue<string> source, PyQueue<string> target)
    {
        Initialize();
        Source = source;
        Target = target;
    }

    public override void Run()
    {
        while (true)
        {
            var item = Source.Get();
            if (item == PipelineScript.Done)
            {
                Target.Put(PipelineScript.Done);
                break;
            }

            Target.Put(Process(item));
        }
    }

    public virtual string Process(string item) => throw new NotImplementedError();

    public override string PyTypeName => "Stage";
}

public sealed class Upper : Stage
{
    public override string Process(string item) => item.Upper();

    public Upper(PyQueue<string> source, PyQueue<string> target)
        : base(source, target)
    {
    }

    public override string PyTypeName => "Upper";
}

public sealed class Exclaim : Stage
{
    public string Mark;

    public Exclaim(PyQueue<string> source, PyQueue<string> target, string mark = "!")
        : base(source, target)
    {
        Mark = mark;
    }

    public override string Process(string item) => item + Mark;

    public override string PyTypeName => "Exclaim";
}

/// <summary>Three stages connected by queues: read, transform, collect.</summary>
public static class PipelineScript
{
    public static readonly string Done = "DONE";

    public static int Main(string[] args) => PyProgram.Run("pipeline.py", args, Start);

    private static void Start()
    {
        var text = "the quick brown fox\njumps over\nthe lazy dog";

        var lines = new PyQueue<string>();
        var loud = new PyQueue<string>();
        var final = new PyQueue<string>();
        PyList<Stage> stages = [new Upper(lines, loud), new Exclaim(loud, final, mark: "!!")];
        foreach (var stage in stages)
        {
            stage.Start();
        }

        foreach (var line in text.SplitLines())
        {
            lines.Put(line);
        }

        lines.Put(Done);

        while (true)
        {
            var line = final.Get();
            if (line == Done)
            {
                break;
            }

            Print(line);
        }

        foreach (var stage in stages)
        {
            stage.Join();
        }
    }
}
