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
        if (member.Overloads.Length > 1 && HasUnknownArgument(call))
        {
            // The overload is chosen when the types of all arguments are known: a choice can't be taken back.
            return PyType.Never;
        }

        if (member.Overloads.Length > 1 && ExactOverload(call, member, receiver) is { } exact)
        {
            return Apply(call, exact.Overload, exact.Matched, receiver, constructed);
        }

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
        }

        return HasUnknownArgument(call) ? PyType.Never : CallLibraryDynamically(call, receiver);
    }

    /// <summary>The overload whose simple parameter types are those of the arguments: <c>str(True)</c> isn't that of an int.</summary>
    private (LibraryOverload Overload, MatchedArguments Matched)? ExactOverload(CallExpression call, LibraryFunction member, PyType? receiver)
    {
        foreach (var overload in member.Overloads)
        {
            if (ArgumentMatcher.Match(ArgumentMatcher.Formals(overload), call.Arguments, call.Keywords, out _) is { } matched
                && AcceptsAll(overload, matched, receiver, loose: false)
                && !overload.Parameters.Where((p, i) => Values(matched.Parameters[i]).Any(v => result.TypeOf(v) is SimpleType simple && !IsSameKind(p.Type, simple))).Any())
            {
                return (overload, matched);
            }
        }

        return null;
    }

    private static IEnumerable<Expression> Values(MatchedParameter matched) =>
        matched.Value is { } value ? [value] : matched.Rest.IsDefault ? [] : matched.Rest.Where(r => r is not StarredExpression);

    private static bool IsSameKind(TypeScheme scheme, SimpleType type) => scheme switch
    {
        NullableScheme nullable => IsSameKind(nullable.Inner, type),
        SimpleScheme { Kind: SimpleSchemeKind.Any } => false,
        SimpleScheme simple => simple.Kind switch
        {
            SimpleSchemeKind.Bool => type.Kind == SimpleKind.Bool,
            SimpleSchemeKind.Int => type.Kind == SimpleKind.Int,
            SimpleSchemeKind.BigInt => type.Kind == SimpleKind.BigInt,
            SimpleSchemeKind.Float => type.Kind == SimpleKind.Float,
            SimpleSchemeKind.Number => type.Kind == SimpleKind.Number,
            _ => true,
        },
        _ => true,
    };

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
                if (argument is AttributeExpression { Value: var owner })
                {
                    TypeOf(owner);
                }
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
            : ResultOf(call, overload, Instantiate(overload.Result, substitution, call));
    }

    /// <summary>Python 2's keys(), values() and items() are lists.</summary>
    private PyType ResultOf(CallExpression call, LibraryOverload overload, PyType type)
    {
        if (isPython2 && Python2Bytes.IsBytes(overload))
        {
            return overload.Result switch
            {
                TupleScheme => new TupleType([PyType.Str, .. ((TupleType)type).Elements.Skip(1)]),
                ClassScheme { Arguments.IsEmpty: false } => TextList(call),
                _ => PyType.Str,
            };
        }

        if (!isPython2 || !Python2Views.IsList(overload))
        {
            return type;
        }

        Site(call).Add(ElementType(type, call), joiner);
        return known.List(Site(call));
    }

    private PyType TextList(CallExpression call)
    {
        Site(call).Add(PyType.Str, joiner);
        return known.List(Site(call));
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
            baseCells[key] = cell = new TypeCell { IsFixed = true };
        }

        cell.Add(Instantiate(scheme, substitution, null), joiner);
        return cell;
    }

    /// <summary>The Runtime may call the special methods of an instance that it is given (<c>sorted</c> calls <c>__lt__</c>): they are reached in Dynamic form.</summary>
    private void NoteRuntimeUse(PyType type) => NoteRuntimeUse(type, type);

    private void NoteRuntimeUse(PyType type, PyType comparand)
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

                NoteComparisons(symbol, comparand);
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
                NoteRuntimeUse(optional.Inner, optional);
                break;
        }
    }

    /// <summary>What the Runtime compares an instance with stands beside it in a container: it has the same type.</summary>
    private void NoteComparisons(ClassSymbol symbol, PyType comparand)
    {
        for (var c = symbol; c is not null; c = c.BaseClass)
        {
            foreach (var other in c.Comparands)
            {
                other.Add(comparand, joiner);
            }
        }
    }
}
