namespace PyConc2Cs.Runtime;

/// <summary>A Python value that can be called in Dynamic form: functions, bound methods, classes.</summary>
public interface IPyCallable
{
    /// <summary>Python's <c>__name__</c>.</summary>
    string Name { get; }

    object? Call(PyArguments arguments);
}
