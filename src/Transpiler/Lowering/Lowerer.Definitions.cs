using PyConc2Cs.Binding;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Functions and classes inside functions, and defaults that depend on when def runs.</summary>
public sealed partial class Lowerer
{
    private IEnumerable<LoweredStatement> LowerNestedFunction(FunctionDefinition definition)
    {
        var symbol = program.Functions[definition];
        if (symbol.IsNested)
        {
            declared.UnionWith(symbol.Parameters.Select(p => p.Variable));
            foreach (var parameter in symbol.Parameters.Where(p => p.HasDefault && IsMadeByDef(p)))
            {
                var value = LowerTo(parameter.Syntax.Default!, parameter.Variable.Type);
                yield return new DeclareNode(null, DefaultField(parameter), value, NeedsType(DefaultField(parameter), value));
            }

            yield return new LocalFunctionNode(definition.Span, LowerFunction(symbol, FunctionModifiers.None));
        }

        foreach (var assignment in DefaultAssignments(definition, symbol))
        {
            yield return assignment;
        }

        if (program.Names.GetValueOrDefault(definition) is VariableSymbol variable)
        {
            var value = Decorate(definition, FunctionValue(null, symbol));
            yield return Store(definition, variable, Conversions.Convert(value, variable.Type));
        }
    }

    private LoweredExpression Decorate(FunctionDefinition definition, LoweredExpression value)
    {
        foreach (var decorator in definition.Decorators.Reverse().Where(d => !KnownDecorators.IsTransparent(d)))
        {
            if (decorator is AttributeExpression { Name: "register" } register && KnownDecorators.RegisteredClass(definition) is { } registered)
            {
                value = Rt.Ops("CallMethod", PyType.Dynamic, Conversions.Convert(Lower(register.Value), PyType.Dynamic), Rt.Text("register"), Conversions.Convert(Lower(registered), PyType.Dynamic), Conversions.Convert(value, PyType.Dynamic));
                continue;
            }

            value = Rt.Ops("Call", PyType.Dynamic, Conversions.Convert(Lower(decorator), PyType.Dynamic), Conversions.Convert(value, PyType.Dynamic));
        }

        return value;
    }

    /// <summary>Defaults that depend on when the def statement runs.</summary>
    private IEnumerable<LoweredStatement> DefaultAssignments(FunctionDefinition definition, FunctionSymbol symbol)
    {
        foreach (var parameter in symbol.Parameters.Where(p => p.HasDefault && ConstantDefault(p) is null && !IsMadeByDef(p) && !IsIndependent(p.Syntax.Default!)))
        {
            yield return new AssignStatementNode(
                definition.Span, new VariableNode(DefaultField(parameter), parameter.Variable.Type), LowerTo(parameter.Syntax.Default!, parameter.Variable.Type));
        }
    }
}
