using PyConc2Cs.Lowering;

namespace PyConc2Cs.Intrinsics;

/// <summary>The one table of calls with a C# form of their own, by rule: the rule of a [PyIntrinsic], or of an inference rule.</summary>
public static class IntrinsicTable
{
    public static IReadOnlyDictionary<string, ICallLowering> All { get; } = new Dictionary<string, ICallLowering>(StringComparer.Ordinal)
    {
        ["print"] = new PrintIntrinsic(),
        ["format"] = new FormatIntrinsic(),
        ["isinstance"] = new InstanceTestIntrinsic(),
        ["type"] = new TypeIntrinsic(),
        ["getattr"] = new AttributeIntrinsic("GetAttr"),
        ["setattr"] = new AttributeIntrinsic("SetAttr"),
        ["hasattr"] = new AttributeIntrinsic("HasAttr"),
        ["delattr"] = new AttributeIntrinsic("DelAttr"),
        ["rewritten"] = new RewrittenIntrinsic(),
        ["display"] = new DisplayIntrinsic(),
        ["next"] = new IterationIntrinsic("Next"),
        ["iter"] = new IterationIntrinsic("Iter"),
        ["super"] = new SuperIntrinsic(),
        ["object-member"] = new ObjectMemberIntrinsic(),
        ["base-init"] = new BaseInitIntrinsic(),
        ["Thread"] = new DeferredIntrinsic("Thread"),
        ["trace"] = new TraceIntrinsic(),
        ["submit"] = new SubmitIntrinsic(),
        ["pool-apply"] = new PoolApplyIntrinsic(),
        ["later"] = new LaterIntrinsic(),
        ["Process"] = new ProcessIntrinsic(),
        ["Timer"] = new DeferredIntrinsic("Timer"),
    };
}
