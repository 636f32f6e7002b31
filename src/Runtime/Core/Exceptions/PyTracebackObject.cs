namespace PyConc2Cs.Runtime;

/// <summary>What scripts get as a traceback and hand on; it knows no lines.</summary>
internal sealed class PyTracebackObject : PyObject
{
    public override string PyTypeName => "traceback";

    public override string PyModuleName => "builtins";

    public override bool TryGetMember(string name, out object? value)
    {
        value = name is "tb_lineno" or "tb_lasti" ? 0L : null;
        return name is "tb_lineno" or "tb_lasti" or "tb_next" or "tb_frame" || base.TryGetMember(name, out value);
    }
}
