namespace PyConc2Cs.Text;

/// <summary>A place in a source file: line and column count from 1; a column counts characters (code points).</summary>
public readonly record struct LinePosition(int Line, int Column);
