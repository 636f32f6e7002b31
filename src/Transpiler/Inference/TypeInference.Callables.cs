using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>Functions passed as arguments: as they are, or adapted by a lambda.</summary>
public sealed partial class TypeInference
{
    /// <summary>The name of a function, class or Runtime function that has no delegate type of its own.</summary>
    private bool IsAdaptable(Expression expression) => Definition(expression) switch
    {
        FunctionSymbol f => f.IsGenerator || f.Parameters.Any(p => p.HasDefault || p.Kind is not (ParameterKind.PositionalOrKeyword or ParameterKind.PositionalOnly)),
        ClassSymbol or LibraryFunction or LibraryClassMember => true,
        _ => false,
    };

    /// <summary>What a plain or dotted name is defined as, where that is known without types of variables.</summary>
    private object? Definition(Expression expression) => expression switch
    {
        NameExpression name => Target(program.Names.GetValueOrDefault(name)),
        AttributeExpression { Value: NameExpression owner } attribute when Target(program.Names.GetValueOrDefault(owner)) is { } target => target switch
        {
            LibraryModule module => module.Find(attribute.Name),
            ModuleSymbol module => program.MemberOf(module, attribute.Name),
            LibraryClassMember { Class: var c } => c.Find(attribute.Name),
            VariableSymbol { Type: ClassType { Definition: ClassSymbol symbol } } => symbol.FindMember(attribute.Name),
            _ => null,
        },
        _ => null,
    };

    private static object? Target(object? symbol) => symbol is ImportSymbol import
        ? import.Target is LocalMember member ? Target(member.Symbol) : import.Target
        : symbol;

    /// <summary>The function behind an argument for a delegate with so many parameters; null if the argument is no known callable.</summary>
    private FunctionShape? Callable(Expression argument, int count)
    {
        if (argument is LambdaExpression lambda)
        {
            return lambda.Parameters.Parameters.Length == count ? ShapeOf(argument) : null;
        }

        return IsAdaptable(argument) ? AdapterShape(argument, count)
            : result.TypeOf(argument) is FunctionType { Shape: var shape } && shape.Parameters.Length == count ? shape
            : null;
    }

    private FunctionShape? ShapeOf(Expression argument) => result.TypeOf(argument) is FunctionType { Shape: var shape } ? shape : program.Functions.TryGetValue(argument, out var f) ? f.Shape : null;

    private FunctionShape? AdapterShape(Expression argument, int count)
    {
        if (Definition(argument) is FunctionSymbol f && !FitsCount(f, count))
        {
            return null;
        }

        if (!result.Adapters.TryGetValue(argument, out var adapter) || adapter.Parameters.Parameters.Length != count)
        {
            result.Adapters[argument] = adapter = MakeAdapter(argument, count);
        }

        FunctionValue(program.Functions[adapter]);
        return program.Functions[adapter].Shape;
    }

    private static bool FitsCount(FunctionSymbol f, int count)
    {
        var bound = f is { Class: not null, MethodKind: MethodKind.Instance or MethodKind.Class } ? 1 : 0;
        var required = f.Parameters.Count(p => !p.HasDefault && p.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword) - bound;
        return count >= required;
    }

    /// <summary><c>lambda a, b: function(a, b)</c>, declared as if it had been written.</summary>
    private LambdaExpression MakeAdapter(Expression callee, int count)
    {
        var span = callee.Span;
        var names = Enumerable.Range(0, count).Select(i => count == 1 ? "x" : "x" + (i + 1)).ToList();
        var parameters = names.Select(n => new Parameter(span, n, ParameterKind.PositionalOnly, null, null)).ToImmutableArray();
        var arguments = names.Select(n => (Expression)new NameExpression(span, n)).ToImmutableArray();
        var lambda = new LambdaExpression(span, new ParameterList(span, parameters), new CallExpression(span, callee, arguments, []));
        var symbol = new FunctionSymbol("<lambda>", lambda, function);
        program.Functions[lambda] = symbol;
        for (var i = 0; i < count; i++)
        {
            var variable = new VariableSymbol(names[i], VariableKind.Parameter, symbol) { BindingCount = 1, FirstBinding = span };
            symbol.Parameters.Add(new ParameterSymbol(variable, parameters[i]));
            program.Names[parameters[i]] = variable;
            program.Names[arguments[i]] = variable;
        }

        return lambda;
    }

    /// <summary>Lets arguments of the given types flow into a callable; gives its result.</summary>
    private PyType CallTypes(FunctionShape shape, IReadOnlyList<PyType> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            shape.Parameters[i].Add(arguments[i], joiner);
        }

        foreach (var symbol in shape.Functions.OfType<FunctionSymbol>().Where(f => f.Definition is LambdaExpression))
        {
            VisitFunction(symbol);
        }

        return shape.Result.Type;
    }
}
