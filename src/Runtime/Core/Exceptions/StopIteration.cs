namespace PyConc2Cs.Runtime;

/// <summary>Raised by next() when an iterator is exhausted; <see cref="Value"/> is the generator's return value.</summary>
[PyClass("builtins", "StopIteration")]
public partial class StopIteration : PyException
{
    [PyMember]
    public StopIteration(params object?[] args)
        : base(args) => Value = args.Length > 0 ? args[0] : null;

    public override string PyTypeName => "StopIteration";

    [PyMember]
    public object? Value { get; set; }

    public override bool TryGetMember(string name, out object? value) =>
        name == "value" ? PyErrors.Give(Value, out value) : base.TryGetMember(name, out value);
}

/// <summary>Raised when an asynchronous iterator is exhausted.</summary>
[PyClass("builtins", "StopAsyncIteration")]
public partial class StopAsyncIteration : PyException
{
    [PyMember]
    public StopAsyncIteration(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "StopAsyncIteration";
}
