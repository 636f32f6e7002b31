namespace PyConc2Cs.Runtime;

/// <summary>A value whose Python <c>repr()</c> isn't its <c>str()</c>, which is <see cref="object.ToString"/>.</summary>
public interface IPyRepr
{
    /// <summary>Python's <c>repr(x)</c>.</summary>
    string Repr();
}
