using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>What a server keeps beside its attributes.</summary>
internal sealed class ServerState
{
    private static readonly ConditionalWeakTable<object, ServerState> states = [];

    public List<PyThread> Threads { get; } = [];

    public ManualResetEventSlim HasStopped { get; } = new(initialState: true);

    public volatile bool IsStopping;

    public static ServerState Of(object? server) => states.GetOrCreateValue(server!);
}
