namespace PyConc2Cs.Runtime;

/// <summary>An exception on its way through the <c>except*</c> clauses of a try statement (PEP 654).</summary>
public sealed class PyExceptStar(PyBaseException error)
{
    private readonly List<PyBaseException> raised = [];
    private readonly List<PyBaseException> parts = [];
    private PyBaseException? rest = error;

    /// <summary>The part of what is left that is of the class or one of the classes, as a group; null if there is none.</summary>
    public PyBaseException? Take(object? type)
    {
        if (rest is null)
        {
            return null;
        }

        var (match, others) = PyExceptionGroups.Split(rest, e => Builtins.IsInstance(e, type));
        rest = others;
        if (match is not null and not IPyExceptionGroup)
        {
            match = match is PyException ? new ExceptionGroup(string.Empty, [match]) : new BaseExceptionGroup(string.Empty, [match]);
        }

        if (match is not null)
        {
            parts.Add(match);
        }

        return match;
    }

    /// <summary>A clause ended by an exception.</summary>
    public void Add(PyBaseException e) => raised.Add(e);

    /// <summary>Raises what no clause took, together with what the clauses raised.</summary>
    public void Finish()
    {
        var again = raised.Where(parts.Contains).ToList();
        var fresh = raised.Where(e => !parts.Contains(e)).ToList();
        if (again.Count > 0)
        {
            var members = again.Prepend(rest).OfType<IPyExceptionGroup>().SelectMany(group => group.Exceptions).ToList<object?>();
            rest = ((IPyExceptionGroup)again[0]).Derive(members);
        }

        if (fresh.Count > 0)
        {
            object?[] members = rest is null ? [.. fresh] : [.. fresh, rest];
            throw fresh.TrueForAll(e => e is PyException) && rest is null or PyException ? new ExceptionGroup(string.Empty, members) : new BaseExceptionGroup(string.Empty, members);
        }

        if (rest is not null)
        {
            throw rest;
        }
    }
}
