namespace PyConc2Cs.Runtime;

/// <summary>The numbers are Linux's.</summary>
public static partial class PySignal
{
    [PyMember("SIG_DFL")]
    public const long SigDfl = 0;

    [PyMember("SIG_IGN")]
    public const long SigIgn = 1;

    [PyMember("SIGHUP")]
    public const long Sighup = 1;

    [PyMember("SIGINT")]
    public const long Sigint = 2;

    [PyMember("SIGQUIT")]
    public const long Sigquit = 3;

    [PyMember("SIGILL")]
    public const long Sigill = 4;

    [PyMember("SIGTRAP")]
    public const long Sigtrap = 5;

    [PyMember("SIGABRT")]
    public const long Sigabrt = 6;

    [PyMember("SIGBUS")]
    public const long Sigbus = 7;

    [PyMember("SIGFPE")]
    public const long Sigfpe = 8;

    [PyMember("SIGKILL")]
    public const long Sigkill = 9;

    [PyMember("SIGUSR1")]
    public const long Sigusr1 = 10;

    [PyMember("SIGSEGV")]
    public const long Sigsegv = 11;

    [PyMember("SIGUSR2")]
    public const long Sigusr2 = 12;

    [PyMember("SIGPIPE")]
    public const long Sigpipe = 13;

    [PyMember("SIGALRM")]
    public const long Sigalrm = 14;

    [PyMember("SIGTERM")]
    public const long Sigterm = 15;

    [PyMember("SIGCHLD")]
    public const long Sigchld = 17;

    [PyMember("SIGCONT")]
    public const long Sigcont = 18;

    [PyMember("SIGSTOP")]
    public const long Sigstop = 19;

    [PyMember("SIGTSTP")]
    public const long Sigtstp = 20;

    [PyMember("SIGTTIN")]
    public const long Sigttin = 21;

    [PyMember("SIGTTOU")]
    public const long Sigttou = 22;

    [PyMember("SIGWINCH")]
    public const long Sigwinch = 28;

    [PyMember("NSIG")]
    public const long Nsig = 65;
}
