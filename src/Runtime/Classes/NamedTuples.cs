namespace PyConc2Cs.Runtime;

/// <summary>Makes the classes of <c>collections.namedtuple</c> and <c>typing.NamedTuple</c>.</summary>
internal static class NamedTuples
{
    public static PyClass Make(string name, IReadOnlyList<string> fields, IReadOnlyList<object?> defaults, string module)
    {
        var type = PyClass.MakeAtRunTime(name, name, module, [PyTypes.OfName("tuple")], null);
        var required = fields.Count - defaults.Count;
        var parameters = new PyParameters(string.Join(", ", fields.Select((f, i) => i < required ? f : f + "=")), method: true);
        type.SetRaw("__slots__", PyOps.ToTuple([]));
        type.SetRaw("_fields", PyOps.ToTuple([.. fields]));
        type.SetRaw("__match_args__", PyOps.ToTuple([.. fields]));
        type.SetRaw("__new__", new PyStaticMethod(new PyFunction("__new__", arguments => New(arguments, parameters, defaults, required, name))));
        var fieldDefaults = new PyDict<object?, object?>();
        for (var i = 0; i < fields.Count; i++)
        {
            var at = i;
            type.SetRaw(fields[i], new PyProperty(new PyFunction(fields[i], a => ((PyTupleInstance)a.Positional[0]!)[at])) { IsTupleField = true });
            if (i >= required)
            {
                fieldDefaults[fields[i]] = defaults[i - required];
            }
        }

        type.SetRaw("_field_defaults", fieldDefaults);
        AddMethods(type, fields);
        return type;
    }

    /// <summary>Fields and defaults of a class that <see cref="Make"/> made; null for other classes.</summary>
    public static (string[] Fields, object?[] Defaults)? Describe(PyClass type)
    {
        if (!type.IsMadeAtRunTime || type.Bases is not [{ Name: "tuple" }] || !type.TryLookup("_fields", out var fields) || !type.TryLookup("_field_defaults", out var defaults))
        {
            return null;
        }

        return ([.. PyOps.Iterate(fields).Select(PyOps.Str)], [.. ((IPyDict)defaults!).Pairs.Select(p => p.Value)]);
    }

    private static PyTupleInstance New(PyArguments arguments, PyParameters parameters, IReadOnlyList<object?> defaults, int required, string name)
    {
        var type = (PyClass)arguments.Positional[0]!;
        var bound = new ArgumentBinder(name + ".__new__", parameters, arguments.WithoutFirst());
        var items = new object?[parameters.Names.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = i < required ? bound.Get<object?>(i) : bound.Get(i, defaults[i - required]);
        }

        return new PyTupleInstance(type, items);
    }

    private static void AddMethods(PyClass type, IReadOnlyList<string> fields)
    {
        Method(type, "__repr__", a => $"{PyOps.TypeName(a.Positional[0])}({string.Join(", ", fields.Select((f, i) => f + "=" + PyOps.Repr(((PyTupleInstance)a.Positional[0]!)[i])))})");
        Method(type, "_asdict", a =>
        {
            var dict = new PyDict<object?, object?>();
            for (var i = 0; i < fields.Count; i++)
            {
                dict[fields[i]] = ((PyTupleInstance)a.Positional[0]!)[i];
            }

            return dict;
        });
        Method(type, "_replace", a =>
        {
            var self = (PyTupleInstance)a.Positional[0]!;
            var items = PyOps.Iterate(self.Items).ToArray();
            for (var i = 0; i < a.KeywordNames.Length; i++)
            {
                var at = fields.ToList().IndexOf(a.KeywordNames[i]);
                items[at >= 0 ? at : throw new TypeError($"Got unexpected field names: ['{a.KeywordNames[i]}']")] = a.KeywordValues[i];
            }

            return new PyTupleInstance(self.InstanceType, items);
        });
        type.SetRaw("_make", new PyClassMethod(new PyFunction("_make", a =>
        {
            object?[] items = [.. PyOps.Iterate(a.Positional[1])];
            return items.Length == fields.Count
                ? new PyTupleInstance((PyClass)a.Positional[0]!, items)
                : throw new TypeError($"Expected {fields.Count} arguments, got {items.Length}");
        })));
    }

    private static void Method(PyClass type, string name, Func<PyArguments, object?> body) =>
        type.SetRaw(name, new PyFunction(name, body) { QualifiedName = type.Name + "." + name });
}
