using PyConc2Cs.Library;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// Bases that the library makes at run time: servers, handlers and parsers, whose methods call each other through the object; test cases, whose methods are
/// found by their names; and classes that C# can't derive from.
/// </summary>
internal sealed partial class RunTimeClasses
{
    private bool IsMadeByLibrary(Expression expression, SyntaxNode module) => expression switch
    {
        NameExpression name when !index.Named(name.Name).Any() => Imports(module).OfType<ImportFromStatement>().Any(import =>
            import.Level == 0 && import.Names.Any(n => (n.AsName ?? n.Name) == name.Name && IsRunTimeClass(import.Module ?? "", n.Name)
                || n.Name == "*" && IsRunTimeClass(import.Module ?? "", name.Name))),
        AttributeExpression { Value: var owner } attribute when DottedName(owner) is { } path => ModulesNamed(path, module).Any(m => IsRunTimeClass(m, attribute.Name)),
        _ => false,
    };

    private bool IsRunTimeClass(string module, string name) =>
        catalogue.FindModule(module)?.Find(name) is LibraryValue { IsRunTimeClass: true }
            or LibraryClassMember { Class: { IsSealed: true } or { Module: "unittest", PythonName: "TestCase" or "IsolatedAsyncioTestCase" } };

    /// <summary>The modules that a dotted path may stand for, by the imports of the file.</summary>
    private static IEnumerable<string> ModulesNamed(string path, SyntaxNode module)
    {
        foreach (var import in Imports(module))
        {
            switch (import)
            {
                case ImportStatement { Names: var names }:
                    foreach (var name in names.Where(n => n.AsName is null ? n.Name == path : n.AsName == path))
                    {
                        yield return name.Name;
                    }

                    break;
                case ImportFromStatement { Level: 0, Module: { } package, Names: var names }:
                    foreach (var name in names.Where(n => (n.AsName ?? n.Name) == path))
                    {
                        yield return $"{package}.{name.Name}";
                    }

                    break;
            }
        }
    }

    private static IEnumerable<Statement> Imports(SyntaxNode module) => SyntaxChildren.Descendants(module).OfType<Statement>().Where(s => s is ImportStatement or ImportFromStatement);

    private static string? DottedName(Expression expression) => expression switch
    {
        NameExpression name => name.Name,
        AttributeExpression attribute => DottedName(attribute.Value) is { } owner ? $"{owner}.{attribute.Name}" : null,
        _ => null,
    };
}
