namespace PyConc2Cs.Runtime;

/// <summary>A process of a class that is made at run time.</summary>
[RunTimeInstance]
internal sealed partial class PyProcessInstance(PyClass type) : PyProcess(), IPyInstance;
