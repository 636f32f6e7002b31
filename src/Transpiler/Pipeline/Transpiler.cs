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

        // The later stages run in spite of errors, so that one run tells all that stands against a script.
        var later = new DiagnosticBag();
        var types = TypeInference.Infer(program, catalogue, later, options.ExplainTypes);
        var trivia = program.Modules.Zip(parsed).ToDictionary(p => p.First, p => p.Second.Parsed.Trivia);
        var lowered = Lowerer.Lower(program, types, trivia, later, IntrinsicTable.All);
        diagnostics.AddRange(diagnostics.HasErrors ? later.Where(d => !IsConsequence(d, diagnostics)).ToList() : later);
        if (diagnostics.HasErrors)
        {
            return Failed(diagnostics);
        }

        if (options.ExplainTypes)
        {
            DynamicLocations.Report(program, types, diagnostics);
        }

        var names = NameAssigner.Assign(lowered, options.ProjectName, catalogue.EmittedNames);
        var travelling = parsed.Exists(p => TravellingTypes.MayTravel(p.Parsed.Module)) ? TravellingTypes.Collect(types, program) : parsed.Exists(p => TravellingTypes.CopiesDeeply(p.Parsed.Module)) ? [] : null;
        var files = lowered.SelectMany(m => Print(ModuleEmitter.Emit(m, names, lowered, travelling)));
        return new TranspileResult([.. diagnostics.Sorted()], [.. files], TypeCounter.Count(program));
    }

    /// <summary>What only holds of a script whose names are all known, or says again what is wrong with a place.</summary>
    private static bool IsConsequence(Diagnostic later, DiagnosticBag earlier) => later.Severity != DiagnosticSeverity.Error
        || ReferenceEquals(later.Descriptor, DiagnosticDescriptors.InternalError)
        || earlier.Any(d => d.Span.Start == later.Span.Start && ReferenceEquals(d.Source, later.Source));

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
