namespace PyConc2Cs.Runtime;

/// <summary>sys.float_info: the limits of a double.</summary>
[PyClass("sys", "float_info")]
public sealed partial class PyFloatInfo
{
    [PyMember]
    public double Max => double.MaxValue;

    [PyMember]
    public long MaxExp => 1024;

    [PyMember("max_10_exp")]
    public long MaxDecimalExp => 308;

    [PyMember]
    public double Min => 2.2250738585072014e-308;

    [PyMember]
    public long MinExp => -1021;

    [PyMember("min_10_exp")]
    public long MinDecimalExp => -307;

    [PyMember]
    public long Dig => 15;

    [PyMember]
    public long MantDig => 53;

    [PyMember]
    public double Epsilon => 2.220446049250313e-16;

    [PyMember]
    public long Radix => 2;

    [PyMember]
    public long Rounds => 1;
}
