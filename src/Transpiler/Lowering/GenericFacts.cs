using System.Collections.Immutable;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Whether C# infers the same type argument as we did.</summary>
internal static class GenericFacts
{
    public static bool IsInferred(string parameter, LibraryOverload overload, LibraryCall resolution, ImmutableArray<LoweredArgument> arguments)
    {
        var found = overload.Receiver is { } self && Mentions(self, parameter);
        var index = 0;
        var isLiteral = false;
        var isSolid = found;
        for (var i = 0; i < overload.Parameters.Length && index < arguments.Length; i++)
        {
            var matched = resolution.Arguments.Parameters[i];
            if (matched.IsOmitted)
            {
                continue;
            }

            var count = matched.Rest.IsDefault || arguments[index].Value is CollectionNode ? 1 : matched.Rest.Length;
            for (var k = 0; k < count && index < arguments.Length; k++, index++)
            {
                if (Mentions(overload.Parameters[i].Type, parameter))
                {
                    if (!GivesExactly(overload.Parameters[i].Type, arguments[index].Value, parameter, resolution.Generics))
                    {
                        return false;
                    }

                    found = true;

                    // C# takes a literal for an int, unless another argument says long.
                    isLiteral |= overload.Parameters[i].Type is ParameterScheme && arguments[index].Value is LiteralNode { Value: long };
                    isSolid |= overload.Parameters[i].Type is not FunctionScheme && arguments[index].Value is not LiteralNode;
                }
            }
        }

        return found && (isSolid || !isLiteral);
    }

    private static bool GivesExactly(TypeScheme scheme, LoweredExpression value, string parameter, Substitution generics)
    {
        var type = generics[parameter].Type;
        return scheme switch
        {
            ParameterScheme => !IsNumericConversion(value) && value is not LiteralNode { Value: null } && !type.IsDynamic && !IsCast(value),
            NullableScheme { Inner: var inner } => GivesExactly(inner, value, parameter, generics),
            FunctionScheme => value is LambdaNode { Statements: not [.., ReturnNode { Value: LiteralNode { Value: null } }] } or VariableNode { Type: FunctionType },
            IterableScheme => value is not CollectionNode && (!type.IsDynamic || value.Type.IsDynamic || ElementIs(value.Type, type)),
            _ => true,
        };
    }

    private static bool ElementIs(PyType container, PyType element) =>
        container is ClassType { Arguments: [var cell, ..] } && TypeJoiner.Same(cell.Type, element);

    private static bool IsCast(LoweredExpression value) => value is CastNode { IsRequired: false };

    private static bool IsNumericConversion(LoweredExpression value) => value is CastNode;

    private static bool Mentions(TypeScheme scheme, string parameter) => scheme switch
    {
        ParameterScheme p => p.Name == parameter,
        NullableScheme n => Mentions(n.Inner, parameter),
        ClassScheme c => c.Arguments.Any(a => Mentions(a, parameter)),
        TupleScheme t => t.Elements.Any(e => Mentions(e, parameter)),
        IterableScheme i => Mentions(i.Element, parameter),
        FunctionScheme f => Mentions(f.Result, parameter) || f.Parameters.Any(p => Mentions(p, parameter)),
        _ => false,
    };
}
