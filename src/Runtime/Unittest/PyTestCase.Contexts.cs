namespace PyConc2Cs.Runtime;

/// <summary>Assertions about what a block of code, or a call, raises, warns and logs.</summary>
public partial class PyTestCase
{
    /// <summary>With a function calls it, and it must raise; without one gives a context for a with statement.</summary>
    [PyMember("assertRaises", "failUnlessRaises")]
    public PyAssertRaisesContext AssertRaises([PyParam(PositionalOnly = true)] object? expectedException, PyKeywords? kwargs = null, params object?[] args) =>
        Check(new PyAssertRaisesContext(this, expectedException, null, Take(ref kwargs, args)), kwargs, args);

    /// <summary>As assertRaises; a search for the regular expression in the exception's text must find something.</summary>
    [PyMember("assertRaisesRegex", "assertRaisesRegexp")]
    public PyAssertRaisesContext AssertRaisesRegex(
        [PyParam(PositionalOnly = true)] object? expectedException, [PyParam(PositionalOnly = true)] object? expectedRegex, PyKeywords? kwargs = null, params object?[] args) =>
        Check(new PyAssertRaisesContext(this, expectedException, PatternOf(expectedRegex), Take(ref kwargs, args)), kwargs, args);

    [PyMember("assertWarns")]
    public PyAssertWarnsContext AssertWarns([PyParam(PositionalOnly = true)] object? expectedWarning, PyKeywords? kwargs = null, params object?[] args) =>
        Check(new PyAssertWarnsContext(this, expectedWarning, null, Take(ref kwargs, args)), kwargs, args);

    [PyMember("assertWarnsRegex")]
    public PyAssertWarnsContext AssertWarnsRegex(
        [PyParam(PositionalOnly = true)] object? expectedWarning, [PyParam(PositionalOnly = true)] object? expectedRegex, PyKeywords? kwargs = null, params object?[] args) =>
        Check(new PyAssertWarnsContext(this, expectedWarning, PatternOf(expectedRegex), Take(ref kwargs, args)), kwargs, args);

    /// <summary>The block must log something of that level, or a higher one.</summary>
    [PyMember("assertLogs")]
    public PyAssertLogsContext AssertLogs(object? logger = null, object? level = null) => new(this, logger, level, mustLog: true);

    /// <summary>The block must not log anything of that level, or a higher one.</summary>
    [PyMember("assertNoLogs")]
    public PyAssertLogsContext AssertNoLogs(object? logger = null, object? level = null) => new(this, logger, level, mustLog: false);

    /// <summary>The keyword msg belongs to the context, not to the function.</summary>
    private static object? Take(ref PyKeywords? keywords, object?[] args)
    {
        if (args.Length > 0 || keywords is null || !keywords.TryGetValue("msg", out var msg))
        {
            return null;
        }

        keywords = null;
        return msg;
    }

    private static T Check<T>(T context, PyKeywords? keywords, object?[] args)
        where T : PyManager<T>
    {
        if (args is not [var function, .. var rest])
        {
            return context;
        }

        PyBaseException? error = null;
        context.Enter();
        try
        {
            PyOps.Call(function, PyTestSupport.Arguments(rest, keywords));
        }
        catch (Exception e)
        {
            error = PyErrors.From(e);
            if (!context.Exit(error))
            {
                throw;
            }
        }

        if (error is null)
        {
            context.Exit(null);
        }

        return context;
    }
}
