namespace PyConc2Cs.Runtime;

/// <summary>An object of the Runtime that writes and reads its own state. Reading starts from a prototype: an object of the type without a state.</summary>
internal interface IPickled
{
    /// <summary>Writes what <see cref="Load"/> reads.</summary>
    void Save(PickleWriter writer);

    /// <summary>A new object. What may be part of a cycle is made known (<see cref="PickleReader.Remember{T}"/>) before its parts are read.</summary>
    object Load(PickleReader reader, int slot);

    /// <summary>A new empty object; null where the type has none.</summary>
    object? Empty() => null;
}

/// <summary>A class of the Runtime that scripts derive from, with a state beside the attributes of the script's class.</summary>
internal interface IPickledBase
{
    void SaveBase(PickleWriter writer);

    void LoadBase(PickleReader reader);
}

internal enum PickleTag : byte
{
    None, False, True, Int, BigInt, Float, Text, Complex, Reference, Object, ValueTuple, Tuple, Function, Class, Module, Method, Instance, Reduced, Exception,
    LibraryException, Ellipsis, NotImplemented, Stream, Enum, RunTimeInstance, NestedFunction, Closure, Variables,
}
