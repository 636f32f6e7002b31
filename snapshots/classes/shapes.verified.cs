// ======== ShapesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Shapes;

/// <summary>Base class of all shapes.</summary>
public partial class Shape : PyObject
{
    public string Name = null!;

    public static long Count = 0;

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
        Count++;
    }

    public virtual PyNumber Area() => throw new NotImplementedError("subclasses know their area");

    public virtual string DescribeMethod() => PyFormat.PercentTuple("%s with area %.2f", Name, Area().ToObject());
}

public sealed partial class Circle : Shape
{
    public double Radius;

    public Circle(double radius)
        : base(PyNoInit.Value)
    {
        InitializeCircle(radius);
    }

    private void InitializeCircle(double radius)
    {
        InitializeShape("circle");
        Radius = radius;
    }

    public override PyNumber Area() => PyMathModule.Pi * PyMath.Pow(Radius, 2);
}

public partial class Rectangle : Shape
{
    public long Width;
    public long Height;

    public Rectangle(long width, long height, string name = "rectangle")
        : base(PyNoInit.Value)
    {
        InitializeRectangle(width, height, name);
    }

    protected Rectangle(PyNoInit marker)
        : base(marker)
    {
    }

    protected void InitializeRectangle(long width, long height, string name = "rectangle")
    {
        InitializeShape(name);
        Width = width;
        Height = height;
    }

    public override PyNumber Area() => Width * Height;
}

public sealed partial class Square : Rectangle
{
    public Square(long side)
        : base(PyNoInit.Value)
    {
        InitializeSquare(side);
    }

    private void InitializeSquare(long side) => InitializeRectangle(side, side, name: "square");

    public override string DescribeMethod()
    {
        // extends what the base class says
        return base.DescribeMethod() + " (all sides equal)";
    }
}

/// <summary>A small class hierarchy with super() and overriding.</summary>
public static class ShapesScript
{
    public static int Main(string[] args) => PyProgram.Run("shapes.py", args, Start);

    private static void Start()
    {
        PyList<Shape> shapes = [new Circle(1.5), new Rectangle(2, 3), new Square(4)];
        foreach (var shape in shapes)
        {
            Print(shape.DescribeMethod());
        }

        Print(Shape.Count, "shapes");
        Print(shapes[2] is Rectangle, shapes[0] is Rectangle);
        Print(IsSubclass(Square.SquareClass, Shape.ShapeClass), PyOps.TypeOf(shapes[1]).Name);

        try
        {
            new Shape("blob").DescribeMethod();
        }
        catch (NotImplementedError e)
        {
            Print("NotImplementedError:", e);
        }
    }
}
// ======== ShapesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace Shapes;

public partial class Shape
{
    public static readonly PyClass ShapeClass = PyClass.Register<Shape>(
        new("Shape", "__main__", [], CreateInstance, static x => x is Shape));

    public override string PyTypeName => "Shape";

    public override PyClass PyType => ShapeClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "name":
                value = Name;
                return true;
            case "count":
                value = Count;
                return true;
            case "area":
                value = new PyBoundMethod(this, "area", CallArea);
                return true;
            case "describe":
                value = new PyBoundMethod(this, "describe", CallDescribeMethod);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "name":
                Name = PyConvert.To<string>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "area":
                result = CallArea(arguments);
                return true;
            case "describe":
                result = CallDescribeMethod(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("name", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Shape.__init__", CreateParameters, arguments);
        return new Shape(a.Get<string>(0));
    }

    private static readonly PyParameters AreaParameters = new("", method: true);

    private object? CallArea(PyArguments arguments)
    {
        _ = new ArgumentBinder("Shape.area", AreaParameters, arguments);
        return Area();
    }

    private static readonly PyParameters DescribeMethodParameters = new("", method: true);

    private object? CallDescribeMethod(PyArguments arguments)
    {
        _ = new ArgumentBinder("Shape.describe", DescribeMethodParameters, arguments);
        return DescribeMethod();
    }
}

public sealed partial class Circle
{
    public static readonly PyClass CircleClass = PyClass.Register<Circle>(
        new("Circle", "__main__", [Shape.ShapeClass], CreateInstance, static x => x is Circle));

    public override string PyTypeName => "Circle";

    public override PyClass PyType => CircleClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "radius":
                value = Radius;
                return true;
            case "area":
                value = new PyBoundMethod(this, "area", CallArea);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "radius":
                Radius = PyConvert.To<double>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "area":
                result = CallArea(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("radius", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Circle.__init__", CreateParameters, arguments);
        return new Circle(a.Get<double>(0));
    }

    private static readonly PyParameters AreaParameters = new("", method: true);

    private object? CallArea(PyArguments arguments)
    {
        _ = new ArgumentBinder("Circle.area", AreaParameters, arguments);
        return Area();
    }
}

public partial class Rectangle
{
    public static readonly PyClass RectangleClass = PyClass.Register<Rectangle>(
        new("Rectangle", "__main__", [Shape.ShapeClass], CreateInstance, static x => x is Rectangle));

    public override string PyTypeName => "Rectangle";

    public override PyClass PyType => RectangleClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "width":
                value = Width;
                return true;
            case "height":
                value = Height;
                return true;
            case "area":
                value = new PyBoundMethod(this, "area", CallArea);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "width":
                Width = PyConvert.To<long>(value);
                return true;
            case "height":
                Height = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "area":
                result = CallArea(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("width, height, name=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Rectangle.__init__", CreateParameters, arguments);
        return new Rectangle(a.Get<long>(0), a.Get<long>(1), a.Get<string>(2, "rectangle"));
    }

    private static readonly PyParameters AreaParameters = new("", method: true);

    private object? CallArea(PyArguments arguments)
    {
        _ = new ArgumentBinder("Rectangle.area", AreaParameters, arguments);
        return Area();
    }
}

public sealed partial class Square
{
    public static readonly PyClass SquareClass = PyClass.Register<Square>(
        new("Square", "__main__", [Rectangle.RectangleClass], CreateInstance, static x => x is Square));

    public override string PyTypeName => "Square";

    public override PyClass PyType => SquareClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "describe":
                value = new PyBoundMethod(this, "describe", CallDescribeMethod);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value) => base.TrySetMember(name, value);

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "describe":
                result = CallDescribeMethod(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static readonly PyParameters CreateParameters = new("side", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Square.__init__", CreateParameters, arguments);
        return new Square(a.Get<long>(0));
    }

    private static readonly PyParameters DescribeMethodParameters = new("", method: true);

    private object? CallDescribeMethod(PyArguments arguments)
    {
        _ = new ArgumentBinder("Square.describe", DescribeMethodParameters, arguments);
        return DescribeMethod();
    }
}
