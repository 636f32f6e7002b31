namespace PyConc2Cs.Text;

/// <summary>A half-open range of UTF-16 offsets into a <see cref="SourceText"/>.</summary>
public readonly record struct SourceSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The smallest span that covers both.</summary>
    public SourceSpan To(SourceSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
