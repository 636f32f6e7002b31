namespace PyConc2Cs.Runtime;

/// <summary>A test case of a class that is made at run time.</summary>
[RunTimeInstance]
internal sealed partial class PyTestCaseInstance(PyClass type) : PyTestCase(), IPyInstance;

/// <summary>A test case with coroutines of a class that is made at run time.</summary>
[RunTimeInstance]
internal sealed partial class PyAsyncTestCaseInstance(PyClass type) : PyAsyncTestCase(), IPyInstance;
