namespace PyConc2Cs.Runtime;

/// <summary>Where <c>print</c> can write without the Dynamic path.</summary>
public interface IPyTextOutput
{
    /// <summary>Writes the whole text at once; returns its length in code points.</summary>
    long Write(string text);

    void Flush();
}
