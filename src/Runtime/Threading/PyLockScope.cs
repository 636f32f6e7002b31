namespace PyConc2Cs.Runtime;

/// <summary>The body of <c>with lock:</c>; disposing it releases the lock.</summary>
public readonly struct PyLockScope : IDisposable, IEquatable<PyLockScope>
{
    private readonly IPyLock owner;

    internal PyLockScope(IPyLock owner) => this.owner = owner;

    public static bool operator ==(PyLockScope left, PyLockScope right) => left.Equals(right);

    public static bool operator !=(PyLockScope left, PyLockScope right) => !left.Equals(right);

    public void Dispose() => owner.Release();

    public bool Equals(PyLockScope other) => ReferenceEquals(owner, other.owner);

    public override bool Equals(object? obj) => obj is PyLockScope other && Equals(other);

    public override int GetHashCode() => owner.GetHashCode();
}
