namespace PyConc2Cs.Runtime;

/// <summary>What <c>@dataclass</c> adds to a class that is made at run time.</summary>
internal static class DataclassBuilder
{
    public static PyClass Build(PyClass type, DataclassOptions options)
    {
        var fields = Collect(type, options);
        var all = new PyDict<object?, object?>();
        foreach (var field in fields)
        {
            all[field.Name] = field;
        }

        type.SetRaw("__dataclass_fields__", all);
        type.SetRaw("__match_args__", PyOps.ToTuple([.. fields.Where(f => f.Init && !f.KeywordOnly).Select(f => f.Name)]));
        if (options.Init)
        {
            AddInit(type, fields, options.Frozen);
        }

        if (options.Repr && !type.TryGetRaw("__repr__", out _))
        {
            Method(type, "__repr__", a => Repr(a[0], fields));
        }

        if (options.Eq && !Defines(type, "__eq__"))
        {
            Method(type, "__eq__", a => PyOps.TypeOf(a[0]) == PyOps.TypeOf(a[1]) ? PyOps.Equals(Values(a[0], fields), Values(a[1], fields)) : PyNotImplemented.Instance);
        }

        AddOrder(type, fields, options);
        AddHash(type, fields, options);
        if (options.Frozen)
        {
            Method(type, "__setattr__", a => throw new FrozenInstanceError($"cannot assign to field {PyOps.Repr(a[1])}"));
            Method(type, "__delattr__", a => throw new FrozenInstanceError($"cannot delete field {PyOps.Repr(a[1])}"));
        }

        if (options.Slots)
        {
            type.SetRaw("__slots__", PyOps.ToTuple([.. fields.Select(f => f.Name)]));
        }

        return type;
    }

    private static bool Defines(PyClass type, string name) => type.TryGetRaw(name, out var raw) && raw is not null;

    private static List<PyDataField> Collect(PyClass type, DataclassOptions options)
    {
        var fields = new OrderedDictionary<string, PyDataField>(StringComparer.Ordinal);
        foreach (var inherited in type.Mro.Skip(1).Reverse().Where(b => b.TryGetRaw("__dataclass_fields__", out _)).SelectMany(b => PyDataclasses.FieldsOf(b)))
        {
            fields[inherited.Name] = inherited;
        }

        var keywordOnly = options.KeywordOnly;
        if (type.TryGetRaw("__annotations__", out var annotations))
        {
            foreach (var (key, value) in ((PyDict<object?, object?>)Builtins.Dict(annotations)).Items())
            {
                var (name, annotation) = (PyOps.Str(key), PyOps.Str(value));
                if (annotation.Contains("ClassVar", StringComparison.Ordinal))
                {
                    continue;
                }

                if (annotation.EndsWith("KW_ONLY", StringComparison.Ordinal))
                {
                    keywordOnly = true;
                    continue;
                }

                fields[name] = FieldOf(type, name, annotation, keywordOnly);
            }
        }

        CheckOrder(fields.Values);
        return [.. fields.Values];
    }

    private static PyDataField FieldOf(PyClass type, string name, string annotation, bool keywordOnly)
    {
        type.TryGetRaw(name, out var given);
        var field = given as PyDataField ?? new PyDataField { Default = type.TryGetRaw(name, out var value) ? value : PyDataField.Missing };
        if (given is IPyList or IPyDict or IPySet { IsFrozen: false })
        {
            throw new ValueError($"mutable default {PyTypes.Of(given).Repr()} for field {name} is not allowed: use default_factory");
        }

        (field.Name, field.Type) = (name, annotation);
        field.KeywordOnly |= keywordOnly;
        field.IsInitOnly = annotation.Contains("InitVar", StringComparison.Ordinal);
        if (given is PyDataField)
        {
            if (ReferenceEquals(field.Default, PyDataField.Missing))
            {
                type.TryDeleteMember(name);
            }
            else
            {
                type.SetRaw(name, field.Default);
            }
        }

        return field;
    }

    private static void CheckOrder(IEnumerable<PyDataField> fields)
    {
        string? before = null;
        foreach (var field in fields.Where(f => f.Init && !f.KeywordOnly))
        {
            if (!field.HasDefault && before is not null)
            {
                throw new TypeError($"non-default argument '{field.Name}' follows default argument '{before}'");
            }

            before = field.HasDefault ? field.Name : before;
        }
    }

    private static void AddInit(PyClass type, List<PyDataField> fields, bool frozen)
    {
        var listed = fields.Where(f => f.Init && !f.KeywordOnly).ToList();
        var named = fields.Where(f => f.Init && f.KeywordOnly).ToList();
        var parts = listed.Select(Signature).Concat(named.Count > 0 ? ["*"] : []).Concat(named.Select(Signature));
        var parameters = new PyParameters(string.Join(", ", parts), method: true);
        List<PyDataField> order = [.. listed, .. named];
        var init = type.QualifiedName + ".__init__";
        type.SetRaw("__init__", new PyFunction("__init__", arguments =>
        {
            var self = (IPyInstance)arguments.Positional[0]!;
            var bound = new ArgumentBinder(init, parameters, arguments.WithoutFirst());
            var initOnly = new List<object?>();
            foreach (var field in fields)
            {
                var at = order.IndexOf(field);
                if (at < 0 && !field.HasDefault)
                {
                    continue;
                }

                var value = at >= 0 && bound.Has(at) ? bound.Get<object?>(at) : field.MakeDefault();
                if (field.IsInitOnly)
                {
                    initOnly.Add(value);
                }
                else
                {
                    Store(self, field.Name, value, frozen);
                }
            }

            if (self.InstanceType.TryLookup("__post_init__", out var post))
            {
                PyOps.Call(post, [self, .. initOnly]);
            }

            return null;
        })
        { QualifiedName = init });
    }

    private static void Store(IPyInstance self, string name, object? value, bool frozen)
    {
        if (frozen)
        {
            self.Attributes[name] = value;
        }
        else
        {
            PyOps.SetAttr(self, name, value);
        }
    }

    private static string Signature(PyDataField field) => field.HasDefault ? field.Name + "=" : field.Name;

    private static string Repr(object? self, List<PyDataField> fields) => PyOps.TypeOf(self).QualifiedName + "("
        + string.Join(", ", fields.Where(f => f.ShowsInRepr && !f.IsInitOnly).Select(f => f.Name + "=" + PyOps.Repr(PyOps.GetAttr(self, f.Name)))) + ")";

    private static PyTuple<object?> Values(object? self, List<PyDataField> fields) =>
        PyOps.ToTuple([.. fields.Where(f => f.Compare && !f.IsInitOnly).Select(f => PyOps.GetAttr(self, f.Name))]);

    private static void AddOrder(PyClass type, List<PyDataField> fields, DataclassOptions options)
    {
        if (!options.Order)
        {
            return;
        }

        void Compare(string name, Func<object?, object?, bool> test) => Method(
            type, name, a => PyOps.TypeOf(a[0]) == PyOps.TypeOf(a[1]) ? test(Values(a[0], fields), Values(a[1], fields)) : PyNotImplemented.Instance);
        Compare("__lt__", PyOps.Less);
        Compare("__le__", PyOps.LessEqual);
        Compare("__gt__", PyOps.Greater);
        Compare("__ge__", PyOps.GreaterEqual);
    }

    private static void AddHash(PyClass type, List<PyDataField> fields, DataclassOptions options)
    {
        if (options.UnsafeHash || (options.Eq && options.Frozen && !Defines(type, "__hash__")))
        {
            Method(type, "__hash__", a => PyOps.Hash(Values(a[0], fields)));
        }
        else if (options.Eq && !Defines(type, "__hash__"))
        {
            type.SetRaw("__hash__", null);
        }
    }

    private static void Method(PyClass type, string name, Func<object?[], object?> body) =>
        type.SetRaw(name, new PyFunction(name, arguments => body(arguments.Positional.ToArray())) { QualifiedName = type.QualifiedName + "." + name });
}
