namespace PyConc2Cs.Runtime;

/// <summary>Several unrelated exceptions as one; what both group classes have in common (<c>except BaseExceptionGroup</c> tests for it).</summary>
public interface IPyExceptionGroup
{
    string GroupMessage { get; }

    IReadOnlyList<PyBaseException> Exceptions { get; }

    /// <summary>A group of the same class with other members.</summary>
    PyBaseException Derive(IEnumerable<object?> members);
}

/// <summary>A group that may hold any exceptions: (message, exceptions).</summary>
[PyClass("builtins", "BaseExceptionGroup")]
public partial class BaseExceptionGroup : PyBaseException, IPyExceptionGroup
{
    [PyMember]
    public BaseExceptionGroup(string message, IEnumerable<object?> exceptions)
        : base(message, exceptions) => (GroupMessage, Exceptions) = (message, new PyTuple<PyBaseException>(PyExceptionGroups.Check(exceptions)));

    public override string PyTypeName => "BaseExceptionGroup";

    [PyMember("message")]
    public string GroupMessage { get; }

    IReadOnlyList<PyBaseException> IPyExceptionGroup.Exceptions => [.. Exceptions];

    [PyMember]
    public PyTuple<PyBaseException> Exceptions { get; }

    public override string ToString() => PyExceptionGroups.Text(this);

    public override string Repr() => PyExceptionGroups.Repr(this, PyTypeName);

    public virtual PyBaseException Derive(IEnumerable<object?> members) => new BaseExceptionGroup(GroupMessage, members);

    public override bool TryGetMember(string name, out object? value) =>
        PyExceptionGroups.TryGet(this, name, out value) || base.TryGetMember(name, out value);
}

/// <summary>A group whose members are all Exceptions: (message, exceptions).</summary>
[PyClass("builtins", "ExceptionGroup")]
public partial class ExceptionGroup : PyException, IPyExceptionGroup
{
    [PyMember]
    public ExceptionGroup(string message, IEnumerable<object?> exceptions)
        : base(message, exceptions)
    {
        (GroupMessage, Exceptions) = (message, new PyTuple<PyBaseException>(PyExceptionGroups.Check(exceptions)));
        if (Exceptions.Any(e => e is not PyException))
        {
            throw new TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
        }
    }

    public override string PyTypeName => "ExceptionGroup";

    [PyMember("message")]
    public string GroupMessage { get; }

    IReadOnlyList<PyBaseException> IPyExceptionGroup.Exceptions => [.. Exceptions];

    [PyMember]
    public PyTuple<PyBaseException> Exceptions { get; }

    public override string ToString() => PyExceptionGroups.Text(this);

    public override string Repr() => PyExceptionGroups.Repr(this, PyTypeName);

    public virtual PyBaseException Derive(IEnumerable<object?> members) => new ExceptionGroup(GroupMessage, members);

    public override bool TryGetMember(string name, out object? value) =>
        PyExceptionGroups.TryGet(this, name, out value) || base.TryGetMember(name, out value);
}

/// <summary>What exception groups do; <c>except*</c> is emitted with <see cref="Split"/>.</summary>
public static class PyExceptionGroups
{
    /// <summary>The part whose leaves satisfy the condition and the rest, each in the same nesting, null where there is nothing.</summary>
    public static (PyBaseException? Match, PyBaseException? Others) Split(PyBaseException e, Func<PyBaseException, bool> condition)
    {
        if (condition(e))
        {
            return (e, null);
        }

        if (e is not IPyExceptionGroup group)
        {
            return (null, e);
        }

        var (matches, rest) = (new List<object?>(), new List<object?>());
        foreach (var (match, other) in group.Exceptions.Select(x => Split(x, condition)))
        {
            AddTo(matches, match);
            AddTo(rest, other);
        }

        return (matches.Count == 0 ? null : group.Derive(matches), rest.Count == 0 ? null : group.Derive(rest));
    }

    internal static PyBaseException[] Check(IEnumerable<object?> members)
    {
        PyBaseException[] checkedMembers = [.. members.Select(Check)];
        return checkedMembers.Length > 0
            ? checkedMembers
            : throw new ValueError("second argument (exceptions) must be a non-empty sequence");
    }

    internal static string Text(IPyExceptionGroup group) =>
        $"{group.GroupMessage} ({group.Exceptions.Count} sub-exception{(group.Exceptions.Count == 1 ? string.Empty : "s")})";

    internal static string Repr(IPyExceptionGroup group, string typeName) =>
        $"{typeName}({PyOps.Repr(group.GroupMessage)}, [{string.Join(", ", group.Exceptions.Select(e => e.Repr()))}])";

    internal static bool TryGet(IPyExceptionGroup group, string name, out object? value)
    {
        value = name switch
        {
            "message" => group.GroupMessage,
            "exceptions" => PyOps.ToTuple([.. group.Exceptions]),
            _ => null,
        };
        return value is not null;
    }

    private static PyBaseException Check(object? value, int index) => value as PyBaseException
        ?? throw new ValueError($"Item {index} of second argument (exceptions) is not an exception");

    private static void AddTo(List<object?> list, PyBaseException? e)
    {
        if (e is not null)
        {
            list.Add(e);
        }
    }
}
