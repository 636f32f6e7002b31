namespace PyConc2Cs.Runtime;

/// <summary>A function with the arguments that a script passed beside it; subclasses of Thread read the parts.</summary>
internal sealed class BoundCall(object? function, object? args, object? kwargs)
{
    internal object? Function => function;

    internal object? Args => args ?? PyOps.ToTuple([]);

    internal object? Kwargs => kwargs ?? new PyDict<string, object?>();

    internal void Run()
    {
        if (function is not null)
        {
            PyOps.Call(function, DynamicCall.Arguments(args, kwargs));
        }
    }
}
