using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Emission;
using PyConc2Cs.Inference;
using PyConc2Cs.Intrinsics;
using PyConc2Cs.Layout;
using PyConc2Cs.Library;
using PyConc2Cs.Lowering;
using PyConc2Cs.Naming;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>Runs the stages over the modules of a program.</summary>
public static class Transpiler
{
    /// <summary>Converts a script and the modules that it imports; the first source is the script. User errors are diagnostics, never exceptions.</summary>
    public static TranspileResult Transpile(IReadOnlyList<SourceText> modules, TranspileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var parsed = modules.Select((source, i) => (Name: NameOf(options, source, i), Source: source, Parsed: Parser.Parse(source, options.Python, diagnostics))).ToList();
        if (diagnostics.HasErrors)
        {
            return Failed(diagnostics);
        }

        var catalogue = Catalogue.Load();
        var program = Binder.Bind(parsed, catalogue, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Failed(diagnostics);
        }

        var types = TypeInference.Infer(program, catalogue, diagnostics);
        var trivia = program.Modules.Zip(parsed).ToDictionary(p => p.First, p => p.Second.Parsed.Trivia);
        var lowered = Lowerer.Lower(program, types, trivia, diagnostics, IntrinsicTable.All);
        if (diagnostics.HasErrors)
        {
            return Failed(diagnostics);
        }

        var names = NameAssigner.Assign(lowered, options.ProjectName);
        var files = lowered.SelectMany(m => Print(ModuleEmitter.Emit(m, names, lowered)));
        return new TranspileResult([.. diagnostics.Sorted()], [.. files], TypeCounter.Count(program));
    }

    private static IEnumerable<GeneratedFile> Print(EmittedModule module)
    {
        yield return new GeneratedFile(module.Code.Path, CodePrinter.Print(module.Code, module.Module));
        if (module.Dynamic is { } dynamic)
        {
            yield return new GeneratedFile(dynamic.Path, CodePrinter.Print(dynamic));
        }
    }

    private static string NameOf(TranspileOptions options, SourceText source, int index) =>
        index < options.ModuleNames.Count ? options.ModuleNames[index] : Path.GetFileNameWithoutExtension(source.Path);

    private static TranspileResult Failed(DiagnosticBag diagnostics) => new([.. diagnostics.Sorted()], [], default);
}
