namespace PyConc2Cs.Runtime;

/// <summary>Python's errno module: numbers of system errors, as Linux has them.</summary>
[PyModule("errno")]
public static class PyErrno
{
    [PyMember("EPERM")]
    public const long Eperm = 1;

    [PyMember("ENOENT")]
    public const long Enoent = 2;

    [PyMember("ESRCH")]
    public const long Esrch = 3;

    [PyMember("EINTR")]
    public const long Eintr = 4;

    [PyMember("EIO")]
    public const long Eio = 5;

    [PyMember("ENXIO")]
    public const long Enxio = 6;

    [PyMember("E2BIG")]
    public const long E2Big = 7;

    [PyMember("ENOEXEC")]
    public const long Enoexec = 8;

    [PyMember("EBADF")]
    public const long Ebadf = 9;

    [PyMember("ECHILD")]
    public const long Echild = 10;

    [PyMember("EAGAIN")]
    public const long Eagain = 11;

    [PyMember("EWOULDBLOCK")]
    public const long Ewouldblock = 11;

    [PyMember("ENOMEM")]
    public const long Enomem = 12;

    [PyMember("EACCES")]
    public const long Eacces = 13;

    [PyMember("EFAULT")]
    public const long Efault = 14;

    [PyMember("EBUSY")]
    public const long Ebusy = 16;

    [PyMember("EEXIST")]
    public const long Eexist = 17;

    [PyMember("EXDEV")]
    public const long Exdev = 18;

    [PyMember("ENODEV")]
    public const long Enodev = 19;

    [PyMember("ENOTDIR")]
    public const long Enotdir = 20;

    [PyMember("EISDIR")]
    public const long Eisdir = 21;

    [PyMember("EINVAL")]
    public const long Einval = 22;

    [PyMember("ENFILE")]
    public const long Enfile = 23;

    [PyMember("EMFILE")]
    public const long Emfile = 24;

    [PyMember("ENOTTY")]
    public const long Enotty = 25;

    [PyMember("EFBIG")]
    public const long Efbig = 27;

    [PyMember("ENOSPC")]
    public const long Enospc = 28;

    [PyMember("ESPIPE")]
    public const long Espipe = 29;

    [PyMember("EROFS")]
    public const long Erofs = 30;

    [PyMember("EMLINK")]
    public const long Emlink = 31;

    [PyMember("EPIPE")]
    public const long Epipe = 32;

    [PyMember("EDOM")]
    public const long Edom = 33;

    [PyMember("ERANGE")]
    public const long Erange = 34;

    [PyMember("EDEADLK")]
    public const long Edeadlk = 35;

    [PyMember("ENAMETOOLONG")]
    public const long Enametoolong = 36;

    [PyMember("ENOLCK")]
    public const long Enolck = 37;

    [PyMember("ENOSYS")]
    public const long Enosys = 38;

    [PyMember("ENOTEMPTY")]
    public const long Enotempty = 39;

    [PyMember("ELOOP")]
    public const long Eloop = 40;

    [PyMember("EADDRINUSE")]
    public const long Eaddrinuse = 98;

    [PyMember("EADDRNOTAVAIL")]
    public const long Eaddrnotavail = 99;

    [PyMember("ENETUNREACH")]
    public const long Enetunreach = 101;

    [PyMember("ECONNABORTED")]
    public const long Econnaborted = 103;

    [PyMember("ECONNRESET")]
    public const long Econnreset = 104;

    [PyMember("ENOBUFS")]
    public const long Enobufs = 105;

    [PyMember("EISCONN")]
    public const long Eisconn = 106;

    [PyMember("ENOTCONN")]
    public const long Enotconn = 107;

    [PyMember("ETIMEDOUT")]
    public const long Etimedout = 110;

    [PyMember("ECONNREFUSED")]
    public const long Econnrefused = 111;

    [PyMember("EHOSTUNREACH")]
    public const long Ehostunreach = 113;

    [PyMember("EALREADY")]
    public const long Ealready = 114;

    [PyMember("EINPROGRESS")]
    public const long Einprogress = 115;

    [PyMember("EPROTO")]
    public const long Eproto = 71;

    [PyMember("EOVERFLOW")]
    public const long Eoverflow = 75;

    [PyMember("ENOTSUP")]
    public const long Enotsup = 95;

    [PyMember("EOPNOTSUPP")]
    public const long Eopnotsupp = 95;

    /// <summary>Names by number.</summary>
    [PyMember]
    public static PyDict<long, string> Errorcode { get; } = new()
    {
        [1] = "EPERM",
        [2] = "ENOENT",
        [3] = "ESRCH",
        [4] = "EINTR",
        [5] = "EIO",
        [6] = "ENXIO",
        [7] = "E2BIG",
        [8] = "ENOEXEC",
        [9] = "EBADF",
        [10] = "ECHILD",
        [11] = "EAGAIN",
        [12] = "ENOMEM",
        [13] = "EACCES",
        [14] = "EFAULT",
        [16] = "EBUSY",
        [17] = "EEXIST",
        [18] = "EXDEV",
        [19] = "ENODEV",
        [20] = "ENOTDIR",
        [21] = "EISDIR",
        [22] = "EINVAL",
        [23] = "ENFILE",
        [24] = "EMFILE",
        [25] = "ENOTTY",
        [27] = "EFBIG",
        [28] = "ENOSPC",
        [29] = "ESPIPE",
        [30] = "EROFS",
        [31] = "EMLINK",
        [32] = "EPIPE",
        [33] = "EDOM",
        [34] = "ERANGE",
        [35] = "EDEADLOCK",
        [36] = "ENAMETOOLONG",
        [37] = "ENOLCK",
        [38] = "ENOSYS",
        [39] = "ENOTEMPTY",
        [40] = "ELOOP",
        [98] = "EADDRINUSE",
        [99] = "EADDRNOTAVAIL",
        [101] = "ENETUNREACH",
        [103] = "ECONNABORTED",
        [104] = "ECONNRESET",
        [105] = "ENOBUFS",
        [106] = "EISCONN",
        [107] = "ENOTCONN",
        [110] = "ETIMEDOUT",
        [111] = "ECONNREFUSED",
        [113] = "EHOSTUNREACH",
        [114] = "EALREADY",
        [115] = "EINPROGRESS",
        [71] = "EPROTO",
        [75] = "EOVERFLOW",
        [95] = "ENOTSUP",
    };
}
