using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Fields, methods, constructors and properties.</summary>
internal sealed class MemberEmitter(EmitContext context, CodeEmitter code)
{
    public IEnumerable<MemberDeclarationSyntax> Members(IEnumerable<LoweredMember> members) =>
        members.Where(m => m is not LoweredClass).Select(Member);

    private MemberDeclarationSyntax Member(LoweredMember member) => member switch
    {
        LoweredField field => Field(field).WithOrigin(field.Origin),
        LoweredFunction { Modifiers: var m } f when m.HasFlag(FunctionModifiers.Constructor) => Constructor(f).WithOrigin(f.Origin).WithDoc(f.DocString),
        LoweredFunction f => Method(f).WithOrigin(f.Origin).WithDoc(f.DocString),
        LoweredProperty p => Property(p).WithOrigin(p.Origin).WithDoc((p.Getter ?? p.Setter)?.DocString),
        _ => throw new ArgumentException(member.GetType().Name, nameof(member)),
    };

    private MemberDeclarationSyntax Field(LoweredField field)
    {
        var modifiers = Cs.Modifiers(
            context.Usage.IsPrivate(field.Variable, isGlobal: context.CurrentClass is null && context.HasOneModule) ? SyntaxKind.PrivateKeyword : SyntaxKind.PublicKeyword,
            field.IsStatic ? SyntaxKind.StaticKeyword : SyntaxKind.None,
            context.IsReadOnly(field) ? SyntaxKind.ReadOnlyKeyword : SyntaxKind.None);
        var value = field.Initializer is not null
            ? code.Emit(field.Initializer, Target.Declared)
            : NeedsValue(field) ? Cs.NotNull(Cs.Null) : null;
        return Cs.Field(modifiers, context.Types.Emit(field.Variable.Type), context.Names[field.Variable], value);
    }

    /// <summary>A field that may not be null but has no value when the constructor ends would be a warning (CS8618).</summary>
    private bool NeedsValue(LoweredField field)
    {
        var type = field.Variable.Type;
        return !type.IsValueType && type is not OptionalType && !type.IsDynamic && !TypeEmitter.IsVoid(type)
            && (field.IsStatic || !IsSetByConstructor(field.Variable));
    }

    private bool IsSetByConstructor(VariableSymbol field)
    {
        var constructor = context.CurrentClass?.Members.OfType<LoweredFunction>().FirstOrDefault(f => f.Modifiers.HasFlag(FunctionModifiers.Constructor));
        return constructor is not null && constructor.Body
            .TakeWhile(s => s is not (ReturnNode or ThrowStatementNode) && !ReturnFinder.Finds(s))
            .Any(s => s is AssignStatementNode { Operator: null, Target: FieldNode { Target: ThisNode } target } && ReferenceEquals(target.Field, field));
    }

    private MemberDeclarationSyntax Method(LoweredFunction function)
    {
        var name = context.Names[function.Symbol];
        var (body, arrow) = code.Body(function);
        var modifiers = Modifiers(function.Modifiers, IsObjectMember(function, name));
        modifiers = function.IsAsync ? modifiers.Add(SyntaxFactory.Token(SyntaxKind.AsyncKeyword)) : modifiers;
        return Cs.Method(modifiers, code.Result(function), name, code.Parameters(function), body, arrow);
    }

    /// <summary>PyObject and the exceptions declare these as virtual.</summary>
    private bool IsObjectMember(LoweredFunction function, string name) =>
        context.CurrentClass is not null && name is "ToString" or "Repr" && function.Parameters.IsEmpty
        && ReferenceEquals(function.ReturnType, PyType.Str) && !function.Modifiers.HasFlag(FunctionModifiers.Static);

    private MemberDeclarationSyntax Constructor(LoweredFunction function) => Cs.Constructor(
        Modifiers(function.Modifiers, isObjectMember: false),
        context.Names[context.CurrentClass!.Symbol],
        code.Parameters(function),
        function.BaseArguments is { Length: > 0 } ? code.BaseArguments(function) : null,
        code.Block(function.Body),
        null);

    private MemberDeclarationSyntax Property(LoweredProperty property)
    {
        var modifiers = Modifiers((property.Getter ?? property.Setter)?.Modifiers ?? FunctionModifiers.None, isObjectMember: false);
        var type = context.Types.Emit(property.Type);
        var name = context.Names[property.Symbol];
        var accessors = new List<AccessorDeclarationSyntax>();
        if (property.Getter is { } getter)
        {
            var (body, arrow) = code.Body(getter);
            if (property.Setter is null && arrow is not null)
            {
                return Cs.Property(modifiers, type, name, arrow);
            }

            accessors.Add(Cs.Accessor(setter: false, body, arrow));
        }

        if (property.Setter is { } setter)
        {
            accessors.Add(Setter(setter));
        }

        return Cs.Property(modifiers, type, name, accessors);
    }

    /// <summary>C# calls a setter's parameter <c>value</c>.</summary>
    private AccessorDeclarationSyntax Setter(LoweredFunction setter)
    {
        if (setter.Parameters is [.., var parameter])
        {
            context.Names.Set(parameter.Variable, "value");
        }

        var (body, arrow) = code.Body(setter);
        return Cs.Accessor(setter: true, body, arrow).WithOrigin(setter.Origin);
    }

    private static SyntaxTokenList Modifiers(FunctionModifiers modifiers, bool isObjectMember)
    {
        var access = modifiers.HasFlag(FunctionModifiers.Private) ? SyntaxKind.PrivateKeyword
            : modifiers.HasFlag(FunctionModifiers.Protected) ? SyntaxKind.ProtectedKeyword
            : SyntaxKind.PublicKeyword;
        var kind = modifiers.HasFlag(FunctionModifiers.Static) ? SyntaxKind.StaticKeyword
            : modifiers.HasFlag(FunctionModifiers.Override) || isObjectMember ? SyntaxKind.OverrideKeyword
            : modifiers.HasFlag(FunctionModifiers.Virtual) ? SyntaxKind.VirtualKeyword
            : SyntaxKind.None;
        return Cs.Modifiers(access, kind);
    }

    private sealed class ReturnFinder : LoweredWalker
    {
        private bool found;

        public static bool Finds(LoweredStatement statement)
        {
            var finder = new ReturnFinder();
            finder.VisitStatement(statement);
            return finder.found;
        }

        public override void VisitStatement(LoweredStatement statement)
        {
            found |= statement is ReturnNode;
            base.VisitStatement(statement);
        }

        protected override void VisitLambda(LambdaNode node)
        {
        }

        protected override void VisitLocalFunction(LocalFunctionNode node)
        {
        }
    }
}
