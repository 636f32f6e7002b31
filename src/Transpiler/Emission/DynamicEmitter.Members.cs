using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;

namespace PyConc2Cs.Emission;

/// <summary>The overrides of IPyDynamic: one switch each over the Python names.</summary>
internal sealed partial class DynamicEmitter
{
    private MemberDeclarationSyntax TryGetMember(LoweredClass type, IEnumerable<LoweredFunction> methods)
    {
        var cases = new List<SwitchSectionSyntax>();
        foreach (var member in type.Members)
        {
            if (Readable(member) is var (name, value))
            {
                cases.Add(Cs.Case(Cs.Text(name), Cs.Expression(Cs.Assign(Cs.Name("value"), value)), Cs.Return(Cs.Boolean(true))));
            }
        }

        foreach (var method in methods)
        {
            var bound = Cs.New(Cs.Name("PyBoundMethod"), Cs.This, Cs.Text(method.Symbol.Name), Cs.Name(wrappers.CallName(method)));
            cases.Add(Cs.Case(Cs.Text(method.Symbol.Name), Cs.Expression(Cs.Assign(Cs.Name("value"), bound)), Cs.Return(Cs.Boolean(true))));
        }

        return Override("TryGetMember", cases, [Cs.Param(Cs.String, "name"), OutParam("value")], Cs.Arg(Cs.Name("name")), Cs.OutArg("value"));
    }

    private (string Name, ExpressionSyntax Value)? Readable(LoweredMember member) => member switch
    {
        LoweredField { Variable.View: not null } => null,
        LoweredField field when StoredType(field) is not null => (field.Variable.Name, Cs.Member(Cs.Name(context.Names[field.Variable]), "Value")),
        LoweredField field => (field.Variable.Name, Cs.Name(context.Names[field.Variable])),
        LoweredProperty { Getter: not null } property => (property.Symbol.Name, Cs.Name(context.Names[property.Symbol])),
        LoweredFunction f when f.Modifiers.HasFlag(FunctionModifiers.Static) && NeedsValue(f) =>
            (f.Symbol.Name, Cs.Name(context.Names.ValueName(f.Symbol))),
        _ => null,
    };

    private MemberDeclarationSyntax TrySetMember(LoweredClass type)
    {
        var cases = new List<SwitchSectionSyntax>();
        foreach (var member in type.Members)
        {
            var (name, target, valueType) = member switch
            {
                LoweredField { IsReadOnly: false, IsStatic: false } f => (f.Variable.Name, context.Names[f.Variable], f.Variable.Type),
                LoweredProperty { Setter: not null } p => (p.Symbol.Name, context.Names[p.Symbol], p.Type),
                _ => (null, "", Types.PyType.Dynamic),
            };
            if (name is not null)
            {
                var converted = code.FromDynamic(Cs.Name("value"), valueType);
                cases.Add(Cs.Case(Cs.Text(name), Cs.Expression(Cs.Assign(Cs.Name(target), converted)), Cs.Return(Cs.Boolean(true))));
            }
            else if (member is LoweredProperty { Setter: null } readOnly)
            {
                var message = Cs.Text($"property '{readOnly.Symbol.Name}' of '{type.Symbol.Name}' object has no setter");
                cases.Add(Cs.Case(Cs.Text(readOnly.Symbol.Name), Cs.ThrowStatement(Cs.New(Cs.Name("AttributeError"), message))));
            }
        }

        return Override(
            "TrySetMember", cases, [Cs.Param(Cs.String, "name"), Cs.Param(Cs.NullableObject, "value")], Cs.Arg(Cs.Name("name")), Cs.Arg(Cs.Name("value")));
    }

    private MemberDeclarationSyntax TryCallMember(IEnumerable<LoweredFunction> methods)
    {
        var cases = methods.Select(m => Cs.Case(
            Cs.Text(m.Symbol.Name),
            Cs.Expression(Cs.Assign(Cs.Name("result"), Cs.Call(Cs.Name(wrappers.CallName(m)), Cs.Name(Arguments)))),
            Cs.Return(Cs.Boolean(true))));
        return Override(
            "TryCallMember",
            cases,
            [Cs.Param(Cs.String, "name"), Cs.Param(PyArguments, Arguments), OutParam("result")],
            Cs.Arg(Cs.Name("name")),
            Cs.Arg(Cs.Name(Arguments)),
            Cs.OutArg("result"));
    }

    private static ParameterSyntax OutParam(string name) => Cs.Param(Cs.NullableObject, name, null, SyntaxKind.OutKeyword);

    private static MemberDeclarationSyntax Override(
        string name, IEnumerable<SwitchSectionSyntax> cases, IEnumerable<ParameterSyntax> parameters, params ArgumentSyntax[] baseArguments)
    {
        var modifiers = Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword);
        var inherited = Cs.Call(Cs.Member(Cs.Base, name), baseArguments);
        var sections = cases.ToList();
        if (sections.Count == 0)
        {
            return Cs.Method(modifiers, Cs.Bool, name, Cs.Parameters(parameters), null, Cs.Arrow(inherited));
        }

        sections.Add(Cs.Case(null, Cs.Return(inherited)));
        return Cs.Method(modifiers, Cs.Bool, name, Cs.Parameters(parameters), Cs.Block([Cs.Switch(Cs.Name("name"), sections)]), null);
    }
}
