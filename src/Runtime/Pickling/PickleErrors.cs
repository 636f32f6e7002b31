namespace PyConc2Cs.Runtime;

/// <summary>Python's pickle.PickleError.</summary>
[PyClass("pickle", "PickleError", Aliases = ["cPickle.PickleError"])]
public partial class PickleError : PyException
{
    [PyMember]
    public PickleError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "PickleError";

    public override string PyModuleName => "_pickle";
}

/// <summary>Something that can't be pickled.</summary>
[PyClass("pickle", "PicklingError", Aliases = ["cPickle.PicklingError"])]
public partial class PicklingError : PickleError
{
    [PyMember]
    public PicklingError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "PicklingError";
}

/// <summary>A pickle that is damaged or names something unknown.</summary>
[PyClass("pickle", "UnpicklingError", Aliases = ["cPickle.UnpicklingError"])]
public partial class UnpicklingError : PickleError
{
    [PyMember]
    public UnpicklingError(params object?[] args)
        : base(args)
    {
    }

    public override string PyTypeName => "UnpicklingError";
}
