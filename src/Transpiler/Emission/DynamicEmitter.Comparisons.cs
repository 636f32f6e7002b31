using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>What sorting and containers ask an instance, without a look-up by name: the overrides of PyObject's IsEqualTo, IsLessThan and HashValue.</summary>
internal sealed partial class DynamicEmitter
{
    private const string Other = "other";

    private IEnumerable<MemberDeclarationSyntax> Comparisons(LoweredClass type, List<LoweredFunction> methods)
    {
        if (!IsPlainInstance(type.Symbol))
        {
            yield break;
        }

        foreach (var method in methods)
        {
            switch (method.Symbol.Name)
            {
                case "__eq__":
                    yield return Comparison("IsEqualTo", method);
                    break;
                case "__lt__":
                    yield return Comparison("IsLessThan", method);
                    break;
                case "__hash__":
                    yield return HashOverride(HashValue(method));
                    break;
            }
        }

        if (!context.Module.IsPython2 && IsUnhashable(type.Symbol))
        {
            yield return HashOverride(Cs.Throw(Cs.New(Cs.Name("TypeError"), Cs.Text($"unhashable type: '{type.Symbol.Name}'"))));
        }
    }

    /// <summary>Derived from PyObject by way of classes of the program only.</summary>
    private static bool IsPlainInstance(ClassSymbol symbol)
    {
        for (var c = symbol; ; c = c.BaseClass)
        {
            if (c.BaseClass is null)
            {
                return c.BaseDefinition is null;
            }
        }
    }

    /// <summary>A class that says what equal means and not what the hash is, has none (Reference 3.3.1).</summary>
    private static bool IsUnhashable(ClassSymbol symbol) => symbol.Members.GetValueOrDefault("__eq__") is FunctionSymbol && !symbol.Members.ContainsKey("__hash__")
        || symbol.Definition.Body.Any(s => s is AssignStatement { Targets: [NameExpression { Name: "__hash__" }], Value: ConstantExpression { Kind: ConstantKind.None } });

    private MemberDeclarationSyntax Comparison(string name, LoweredFunction method) => Cs.Method(
        Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword),
        Cs.Nullable(Cs.Bool),
        name,
        Cs.Parameters([Cs.Param(Cs.NullableObject, Other)]),
        null,
        Cs.Arrow(ComparisonValue(method)));

    private ExpressionSyntax ComparisonValue(LoweredFunction method)
    {
        var bound = Result(Cs.Call(Cs.Name(wrappers.CallName(method)), Cs.New(Cs.Name("PyArguments"), Cs.Collection([Cs.Element(Cs.Name(Other))]))));
        if (!IsCalledDirectly(method, 1))
        {
            return bound;
        }

        var name = Cs.Name(context.Names[method.Symbol]);
        var isBool = method.ReturnType is SimpleType { Kind: SimpleKind.Bool };
        var type = method.Parameters[0].Variable.Type;
        if (type.IsDynamic)
        {
            var call = Cs.Call(name, Cs.Name(Other));
            return isBool ? call : Result(call);
        }

        if (type is not ClassType { Definition: ClassSymbol })
        {
            return bound;
        }

        var typed = Cs.Call(name, Cs.Name("value"));
        var test = Cs.Is(Cs.Name(Other), Cs.DeclarationPattern(context.Types.EmitNotNull(type), "value"));
        return Cs.Conditional(test, isBool ? typed : Result(typed), bound);
    }

    private static ExpressionSyntax Result(ExpressionSyntax value) => Cs.Call(Cs.Member(Cs.Name("PyOps"), "ComparisonResult"), value);

    private ExpressionSyntax HashValue(LoweredFunction method)
    {
        var value = IsCalledDirectly(method, 0)
            ? Cs.Call(Cs.Name(context.Names[method.Symbol]))
            : Cs.Call(Cs.Name(wrappers.CallName(method)), Cs.Member(PyArguments, "Empty"));
        return Cs.Call(Cs.Member(Cs.Name("PyOps"), "HashResult"), value);
    }

    private static MemberDeclarationSyntax HashOverride(ExpressionSyntax value) => Cs.Method(
        Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword), Cs.Long, "HashValue", Cs.Parameters([]), null, Cs.Arrow(value));

    private static bool IsCalledDirectly(LoweredFunction method, int parameters) =>
        method.Parameters.Length == parameters && method.Symbol.Parameters.TrueForAll(p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword)
        && method is { Yields: false, IsAsync: false } && !method.Symbol.IsGenerator && !TypeEmitter.IsVoid(method.ReturnType);
}
