namespace PyConc2Cs.Runtime;

/// <summary>Assertions about one or two values.</summary>
public partial class PyTestCase
{
    /// <summary>Python's <c>==</c>; strings, lists, tuples, sets and dicts show where they differ.</summary>
    [PyMember("assertEqual", "assertEquals", "failUnlessEqual")]
    public void AssertEqual(object? first, object? second, object? msg = null)
    {
        if (PyOps.TypeOf(first) != PyOps.TypeOf(second))
        {
            AssertBaseEqual(first, second, msg);
            return;
        }

        switch (first)
        {
            case string text: AssertMultiLineEqual(text, (string)second!, msg); break;
            case IPyDict: AssertDictEqual(first, second, msg); break;
            case IPySet: AssertSetEqual(first, second, msg); break;
            case var _ when PyOps.TypeOf(first) is { Module: "builtins", Name: "list" or "tuple" } type: CompareSequences(first, second, msg, type.Name); break;
            default: AssertBaseEqual(first, second, msg); break;
        }
    }

    [PyMember("assertNotEqual", "assertNotEquals", "failIfEqual")]
    public void AssertNotEqual(object? first, object? second, object? msg = null) =>
        Require(PyOps.NotEquals(first, second), msg, () => $"{PyTestSupport.Repr(first)} == {PyTestSupport.Repr(second)}");

    [PyMember("assertTrue", "assert_", "failUnless")]
    public void AssertTrue(object? expr, object? msg = null) => Require(PyOps.Truth(expr), msg, () => $"{PyTestSupport.Repr(expr)} is not true");

    [PyMember("assertFalse", "failIf")]
    public void AssertFalse(object? expr, object? msg = null) => Require(!PyOps.Truth(expr), msg, () => $"{PyTestSupport.Repr(expr)} is not false");

    [PyMember("assertIs")]
    public void AssertIs(object? expr1, object? expr2, object? msg = null) =>
        Require(PyOps.Is(expr1, expr2), msg, () => $"{PyTestSupport.Repr(expr1)} is not {PyTestSupport.Repr(expr2)}");

    [PyMember("assertIsNot")]
    public void AssertIsNot(object? expr1, object? expr2, object? msg = null) =>
        Require(!PyOps.Is(expr1, expr2), msg, () => $"unexpectedly identical: {PyTestSupport.Repr(expr1)}");

    [PyMember("assertIsNone")]
    public void AssertIsNone(object? obj, object? msg = null) => Require(obj is null, msg, () => $"{PyTestSupport.Repr(obj)} is not None");

    [PyMember("assertIsNotNone")]
    public void AssertIsNotNone(object? obj, object? msg = null) => Require(obj is not null, msg, () => "unexpectedly None");

    [PyMember("assertIn")]
    public void AssertIn(object? member, object? container, object? msg = null) =>
        Require(PyOps.Contains(container, member), msg, () => $"{PyTestSupport.Repr(member)} not found in {PyTestSupport.Repr(container)}");

    [PyMember("assertNotIn")]
    public void AssertNotIn(object? member, object? container, object? msg = null) =>
        Require(!PyOps.Contains(container, member), msg, () => $"{PyTestSupport.Repr(member)} unexpectedly found in {PyTestSupport.Repr(container)}");

    [PyMember("assertIsInstance")]
    public void AssertIsInstance(object? obj, object? cls, object? msg = null) =>
        Require(Builtins.IsInstance(obj, cls), msg, () => $"{PyTestSupport.Repr(obj)} is not an instance of {PyOps.Repr(cls)}");

    [PyMember("assertNotIsInstance")]
    public void AssertNotIsInstance(object? obj, object? cls, object? msg = null) =>
        Require(!Builtins.IsInstance(obj, cls), msg, () => $"{PyTestSupport.Repr(obj)} is an instance of {PyOps.Repr(cls)}");

    [PyMember("assertGreater")]
    public void AssertGreater(object? a, object? b, object? msg = null) => Require(PyOps.Greater(a, b), msg, () => $"{PyTestSupport.Repr(a)} not greater than {PyTestSupport.Repr(b)}");

    [PyMember("assertGreaterEqual")]
    public void AssertGreaterEqual(object? a, object? b, object? msg = null) =>
        Require(PyOps.GreaterEqual(a, b), msg, () => $"{PyTestSupport.Repr(a)} not greater than or equal to {PyTestSupport.Repr(b)}");

    [PyMember("assertLess")]
    public void AssertLess(object? a, object? b, object? msg = null) => Require(PyOps.Less(a, b), msg, () => $"{PyTestSupport.Repr(a)} not less than {PyTestSupport.Repr(b)}");

    [PyMember("assertLessEqual")]
    public void AssertLessEqual(object? a, object? b, object? msg = null) =>
        Require(PyOps.LessEqual(a, b), msg, () => $"{PyTestSupport.Repr(a)} not less than or equal to {PyTestSupport.Repr(b)}");

    /// <summary>The difference rounded to so many places is zero, or not greater than delta.</summary>
    [PyMember("assertAlmostEqual", "assertAlmostEquals")]
    public void AssertAlmostEqual(object? first, object? second, object? places = null, object? msg = null, object? delta = null)
    {
        if (PyOps.Equals(first, second))
        {
            return;
        }

        var (isClose, difference, limit) = Distance(first, second, places, delta);
        Require(isClose, msg, () => $"{PyTestSupport.Repr(first)} != {PyTestSupport.Repr(second)} within {limit} ({PyTestSupport.Repr(difference)} difference)");
    }

    [PyMember("assertNotAlmostEqual", "assertNotAlmostEquals")]
    public void AssertNotAlmostEqual(object? first, object? second, object? places = null, object? msg = null, object? delta = null)
    {
        var (isClose, difference, limit) = Distance(first, second, places, delta);
        Require(
            !PyOps.Equals(first, second) && !isClose,
            msg,
            () => $"{PyTestSupport.Repr(first)} == {PyTestSupport.Repr(second)} within {limit}{(delta is null ? string.Empty : $" ({PyTestSupport.Repr(difference)} difference)")}");
    }

    [PyMember("assertRegex", "assertRegexpMatches")]
    public void AssertRegex(string text, object? expectedRegex, object? msg = null) =>
        Require(Search(expectedRegex, text), msg, () => $"Regex didn't match: {PyOps.Repr(PatternOf(expectedRegex).Pattern)} not found in {PyOps.Repr(text)}");

    [PyMember("assertNotRegex")]
    public void AssertNotRegex(string text, object? unexpectedRegex, object? msg = null)
    {
        var match = PatternOf(unexpectedRegex).Search(text);
        Require(match is null, msg, () => $"Regex matched: {PyOps.Repr(match!.Group())} matches {PyOps.Repr(PatternOf(unexpectedRegex).Pattern)} in {PyOps.Repr(text)}");
    }

    internal static bool Search(object? pattern, string text) => PatternOf(pattern).Search(text) is not null;

    internal static PyPattern PatternOf(object? pattern) => pattern as PyPattern ?? PyRe.Compile(PyConvert.To<string>(pattern));

    /// <summary>An own message alone, or behind the usual one.</summary>
    internal string FormatMessage(object? msg, string standard)
    {
        if (!PyOps.Truth(PyOps.GetAttr(this, "longMessage")))
        {
            return msg is null ? standard : PyOps.Str(msg);
        }

        return msg is null ? standard : $"{standard} : {PyOps.Str(msg)}";
    }

    private void AssertBaseEqual(object? first, object? second, object? msg)
    {
        if (!PyOps.Equals(first, second))
        {
            var (a, b) = PyTestSupport.Shorten(first, second);
            throw Failure(FormatMessage(msg, $"{a} != {b}"));
        }
    }

    private void Require(bool holds, object? msg, Func<string> standard)
    {
        if (!holds)
        {
            throw Failure(FormatMessage(msg, standard()));
        }
    }

    private static (bool IsClose, object? Difference, string Limit) Distance(object? first, object? second, object? places, object? delta)
    {
        if (delta is not null && places is not null)
        {
            throw new TypeError("specify delta or places not both");
        }

        var difference = Builtins.Abs(PyOps.Subtract(first, second));
        if (delta is not null)
        {
            return (PyOps.LessEqual(difference, delta), difference, PyTestSupport.Repr(delta) + " delta");
        }

        var digits = places ?? 7L;
        return (PyOps.Equals(Builtins.Round(difference, PyConvert.ToLong(digits)), 0L), difference, $"{PyOps.Repr(digits)} places");
    }
}
