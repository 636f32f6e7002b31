using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Pipeline;

/// <summary>
/// The container and tuple types of a program whose objects travel between processes. Without reflection a process can only make objects of types that code
/// names, so all types that occur are named.
/// </summary>
internal static class TravellingTypes
{
    private static readonly string[] s_modules = ["multiprocessing", "pickle", "cPickle", "shelve"];

    /// <summary>The module imports what sends objects to other processes.</summary>
    public static bool MayTravel(ModuleNode module) => ImportFinder.Find(module).Any(statement => statement switch
    {
        ImportStatement import => import.Names.Any(n => Sends(n.Name) || IsFutures(n.Name) && HasProcesses(module)),
        ImportFromStatement { Module: { } name } import =>
            Sends(name) || import.Names.Any(n => n.Name == "ProcessPoolExecutor" || Sends(n.Name)) || IsFutures(name) && HasProcesses(module),
        _ => false,
    });

    /// <summary>The module copies objects with all that is in them: their classes say which members they have.</summary>
    public static bool CopiesDeeply(ModuleNode module) =>
        SyntaxChildren.Descendants(module).Any(n => n is AttributeExpression { Name: "deepcopy" } or NameExpression { Name: "deepcopy" }) && SyntaxChildren.Descendants(module).Any(n => n is ClassDefinition);

    public static IReadOnlyCollection<PyType> Collect(InferenceResult types, BoundProgram program)
    {
        var found = new Dictionary<string, PyType>(StringComparer.Ordinal);
        foreach (var type in types.Types.Values)
        {
            Add(type, found);
        }

        foreach (var variable in program.Functions.Values.SelectMany(f => f.Locals.Values)
            .Concat(program.Classes.Values.SelectMany(c => c.Members.Values))
            .Concat(program.Modules.SelectMany(m => m.Globals.Values)).OfType<VariableSymbol>())
        {
            Add(variable.Type, found);
        }

        foreach (var function in program.Functions.Values)
        {
            Add(function.Result.Type, found);
        }

        return [.. found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)];
    }

    private static bool Sends(string module) =>
        s_modules.Any(m => module == m || module.StartsWith(m + ".", StringComparison.Ordinal));

    private static bool IsFutures(string module) => module.StartsWith("concurrent", StringComparison.Ordinal);

    /// <summary>Futures of threads share the memory.</summary>
    private static bool HasProcesses(ModuleNode module) => SyntaxChildren.Descendants(module).Any(
        n => n is AttributeExpression { Name: "ProcessPoolExecutor" } or NameExpression { Name: "ProcessPoolExecutor" });

    private static void Add(PyType type, Dictionary<string, PyType> found)
    {
        switch (PyType.Settled(type))
        {
            case OptionalType optional:
                Add(optional.Inner, found);
                break;
            case TupleType tuple:
                foreach (var element in tuple.Elements)
                {
                    Add(element, found);
                }

                if (tuple.Elements.Length is >= 1 and <= 7 && tuple.Elements.All(IsNamed))
                {
                    found.TryAdd(tuple.ToString(), tuple);
                }

                break;
            case ClassType { Definition: LibraryClass, Arguments: { IsEmpty: false } arguments } instance:
                if (found.ContainsKey(instance.ToString()))
                {
                    break;
                }

                if (arguments.All(a => IsNamed(a.Type)))
                {
                    found.Add(instance.ToString(), instance);
                }

                foreach (var argument in arguments)
                {
                    Add(argument.Type, found);
                }

                break;
        }
    }

    /// <summary>Delegates don't travel.</summary>
    private static bool IsNamed(PyType type) => PyType.Settled(type) switch
    {
        FunctionType or DelegateMarker or ArrayMarker => false,
        OptionalType optional => IsNamed(optional.Inner),
        TupleType tuple => tuple.Elements.All(IsNamed),
        ClassType c => c.Arguments.All(a => IsNamed(a.Type)),
        _ => true,
    };
}
