namespace PyConc2Cs.Runtime;

/// <summary>The body of <c>with semaphore:</c>; disposing it gives the semaphore back.</summary>
public readonly struct PySemaphoreScope : IDisposable, IEquatable<PySemaphoreScope>
{
    private readonly PySemaphore owner;

    internal PySemaphoreScope(PySemaphore owner) => this.owner = owner;

    public static bool operator ==(PySemaphoreScope left, PySemaphoreScope right) => left.Equals(right);

    public static bool operator !=(PySemaphoreScope left, PySemaphoreScope right) => !left.Equals(right);

    public void Dispose() => owner.Release();

    public bool Equals(PySemaphoreScope other) => ReferenceEquals(owner, other.owner);

    public override bool Equals(object? obj) => obj is PySemaphoreScope other && Equals(other);

    public override int GetHashCode() => owner.GetHashCode();
}
