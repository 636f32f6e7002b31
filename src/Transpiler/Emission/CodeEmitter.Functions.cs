using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>What methods, constructors and local functions have in common.</summary>
internal sealed partial class CodeEmitter
{
    public TypeSyntax Result(LoweredFunction function) =>
        function.IsAsync && IsCoroutineOfNone(function.ReturnType) ? Cs.Name("PyCoroutine")
        : function.Yields ? context.Types.EmitIterator(function.ReturnType) : context.Types.EmitResult(function.ReturnType);

    private static bool IsCoroutineOfNone(PyType type) => type is ClassType { Arguments: [{ Type: { IsNone: true } or { IsNever: true } }] };

    public ParameterListSyntax Parameters(LoweredFunction function) => Cs.Parameters(function.Parameters.Select(Parameter));

    public IEnumerable<ArgumentSyntax> BaseArguments(LoweredFunction function) => Arguments(function.BaseArguments ?? [], Target.Implicit);

    /// <summary>A body of one expression is written with an arrow, unless comments stand in it.</summary>
    public (BlockSyntax? Body, ArrowExpressionClauseSyntax? Arrow) Body(LoweredFunction function)
    {
        var statements = function.Body.Where(s => s is not EmptyNode).ToArray();
        if (statements is [var only] && !context.HasCommentIn(function.Origin) && ArrowExpression(only) is { } expression)
        {
            return (null, Cs.Arrow(expression).WithOrigin(only.Origin));
        }

        return (Block(function.Body), null);
    }

    private ExpressionSyntax? ArrowExpression(LoweredStatement statement) => statement switch
    {
        ReturnNode { Value: { } value } => Emit(value, ResultTarget(value)),
        ExpressionNode s when ExpressionStatement(s.Value) is ExpressionStatementSyntax emitted => emitted.Expression,
        ThrowStatementNode { Exception: { } exception } => Cs.Throw(Emit(exception)),
        _ => null,
    };

    private ParameterSyntax Parameter(LoweredParameter parameter) => Cs.Param(
        context.Types.Emit(parameter.Variable.Type),
        Name(parameter.Variable),
        parameter.Default is null || parameter.IsRequired ? null : Emit(parameter.Default, Target.Declared),
        parameter.IsParams ? SyntaxKind.ParamsKeyword : SyntaxKind.None);
}
