namespace PyConc2Cs.Runtime;

/// <summary>Binds arguments to the parameters of a signature, with the messages of inspect.</summary>
internal static class ArgumentMatching
{
    public static PyBoundArguments Bind(PySignature signature, object?[] positional, PyKeywords keywords, bool isPartial)
    {
        var bound = new PyDict<string, object?>();
        var named = keywords.ToDictionary(pair => pair.Key, pair => pair.Value);
        var parameters = signature.All.ToList();
        var next = BindPositional(parameters, positional, named, bound);
        BindNamed(parameters.Skip(next), named, bound, isPartial);
        if (named.Count > 0)
        {
            if (parameters.Find(p => p.Kind.Number == 4) is { } rest)
            {
                bound[rest.Name] = new PyDict<string, object?>(named.Select(pair => (pair.Key, pair.Value)));
            }
            else
            {
                var name = named.Keys.First();
                throw new TypeError(parameters.Exists(p => p.Name == name && p.Kind.Number == 0)
                    ? $"got some positional-only arguments passed as keyword arguments: '{name}'"
                    : $"got an unexpected keyword argument '{name}'");
            }
        }

        return new(signature, bound);
    }

    /// <summary>The index of the first parameter that got no positional argument.</summary>
    private static int BindPositional(List<PySignatureParameter> parameters, object?[] positional, Dictionary<string, object?> named, PyDict<string, object?> bound)
    {
        var next = 0;
        for (var i = 0; i < positional.Length; i++, next++)
        {
            if (next == parameters.Count || parameters[next].Kind.Number >= 3)
            {
                throw new TypeError("too many positional arguments");
            }

            var parameter = parameters[next];
            if (parameter.Kind.Number == 2)
            {
                bound[parameter.Name] = new PyTuple<object?>(positional[i..]);
                return next + 1;
            }

            bound[parameter.Name] = parameter.Kind.Number == 1 && named.ContainsKey(parameter.Name)
                ? throw new TypeError($"multiple values for argument '{parameter.Name}'")
                : positional[i];
        }

        return next;
    }

    private static void BindNamed(IEnumerable<PySignatureParameter> parameters, Dictionary<string, object?> named, PyDict<string, object?> bound, bool isPartial)
    {
        foreach (var parameter in parameters.Where(p => p.Kind.Number is not (2 or 4)))
        {
            if (parameter.Kind.Number != 0 && named.Remove(parameter.Name, out var value))
            {
                bound[parameter.Name] = value;
            }
            else if (!isPartial && parameter.IsRequired)
            {
                throw new TypeError($"missing a required{(parameter.Kind.Number == 3 ? " keyword-only" : "")} argument: '{parameter.Name}'");
            }
        }
    }
}

/// <summary>Finds the signature of a callable.</summary>
internal static class SignatureReader
{
    public static PySignature Of(object? callable)
    {
        switch (callable)
        {
            case PyFunction function when function.TryGetMember("__wrapped__", out var wrapped):
                return Of(wrapped);
            case IPyDynamic described when described is not PyFunction && PyOps.GetAttr(described, "__signature__", null) is PySignature own:
                return own;
            case PyFunction function when !function.IsBuiltin:
                return OfFunction(function);
            case PyBoundMethod { Function: { } function }:
                return WithoutFirst(Of(function));
            case PyPartial partial:
                return OfPartial(partial);
            case PyClass { IsMadeAtRunTime: true } type:
                return type.TryLookup("__init__", out var initializer) ? WithoutFirst(Of(initializer)) : new PySignature([], PySignature.Empty);
            case IPyInstance instance when instance.InstanceType.TryLookup("__call__", out var call):
                return WithoutFirst(Of(call));
        }

        throw Builtins.Callable(callable)
            ? new NotImplementedError($"inspect.signature() of {PyOps.Repr(callable)}: only for functions of the script")
            : new TypeError($"{PyOps.Repr(callable)} is not a callable object");
    }

    public static List<PySignatureParameter> Parameters(string signature, Func<string, object?> defaultOf, Func<string, object?> annotationOf)
    {
        var list = new PyParameters(signature);
        var parameters = new List<PySignatureParameter>();
        for (var i = 0; i < list.Count; i++)
        {
            var kind = i == list.StarIndex ? 2 : i == list.KeywordsIndex ? 4 : i < list.PositionalOnlyCount ? 0 : i < list.PositionalCount ? 1 : 3;
            parameters.Add(new(list.Names[i], PyParameterKind.All[kind], defaultOf(list.Names[i]), annotationOf(list.Names[i])));
        }

        return parameters;
    }

    private static PySignature OfFunction(PyFunction function)
    {
        var (defaults, annotations) = (function.Details?.Defaults, function.Details?.Annotations);
        object? In(PyDict<string, object?>? values, string name) => values is { } told && told.Contains(name) ? told[name] : PySignature.Empty;
        var text = function.Details?.Signature ?? string.Join(", ", function.Parameters);
        return new(Parameters(text, name => In(defaults, name), name => In(annotations, name)), In(annotations, "return"));
    }

    private static PySignature WithoutFirst(PySignature signature) =>
        new([.. signature.All.Where((p, i) => i > 0 || p.Kind.Number >= 2)], signature.ReturnAnnotation);

    private static PySignature OfPartial(PyPartial partial)
    {
        var signature = Of(partial.Func);
        var given = partial.Args.Length;
        var parameters = new List<PySignatureParameter>();
        var isNamed = false;
        foreach (var parameter in signature.All)
        {
            if (parameter.Kind.Number < 2 && given-- > 0)
            {
                continue;
            }

            var isFixed = partial.Keywords.Contains(parameter.Name);
            isNamed |= isFixed;
            parameters.Add(new(
                parameter.Name, isNamed && parameter.Kind.Number == 1 ? PySignatureParameter.KeywordOnly : parameter.Kind,
                isFixed ? partial.Keywords[parameter.Name] : parameter.Default, parameter.Annotation));
        }

        return new(parameters, signature.ReturnAnnotation);
    }
}

/// <summary>What a function of the script says of its parameters beyond their names.</summary>
internal sealed record FunctionDetails(string Signature, PyDict<string, object?> Defaults, PyDict<string, object?> Annotations);
