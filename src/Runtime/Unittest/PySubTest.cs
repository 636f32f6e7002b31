namespace PyConc2Cs.Runtime;

/// <summary>A part of a test, as results see it.</summary>
[PyClass("unittest.case", "_SubTest")]
public sealed partial class PySubTest : PyObject
{
    private readonly string description;

    internal PySubTest(PyTestCase test, object? message, IReadOnlyList<KeyValuePair<string, object?>> parameters)
    {
        TestCase = test;
        Parameters = parameters;
        var parts = new List<string>();
        if (message is not null)
        {
            parts.Add($"[{PyOps.Str(message)}]");
        }

        if (parameters.Count > 0)
        {
            parts.Add($"({string.Join(", ", parameters.Select(p => $"{p.Key}={PyOps.Repr(p.Value)}"))})");
        }

        description = parts.Count > 0 ? string.Join(' ', parts) : "(<subtest>)";
    }

    [PyMember("test_case")]
    public PyTestCase TestCase { get; }

    [PyMember("failureException")]
    public object? FailureException => PyOps.GetAttr(TestCase, "failureException");

    internal IReadOnlyList<KeyValuePair<string, object?>> Parameters { get; }

    [PyMember("id")]
    public string Id() => $"{TestCase.Id()} {description}";

    [PyMember("shortDescription")]
    public string? ShortDescription() => TestCase.ShortDescription();

    public override string ToString() => $"{TestCase} {description}";
}

/// <summary>What TestCase.subTest gives: what its block raises is reported and doesn't end the test.</summary>
[PyClass("unittest.case", "_SubTestContext")]
public sealed partial class PySubTestContext : PyManager<object?>
{
    private readonly PyTestCase test;
    private readonly object? message;
    private readonly PyKeywords? keywords;
    private PySubTest? outer;

    internal PySubTestContext(PyTestCase test, object? message, PyKeywords? keywords) => (this.test, this.message, this.keywords) = (test, message, keywords);

    public override object? Enter()
    {
        outer = test.Current;
        var own = keywords?.ToList() ?? [];
        test.Current = new PySubTest(test, message, [.. own, .. (outer?.Parameters ?? []).Where(p => own.All(o => o.Key != p.Key))]);
        return null;
    }

    public override bool Exit(PyBaseException? error)
    {
        var subTest = test.Current;
        test.Current = outer;
        if (test.Outcome is not { } outcome || error is KeyboardInterrupt)
        {
            return false;
        }

        outcome.Note(test, subTest, error);
        if (error is not null && (outcome.ExpectedFailure is not null || PyTestSupport.IsMarked(outcome.Result, "failfast")))
        {
            throw new ShouldStop();
        }

        return true;
    }
}
