// ======== ClassAttributesScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ClassAttributes;

public partial class Employee : PyObject
{
    public string First;
    public string Last;
    public long Pay;
    public static long DefaultRaisePercent = 4;
    public long? OwnRaisePercent;

    public virtual long RaisePercent
    {
        get => OwnRaisePercent ?? DefaultRaisePercent;
        set
        {
            OwnRaisePercent = value;
        }
    }

    public static readonly PyList<Employee> Registry = [];

    public Employee(string first, string last, long pay)
    {
        First = first;
        Last = last;
        Pay = pay;
        Registry.Append(this);
    }

    public string FullName() => $"{First} {Last}";

    public void ApplyRaise()
    {
        Pay += PyMath.FloorDiv(Pay * RaisePercent, 100);
    }

    public override string ToString() => FullName() + " - " + Str(Pay);
}

public sealed partial class Manager : Employee
{
    public PyList<object?>? Staff;
    public static readonly long DefaultRaisePercentValue = 10;

    public override long RaisePercent
    {
        get => OwnRaisePercent ?? DefaultRaisePercentValue;
        set
        {
            OwnRaisePercent = value;
        }
    }

    public Manager(string first, string last, long pay, PyList<object?>? staff = null)
        : base(first, last, pay)
    {
        if (staff is null)
        {
            Staff = new PyList<object?>();
        }
        else
        {
            Staff = staff!;
        }
    }

    public void Add(Employee employee)
    {
        if (!PyOps.Contains(Staff!, employee))
        {
            Staff!.Append(employee);
        }
    }
}

/// <summary>Class attributes, instance attributes and how they hide each other.</summary>
public static class ClassAttributesScript
{
    public static int Main(string[] args) => PyProgram.Run("class_attributes.py", args, Start);

    private static void Start()
    {
        var ann = new Employee("Ann", "Lee", 50000);
        var bob = new Employee("Bob", "Ray", 60000);
        var boss = new Manager("Cy", "Young", 90000, new PyList<object?> { ann });
        boss.Add(bob);
        boss.Add(bob);

        foreach (var e in Employee.Registry)
        {
            e.ApplyRaise();
            Print(e);
        }

        bob.RaisePercent = 50; // only for him
        bob.ApplyRaise();
        Print(bob.Pay, Employee.DefaultRaisePercent, Manager.DefaultRaisePercentValue);
        Print((PyList<object?>)[.. boss.Staff!.Select(e => PyOps.GetAttr(e, "first"))]);
        Print(GetAttr(ann, "first"), HasAttr(ann, "staff"), HasAttr(boss, "staff"));
    }
}
// ======== ClassAttributesScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace ClassAttributes;

public partial class Employee
{
    public static readonly PyClass EmployeeClass = PyClass.Register<Employee>(
        new("Employee", "__main__", [], CreateInstance, static x => x is Employee),
        TryGetClassMember,
        TrySetClassMember);

    public override string PyTypeName => "Employee";

    public override PyClass PyType => EmployeeClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "first":
                value = First;
                return true;
            case "last":
                value = Last;
                return true;
            case "pay":
                value = Pay;
                return true;
            case "own_raise_percent":
                value = OwnRaisePercent;
                return true;
            case "raise_percent":
                value = RaisePercent;
                return true;
            case "registry":
                value = Registry;
                return true;
            case "full_name":
                value = new PyBoundMethod(this, "full_name", CallFullName);
                return true;
            case "apply_raise":
                value = new PyBoundMethod(this, "apply_raise", CallApplyRaise);
                return true;
            case "__str__":
                value = new PyBoundMethod(this, "__str__", CallToString);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "first":
                First = PyConvert.To<string>(value);
                return true;
            case "last":
                Last = PyConvert.To<string>(value);
                return true;
            case "pay":
                Pay = PyConvert.To<long>(value);
                return true;
            case "own_raise_percent":
                OwnRaisePercent = PyConvert.To<long?>(value);
                return true;
            case "raise_percent":
                RaisePercent = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "full_name":
                result = CallFullName(arguments);
                return true;
            case "apply_raise":
                result = CallApplyRaise(arguments);
                return true;
            case "__str__":
                result = CallToString(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "raise_percent":
                value = DefaultRaisePercent;
                return true;
            case "registry":
                value = Registry;
                return true;
            case "full_name":
                value = PyFunction.Unbound("Employee", "full_name");
                return true;
            case "apply_raise":
                value = PyFunction.Unbound("Employee", "apply_raise");
                return true;
            case "__str__":
                value = PyFunction.Unbound("Employee", "__str__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static bool TrySetClassMember(string name, object? value)
    {
        switch (name)
        {
            case "raise_percent":
                DefaultRaisePercent = PyConvert.To<long>(value);
                return true;
            default:
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("first, last, pay", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Employee.__init__", CreateParameters, arguments);
        return new Employee(a.Get<string>(0), a.Get<string>(1), a.Get<long>(2));
    }

    private static readonly PyParameters FullNameParameters = new("", method: true);

    private object? CallFullName(PyArguments arguments)
    {
        _ = new ArgumentBinder("Employee.full_name", FullNameParameters, arguments);
        return FullName();
    }

    private static readonly PyParameters ApplyRaiseParameters = new("", method: true);

    private object? CallApplyRaise(PyArguments arguments)
    {
        _ = new ArgumentBinder("Employee.apply_raise", ApplyRaiseParameters, arguments);
        ApplyRaise();
        return null;
    }

    private static readonly PyParameters ToStringParameters = new("", method: true);

    private object? CallToString(PyArguments arguments)
    {
        _ = new ArgumentBinder("Employee.__str__", ToStringParameters, arguments);
        return ToString();
    }
}

public sealed partial class Manager
{
    public static readonly PyClass ManagerClass = PyClass.Register<Manager>(
        new("Manager", "__main__", [Employee.EmployeeClass], CreateInstance, static x => x is Manager),
        TryGetClassMember);

    public override string PyTypeName => "Manager";

    public override PyClass PyType => ManagerClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "staff":
                value = Staff;
                return true;
            case "raise_percent":
                value = RaisePercent;
                return true;
            case "add":
                value = new PyBoundMethod(this, "add", CallAdd);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "staff":
                Staff = PyConvert.To<PyList<object?>?>(value);
                return true;
            case "raise_percent":
                RaisePercent = PyConvert.To<long>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "add":
                result = CallAdd(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "raise_percent":
                value = DefaultRaisePercentValue;
                return true;
            case "add":
                value = PyFunction.Unbound("Manager", "add");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("first, last, pay, staff=", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        var a = new ArgumentBinder("Manager.__init__", CreateParameters, arguments);
        return new Manager(a.Get<string>(0), a.Get<string>(1), a.Get<long>(2), a.Get<PyList<object?>?>(3, null));
    }

    private static readonly PyParameters AddParameters = new("employee", method: true);

    private object? CallAdd(PyArguments arguments)
    {
        var a = new ArgumentBinder("Manager.add", AddParameters, arguments);
        Add(a.Get<Employee>(0));
        return null;
    }
}
