using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyConc2Cs.Lowering;
using PyConc2Cs.Naming;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>Methods that bind the arguments of a Dynamic call to a function's parameters and call it.</summary>
internal sealed class Wrappers(EmitContext context, CodeEmitter code)
{
    public const string CreateName = "CreateInstance";

    private const string Binder = Identifiers.ClosureBinder;

    public static ExpressionSyntax ParameterNames(LoweredFunction function) =>
        Cs.Collection(function.Parameters.Select(p => Cs.Element(Cs.Text(p.Variable.Name))));

    public string CallName(LoweredFunction function) => "Call" + context.Names[function.Symbol];

    /// <summary><c>private static readonly PyParameters FParameters = new("a, b=");</c>.</summary>
    public MemberDeclarationSyntax Parameters(LoweredFunction function) => ParametersField(ParametersName(function), function);

    /// <summary><c>private object? CallF(PyArguments arguments)</c>.</summary>
    public MemberDeclarationSyntax Call(LoweredFunction function)
    {
        var statements = CallStatements(function, Cs.Name(ParametersName(function)));
        return Method(CallName(function), isStatic: !IsInstance(function), statements);
    }

    /// <summary>The Dynamic form of a local function, which can't be kept in a static field: <c>PyFunction.Bind("f", "x, y=", a => F(...))</c>.</summary>
    public ExpressionSyntax InlineValue(LoweredFunction function)
    {
        var name = function.Symbol.ClassBody is { } owner ? owner + "." + function.Symbol.Name : function.Symbol.Name;
        ExpressionSyntax call = Cs.Call(Cs.Name(context.Names[function.Symbol]), BoundArguments(function));
        Microsoft.CodeAnalysis.CSharp.CSharpSyntaxNode body = function.Yields ? Cs.Call(Cs.Member(Cs.Name("PyIterator"), "Of"), call)
            : TypeEmitter.IsVoid(function.ReturnType) ? Cs.Block([Cs.Expression(call), Cs.Return(Cs.Null)])
            : call;
        var lambda = Cs.Lambda([function.Parameters.IsEmpty ? "_" : Binder], body);
        return Cs.Call(Cs.Member(Cs.Name("PyFunction"), "Bind"), [Cs.Arg(Cs.Text(name)), Cs.Arg(Cs.Text(Signature(function))), Cs.Arg(lambda), .. Doc(function).Select(d => Cs.Arg(d)), .. CoroutineMark(function)]);
    }

    /// <summary>Scripts ask whether a function is an <c>async def</c>, or a generator.</summary>
    public IEnumerable<ArgumentSyntax> CoroutineMark(LoweredFunction function)
    {
        if (function.IsAsync || context.AsksForGenerators && function.Symbol is { IsAsync: true })
        {
            yield return Cs.Arg(Cs.Boolean(true), "isCoroutine");
        }

        if (context.AsksForGenerators && function.Symbol.IsGenerator)
        {
            yield return Cs.Arg(Cs.Boolean(true), "isGenerator");
        }
    }

    /// <summary>The docstring, in programs that read docstrings.</summary>
    public IEnumerable<ExpressionSyntax> Doc(LoweredFunction function) => function.DocString is { } text && context.ReadsDocs ? [Cs.Text(text)] : [];

    /// <summary>A PyFunction around a lambda's body, or around a local function.</summary>
    public ExpressionSyntax Closure(ClosureNode node)
    {
        if (node.Body is null && node.Statements.IsDefaultOrEmpty && context.Usage.FindFunction(node.Function) is { } nested)
        {
            return InlineValue(nested);
        }

        var parameters = node.Function.Parameters.Select((p, i) => new LoweredParameter(p.Variable, node.Defaults.IsDefault ? null : node.Defaults[i], p.Kind == ParameterKind.VarPositional));
        var function = new LoweredFunction(null, node.Function, [.. parameters], node.Body?.Type ?? PyType.Dynamic, node.Statements, null, FunctionModifiers.None);
        var statements = new List<StatementSyntax>
        {
            Bind(node.Function.Name, Cs.New(Cs.Name("PyParameters"), Cs.Text(Signature(function))), isUsed: !function.Parameters.IsEmpty),
        };
        statements.AddRange(function.Parameters.Select((p, i) => Cs.Declare(Cs.Var, context.Names[p.Variable], BoundArgument(function, p, i))));
        statements.AddRange(ClosureBody(node));
        var body = Cs.Lambda([Identifiers.ClosureArguments], Cs.Block(statements));
        return Cs.New(Cs.Name("PyFunction"), Cs.Text(node.Function.Name), ParameterNames(function), Cs.Null, body);
    }

    private IEnumerable<StatementSyntax> ClosureBody(ClosureNode node)
    {
        if (node.Body is null)
        {
            return code.Block(node.Statements).Statements;
        }

        var value = code.Emit(node.Body);
        return TypeEmitter.IsVoid(node.Body.Type) && value is InvocationExpressionSyntax
            ? [Cs.Expression(value), Cs.Return(Cs.Null)]
            : [Cs.Return(value)];
    }

    private List<StatementSyntax> CallStatements(LoweredFunction function, ExpressionSyntax parameters)
    {
        var call = Cs.Call(Cs.Name(context.Names[function.Symbol]), BoundArguments(function));
        var statements = new List<StatementSyntax> { Bind(QualifiedName(function), parameters, isUsed: !function.Parameters.IsEmpty) };
        if (!function.Yields && TypeEmitter.IsVoid(function.ReturnType))
        {
            statements.Add(Cs.Expression(call));
            statements.Add(Cs.Return(Cs.Null));
        }
        else
        {
            statements.Add(Cs.Return(function.Yields ? Cs.Call(Cs.Member(Cs.Name("PyIterator"), "Of"), call) : call));
        }

        return statements;
    }

    /// <summary>The constructor in Dynamic form.</summary>
    public IEnumerable<MemberDeclarationSyntax> Create(LoweredClass type)
    {
        var constructor = type.Members.OfType<LoweredFunction>().FirstOrDefault(f => f.Modifiers.HasFlag(FunctionModifiers.Constructor));
        const string parameters = "CreateParameters";
        yield return ParametersField(parameters, constructor);
        var name = constructor is null ? type.Symbol.Name : type.Symbol.Name + ".__init__";
        yield return Method(
            CreateName,
            isStatic: true,
            [
                Bind(name, Cs.Name(parameters), isUsed: constructor is { Parameters.IsEmpty: false }),
                Cs.Return(Cs.New(Cs.Name(context.Names[type.Symbol]), constructor is null ? [] : BoundArguments(constructor))),
            ]);
    }

    private MemberDeclarationSyntax ParametersField(string name, LoweredFunction? function)
    {
        var arguments = new List<ArgumentSyntax> { Cs.Arg(Cs.Text(function is null ? "" : Signature(function))) };
        if (function is null || IsInstance(function) || function.Modifiers.HasFlag(FunctionModifiers.Constructor))
        {
            arguments.Add(Cs.Arg(Cs.Boolean(true), "method"));
        }

        return Cs.Field(
            Cs.Modifiers(SyntaxKind.PrivateKeyword, SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword), Cs.Name("PyParameters"), name, Cs.ImplicitNew(arguments));
    }

    private static MemberDeclarationSyntax Method(string name, bool isStatic, IEnumerable<StatementSyntax> statements) => Cs.Method(
        Cs.Modifiers(SyntaxKind.PrivateKeyword, isStatic ? SyntaxKind.StaticKeyword : SyntaxKind.None),
        Cs.NullableObject,
        name,
        Cs.Parameters([Cs.Param(Cs.Name("PyArguments"), "arguments")]),
        Cs.Block(statements),
        null);

    private static StatementSyntax Bind(string function, ExpressionSyntax parameters, bool isUsed)
    {
        var binder = Cs.New(Cs.Name("ArgumentBinder"), Cs.Text(function), parameters, Cs.Name("arguments"));
        return isUsed ? Cs.Declare(Cs.Var, Binder, binder) : Cs.Expression(Cs.Assign(Cs.Name("_"), binder));
    }

    private string ParametersName(LoweredFunction function) => context.Names[function.Symbol] + "Parameters";

    private static string QualifiedName(LoweredFunction function) =>
        function.Symbol.Class is { } owner ? owner.Name + "." + function.Symbol.Name : function.Symbol.Name;

    public static bool IsInstance(LoweredFunction function) =>
        function.Symbol.Class is not null && (function.Modifiers & (FunctionModifiers.Static | FunctionModifiers.Constructor)) == FunctionModifiers.None;

    private IEnumerable<ArgumentSyntax> BoundArguments(LoweredFunction function) => function.Parameters.Select((p, i) => Cs.Arg(BoundArgument(function, p, i)));

    private ExpressionSyntax BoundArgument(LoweredFunction function, LoweredParameter parameter, int index)
    {
        var type = parameter.Variable.Type;
        var (method, argument) = KindOf(function, parameter) switch
        {
            ParameterKind.VarPositional => ("StarTuple", ElementType(type, 0)),
            ParameterKind.VarKeyword => ("KeywordDict", ElementType(type, 1)),
            _ => ("Get", type),
        };
        var arguments = new List<ArgumentSyntax> { Cs.Arg(Cs.Integer(index, suffix: false)) };
        if (parameter.Default is not null && method == "Get")
        {
            arguments.Add(Cs.Arg(code.Emit(parameter.Default, Target.Declared)));
        }
        else if (parameter.DefaultField is { } field)
        {
            arguments.Add(Cs.Arg(code.Emit(new VariableNode(field, field.Type))));
        }

        var bound = Cs.Call(Cs.Member(Cs.Name(Binder), Cs.Name(method, [context.Types.Emit(argument)])), arguments);
        return method == "KeywordDict" && ElementType(type, 0).IsDynamic
            ? Cs.Call(Cs.Member(Cs.Name("PyDict"), Cs.Name("Of", [context.Types.Emit(PyType.Dynamic), context.Types.Emit(argument)])), bound)
            : bound;
    }

    private static PyType ElementType(PyType type, int index) =>
        type is ClassType { Arguments: var arguments } && arguments.Length > index ? arguments[index].Type : PyType.Dynamic;

    private static ParameterKind KindOf(LoweredFunction function, LoweredParameter parameter) =>
        function.Symbol.Parameters.Find(p => ReferenceEquals(p.Variable, parameter.Variable))?.Kind
        ?? (parameter.IsParams ? ParameterKind.VarPositional : ParameterKind.PositionalOrKeyword);

    /// <summary>The parameter list in Python's notation, with the defaults left out.</summary>
    private static string Signature(LoweredFunction function)
    {
        var parts = new List<string>();
        var sawStar = false;
        for (var i = 0; i < function.Parameters.Length; i++)
        {
            var parameter = function.Parameters[i];
            var kind = KindOf(function, parameter);
            if (kind == ParameterKind.KeywordOnly && !sawStar)
            {
                parts.Add("*");
            }

            sawStar |= kind is ParameterKind.KeywordOnly or ParameterKind.VarPositional;
            var stars = kind switch { ParameterKind.VarPositional => "*", ParameterKind.VarKeyword => "**", _ => "" };
            parts.Add(stars + parameter.Variable.Name + (parameter.Default is null && parameter.DefaultField is null ? "" : "="));
            var next = i + 1 < function.Parameters.Length ? KindOf(function, function.Parameters[i + 1]) : (ParameterKind?)null;
            if (kind == ParameterKind.PositionalOnly && next != ParameterKind.PositionalOnly)
            {
                parts.Add("/");
            }
        }

        return string.Join(", ", parts);
    }
}
