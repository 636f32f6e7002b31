using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ClassMethodsAndState;

public sealed class Counter : PyObject
{
    public static long _count = 0;

    public Counter()
    {
        _count++;
    }

    public long N => _count;
}

public static class ClassMethodsAndStateScript
{
    private static object? Account;
    private static object? Savings;
    private static object? Animal;

    // realistic: classmethods & class attributes & subclass registries
    public static object? DefineAccount()
    {
        var bank = "B";
        var rate = 0.02;
        PyList<object?> instances = [];
        var count = 0L;
        void AccountInit(object? self, object? owner, object? balance)
        {
            PyOps.SetAttr(self, "owner", owner);
            PyOps.SetAttr(self, "balance", balance);
            PyOps.SetAttr(Account, "count", PyOps.InPlaceAdd(PyOps.GetAttr(Account, "count"), 1L));
            PyOps.CallMethod(PyOps.GetAttr(PyOps.GetAttr(self, "__class__"), "instances"), "append", self);
        }

        object? AccountFromString(object? cls, object? s)
        {
            var (owner, bal) = PyTuple.Unpack2(PyOps.Iterate(PyOps.CallMethod(s, "split", ":")));
            return PyOps.Call(cls, owner, Int(bal));
        }

        object? fromString = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind(
                "Account.from_string",
                "cls, s",
                a => AccountFromString(a.Get<object?>(0), a.Get<object?>(1))));
        object? AccountTotal(object? cls) => Sum(
            PyIterator.Of(PyOps.Iterate(PyOps.GetAttr(cls, "instances")).Select(a => PyOps.GetAttr(a, "balance"))));
        object? total = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind("Account.total", "cls", a => AccountTotal(a.Get<object?>(0))));
        void AccountSetRate(object? cls, object? r) => PyOps.SetAttr(cls, "rate", r);
        object? setRate = PyOps.Call(PyTypes.ClassMethod, PyFunction.Bind("Account.set_rate", "cls, r", a =>
        {
            AccountSetRate(a.Get<object?>(0), a.Get<object?>(1));
            return null;
        }));
        bool AccountValid(object? x) => PyOps.Greater(x, 0L);
        object? valid = PyOps.Call(
            PyTypes.StaticMethod,
            PyFunction.Bind("Account.valid", "x", a => AccountValid(a.Get<object?>(0))));
        object? AccountInterest(object? self) => PyOps.Multiply(
            PyOps.GetAttr(self, "balance"),
            PyOps.GetAttr(self, "rate"));
        string AccountStr(object? self) => PyFormat.PercentTuple(
            "%s<%s %d>",
            PyOps.TypeOf(self).Name,
            PyOps.GetAttr(self, "owner"),
            PyOps.GetAttr(self, "balance"));
        return BuildClass(
            "Account",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["bank"] = bank,
                ["rate"] = rate,
                ["instances"] = instances,
                ["count"] = count,
                ["__init__"] = PyFunction.Bind("Account.__init__", "self, owner, balance=", a =>
                {
                    AccountInit(a.Get<object?>(0), a.Get<object?>(1), a.Get<object?>(2, DefaultInitBalance));
                    return null;
                }),
                ["from_string"] = fromString,
                ["total"] = total,
                ["set_rate"] = setRate,
                ["valid"] = valid,
                ["interest"] = PyFunction.Bind("Account.interest", "self", a => AccountInterest(a.Get<object?>(0))),
                ["__str__"] = PyFunction.Bind("Account.__str__", "self", a => AccountStr(a.Get<object?>(0))),
            });
    }

    public static object? DefineSavings()
    {
        var rate = 0.05;
        void SavingsInit(object? self, object? owner, object? balance, object? goal = null)
        {
            PyOps.CallMethod(Super(Savings, self), "__init__", owner, balance);
            PyOps.SetAttr(self, "goal", goal);
        }

        object? SavingsFromString(object? cls, object? s)
        {
            var (owner, bal) = PyTuple.Unpack2(PyOps.Iterate(PyOps.CallMethod(s, "split", ":")));
            return PyOps.Call(cls, owner, Int(bal));
        }

        object? fromString = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind(
                "Savings.from_string",
                "cls, s",
                a => SavingsFromString(a.Get<object?>(0), a.Get<object?>(1))));
        object? SavingsTotal(object? cls) => Sum(
            PyIterator.Of(PyOps.Iterate(PyOps.GetAttr(cls, "instances")).Select(a => PyOps.GetAttr(a, "balance"))));
        object? total = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind("Savings.total", "cls", a => SavingsTotal(a.Get<object?>(0))));
        void SavingsSetRate(object? cls, object? r) => PyOps.SetAttr(cls, "rate", r);
        object? setRate = PyOps.Call(PyTypes.ClassMethod, PyFunction.Bind("Savings.set_rate", "cls, r", a =>
        {
            SavingsSetRate(a.Get<object?>(0), a.Get<object?>(1));
            return null;
        }));
        return BuildClass(
            "Savings",
            (PyTuple<object?>)[Account],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["rate"] = rate,
                ["__init__"] = PyFunction.Bind("Savings.__init__", "self, owner, balance=, goal=", a =>
                {
                    SavingsInit(
                        a.Get<object?>(0),
                        a.Get<object?>(1),
                        a.Get<object?>(2, DefaultInitBalanceValue),
                        a.Get<object?>(3, null));
                    return null;
                }),
                ["from_string"] = fromString,
                ["total"] = total,
                ["set_rate"] = setRate,
            });
    }

    public static object? DefineAnimal()
    {
        var registry = new PyDict<object?, object?>();
        var sound = "?";
        object? AnimalRegister(object? cls, object? sub)
        {
            PyOps.SetItem(
                PyOps.GetAttr(cls, "registry"),
                PyOps.CallMethod(PyOps.GetAttr(sub, "__name__"), "lower"),
                sub);
            return sub;
        }

        object? register = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind("Animal.register", "cls, sub", a => AnimalRegister(a.Get<object?>(0), a.Get<object?>(1))));
        object? AnimalCreate(
            object? cls,
            object? kind,
            PyTuple<object?> args,
            PyDict<string, object?> kw) => PyOps.Call(
            PyOps.GetItem(PyOps.GetAttr(cls, "registry"), kind),
            PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kw)));
        object? create = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind(
                "Animal.create",
                "cls, kind, *args, **kw",
                a => AnimalCreate(
                    a.Get<object?>(0),
                    a.Get<object?>(1),
                    a.StarTuple<object?>(2),
                    a.KeywordDict<object?>(3))));
        string AnimalSpeak(object? self) => $"{PyOps.Str(PyOps.GetAttr(self, "name"))} says {PyOps.Str(PyOps.GetAttr(self, "sound"))}";
        void AnimalInit(object? self, object? name) => PyOps.SetAttr(self, "name", name);
        return BuildClass(
            "Animal",
            (PyTuple<object?>)[],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["registry"] = registry,
                ["sound"] = sound,
                ["register"] = register,
                ["create"] = create,
                ["speak"] = PyFunction.Bind("Animal.speak", "self", a => AnimalSpeak(a.Get<object?>(0))),
                ["__init__"] = PyFunction.Bind("Animal.__init__", "self, name=", a =>
                {
                    AnimalInit(a.Get<object?>(0), a.Get<object?>(1, DefaultInitName));
                    return null;
                }),
            });
    }

    public static object? DefineDog()
    {
        var sound = "woof";
        object? DogRegister(object? cls, object? sub)
        {
            PyOps.SetItem(
                PyOps.GetAttr(cls, "registry"),
                PyOps.CallMethod(PyOps.GetAttr(sub, "__name__"), "lower"),
                sub);
            return sub;
        }

        object? register = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind("Dog.register", "cls, sub", a => DogRegister(a.Get<object?>(0), a.Get<object?>(1))));
        object? DogCreate(
            object? cls,
            object? kind,
            PyTuple<object?> args,
            PyDict<string, object?> kw) => PyOps.Call(
            PyOps.GetItem(PyOps.GetAttr(cls, "registry"), kind),
            PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kw)));
        object? create = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind(
                "Dog.create",
                "cls, kind, *args, **kw",
                a => DogCreate(
                    a.Get<object?>(0),
                    a.Get<object?>(1),
                    a.StarTuple<object?>(2),
                    a.KeywordDict<object?>(3))));
        return BuildClass(
            "Dog",
            (PyTuple<object?>)[Animal],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["sound"] = sound,
                ["register"] = register,
                ["create"] = create,
            });
    }

    public static object? DefineCat()
    {
        var sound = "meow";
        object? CatRegister(object? cls, object? sub)
        {
            PyOps.SetItem(
                PyOps.GetAttr(cls, "registry"),
                PyOps.CallMethod(PyOps.GetAttr(sub, "__name__"), "lower"),
                sub);
            return sub;
        }

        object? register = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind("Cat.register", "cls, sub", a => CatRegister(a.Get<object?>(0), a.Get<object?>(1))));
        object? CatCreate(
            object? cls,
            object? kind,
            PyTuple<object?> args,
            PyDict<string, object?> kw) => PyOps.Call(
            PyOps.GetItem(PyOps.GetAttr(cls, "registry"), kind),
            PyArguments.Of((object?[])[.. args], new PyDict<string, object?>().With(kw)));
        object? create = PyOps.Call(
            PyTypes.ClassMethod,
            PyFunction.Bind(
                "Cat.create",
                "cls, kind, *args, **kw",
                a => CatCreate(
                    a.Get<object?>(0),
                    a.Get<object?>(1),
                    a.StarTuple<object?>(2),
                    a.KeywordDict<object?>(3))));
        return BuildClass(
            "Cat",
            (PyTuple<object?>)[Animal],
            new PyDict<string, object?>
            {
                ["__module__"] = "__main__",
                ["sound"] = sound,
                ["register"] = register,
                ["create"] = create,
            });
    }

    public static readonly object? DefaultInitBalance = 0L;
    public static readonly object? DefaultInitBalanceValue = 0L;
    public static readonly object? DefaultInitName = "x";

    public static int Main(string[] args) => PyProgram.Run("class_methods_and_state.py", args, Start);

    private static void Start()
    {
        Account = DefineAccount();
        Savings = DefineSavings();
        object? a = PyOps.CallMethod(Account, "from_string", "ann:100");
        object? b = PyOps.CallMethod(Savings, "from_string", "bob:200");
        Print(
            a,
            b,
            PyOps.TypeOf(b).Name,
            PyOps.GetAttr(b, "goal"),
            PyOps.CallMethod(Account, "total"),
            PyOps.CallMethod(Savings, "total"),
            PyOps.GetAttr(Account, "count"),
            PyOps.GetAttr(b, "count"));
        PyOps.CallMethod(Savings, "set_rate", 0.1);
        Print(
            PyOps.CallMethod(a, "interest"),
            PyOps.CallMethod(b, "interest"),
            PyOps.GetAttr(Account, "rate"),
            PyOps.GetAttr(Savings, "rate"),
            PyOps.CallMethod(Account, "valid", 3L),
            PyOps.CallMethod(b, "valid", -1L));
        PyOps.SetAttr(b, "rate", 1.0);
        Print(PyOps.CallMethod(b, "interest"), PyOps.GetAttr(Savings, "rate"), PyOps.GetAttr(b, "bank"));
        PyOps.SetAttr(Account, "bank", "C");
        Print(PyOps.GetAttr(a, "bank"), PyOps.GetAttr(b, "bank"), PyOps.GetAttr(Savings, "bank"));
        object? x = PyOps.CallMethod(b, "from_string", "cc:5");
        Print(x);
        Animal = DefineAnimal();
        object? dog = PyOps.CallMethod(Animal, "register", DefineDog());
        object? cat = PyOps.CallMethod(Animal, "register", DefineCat());
        Print(
            PyOps.CallMethod(PyOps.CallMethod(Animal, "create", "dog", "rex"), "speak"),
            PyOps.CallMethod(
                PyOps.CallMethod(Animal, "create", new PyArguments((object?[])["cat", "tom"], (string[])["name"])),
                "speak"),
            Sorted(PyOps.GetAttr(Animal, "registry")));
        new Counter();
        new Counter();
        Print(Counter._count, new Counter().N);
    }
}
