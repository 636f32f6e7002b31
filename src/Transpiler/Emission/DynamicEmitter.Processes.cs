using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>What a program with processes tells about itself: functions and classes by name, globals, types of containers (<c>ProgramState</c>).</summary>
internal sealed partial class DynamicEmitter
{
    /// <summary>The C# name of the methods that describe the program and its classes.</summary>
    public const string DescribeName = "Describe";

    private const string State = "program";

    /// <summary>How the functions are called that class statements become.</summary>
    private const string MakerPrefix = "define_";

    /// <summary><c>internal static void Describe(ProgramState program)</c> of the module's static class; the main module's describes all of the program.</summary>
    private MemberDeclarationSyntax DescribeModule()
    {
        var prefix = context.Module.IsMain ? "" : context.Module.Symbol.Name + ".";
        var statements = new List<StatementSyntax>();
        statements.AddRange(Functions(context.Module.Members));
        statements.AddRange(ClassMakers());
        statements.AddRange(Globals(context.Module.Members, prefix));
        statements.AddRange(context.Module.Members.OfType<LoweredClass>().Select(c => DescribeCall(context.Names[c.Symbol])));
        if (context.Module.IsMain)
        {
            statements.AddRange(context.Program.Where(m => !m.IsMain).Select(m => DescribeCall(context.Names[m.Symbol])));
            statements.AddRange(TypeStatements());
        }

        return Describe(statements);
    }

    private MemberDeclarationSyntax DescribeClass(LoweredClass type)
    {
        var statements = new List<StatementSyntax> { Call("Class", Cs.Arg(Cs.Name(context.Names.ValueName(type.Symbol)))) };
        statements.AddRange(Functions(type.Members));
        statements.AddRange(Globals(type.Members, (context.Module.IsMain ? "" : context.Module.Symbol.Name + ".") + type.Symbol.Name + "."));
        return Describe(statements, type.Symbol.BaseClass is { } parent && context.FindClass(parent) is not null ? [SyntaxKind.NewKeyword] : []);
    }

    /// <summary>The instance attributes by Python name, after those of the base class.</summary>
    private MemberDeclarationSyntax DeclaredMembers(LoweredClass type)
    {
        var elements = new List<CollectionElementSyntax> { Cs.Spread(Cs.Member(Cs.Base, "DeclaredMembers")) };
        elements.AddRange(type.Members.OfType<LoweredField>().Where(f => f is { IsStatic: false, IsReadOnly: false, Variable.View: null }).Select(f => Cs.Element(Cs.Text(f.Variable.Name))));
        return Cs.Property(
            Cs.Modifiers(SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword),
            Cs.Name("IReadOnlyList", [Cs.String]),
            "DeclaredMembers",
            Cs.Arrow(Cs.Collection(elements)));
    }

    private IEnumerable<StatementSyntax> Functions(IEnumerable<LoweredMember> members)
    {
        foreach (var function in members.OfType<LoweredFunction>().Where(f => NeedsValue(f) && !Wrappers.IsInstance(f)))
        {
            var arguments = new List<ArgumentSyntax> { Cs.Arg(Cs.Name(context.Names.ValueName(function.Symbol))) };
            if (function.Symbol.Class is { } owner)
            {
                arguments.Add(Cs.Arg(Cs.Text(owner.Name + "." + function.Symbol.Name)));
            }

            if (!context.Module.IsMain)
            {
                arguments.Add(Cs.Arg(Cs.Text(context.Module.Symbol.Name), "module"));
            }

            if (IsStored(function))
            {
                arguments.Add(Cs.Arg(Cs.Name(context.Names[function.Symbol]), "typed"));
            }

            yield return Call("Function", [.. arguments]);
        }
    }

    /// <summary><c>program.ClassMaker("Color", DefineColor);</c>: classes that their statements make when they are executed.</summary>
    private IEnumerable<StatementSyntax> ClassMakers()
    {
        foreach (var function in context.Module.Members.OfType<LoweredFunction>())
        {
            if (function.Symbol.Definition is FunctionDefinition { Parameters.Parameters.IsEmpty: true } definition
                && definition.Name.StartsWith(MakerPrefix, StringComparison.Ordinal)
                && !context.Module.Symbol.Source.Slice(definition.Span).StartsWith("def", StringComparison.Ordinal))
            {
                var arguments = new List<ArgumentSyntax> { Cs.Arg(Cs.Text(definition.Name[MakerPrefix.Length..])), Cs.Arg(Cs.Name(context.Names[function.Symbol])) };
                if (!context.Module.IsMain)
                {
                    arguments.Add(Cs.Arg(Cs.Text(context.Module.Symbol.Name), "module"));
                }

                yield return Call("ClassMaker", [.. arguments]);
            }
        }
    }

    /// <summary><c>program.Global("counter", () => Counter, value => Counter = value);</c>.</summary>
    private IEnumerable<StatementSyntax> Globals(IEnumerable<LoweredMember> members, string prefix)
    {
        foreach (var field in members.OfType<LoweredField>().Where(f => f.IsStatic && StoredType(f) is { } stored && CanTravel(stored)))
        {
            var variable = Cs.Name(context.Names[field.Variable]);
            var set = Cs.Lambda(["value"], Cs.Assign(Cs.Member(variable, "Value"), Cs.Name("value")));
            yield return Call("Global", Cs.Arg(Cs.Text(prefix + field.Variable.Name)), Cs.Arg(Cs.Lambda([], StoredType(field) is SimpleType { IsValueType: true } ? Cs.Member(variable, "ValueOrDefault") : Cs.NotNull(Cs.Member(variable, "ValueOrDefault")))), Cs.Arg(set));
        }

        foreach (var field in members.OfType<LoweredField>().Where(f => f.IsStatic && StoredType(f) is null && !context.IsReadOnly(f) && CanTravel(f.Variable.Type)))
        {
            var name = Cs.Name(context.Names[field.Variable]);
            var set = Cs.Lambda(["value"], Cs.Assign(name, Cs.Name("value")));
            yield return Call("Global", Cs.Arg(Cs.Text(prefix + field.Variable.Name)), Cs.Arg(Cs.Lambda([], name)), Cs.Arg(set));
        }
    }

    /// <summary>The type of the value of a variable that may have none.</summary>
    private static PyType? StoredType(LoweredField field) => field.Variable.Type is ClassType { Definition: StorageClass, Arguments: [var cell] } ? cell.Type : null;

    private IEnumerable<StatementSyntax> TypeStatements()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in context.Travelling!)
        {
            var (method, arguments) = type is TupleType { Elements.Length: >= 2 } tuple
                ? ("Tuple", tuple.Elements.Select(context.Types.Emit).ToArray())
                : ("Type", [context.Types.EmitNotNull(type)]);
            var call = Cs.Expression(Cs.Call(Cs.Member(Cs.Name(State), Cs.Name(method, arguments))));
            if (seen.Add(call.ToFullString()))
            {
                yield return call;
            }
        }
    }

    /// <summary>What a global can hold that is a value.</summary>
    private static bool CanTravel(PyType type) => type switch
    {
        DelegateMarker or ModuleType => false,
        OptionalType optional => CanTravel(optional.Inner),
        ClassType c => c.Arguments.All(a => CanTravel(a.Type)),
        TupleType tuple => tuple.Elements.All(CanTravel),
        _ => !TypeEmitter.IsVoid(type),
    };

    private static StatementSyntax DescribeCall(string owner) => Cs.Expression(Cs.Call(Cs.Member(Cs.Name(owner), DescribeName), Cs.Name(State)));

    private static StatementSyntax Call(string method, params ArgumentSyntax[] arguments) =>
        Cs.Expression(Cs.Call(Cs.Member(Cs.Name(State), method), arguments));

    private static MemberDeclarationSyntax Describe(IEnumerable<StatementSyntax> statements, params SyntaxKind[] hiding) => Cs.Method(
        Cs.Modifiers([SyntaxKind.InternalKeyword, .. hiding, SyntaxKind.StaticKeyword]),
        Cs.Void,
        DescribeName,
        Cs.Parameters([Cs.Param(Cs.Name("ProgramState"), State)]),
        Cs.Block(statements),
        null);
}
