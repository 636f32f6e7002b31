namespace PyConc2Cs.Runtime;

/// <summary>A queue of a class that is made at run time.</summary>
[RunTimeInstance]
internal sealed partial class PyQueueInstance(PyClass type) : PyQueue<object?>(), IPyInstance;

/// <summary>A LIFO queue of a class that is made at run time.</summary>
[RunTimeInstance]
internal sealed partial class PyLifoQueueInstance(PyClass type) : PyLifoQueue<object?>(), IPyInstance;

/// <summary>A priority queue of a class that is made at run time.</summary>
[RunTimeInstance]
internal sealed partial class PyPriorityQueueInstance(PyClass type) : PyPriorityQueue<object?>(), IPyInstance;
