namespace PyConc2Cs.Runtime;

/// <summary>The functions of multiprocessing.sharedctypes; its classes are those of multiprocessing.</summary>
[PyModule("multiprocessing.sharedctypes")]
public static class PySharedCtypes
{
    /// <summary>A value in shared memory without a lock.</summary>
    [PyMember("RawValue")]
    public static PySharedValue RawValue(object? typeOrTypecode, object? value = null) => PyMultiprocessing.RawValue(typeOrTypecode, value);

    /// <summary>An array in shared memory without a lock.</summary>
    [PyMember("RawArray")]
    public static PySharedArray RawArray(object? typeOrTypecode, object? sizeOrInitializer) => PyMultiprocessing.RawArray(typeOrTypecode, sizeOrInitializer);
}
