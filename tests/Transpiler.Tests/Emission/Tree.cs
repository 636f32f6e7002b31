using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PyConc2Cs.Binding;
using PyConc2Cs.Emission;
using PyConc2Cs.Layout;
using PyConc2Cs.Lowering;
using PyConc2Cs.Naming;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace Transpiler.Tests.Emission;

/// <summary>Builds small lowered trees, emits and compiles them.</summary>
internal sealed class Tree
{
    private static readonly TypeJoiner Joiner = new();

    private readonly List<LoweredMember> members = [];

    public ModuleSymbol Module { get; } = new("sample", new ModuleNode(default, []), SourceText.FromString("sample.py", ""));

    public static LoweredExpression Int(long value) => new LiteralNode(value, PyType.Int);

    public static LoweredExpression Real(double value) => new LiteralNode(value, PyType.Float);

    public static LoweredExpression Str(string value) => new LiteralNode(value, PyType.Str);

    public static LoweredExpression True => new LiteralNode(true, PyType.Bool);

    public static LoweredExpression Binary(CsBinaryOperator op, LoweredExpression left, LoweredExpression right) => new BinaryNode(op, left, right, left.Type);

    public static LoweredExpression Dynamic(LoweredExpression value) => new CastNode(value, PyType.Dynamic);

    public static LoweredStatement Print(params LoweredExpression[] values) => new ExpressionNode(
        null, new StaticCallNode(null, "Print", [.. values.Select(v => new LoweredArgument(Dynamic(v)))], PyType.None));

    public static VariableSymbol Local(string name, PyType type, VariableKind kind = VariableKind.Local, Symbol? owner = null)
    {
        var variable = new VariableSymbol(name, kind, owner);
        variable.Cell.Add(type, Joiner);
        return variable;
    }

    public static LoweredExpression Use(VariableSymbol variable) => new VariableNode(variable, variable.Type);

    public ClassSymbol Class(string name)
    {
        var definition = new ClassDefinition(default, name, default, [], [], [], [], []);
        return new ClassSymbol(name, definition, Module);
    }

    public FunctionSymbol Symbol(string name, Symbol? owner = null) => new(name, new ModuleNode(default, []), owner ?? Module);

    public LoweredFunction Function(
        string name, PyType result, ImmutableArray<LoweredParameter> parameters, ImmutableArray<LoweredStatement> body,
        FunctionModifiers modifiers = FunctionModifiers.Static, Symbol? owner = null, bool yields = false, FunctionSymbol? symbol = null) =>
        new(null, symbol ?? Symbol(name, owner), parameters, result, body, null, modifiers, null, yields);

    public Tree Add(LoweredMember member)
    {
        members.Add(member);
        return this;
    }

    public (string Code, string? Dynamic) Emit(params LoweredStatement[] entry)
    {
        var main = Function("<module>", PyType.None, [], [.. entry]);
        var module = new LoweredModule(Module, new TriviaTable([], []), null, true, [.. members], main);
        var emitted = ModuleEmitter.Emit(module, NameAssigner.Assign([module], "Demo", new HashSet<string>()));
        return (CodePrinter.Print(emitted.Code, module), emitted.Dynamic is null ? null : CodePrinter.Print(emitted.Dynamic));
    }

    /// <summary>The statements of the entry point, one a line, after a check that the whole program compiles without warnings.</summary>
    public string Body(params LoweredStatement[] entry)
    {
        var (code, dynamic) = Emit(entry);
        Compile(code, dynamic);
        const string start = "private static void Start()\n    {\n";
        var from = code.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var lines = code[from..code.LastIndexOf("    }\n}", StringComparison.Ordinal)].Split('\n');
        return string.Join('\n', lines.Select(l => l[Math.Min(8, l.Length - l.TrimStart(' ').Length)..])).TrimEnd();
    }

    public static void Compile(string code, string? dynamic)
    {
        const string usings = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Threading; global using System.Threading.Tasks;
            """;
        using var runtime = typeof(ModuleEmitter).Assembly.GetManifestResourceStream("PyConc2Cs.Runtime.dll")!;
        var compilation = CSharpCompilation.Create(
            "demo",
            new[] { code, usings, dynamic ?? "" }.Select(t => CSharpSyntaxTree.ParseText(t)),
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromStream(runtime)],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, checkOverflow: true));
        var problems = compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!problems.Any(), string.Join("\n", problems) + "\n" + code + dynamic);
    }
}
