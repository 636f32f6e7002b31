using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace DiningPhilosophers;

public sealed class Philosopher : PyThread
{
    public Fork LeftFork;
    public Fork RightFork;
    public long Meals;
    public static readonly bool Running = true; // shared by all of them

    public Philosopher(string name, Fork leftFork, Fork rightFork)
        : base(name: name)
    {
        LeftFork = leftFork;
        RightFork = rightFork;
        Meals = 0;
    }

    public override void Run()
    {
        while (Running && Meals < DiningPhilosophersScript.Meals)
        {
            Dine();
        }
    }

    public void Dine()
    {
        var first = LeftFork;
        var second = RightFork;
        if (second.Number < first.Number)
        {
            (first, second) = (second, first);
        }

        using (first.Lock.Enter())
        {
            using (second.Lock.Enter())
            {
                Meals++;
            }
        }
    }

    public override string PyTypeName => "Philosopher";
}

public sealed class Fork : PyObject
{
    public long Number;
    public PyLock Lock;

    public Fork(long number)
    {
        Number = number;
        Lock = new PyLock();
    }
}

/// <summary>Dining philosophers without a deadlock: forks are taken in a fixed order.</summary>
public static class DiningPhilosophersScript
{
    private static readonly PyList<string> Names = ["Aristotle", "Kant", "Spinoza", "Marx", "Russell"];
    public static readonly long Meals = 3;

    public static int Main(string[] args) => PyProgram.Run("dining_philosophers.py", args, Start);

    private static void Start()
    {
        PyList<Fork> forks = [.. Range(Len(Names)).Select(n => new Fork(n))];
        PyList<Philosopher> philosophers = [.. Enumerate(Names).Select(
            pair => new Philosopher(pair.Item2, forks[pair.Item1], forks[PyMath.Mod(pair.Item1 + 1, Len(forks))]))];

        foreach (var p in philosophers)
        {
            p.Start();
        }

        foreach (var p in philosophers)
        {
            p.Join();
        }

        foreach (var p in philosophers)
        {
            Print("{:<10} ate {} times".FormatWith(p.Name, p.Meals));
        }
    }
}
