using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>
/// What a program tells about itself so that its objects can travel to another process: its functions and classes by name, its globals, and the types of its
/// containers. Emitted code fills it at the start.
/// </summary>
public sealed class ProgramState
{
    private static readonly ConcurrentDictionary<(string Module, string Name), PyFunction> Functions = new();
    private static readonly ConcurrentDictionary<(string Module, string Name), PyClass> Classes = new();
    private static readonly Dictionary<string, GlobalVariable> GlobalTable = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Module, string Name), PyClass> MadeClasses = new();
    private static readonly ConcurrentDictionary<(string Module, string Name), Func<object?>> Makers = new();

    internal ProgramState()
    {
    }

    internal static IReadOnlyDictionary<string, GlobalVariable> Globals => GlobalTable;

    /// <summary>
    /// A function of the program; <paramref name="qualifiedName"/> where it isn't the function's name, <paramref name="typed"/> where variables hold the function
    /// as a delegate.
    /// </summary>
    public void Function(PyFunction function, string? qualifiedName = null, string module = "__main__", Delegate? typed = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        function.ModuleName = module;
        function.QualifiedName = qualifiedName ?? function.QualifiedName;
        Functions[(module, function.QualifiedName)] = function;
        if (typed is not null)
        {
            NamedDelegates.Add(typed, function);
        }
    }

    /// <summary>A class of the program.</summary>
    public void Class(PyClass type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Classes[(type.Module, type.QualifiedName)] = type;
    }

    /// <summary>A class that its statement makes when it is executed: a process in which it hasn't been makes it by this function.</summary>
    public void ClassMaker(string name, Func<object?> make, string module = "__main__") => Makers[(module, name)] = make;

    /// <summary>A global variable or class attribute, which a child process gets with the value that it has at the child's start.</summary>
    public void Global<T>(string name, Func<T> get, Action<T> set) =>
        GlobalTable[name] = new GlobalVariable(writer => writer.Write(get()), reader => set(reader.Read<T>()));

    /// <summary>A container type that occurs in the program.</summary>
    public void Type<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>() =>
        PickleTypes.Add<T>();

    /// <summary>A tuple type that occurs in the program.</summary>
    public void Tuple<T1, T2>() => PickleTypes.AddTuple(typeof((T1, T2)), static t => (PickleCast.To<T1>(t[0]), PickleCast.To<T2>(t[1])));

    /// <summary>A tuple type that occurs in the program.</summary>
    public void Tuple<T1, T2, T3>() =>
        PickleTypes.AddTuple(typeof((T1, T2, T3)), static t => (PickleCast.To<T1>(t[0]), PickleCast.To<T2>(t[1]), PickleCast.To<T3>(t[2])));

    /// <summary>A tuple type that occurs in the program.</summary>
    public void Tuple<T1, T2, T3, T4>() => PickleTypes.AddTuple(
        typeof((T1, T2, T3, T4)), static t => (PickleCast.To<T1>(t[0]), PickleCast.To<T2>(t[1]), PickleCast.To<T3>(t[2]), PickleCast.To<T4>(t[3])));

    /// <summary>A tuple type that occurs in the program.</summary>
    public void Tuple<T1, T2, T3, T4, T5>() => PickleTypes.AddTuple(
        typeof((T1, T2, T3, T4, T5)),
        static t => (PickleCast.To<T1>(t[0]), PickleCast.To<T2>(t[1]), PickleCast.To<T3>(t[2]), PickleCast.To<T4>(t[3]), PickleCast.To<T5>(t[4])));

    /// <summary>A tuple type that occurs in the program.</summary>
    public void Tuple<T1, T2, T3, T4, T5, T6>() => PickleTypes.AddTuple(
        typeof((T1, T2, T3, T4, T5, T6)),
        static t => (PickleCast.To<T1>(t[0]), PickleCast.To<T2>(t[1]), PickleCast.To<T3>(t[2]), PickleCast.To<T4>(t[3]), PickleCast.To<T5>(t[4]), PickleCast.To<T6>(t[5])));

    /// <summary>A tuple type that occurs in the program.</summary>
    public void Tuple<T1, T2, T3, T4, T5, T6, T7>() => PickleTypes.AddTuple(
        typeof((T1, T2, T3, T4, T5, T6, T7)),
        static t => (PickleCast.To<T1>(t[0]), PickleCast.To<T2>(t[1]), PickleCast.To<T3>(t[2]), PickleCast.To<T4>(t[3]), PickleCast.To<T5>(t[4]), PickleCast.To<T6>(t[5]), PickleCast.To<T7>(t[6])));

    internal static PyFunction? FindFunction(string module, string name) => Functions.GetValueOrDefault((module, name));

    internal static PyClass? FindClass(string module, string name) => Classes.GetValueOrDefault((module, name))
        ?? MadeClasses.GetValueOrDefault((module, name))
        ?? (Makers.TryGetValue((module, name), out var make) ? make() as PyClass : null);

    /// <summary>The class that a name means from now on.</summary>
    internal static void Remember(PyClass made) => MadeClasses[(made.Module, made.QualifiedName)] = made;

    internal static bool Knows(PyFunction function) => ReferenceEquals(FindFunction(function.ModuleName, function.QualifiedName), function);
}

/// <summary>How a global variable is written to and read from a pickle.</summary>
internal sealed record GlobalVariable(Action<PickleWriter> Write, Action<PickleReader> Read);
