namespace PyConc2Cs.Runtime;

/// <summary>Python's ssl module: contexts for clients.</summary>
[PyModule("ssl")]
public static class PySsl
{
    [PyMember("CERT_NONE")]
    public const long CertNone = 0;

    [PyMember("CERT_OPTIONAL")]
    public const long CertOptional = 1;

    [PyMember("CERT_REQUIRED")]
    public const long CertRequired = 2;

    [PyMember("PROTOCOL_TLS")]
    public const long ProtocolTls = 2;

    [PyMember("PROTOCOL_TLS_CLIENT")]
    public const long ProtocolTlsClient = 16;

    /// <summary>A context that checks certificates.</summary>
    [PyMember("create_default_context")]
    public static PySslContext CreateDefaultContext() => new(ProtocolTlsClient);

    /// <summary>A context that doesn't check certificates.</summary>
    [PyMember("_create_unverified_context")]
    public static PySslContext CreateUnverifiedContext() => new(ProtocolTlsClient) { CheckHostname = false, VerifyMode = CertNone };
}

/// <summary>ssl.SSLContext: whether the certificates of servers are checked.</summary>
[PyClass("ssl", "SSLContext")]
public sealed partial class PySslContext : PyObject
{
    [PyMember]
    public PySslContext(long protocol = PySsl.ProtocolTls)
    {
        var isClient = protocol == PySsl.ProtocolTlsClient;
        (Protocol, CheckHostname, VerifyMode) = (protocol, isClient, isClient ? PySsl.CertRequired : PySsl.CertNone);
    }

    [PyMember]
    public long Protocol { get; }

    [PyMember("check_hostname")]
    public bool CheckHostname { get; set; }

    [PyMember("verify_mode")]
    public long VerifyMode { get; set; }

    internal bool Verifies => VerifyMode != PySsl.CertNone;
}
