namespace PyConc2Cs.Runtime;

/// <summary>An error in no other category.</summary>
[PyClass("builtins", "RuntimeError", Aliases = ["threading.ThreadError", "_thread.error", "thread.error"])]
public partial class RuntimeError : PyException
{
    [PyMember]
    public RuntimeError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "RuntimeError";
}

/// <summary>A method that subclasses must override.</summary>
[PyClass("builtins", "NotImplementedError")]
public partial class NotImplementedError : RuntimeError
{
    [PyMember]
    public NotImplementedError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "NotImplementedError";
}

/// <summary>The maximum recursion depth is exceeded.</summary>
[PyClass("builtins", "RecursionError")]
public partial class RecursionError : RuntimeError
{
    [PyMember]
    public RecursionError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "RecursionError";
}

/// <summary>An operation that is impossible while the interpreter shuts down.</summary>
[PyClass("builtins", "PythonFinalizationError")]
public partial class PythonFinalizationError : RuntimeError
{
    [PyMember]
    public PythonFinalizationError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "PythonFinalizationError";
}
