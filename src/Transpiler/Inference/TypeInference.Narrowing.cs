using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>What a test tells about a local variable inside the branch that it guards.</summary>
public sealed partial class TypeInference
{
    private sealed class NarrowingScope(Action undo) : IDisposable
    {
        public static readonly NarrowingScope Empty = new(() => { });

        public void Dispose() => undo();
    }

    private NarrowingScope Narrow(Expression test, bool outcome) => test switch
    {
        UnaryExpression { Operator: UnaryOperator.Not } not => Narrow(not.Operand, !outcome),
        BooleanExpression { Operator: var op } both when outcome == (op == BooleanOperator.And) => NarrowAll(both.Values, outcome),
        CompareExpression { Left: NameExpression name, Operators: [var op], Comparators: [ConstantExpression { Kind: ConstantKind.None }] }
            when (op is CompareOperator.IsNot or CompareOperator.NotEqual) == outcome && op is CompareOperator.Is or CompareOperator.IsNot or CompareOperator.Equal or CompareOperator.NotEqual
            => NarrowToValue(name),
        CompareExpression { Left: NamedExpression { Target: NameExpression name }, Operators: [var op], Comparators: [ConstantExpression { Kind: ConstantKind.None }] }
            when outcome == (op is CompareOperator.IsNot or CompareOperator.NotEqual) && op is CompareOperator.Is or CompareOperator.IsNot or CompareOperator.Equal or CompareOperator.NotEqual
            => NarrowToValue(name),
        NamedExpression { Target: NameExpression name } when outcome => NarrowToValue(name),
        NameExpression name when outcome => NarrowToValue(name),
        CallExpression { Function: NameExpression { Name: "isinstance" }, Arguments: [NameExpression name, var type] } when outcome => NarrowToClass(name, type),
        _ => NarrowingScope.Empty,
    };

    private NarrowingScope NarrowAll(IEnumerable<Expression> tests, bool outcome)
    {
        var scopes = tests.Select(t => Narrow(t, outcome)).ToList();
        return new NarrowingScope(() => scopes.ForEach(s => s.Dispose()));
    }

    private NarrowingScope NarrowToValue(NameExpression name) =>
        Narrowable(name) is { } variable && NameType(name) is OptionalType optional ? Set(variable, optional.Inner) : NarrowingScope.Empty;

    private NarrowingScope NarrowToClass(NameExpression name, Expression type)
    {
        if (Narrowable(name) is not { } variable || TestedType(type) is not { } tested)
        {
            return NarrowingScope.Empty;
        }

        var current = NameType(name);
        if (tested is ClassType { Definition: var wanted } && (current is OptionalType { Inner: var inner } ? inner : current) is ClassType { Definition: var known } && KnownTypes.DerivesFrom(known, wanted))
        {
            // Nothing but None fails the test.
            return NarrowToValue(name);
        }

        var useful = current.IsDynamic || current is OptionalType || tested is ClassType { Definition: ClassSymbol } && current is ClassType;
        return useful ? Set(variable, tested) : NarrowingScope.Empty;
    }

    /// <summary>The type that isinstance proves; null where it has no single C# type (an int may be a long or a BigInteger, True is an int).</summary>
    private PyType? TestedType(Expression type) => SymbolTypeOfClass(type) switch
    {
        ClassObjectType { Definition: LibraryClass { PythonName: "str", Module: "builtins" } } => PyType.Str,
        ClassObjectType { Definition: LibraryClass { PythonName: "float", Module: "builtins" } } => PyType.Float,
        ClassObjectType { Definition: ClassSymbol symbol } => new ClassType(symbol, symbol.BaseArguments),
        ClassObjectType { Definition: LibraryClass { TypeParameters.IsEmpty: true, Extends: null } library } => new ClassType(library, []),
        _ => null,
    };

    private PyType SymbolTypeOfClass(Expression type) => type is NameExpression or AttributeExpression ? TypeOf(type) : PyType.Dynamic;

    private VariableSymbol? Narrowable(NameExpression name) =>
        program.Names.GetValueOrDefault(name) is VariableSymbol { Kind: VariableKind.Local or VariableKind.Parameter or VariableKind.Temporary, IsCaptured: false } variable ? variable : null;

    private NarrowingScope Set(VariableSymbol variable, PyType type)
    {
        var had = narrowed.TryGetValue(variable, out var previous);
        narrowed[variable] = type;
        return new NarrowingScope(() =>
        {
            // An assignment inside the scope has ended every fact about the variable.
            if (narrowed.Remove(variable) && had)
            {
                narrowed[variable] = previous!;
            }
        });
    }

    /// <summary>Facts about variables that a loop assigns don't hold in its next round.</summary>
    private void ForgetAssigned(IEnumerable<Statement> body)
    {
        var collector = new BindingCollector();
        collector.Visit(body);
        var names = collector.Bindings.Select(b => b.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in narrowed.Keys.Where(v => names.Contains(v.Name)).ToList())
        {
            narrowed.Remove(variable);
        }
    }
}
