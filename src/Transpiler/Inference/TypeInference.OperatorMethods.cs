using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>
/// Operators that are methods of the script's classes. Where Python's protocol (Python reference, 3.3.8) has one outcome only they are calls of the method;
/// else they run through PyOps, which calls it in Dynamic form.
/// </summary>
public sealed partial class TypeInference
{
    private readonly Dictionary<FunctionSymbol, bool> declining = [];

    private PyType? OperatorMethod(SyntaxNode site, BinaryOperator op, PyType left, PyType right)
    {
        result.Operators.Remove(site);
        var (name, reflectedName) = (OperatorNames.Method(op), OperatorNames.Reflected(op));
        if (left is ClassType { Definition: ClassSymbol l })
        {
            var inPlace = site is AugmentedAssignStatement ? l.FindMember(OperatorNames.InPlace(op)) as FunctionSymbol : null;
            if ((inPlace ?? l.FindMember(name)) is FunctionSymbol direct)
            {
                FlowIntoMethod(direct, [right]);
                var isOnlyOne = !Descendants(l).Any(d => d.Members.ContainsKey(reflectedName) || (site is AugmentedAssignStatement && inPlace is null && d.Members.ContainsKey(OperatorNames.InPlace(op))));
                return isOnlyOne && CallDirectly(site, direct, 2) is { } type ? type : OperatorResult(direct, left, right);
            }
        }

        if (right is ClassType { Definition: ClassSymbol r } && r.FindMember(reflectedName) is FunctionSymbol reflected)
        {
            FlowIntoMethod(reflected, [left]);
            return left is SimpleType { Kind: not SimpleKind.Dynamic } && site is BinaryExpression { Left: var first } && IsPure(first) && CallDirectly(site, reflected, 2) is { } type
                ? type
                : OperatorResult(reflected, left, right);
        }

        return null;
    }

    private PyType OperatorResult(FunctionSymbol method, PyType left, PyType right)
    {
        joiner.Escape(left);
        joiner.Escape(right);
        return method.Result.Type is ClassType or SimpleType { Kind: not SimpleKind.None } ? method.Result.Type : PyType.Dynamic;
    }

    /// <summary>The result of the method, if the operator always is a call of it; else null.</summary>
    private PyType? CallDirectly(SyntaxNode site, FunctionSymbol method, int parameters)
    {
        if (method.MethodKind != MethodKind.Instance || method.IsGenerator || method.IsAsync || method.Parameters.Count != parameters || method.Result.Type.IsNone
            || (isSettling && method.Result.Type.IsNever) || method.Parameters.Any(p => p.Kind is not (ParameterKind.PositionalOrKeyword or ParameterKind.PositionalOnly)) || Declines(method)
            || Descendants(method.Class!).Any(d => d.Members.GetValueOrDefault(method.Name) is { } other && (other is not FunctionSymbol overriding || Declines(overriding) || overriding.Parameters.Count != parameters)))
        {
            return null;
        }

        result.Operators[site] = method;
        return method.Result.Type;
    }

    /// <summary>The method may return NotImplemented, so that the other operand is asked.</summary>
    private bool Declines(FunctionSymbol method)
    {
        if (!declining.TryGetValue(method, out var declines))
        {
            declining[method] = declines = SyntaxChildren.Descendants(method.Definition).Any(n => n is NameExpression { Name: "NotImplemented" })
                || method.Definition is FunctionDefinition { Decorators.IsEmpty: false };
        }

        return declines;
    }

    private static bool IsPure(Expression e) => SyntaxChildren.Descendants(e).All(n => n is NameExpression or ConstantExpression or AttributeExpression or BinaryExpression or UnaryExpression);
}
