namespace PyConc2Cs.Runtime;

/// <summary>The numbers of Linux.</summary>
public static partial class PySocketModule
{
    [PyMember("AF_INET")]
    public const long AfInet = 2;

    [PyMember("AF_INET6")]
    public const long AfInet6 = 10;

    [PyMember("AF_PACKET")]
    public const long AfPacket = 17;

    [PyMember("AF_UNIX")]
    public const long AfUnix = 1;

    [PyMember("AF_UNSPEC")]
    public const long AfUnspec = 0;

    [PyMember("AI_ADDRCONFIG")]
    public const long AiAddrconfig = 32;

    [PyMember("AI_ALL")]
    public const long AiAll = 16;

    [PyMember("AI_CANONNAME")]
    public const long AiCanonname = 2;

    [PyMember("AI_NUMERICHOST")]
    public const long AiNumerichost = 4;

    [PyMember("AI_NUMERICSERV")]
    public const long AiNumericserv = 1024;

    [PyMember("AI_PASSIVE")]
    public const long AiPassive = 1;

    [PyMember("AI_V4MAPPED")]
    public const long AiV4mapped = 8;

    [PyMember("EAI_ADDRFAMILY")]
    public const long EaiAddrfamily = -9;

    [PyMember("EAI_AGAIN")]
    public const long EaiAgain = -3;

    [PyMember("EAI_BADFLAGS")]
    public const long EaiBadflags = -1;

    [PyMember("EAI_FAIL")]
    public const long EaiFail = -4;

    [PyMember("EAI_FAMILY")]
    public const long EaiFamily = -6;

    [PyMember("EAI_MEMORY")]
    public const long EaiMemory = -10;

    [PyMember("EAI_NODATA")]
    public const long EaiNodata = -5;

    [PyMember("EAI_NONAME")]
    public const long EaiNoname = -2;

    [PyMember("EAI_OVERFLOW")]
    public const long EaiOverflow = -12;

    [PyMember("EAI_SERVICE")]
    public const long EaiService = -8;

    [PyMember("EAI_SOCKTYPE")]
    public const long EaiSocktype = -7;

    [PyMember("EAI_SYSTEM")]
    public const long EaiSystem = -11;

    [PyMember("INADDR_ALLHOSTS_GROUP")]
    public const long InaddrAllhostsGroup = 3758096385;

    [PyMember("INADDR_ANY")]
    public const long InaddrAny = 0;

    [PyMember("INADDR_BROADCAST")]
    public const long InaddrBroadcast = 4294967295;

    [PyMember("INADDR_LOOPBACK")]
    public const long InaddrLoopback = 2130706433;

    [PyMember("INADDR_MAX_LOCAL_GROUP")]
    public const long InaddrMaxLocalGroup = 3758096639;

    [PyMember("INADDR_NONE")]
    public const long InaddrNone = 4294967295;

    [PyMember("INADDR_UNSPEC_GROUP")]
    public const long InaddrUnspecGroup = 3758096384;

    [PyMember("IPPROTO_ICMP")]
    public const long IpprotoIcmp = 1;

    [PyMember("IPPROTO_ICMPV6")]
    public const long IpprotoIcmpv6 = 58;

    [PyMember("IPPROTO_IP")]
    public const long IpprotoIp = 0;

    [PyMember("IPPROTO_IPIP")]
    public const long IpprotoIpip = 4;

    [PyMember("IPPROTO_IPV6")]
    public const long IpprotoIpv6 = 41;

    [PyMember("IPPROTO_RAW")]
    public const long IpprotoRaw = 255;

    [PyMember("IPPROTO_TCP")]
    public const long IpprotoTcp = 6;

    [PyMember("IPPROTO_UDP")]
    public const long IpprotoUdp = 17;

    [PyMember("IPPROTO_UDPLITE")]
    public const long IpprotoUdplite = 136;

    [PyMember("IPV6_JOIN_GROUP")]
    public const long Ipv6JoinGroup = 20;

    [PyMember("IPV6_MULTICAST_HOPS")]
    public const long Ipv6MulticastHops = 18;

    [PyMember("IPV6_MULTICAST_IF")]
    public const long Ipv6MulticastIf = 17;

    [PyMember("IPV6_MULTICAST_LOOP")]
    public const long Ipv6MulticastLoop = 19;

    [PyMember("IPV6_V6ONLY")]
    public const long Ipv6V6only = 26;

    [PyMember("IP_ADD_MEMBERSHIP")]
    public const long IpAddMembership = 35;

    [PyMember("IP_ADD_SOURCE_MEMBERSHIP")]
    public const long IpAddSourceMembership = 39;

    [PyMember("IP_BIND_ADDRESS_NO_PORT")]
    public const long IpBindAddressNoPort = 24;

    [PyMember("IP_BLOCK_SOURCE")]
    public const long IpBlockSource = 38;

    [PyMember("IP_DEFAULT_MULTICAST_LOOP")]
    public const long IpDefaultMulticastLoop = 1;

    [PyMember("IP_DEFAULT_MULTICAST_TTL")]
    public const long IpDefaultMulticastTtl = 1;

    [PyMember("IP_DROP_MEMBERSHIP")]
    public const long IpDropMembership = 36;

    [PyMember("IP_DROP_SOURCE_MEMBERSHIP")]
    public const long IpDropSourceMembership = 40;

    [PyMember("IP_HDRINCL")]
    public const long IpHdrincl = 3;

    [PyMember("IP_MAX_MEMBERSHIPS")]
    public const long IpMaxMemberships = 20;

    [PyMember("IP_MULTICAST_IF")]
    public const long IpMulticastIf = 32;

    [PyMember("IP_MULTICAST_LOOP")]
    public const long IpMulticastLoop = 34;

    [PyMember("IP_MULTICAST_TTL")]
    public const long IpMulticastTtl = 33;

    [PyMember("IP_OPTIONS")]
    public const long IpOptions = 4;

    [PyMember("IP_PKTINFO")]
    public const long IpPktinfo = 8;

    [PyMember("IP_RECVOPTS")]
    public const long IpRecvopts = 6;

    [PyMember("IP_RECVRETOPTS")]
    public const long IpRecvretopts = 7;

    [PyMember("IP_RECVTOS")]
    public const long IpRecvtos = 13;

    [PyMember("IP_RETOPTS")]
    public const long IpRetopts = 7;

    [PyMember("IP_TOS")]
    public const long IpTos = 1;

    [PyMember("IP_TRANSPARENT")]
    public const long IpTransparent = 19;

    [PyMember("IP_TTL")]
    public const long IpTtl = 2;

    [PyMember("IP_UNBLOCK_SOURCE")]
    public const long IpUnblockSource = 37;

    [PyMember("MSG_CMSG_CLOEXEC")]
    public const long MsgCmsgCloexec = 1073741824;

    [PyMember("MSG_CONFIRM")]
    public const long MsgConfirm = 2048;

    [PyMember("MSG_CTRUNC")]
    public const long MsgCtrunc = 8;

    [PyMember("MSG_DONTROUTE")]
    public const long MsgDontroute = 4;

    [PyMember("MSG_DONTWAIT")]
    public const long MsgDontwait = 64;

    [PyMember("MSG_EOR")]
    public const long MsgEor = 128;

    [PyMember("MSG_ERRQUEUE")]
    public const long MsgErrqueue = 8192;

    [PyMember("MSG_FASTOPEN")]
    public const long MsgFastopen = 536870912;

    [PyMember("MSG_MORE")]
    public const long MsgMore = 32768;

    [PyMember("MSG_NOSIGNAL")]
    public const long MsgNosignal = 16384;

    [PyMember("MSG_OOB")]
    public const long MsgOob = 1;

    [PyMember("MSG_PEEK")]
    public const long MsgPeek = 2;

    [PyMember("MSG_TRUNC")]
    public const long MsgTrunc = 32;

    [PyMember("MSG_WAITALL")]
    public const long MsgWaitall = 256;

    [PyMember("NI_DGRAM")]
    public const long NiDgram = 16;

    [PyMember("NI_IDN")]
    public const long NiIdn = 32;

    [PyMember("NI_MAXHOST")]
    public const long NiMaxhost = 1025;

    [PyMember("NI_MAXSERV")]
    public const long NiMaxserv = 32;

    [PyMember("NI_NAMEREQD")]
    public const long NiNamereqd = 8;

    [PyMember("NI_NOFQDN")]
    public const long NiNofqdn = 4;

    [PyMember("NI_NUMERICHOST")]
    public const long NiNumerichost = 1;

    [PyMember("NI_NUMERICSERV")]
    public const long NiNumericserv = 2;

    [PyMember("SHUT_RD")]
    public const long ShutRd = 0;

    [PyMember("SHUT_RDWR")]
    public const long ShutRdwr = 2;

    [PyMember("SHUT_WR")]
    public const long ShutWr = 1;

    [PyMember("SOCK_CLOEXEC")]
    public const long SockCloexec = 524288;

    [PyMember("SOCK_DGRAM")]
    public const long SockDgram = 2;

    [PyMember("SOCK_NONBLOCK")]
    public const long SockNonblock = 2048;

    [PyMember("SOCK_RAW")]
    public const long SockRaw = 3;

    [PyMember("SOCK_RDM")]
    public const long SockRdm = 4;

    [PyMember("SOCK_SEQPACKET")]
    public const long SockSeqpacket = 5;

    [PyMember("SOCK_STREAM")]
    public const long SockStream = 1;

    [PyMember("SOL_IP")]
    public const long SolIp = 0;

    [PyMember("SOL_SOCKET")]
    public const long SolSocket = 1;

    [PyMember("SOL_TCP")]
    public const long SolTcp = 6;

    [PyMember("SOL_UDP")]
    public const long SolUdp = 17;

    [PyMember("SOMAXCONN")]
    public const long Somaxconn = 4096;

    [PyMember("SO_ACCEPTCONN")]
    public const long SoAcceptconn = 30;

    [PyMember("SO_BINDTODEVICE")]
    public const long SoBindtodevice = 25;

    [PyMember("SO_BINDTOIFINDEX")]
    public const long SoBindtoifindex = 62;

    [PyMember("SO_BROADCAST")]
    public const long SoBroadcast = 6;

    [PyMember("SO_DEBUG")]
    public const long SoDebug = 1;

    [PyMember("SO_DOMAIN")]
    public const long SoDomain = 39;

    [PyMember("SO_DONTROUTE")]
    public const long SoDontroute = 5;

    [PyMember("SO_ERROR")]
    public const long SoError = 4;

    [PyMember("SO_INCOMING_CPU")]
    public const long SoIncomingCpu = 49;

    [PyMember("SO_J1939_ERRQUEUE")]
    public const long SoJ1939Errqueue = 4;

    [PyMember("SO_J1939_FILTER")]
    public const long SoJ1939Filter = 1;

    [PyMember("SO_J1939_PROMISC")]
    public const long SoJ1939Promisc = 2;

    [PyMember("SO_J1939_SEND_PRIO")]
    public const long SoJ1939SendPrio = 3;

    [PyMember("SO_KEEPALIVE")]
    public const long SoKeepalive = 9;

    [PyMember("SO_LINGER")]
    public const long SoLinger = 13;

    [PyMember("SO_MARK")]
    public const long SoMark = 36;

    [PyMember("SO_OOBINLINE")]
    public const long SoOobinline = 10;

    [PyMember("SO_PASSCRED")]
    public const long SoPasscred = 16;

    [PyMember("SO_PASSSEC")]
    public const long SoPasssec = 34;

    [PyMember("SO_PEERCRED")]
    public const long SoPeercred = 17;

    [PyMember("SO_PEERSEC")]
    public const long SoPeersec = 31;

    [PyMember("SO_PRIORITY")]
    public const long SoPriority = 12;

    [PyMember("SO_PROTOCOL")]
    public const long SoProtocol = 38;

    [PyMember("SO_RCVBUF")]
    public const long SoRcvbuf = 8;

    [PyMember("SO_RCVLOWAT")]
    public const long SoRcvlowat = 18;

    [PyMember("SO_RCVTIMEO")]
    public const long SoRcvtimeo = 20;

    [PyMember("SO_REUSEADDR")]
    public const long SoReuseaddr = 2;

    [PyMember("SO_REUSEPORT")]
    public const long SoReuseport = 15;

    [PyMember("SO_SNDBUF")]
    public const long SoSndbuf = 7;

    [PyMember("SO_SNDLOWAT")]
    public const long SoSndlowat = 19;

    [PyMember("SO_SNDTIMEO")]
    public const long SoSndtimeo = 21;

    [PyMember("SO_TYPE")]
    public const long SoType = 3;

    [PyMember("TCP_CC_INFO")]
    public const long TcpCcInfo = 26;

    [PyMember("TCP_CONGESTION")]
    public const long TcpCongestion = 13;

    [PyMember("TCP_CORK")]
    public const long TcpCork = 3;

    [PyMember("TCP_DEFER_ACCEPT")]
    public const long TcpDeferAccept = 9;

    [PyMember("TCP_FASTOPEN")]
    public const long TcpFastopen = 23;

    [PyMember("TCP_FASTOPEN_CONNECT")]
    public const long TcpFastopenConnect = 30;

    [PyMember("TCP_FASTOPEN_KEY")]
    public const long TcpFastopenKey = 33;

    [PyMember("TCP_FASTOPEN_NO_COOKIE")]
    public const long TcpFastopenNoCookie = 34;

    [PyMember("TCP_INFO")]
    public const long TcpInfo = 11;

    [PyMember("TCP_INQ")]
    public const long TcpInq = 36;

    [PyMember("TCP_KEEPCNT")]
    public const long TcpKeepcnt = 6;

    [PyMember("TCP_KEEPIDLE")]
    public const long TcpKeepidle = 4;

    [PyMember("TCP_KEEPINTVL")]
    public const long TcpKeepintvl = 5;

    [PyMember("TCP_LINGER2")]
    public const long TcpLinger2 = 8;

    [PyMember("TCP_MAXSEG")]
    public const long TcpMaxseg = 2;

    [PyMember("TCP_MD5SIG")]
    public const long TcpMd5sig = 14;

    [PyMember("TCP_MD5SIG_EXT")]
    public const long TcpMd5sigExt = 32;

    [PyMember("TCP_NODELAY")]
    public const long TcpNodelay = 1;

    [PyMember("TCP_NOTSENT_LOWAT")]
    public const long TcpNotsentLowat = 25;

    [PyMember("TCP_QUEUE_SEQ")]
    public const long TcpQueueSeq = 21;

    [PyMember("TCP_QUICKACK")]
    public const long TcpQuickack = 12;

    [PyMember("TCP_REPAIR")]
    public const long TcpRepair = 19;

    [PyMember("TCP_REPAIR_OPTIONS")]
    public const long TcpRepairOptions = 22;

    [PyMember("TCP_REPAIR_QUEUE")]
    public const long TcpRepairQueue = 20;

    [PyMember("TCP_REPAIR_WINDOW")]
    public const long TcpRepairWindow = 29;

    [PyMember("TCP_SAVED_SYN")]
    public const long TcpSavedSyn = 28;

    [PyMember("TCP_SAVE_SYN")]
    public const long TcpSaveSyn = 27;

    [PyMember("TCP_SYNCNT")]
    public const long TcpSyncnt = 7;

    [PyMember("TCP_THIN_DUPACK")]
    public const long TcpThinDupack = 17;

    [PyMember("TCP_THIN_LINEAR_TIMEOUTS")]
    public const long TcpThinLinearTimeouts = 16;

    [PyMember("TCP_TIMESTAMP")]
    public const long TcpTimestamp = 24;

    [PyMember("TCP_TX_DELAY")]
    public const long TcpTxDelay = 37;

    [PyMember("TCP_ULP")]
    public const long TcpUlp = 31;

    [PyMember("TCP_USER_TIMEOUT")]
    public const long TcpUserTimeout = 18;

    [PyMember("TCP_WINDOW_CLAMP")]
    public const long TcpWindowClamp = 10;

    [PyMember("TCP_ZEROCOPY_RECEIVE")]
    public const long TcpZerocopyReceive = 35;
}
