using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>What a call expression calls.</summary>
public abstract record CallResolution;

/// <summary>Where the instance of a method call comes from.</summary>
public enum CallReceiver { None, Value, Super, FirstArgument }

/// <summary>A function or method of the script.</summary>
public sealed record UserCall(FunctionSymbol Function, CallReceiver Receiver, MatchedArguments Arguments) : CallResolution;

/// <summary>
/// An instance of a script's class; <paramref name="Arguments"/> is null where no __init__ is written: then <paramref name="Inherited"/> is the constructor of the
/// Runtime's class that it derives from.
/// </summary>
public sealed record UserConstruction(ClassSymbol Class, FunctionSymbol? Constructor, MatchedArguments? Arguments, LibraryCall? Inherited = null) : CallResolution;

/// <summary>A member of the Runtime. <paramref name="Class"/> is set for a constructor.</summary>
public sealed record LibraryCall(
    LibraryOverload Overload, CallReceiver Receiver, MatchedArguments Arguments, Substitution Generics, LibraryClass? Class) : CallResolution;

/// <summary>A method of the Runtime base class with arguments that are only known at run time: <c>super().get(*args, **kwargs)</c>.</summary>
public sealed record BaseCall(LibraryOverload Overload, CallExpression Arguments) : CallResolution;

/// <summary>A delegate.</summary>
public sealed record DelegateCall(FunctionShape Shape) : CallResolution;

/// <summary>A call that inference treats by a rule of its own; Intrinsics lowers it.</summary>
public sealed record IntrinsicCall(string Rule) : CallResolution;

/// <summary><c>PyOps.CallMethod(receiver, name, ...)</c>.</summary>
public sealed record DynamicMethodCall(string Name) : CallResolution;

/// <summary><c>PyOps.Call(function, ...)</c>.</summary>
public sealed record DynamicCall : CallResolution
{
    public static readonly DynamicCall Instance = new();
}

/// <summary>The cells of generic parameters at one place, by name.</summary>
public sealed class Substitution
{
    private readonly Dictionary<string, TypeCell> cells = new(StringComparer.Ordinal);

    public static Substitution Of(ImmutableArray<string> names, ImmutableArray<TypeCell> arguments)
    {
        var substitution = new Substitution();
        foreach (var (name, cell) in names.Zip(arguments))
        {
            substitution.cells[name] = cell;
        }

        return substitution;
    }

    public TypeCell this[string name]
    {
        get
        {
            if (!cells.TryGetValue(name, out var cell))
            {
                cells[name] = cell = new TypeCell();
            }

            return cell;
        }

        set => cells[name] = value;
    }

    public bool Has(string name) => cells.ContainsKey(name);
}
