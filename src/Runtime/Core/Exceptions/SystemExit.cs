namespace PyConc2Cs.Runtime;

/// <summary>Raised by sys.exit(): ends the program with <see cref="Code"/> (None is 0; anything but an int is printed and means 1).</summary>
[PyClass("builtins", "SystemExit")]
public partial class SystemExit : PyBaseException
{
    [PyMember]
    public SystemExit(params object?[] args)
        : base(args) => Code = args.Length switch
        {
            0 => null,
            1 => args[0],
            _ => PyOps.ToTuple(args),
        };

    public override string PyTypeName => "SystemExit";

    [PyMember]
    public object? Code { get; set; }

    public override bool TryGetMember(string name, out object? value) =>
        name == "code" ? PyErrors.Give(Code, out value) : base.TryGetMember(name, out value);

    public override bool TrySetMember(string name, object? value)
    {
        if (name == "code")
        {
            Code = value;
            return true;
        }

        return base.TrySetMember(name, value);
    }
}
