using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Calls of Runtime members: choice of the overload, flow into generic parameters, instantiation of results.</summary>
public sealed partial class TypeInference
{
    private readonly Dictionary<(SyntaxNode, LibraryOverload), Substitution> callSubstitutions = new(new SiteComparer());
    private readonly Dictionary<(SyntaxNode, TypeScheme), TypeCell> schemeCells = new(new SchemeSiteComparer());

    private sealed class SiteComparer : IEqualityComparer<(SyntaxNode, LibraryOverload)>
    {
        public bool Equals((SyntaxNode, LibraryOverload) x, (SyntaxNode, LibraryOverload) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((SyntaxNode, LibraryOverload) obj) =>
            HashCode.Combine(ReferenceEqualityComparer.Instance.GetHashCode(obj.Item1), ReferenceEqualityComparer.Instance.GetHashCode(obj.Item2));
    }

    private sealed class SchemeSiteComparer : IEqualityComparer<(SyntaxNode, TypeScheme)>
    {
        public bool Equals((SyntaxNode, TypeScheme) x, (SyntaxNode, TypeScheme) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((SyntaxNode, TypeScheme) obj) =>
            HashCode.Combine(ReferenceEqualityComparer.Instance.GetHashCode(obj.Item1), ReferenceEqualityComparer.Instance.GetHashCode(obj.Item2));
    }

    /// <summary>Calls a function of the Runtime; null receiver for a static one.</summary>
    private PyType CallLibrary(CallExpression call, LibraryFunction member, PyType? receiver, LibraryClass? constructed = null)
    {
        VisitArguments(call);
        foreach (var loose in new[] { false, true })
        {
            foreach (var overload in member.Overloads)
            {
                if (ArgumentMatcher.Match(ArgumentMatcher.Formals(overload), call.Arguments, call.Keywords, out _) is { } matched
                    && AcceptsAll(overload, matched, receiver, loose))
                {
                    return Apply(call, overload, matched, receiver, constructed);
                }
            }

            if (!loose && HasUnknownArgument(call))
            {
                return PyType.Never;
            }
        }

        return CallLibraryDynamically(call, receiver);
    }

    /// <summary>No overload fits what is known: the Dynamic form decides at run time, with Python's errors.</summary>
    private PyType CallLibraryDynamically(CallExpression call, PyType? receiver)
    {
        EscapeArguments(call);
        if (receiver is not null && call.Function is AttributeExpression attribute)
        {
            joiner.Escape(receiver);
            result.Calls[call] = new DynamicMethodCall(attribute.Name);
        }
        else
        {
            result.Calls[call] = DynamicCall.Instance;
        }

        return PyType.Dynamic;
    }

    private bool HasUnknownArgument(CallExpression call) =>
        call.Arguments.Concat(call.Keywords.Select(k => k.Value)).Any(a => a is not LambdaExpression && result.TypeOf(a).IsNever);

    private void VisitArguments(CallExpression call)
    {
        foreach (var argument in call.Arguments.Concat(call.Keywords.Select(k => k.Value)))
        {
            if (IsAdaptable(argument))
            {
                // What becomes of it depends on the parameter: a lambda for a delegate, else a Dynamic value.
                result.Types[argument] = PyType.Dynamic;
            }
            else
            {
                TypeOf(argument);
            }
        }
    }

    private void EscapeArguments(CallExpression call)
    {
        foreach (var argument in call.Arguments)
        {
            joiner.Escape(argument is StarredExpression starred ? ElementType(result.TypeOf(starred.Value), argument) : result.TypeOf(argument));
        }

        foreach (var keyword in call.Keywords)
        {
            // The callee of f(**d) sees the values of d, not d.
            var type = result.TypeOf(keyword.Value);
            joiner.Escape(keyword.Name is null && KnownTypes.Is(type, known.DictClass) ? ((ClassType)type).Arguments[1].Type : type);
        }
    }

    private bool AcceptsAll(LibraryOverload overload, MatchedArguments matched, PyType? receiver, bool loose)
    {
        if (overload.Receiver is { } self && receiver is not null && !Accepts(self, receiver, loose: false))
        {
            return false;
        }

        for (var i = 0; i < overload.Parameters.Length; i++)
        {
            if (matched.Parameters[i].Value is { } value && !AcceptsArgument(overload.Parameters[i].Type, value, loose))
            {
                return false;
            }
        }

        return true;
    }

    private bool AcceptsArgument(TypeScheme scheme, Expression argument, bool loose)
    {
        scheme = scheme is NullableScheme { Inner: FunctionScheme } nullable && result.TypeOf(argument) is not { IsNone: true } ? nullable.Inner : scheme;
        return scheme is FunctionScheme function && Callable(argument, function.Parameters.Length) is not null || Accepts(scheme, result.TypeOf(argument), loose);
    }

    /// <summary>Whether a value of the type can be passed; loosely: after a checked conversion from Dynamic or Optional.</summary>
    private bool Accepts(TypeScheme scheme, PyType type, bool loose)
    {
        if (loose && (type.IsDynamic || type.IsNever))
        {
            return true;
        }

        return (scheme, type) switch
        {
            (ParameterScheme or SimpleScheme { Kind: SimpleSchemeKind.Any }, _) => true,
            (NullableScheme, { IsNone: true }) => true,
            (NullableScheme n, OptionalType o) => Accepts(n.Inner, o.Inner, loose),
            (NullableScheme n, _) => Accepts(n.Inner, type, loose),
            (_, OptionalType o) when loose => Accepts(scheme, o.Inner, loose),
            (SimpleScheme s, _) => AcceptsSimple(s.Kind, type),
            (TupleScheme t, TupleType actual) => t.Elements.Length == actual.Elements.Length && t.Elements.Zip(actual.Elements).All(p => Accepts(p.First, p.Second, loose)),
            (IterableScheme i, _) => AcceptsIterable(i, type, loose),
            (ClassScheme c, ClassType actual) => KnownTypes.DerivesFrom(actual.Definition, c.Class),
            (ClassScheme c, TupleType) => ReferenceEquals(c.Class, known.TupleClass) && loose,
            (FunctionScheme f, FunctionType actual) => f.Parameters.Length == actual.Shape.Parameters.Length,
            (OpaqueScheme o, ClassType { Definition: LibraryClass or ClassSymbol }) => o.CsName != "PyKeywords",
            _ => false,
        };
    }

    private static bool AcceptsSimple(SimpleSchemeKind kind, PyType type) => (kind, type) switch
    {
        (SimpleSchemeKind.Bool, SimpleType { Kind: SimpleKind.Bool or SimpleKind.Int }) => true,
        (SimpleSchemeKind.Int, SimpleType { Kind: SimpleKind.Int or SimpleKind.Bool or SimpleKind.BigInt }) => true,
        (SimpleSchemeKind.BigInt, SimpleType { Kind: SimpleKind.Int or SimpleKind.Bool or SimpleKind.BigInt }) => true,
        (SimpleSchemeKind.Float, SimpleType { Kind: SimpleKind.Float or SimpleKind.Int or SimpleKind.Bool or SimpleKind.BigInt }) => true,
        (SimpleSchemeKind.Complex, SimpleType { Kind: SimpleKind.Complex }) => true,
        (SimpleSchemeKind.Str, SimpleType { Kind: SimpleKind.Str }) => true,
        _ => false,
    };

    private bool AcceptsIterable(IterableScheme scheme, PyType type, bool loose)
    {
        if (scheme.IsSequence && !KnownTypes.Is(type, known.ListClass) && !KnownTypes.Is(type, known.TupleClass) && !KnownTypes.Is(type, known.RangeClass))
        {
            return false;
        }

        var iterable = type is TupleType or SimpleType { Kind: SimpleKind.Str }
            || type is ClassType { Definition: ClassSymbol symbol } && (symbol.FindMember("__iter__") is not null || symbol.FindMember("__getitem__") is not null)
            || type is ClassType instance && KnownTypes.LibraryBase(instance.Definition) is { } library && Iterates(library);
        return iterable && (scheme.Element is ParameterScheme || Accepts(scheme.Element, ElementType(type, NoSite), loose) || ElementType(type, NoSite).IsNever);
    }

    private static readonly SyntaxNode NoSite = new PassStatement(default);

    private static bool Iterates(LibraryClass? library)
    {
        for (; library is not null; library = library.Base)
        {
            if (library.Iterates is not null)
            {
                return true;
            }
        }

        return false;
    }

    private PyType Apply(CallExpression call, LibraryOverload overload, MatchedArguments matched, PyType? receiver, LibraryClass? constructed)
    {
        var substitution = CallSubstitution(call, overload, receiver, constructed);
        if (overload.Receiver is { } self && receiver is not null)
        {
            Match(self, receiver, substitution, null);
        }

        for (var i = 0; i < overload.Parameters.Length; i++)
        {
            MatchParameter(overload.Parameters[i], matched.Parameters[i], substitution);
        }

        result.Calls[call] = new LibraryCall(overload, receiver is null ? CallReceiver.None : CallReceiver.Value, matched, substitution, constructed);
        return constructed is not null
            ? new ClassType(constructed, [.. constructed.TypeParameters.Select(p => substitution[p])])
            : Instantiate(overload.Result, substitution, call);
    }

    private Substitution CallSubstitution(CallExpression call, LibraryOverload overload, PyType? receiver, LibraryClass? constructed)
    {
        if (!callSubstitutions.TryGetValue((call, overload), out var own))
        {
            callSubstitutions[(call, overload)] = own = new Substitution();
        }

        if (constructed is null && receiver is ClassType instance)
        {
            var declared = ReceiverSubstitution(instance, overload);
            foreach (var name in DeclaringClass(instance, overload)?.TypeParameters ?? [])
            {
                own[name] = declared[name];
            }
        }

        return own;
    }

    private static LibraryClass? DeclaringClass(ClassType instance, LibraryOverload overload)
    {
        for (var c = KnownTypes.LibraryBase(instance.Definition); c is not null; c = c.Base)
        {
            if (c.CsName == overload.ClassName)
            {
                return c;
            }
        }

        return null;
    }

    private Substitution ReceiverSubstitution(ClassType instance, LibraryOverload overload) =>
        DeclaringClass(instance, overload) is { } declaring ? SubstitutionFor(instance, declaring) : new Substitution();

    private readonly Dictionary<(TypeCell, LibraryClass, string), TypeCell> baseCells = [];

    /// <summary>The type arguments of an instance in terms of one of its base classes.</summary>
    private Substitution SubstitutionFor(ClassType instance, LibraryClass ancestor)
    {
        var library = KnownTypes.LibraryBase(instance.Definition)!;
        var substitution = Substitution.Of(library.TypeParameters, instance.Arguments);
        for (var c = library; !ReferenceEquals(c, ancestor) && c.Base is { } parent; c = parent)
        {
            var next = new Substitution();
            foreach (var (name, scheme) in parent.TypeParameters.Zip(c.BaseArguments))
            {
                next[name] = scheme is ParameterScheme p ? substitution[p.Name] : BaseCell(instance, c, name, scheme, substitution);
            }

            substitution = next;
        }

        return substitution;
    }

    private TypeCell BaseCell(ClassType instance, LibraryClass c, string name, TypeScheme scheme, Substitution substitution)
    {
        var key = (instance.Arguments.IsEmpty ? s_noCell : instance.Arguments[0].Find(), c, name);
        if (!baseCells.TryGetValue(key, out var cell))
        {
            baseCells[key] = cell = new TypeCell();
        }

        cell.Add(Instantiate(scheme, substitution, null), joiner);
        return cell;
    }

    private static readonly TypeCell s_noCell = new();

    private void MatchParameter(LibraryParameter parameter, MatchedParameter matched, Substitution substitution)
    {
        if (matched.Value is { } value)
        {
            MatchArgument(parameter, value, substitution);
        }

        foreach (var rest in matched.Rest.IsDefault ? [] : matched.Rest)
        {
            var type = rest is StarredExpression starred ? ElementType(result.TypeOf(starred.Value), rest) : result.TypeOf(rest);
            MatchType(parameter, type, substitution);
        }

        foreach (var keyword in matched.Keywords.IsDefault ? [] : matched.Keywords)
        {
            MatchType(parameter, result.TypeOf(keyword.Value), substitution);
        }
    }

    private void MatchArgument(LibraryParameter parameter, Expression value, Substitution substitution)
    {
        var scheme = parameter.Type is NullableScheme { Inner: FunctionScheme } nullable ? nullable.Inner : parameter.Type;
        if (scheme is FunctionScheme function && Callable(value, function.Parameters.Length) is { } callable)
        {
            var arguments = function.Parameters.Select(p => Instantiate(p, substitution, null)).ToList();
            Match(function.Result, CallTypes(callable, arguments), substitution, value);
            return;
        }

        MatchType(parameter, IsAdaptable(value) ? TypeOf(value) : result.TypeOf(value), substitution);
    }

    private void MatchType(LibraryParameter parameter, PyType type, Substitution substitution)
    {
        if (parameter.Escapes)
        {
            joiner.Escape(type);
        }

        // A function value that the Runtime takes as an object is called in Dynamic form.
        if (parameter.Type is SimpleScheme { Kind: SimpleSchemeKind.Any } or NullableScheme { Inner: SimpleScheme { Kind: SimpleSchemeKind.Any } }
            && type is FunctionType or ClassObjectType { Definition: ClassSymbol })
        {
            joiner.Escape(type);
        }

        NoteRuntimeUse(type);
        Match(parameter.Type, type, substitution, null);
    }

    /// <summary>The Runtime may call the special methods of an instance that it is given (<c>sorted</c> calls <c>__lt__</c>): they are reached in Dynamic form.</summary>
    private void NoteRuntimeUse(PyType type)
    {
        switch (type)
        {
            case ClassType { Definition: ClassSymbol symbol }:
                for (var c = symbol; c is not null; c = c.BaseClass)
                {
                    if (c.Members.Keys.Any(SpecialMethods.IsCalledByRuntime))
                    {
                        Changed(joiner.EscapedClasses.Add(c));
                    }
                }

                break;
            case ClassType generic:
                foreach (var argument in generic.Arguments)
                {
                    if (argument.Type is ClassType { Definition: ClassSymbol } or TupleType)
                    {
                        NoteRuntimeUse(argument.Type);
                    }
                }

                break;
            case TupleType tuple:
                foreach (var element in tuple.Elements)
                {
                    NoteRuntimeUse(element);
                }

                break;
            case OptionalType optional:
                NoteRuntimeUse(optional.Inner);
                break;
        }
    }

    /// <summary>A value of the type flows into a parameter of the scheme.</summary>
    private void Match(TypeScheme scheme, PyType type, Substitution substitution, SyntaxNode? site)
    {
        switch (scheme, type)
        {
            case (ParameterScheme p, _):
                substitution[p.Name].Add(type, joiner);
                break;
            case (NullableScheme n, _):
                if (!type.IsNone)
                {
                    Match(n.Inner, type is OptionalType o ? o.Inner : type, substitution, site);
                }

                break;
            case (IterableScheme i, _):
                Match(i.Element, ElementType(type, site ?? NoSite), substitution, site);
                break;
            case (TupleScheme t, TupleType actual) when t.Elements.Length == actual.Elements.Length:
                for (var i = 0; i < t.Elements.Length; i++)
                {
                    Match(t.Elements[i], actual.Elements[i], substitution, site);
                }

                break;
            case (TupleScheme t, { IsDynamic: true }):
                foreach (var element in t.Elements)
                {
                    Match(element, PyType.Dynamic, substitution, site);
                }

                break;
            case (ClassScheme c, ClassType actual) when KnownTypes.DerivesFrom(actual.Definition, c.Class):
                MatchClass(c, SubstitutionFor(actual, c.Class), substitution);
                break;
            case (ClassScheme c, { IsDynamic: true }):
                foreach (var argument in c.Arguments)
                {
                    Match(argument, PyType.Dynamic, substitution, site);
                }

                break;
            case (FunctionScheme f, FunctionType actual) when f.Parameters.Length == actual.Shape.Parameters.Length:
                for (var i = 0; i < f.Parameters.Length; i++)
                {
                    actual.Shape.Parameters[i].Add(Instantiate(f.Parameters[i], substitution, null), joiner);
                }

                Match(f.Result, actual.Shape.Result.Type, substitution, site);
                break;
            case (FunctionScheme f, { IsDynamic: true }):
                Match(f.Result, PyType.Dynamic, substitution, site);
                break;
        }
    }

    private void MatchClass(ClassScheme scheme, Substitution actual, Substitution substitution)
    {
        foreach (var (argument, name) in scheme.Arguments.Zip(scheme.Class.TypeParameters))
        {
            if (argument is ParameterScheme p)
            {
                if (substitution.Has(p.Name))
                {
                    substitution[p.Name].Unify(actual[name], joiner);
                }
                else
                {
                    substitution[p.Name] = actual[name];
                }
            }
            else
            {
                actual[name].Add(Instantiate(argument, substitution, null), joiner);
            }
        }
    }

    /// <summary>The type that a scheme means with the cells of its generic parameters; cells for type arguments persist per place.</summary>
    private PyType Instantiate(TypeScheme scheme, Substitution substitution, SyntaxNode? site) => scheme switch
    {
        SimpleScheme s => SimpleTypeOf(s.Kind),
        NullableScheme n => TypeJoiner.Optional(Instantiate(n.Inner, substitution, site)),
        ParameterScheme p => substitution[p.Name].Type,
        TupleScheme t => new TupleType([.. t.Elements.Select(e => Instantiate(e, substitution, site))]),
        IterableScheme i => known.Iterator(ArgumentCell(i.Element, substitution, site)),
        ClassScheme c => new ClassType(c.Class, [.. c.Arguments.Select(a => ArgumentCell(a, substitution, site))]),
        _ => PyType.Dynamic,
    };

    private TypeCell ArgumentCell(TypeScheme scheme, Substitution substitution, SyntaxNode? site)
    {
        if (scheme is ParameterScheme p)
        {
            return substitution[p.Name];
        }

        var key = (site ?? NoSite, scheme);
        if (site is null || !schemeCells.TryGetValue(key, out var cell))
        {
            cell = new TypeCell();
            if (site is not null)
            {
                schemeCells[key] = cell;
            }
        }

        var before = joiner.Changed;
        cell.Add(Instantiate(scheme, substitution, site), joiner);
        joiner.Changed = site is null ? before : joiner.Changed;
        return cell;
    }

    private static PyType SimpleTypeOf(SimpleSchemeKind kind) => kind switch
    {
        SimpleSchemeKind.Void => PyType.None,
        SimpleSchemeKind.Bool => PyType.Bool,
        SimpleSchemeKind.Int => PyType.Int,
        SimpleSchemeKind.BigInt => PyType.BigInt,
        SimpleSchemeKind.Float => PyType.Float,
        SimpleSchemeKind.Complex => PyType.Complex,
        SimpleSchemeKind.Str => PyType.Str,
        _ => PyType.Dynamic,
    };
}
