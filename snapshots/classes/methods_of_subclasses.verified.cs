using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace MethodsOfSubclasses;

public class Shape : PyObject
{
    public string Name = null!;

    public Shape(string name)
    {
        InitializeShape(name);
    }

    protected Shape(PyNoInit marker)
    {
    }

    protected void InitializeShape(string name)
    {
        Name = name;
    }

    public string DescribeMethod() => PyFormat.PercentTuple(
        "%s: %.2f, scaled %.2f",
        Name,
        Area().ToObject(),
        Scaled(2).ToObject());

    public PyNumber Twice()
    {
        Log("twice");
        return Area() * 2L;
    }

    public virtual PyNumber Area() => throw new AttributeError(
        $"'{PyOps.TypeOf(this).Name}' object has no attribute 'area'");

    public virtual PyNumber Scaled(long factor) => throw new AttributeError(
        $"'{PyOps.TypeOf(this).Name}' object has no attribute 'scaled'");

    public virtual void Log(string text) => throw new AttributeError(
        $"'{PyOps.TypeOf(this).Name}' object has no attribute 'log'");
}

public class Rectangle : Shape
{
    public long Width;
    public long Height;

    public Rectangle(long width, long height)
        : base(PyNoInit.Value)
    {
        InitializeRectangle(width, height);
    }

    protected Rectangle(PyNoInit marker)
        : base(marker)
    {
    }

    protected void InitializeRectangle(long width, long height)
    {
        InitializeShape("rectangle");
        Width = width;
        Height = height;
    }

    public override PyNumber Area() => Width * Height;

    public override PyNumber Scaled(long factor) => Area() * PyMath.Pow(factor, 2);

    public override void Log(string text) => Print("rectangle", text);
}

public sealed class Square : Rectangle
{
    public Square(long side)
        : base(PyNoInit.Value)
    {
        InitializeSquare(side);
    }

    private void InitializeSquare(long side)
    {
        InitializeRectangle(side, side);
        Name = "square";
    }

    public override void Log(string text) => Print("square", text, Corners());

    public PyList<(long, long)> Corners() => [(0, 0), (Width, Height)];
}

public sealed class Circle : Shape
{
    public override PyNumber Area() => 3.25;

    public override PyNumber Scaled(long factor) => 3.25 * factor * factor;

    public Circle(string name)
        : base(name)
    {
    }
}

/// <summary>A base class that calls methods which only its subclasses define.</summary>
public static class MethodsOfSubclassesScript
{
    public static int Main(string[] args) => PyProgram.Run("methods_of_subclasses.py", args, Start);

    private static void Start()
    {
        foreach (var shape in new PyList<Shape> { new Rectangle(2, 3), new Square(4), new Circle("circle") })
        {
            Print(shape.DescribeMethod());
            try
            {
                Print(shape.Twice().ToObject());
            }
            catch (Exception ex) when (ex.ToPython() is AttributeError e)
            {
                Print("AttributeError:", e);
            }
        }

        try
        {
            Print(new Shape("nothing").DescribeMethod());
        }
        catch (Exception ex) when (ex.ToPython() is AttributeError e)
        {
            Print("AttributeError:", e);
        }
    }
}
