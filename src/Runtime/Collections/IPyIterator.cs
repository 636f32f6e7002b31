using System.Collections;

namespace PyConc2Cs.Runtime;

/// <summary>A Python iterator of any element type, for the Dynamic path. One shot: <c>GetEnumerator</c> returns itself.</summary>
public interface IPyIterator : IEnumerable
{
    /// <summary>Advances; false at the end (and ever after).</summary>
    bool TryNext(out object? item);
}
