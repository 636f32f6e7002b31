namespace PyConc2Cs.Runtime;

/// <summary>One line of a traceback.</summary>
public readonly record struct PyFrame(string File, int Line, string Function);
