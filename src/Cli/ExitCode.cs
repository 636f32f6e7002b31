namespace PyConc2Cs.Cli;

/// <summary>What the process returns; <c>run</c> returns the program's own exit code once it has started.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int Refused = 1;
    public const int Usage = 2;
    public const int InternalError = 3;
}
