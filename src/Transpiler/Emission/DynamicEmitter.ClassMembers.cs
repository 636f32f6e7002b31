using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Emission;

/// <summary>What the class object of a script's class gives and takes: class attributes, static and class methods, methods without their object.</summary>
internal sealed partial class DynamicEmitter
{
    private const string ClassGetter = "TryGetClassMember";
    private const string ClassSetter = "TrySetClassMember";

    private static IEnumerable<LoweredField> ClassFields(LoweredClass type) => type.Members.OfType<LoweredField>().Where(f => f.IsStatic);

    private bool HasClassGetter(LoweredClass type) => type.HasDispatch
        && (ClassFields(type).Any() || type.Members.OfType<LoweredFunction>().Any(f => IsInstanceMethod(f) || (NeedsValue(f) && !Wrappers.IsInstance(f))));

    private static bool HasClassSetter(LoweredClass type) => type.HasDispatch && ClassFields(type).Any(f => !f.IsReadOnly);

    private IEnumerable<ArgumentSyntax> ClassMemberAccess(LoweredClass type)
    {
        if (HasClassGetter(type))
        {
            yield return Cs.Arg(Cs.Name(ClassGetter));
        }

        if (HasClassSetter(type))
        {
            yield return HasClassGetter(type) ? Cs.Arg(Cs.Name(ClassSetter)) : Cs.Arg(Cs.Name(ClassSetter), "setMember");
        }
    }

    private IEnumerable<MemberDeclarationSyntax> ClassMembers(LoweredClass type, List<LoweredFunction> methods)
    {
        if (HasClassGetter(type))
        {
            var cases = ClassFields(type).Select(f => Give(f.Variable.Name, Cs.Name(context.Names[f.Variable])))
                .Concat(type.Members.OfType<LoweredFunction>().Where(f => NeedsValue(f) && !Wrappers.IsInstance(f))
                    .Select(f => Give(f.Symbol.Name, Cs.Name(context.Names.ValueName(f.Symbol)))))
                .Concat(methods.Select(m => Give(
                    m.Symbol.Name, Cs.Call(Cs.Member(Cs.Name("PyFunction"), "Unbound"), Cs.Text(type.Symbol.Name), Cs.Text(m.Symbol.Name)))));
            yield return ClassAccess(ClassGetter, cases, OutParam("value"), Cs.Expression(Cs.Assign(Cs.Name("value"), Cs.Null)));
        }

        if (HasClassSetter(type))
        {
            var cases = ClassFields(type).Where(f => !f.IsReadOnly).Select(f => Cs.Case(
                Cs.Text(f.Variable.Name),
                Cs.Expression(Cs.Assign(Cs.Name(context.Names[f.Variable]), code.FromDynamic(Cs.Name("value"), f.Variable.Type))),
                Cs.Return(Cs.Boolean(true))));
            yield return ClassAccess(ClassSetter, cases, Cs.Param(Cs.NullableObject, "value"));
        }
    }

    private static SwitchSectionSyntax Give(string name, ExpressionSyntax value) =>
        Cs.Case(Cs.Text(name), Cs.Expression(Cs.Assign(Cs.Name("value"), value)), Cs.Return(Cs.Boolean(true)));

    private static MemberDeclarationSyntax ClassAccess(string name, IEnumerable<SwitchSectionSyntax> cases, ParameterSyntax value, params StatementSyntax[] otherwise)
    {
        var sections = cases.ToList();
        sections.Add(Cs.Case(null, [.. otherwise, Cs.Return(Cs.Boolean(false))]));
        return Cs.Method(
            Cs.Modifiers(SyntaxKind.PrivateKeyword, SyntaxKind.StaticKeyword),
            Cs.Bool,
            name,
            Cs.Parameters([Cs.Param(Cs.String, "name"), value]),
            Cs.Block([Cs.Switch(Cs.Name("name"), sections)]),
            null);
    }
}
