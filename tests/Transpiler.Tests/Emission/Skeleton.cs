using System.Collections.Immutable;
using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Emission;
using PyConc2Cs.Layout;
using PyConc2Cs.Lowering;
using PyConc2Cs.Naming;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace Transpiler.Tests.Emission;

/// <summary>Lowers only the shape of a script: every simple statement becomes a call of <c>S</c> with its line. For tests of Layout.</summary>
internal sealed class Skeleton(SourceText source)
{
    private static readonly LoweredExpression Condition = new StaticCallNode("PyOps", "Test", [], PyType.Bool);

    private ModuleSymbol module = null!;

    public static string Print(string python)
    {
        var text = SourceText.FromString("script.py", python);
        var parsed = Parser.Parse(text, PythonVersionOption.Auto, new DiagnosticBag());
        var lowered = new Skeleton(text).Module(parsed);
        var names = NameAssigner.Assign([lowered], "Sample", new HashSet<string>());
        return CodePrinter.Print(ModuleEmitter.Emit(lowered, names).Code, lowered);
    }

    public static TriviaTable Trivia(string python) =>
        Parser.Parse(SourceText.FromString("script.py", python), PythonVersionOption.Auto, new DiagnosticBag()).Trivia;

    private LoweredModule Module(ParseResult parsed)
    {
        module = new ModuleSymbol("script", parsed.Module, source);
        var members = ImmutableArray.CreateBuilder<LoweredMember>();
        var entry = ImmutableArray.CreateBuilder<LoweredStatement>();
        foreach (var statement in parsed.Module.Body)
        {
            switch (statement)
            {
                case FunctionDefinition f: members.Add(Function(f, module)); break;
                case ClassDefinition c: members.Add(Class(c)); break;
                case ImportStatement or ImportFromStatement: break;
                default: entry.Add(Lower(statement)); break;
            }
        }

        var symbol = new FunctionSymbol("<module>", parsed.Module, module);
        var main = new LoweredFunction(null, symbol, [], PyType.None, entry.ToImmutable(), null, FunctionModifiers.Static | FunctionModifiers.Private);
        return new LoweredModule(module, parsed.Trivia, null, true, members.ToImmutable(), main);
    }

    private LoweredClass Class(ClassDefinition definition)
    {
        var symbol = new ClassSymbol(definition.Name, definition, module);
        var members = definition.Body.Select<Statement, LoweredMember?>(s => s switch
        {
            FunctionDefinition f => Function(f, symbol),
            ExpressionStatement => null,
            _ => new LoweredField(s.Span, Field(s, symbol), new LiteralNode(1L, PyType.Int), true, false),
        });
        return new LoweredClass(definition.Span, symbol, null, null, [.. members.OfType<LoweredMember>()], false);
    }

    private VariableSymbol Field(Statement statement, ClassSymbol owner)
    {
        var field = new VariableSymbol("field" + Line(statement), VariableKind.ClassAttribute, owner);
        field.Cell.Add(PyType.Int, new TypeJoiner());
        return field;
    }

    private LoweredFunction Function(FunctionDefinition f, Symbol owner) => new(
        f.Span, new FunctionSymbol(f.Name, f, owner), [], PyType.None, Body(f.Body), null, FunctionModifiers.Static);

    private ImmutableArray<LoweredStatement> Body(ImmutableArray<Statement> body) => [.. body.Select(Lower)];

    private LoweredStatement Lower(Statement s) => s switch
    {
        IfStatement i => new IfNode(s.Span, Condition, Body(i.Body), Body(i.OrElse)),
        WhileStatement w => new WhileNode(s.Span, Condition, Body(w.Body)),
        ForStatement f => new WhileNode(s.Span, Condition, Body(f.Body)),
        WithStatement w => new UsingNode(s.Span, null, Condition, Body(w.Body)),
        TryStatement t => new TryNode(
            s.Span, Body(t.Body), [.. t.Handlers.Select(h => new CatchClause(h.Span, [], null, false, null, Body(h.Body)))], Body(t.Finally)),
        FunctionDefinition f => new BlockNode(s.Span, Body(f.Body)),
        PassStatement => new EmptyNode(s.Span),
        ExpressionStatement { Value: ConstantExpression } => new EmptyNode(s.Span),
        _ => new ExpressionNode(s.Span, new StaticCallNode(null, "S", [new LoweredArgument(new LiteralNode((long)Line(s), PyType.Int))], PyType.None)),
    };

    private int Line(Statement statement) => source.GetLineNumber(statement.Span.Start);
}
