namespace PyConc2Cs.Runtime;

/// <summary>A thread of a class that is made at run time.</summary>
[RunTimeInstance]
internal sealed partial class PyThreadInstance(PyClass type) : PyThread(), IPyInstance;
