using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// The types that a pickle may name: those of the Runtime, and those that the program registers. Nothing else can be read, so that a pickle from outside
/// can make no object that the program doesn't know.
/// </summary>
internal static class PickleTypes
{
    private static readonly ConcurrentDictionary<string, IPickled> Prototypes = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Func<object?[], object>> Tuples = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, string> Keys = new();

    static PickleTypes()
    {
        AddItems<object?>();
        AddItems<string>();
        AddItems<long>();
        AddItems<double>();
        AddItems<bool>();
        AddPairs<object?>();
        AddPairs<string>();
        AddPairs<long>();
        Add<PyBytes>();
        Add<PyByteArray>();
        Add<PyRange>();
        Add<PySlice>();
        Add<PyPartial>();
        RuntimePickles.Register();
    }

    /// <summary>Makes a type of the Runtime known; others are left out.</summary>
    public static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>()
    {
        if (typeof(T).IsAssignableTo(typeof(IPickled)))
        {
            Prototypes[Key(typeof(T))] = (IPickled)RuntimeHelpers.GetUninitializedObject(typeof(T));
        }
    }

    public static void AddTuple(Type type, Func<object?[], object> make) => Tuples[Key(type)] = make;

    public static string Key(Type type) => Keys.GetOrAdd(type, static t => t.ToString().Replace("PyConc2Cs.Runtime.", "", StringComparison.Ordinal));

    public static IPickled? Prototype(string key) => Prototypes.GetValueOrDefault(key);

    public static Func<object?[], object>? TupleMaker(string key) => Tuples.GetValueOrDefault(key);

    private static void AddItems<T>()
    {
        Add<PyList<T>>();
        Add<PySet<T>>();
        Add<PyFrozenSet<T>>();
        Add<PyTuple<T>>();
        Add<PyDeque<T>>();
        Add<PyCounter<T>>();
    }

    private static void AddPairs<K>()
    {
        AddDict<K, object?>();
        AddDict<K, string>();
        AddDict<K, long>();
        AddDict<K, double>();
        AddDict<K, bool>();
    }

    private static void AddDict<K, V>()
    {
        Add<PyDict<K, V>>();
        Add<PyDefaultDict<K, V>>();
        Add<PyOrderedDict<K, V>>();
    }
}
