using PyConc2Cs.Library;

namespace PyConc2Cs.Tests.Library;

public sealed class CatalogueTests
{
    private static readonly Catalogue catalogue = Catalogue.Load();

    [Theory]
    [InlineData("queue", "Queue", "put", "put(item: T, block: bool = True, timeout: float | None = None) -> None")]
    [InlineData("queue", "Queue", "get", "get(block: bool = True, timeout: float | None = None) -> T")]
    [InlineData("queue", "LifoQueue", "put_nowait", "put_nowait(item: T) -> None")]
    [InlineData("Queue", "Queue", "qsize", "qsize() -> int")]
    [InlineData("threading", "Timer", "isAlive", "isAlive() -> bool")]
    [InlineData("builtins", "list", "reverse", "reverse() -> None")]
    [InlineData("builtins", "range", "index", "index(value: object) -> int")]
    public void Methods_have_the_parameters_of_Python(string module, string type, string member, string expected)
    {
        var found = Assert.IsType<LibraryClassMember>(catalogue.FindModule(module)?.Find(type)).Class;
        Assert.Contains(expected, ((LibraryFunction)found.Find(member)!).Overloads.Select(item => CatalogueText.Signature(member, item)));
    }

    [Fact]
    public void A_function_with_the_name_of_a_class_is_its_factory()
    {
        var range = Assert.IsType<LibraryClassMember>(catalogue.Builtins.Find("range"));
        Assert.Equal("PyRange", range.Class.CsName);
        Assert.Equal("Range", range.Factory!.Overloads[0].CsName);
    }

    [Fact]
    public void Python_names_have_one_meaning()
    {
        var classes = catalogue.Modules.SelectMany(module => module.Members.Values).OfType<LibraryClassMember>().Select(member => member.Class).Distinct();
        var twice =
            from owner in classes.Select(item => (item.PythonName, Members: item.OwnMembers))
                .Concat(catalogue.Modules.Select(module => (PythonName: module.Name, module.Members)))
            from function in owner.Members.Values.OfType<LibraryFunction>()
            let signatures = function.Overloads.Select(overload => CatalogueText.Signature(function.PythonName, overload with { Result = SimpleScheme.Any })
                + overload.Receiver + overload.Condition + string.Join(",", overload.Parameters.Select(parameter => parameter.Type)))
            where signatures.Distinct(StringComparer.Ordinal).Count() < function.Overloads.Length
            select $"{owner.PythonName}.{function.PythonName}";
        Assert.Empty(twice);
    }

    [Fact]
    public void The_most_general_overload_is_last()
    {
        foreach (var function in catalogue.Modules.SelectMany(module => module.Members.Values).OfType<LibraryFunction>())
        {
            var general = function.Overloads.Select(overload => overload.Parameters.Length > 0 && overload.Parameters.All(parameter => parameter.Type == SimpleScheme.Any)).ToList();
            Assert.Equal(general.Order(), general);
        }
    }

    [Fact]
    public void Every_parameter_can_be_passed_from_Python()
    {
        // C# types with another Python counterpart, which an author may write by mistake.
        string[] foreign = ["int", "uint", "byte", "char", "float", "decimal", "BigInteger", "DateTime", "TimeSpan"];
        var wrong =
            from module in catalogue.Modules.Distinct()
            from function in module.Members.Values.OfType<LibraryFunction>()
            from overload in function.Overloads
            from parameter in overload.Parameters
            where parameter.Type is OpaqueScheme opaque && foreign.Contains(opaque.CsName)
            select $"{module.Name}.{function.PythonName}({parameter.PythonName})";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Aliases_of_a_module_are_the_module()
    {
        foreach (var module in catalogue.Modules)
        {
            Assert.Same(module, catalogue.FindModule(module.Name));
        }
    }

    [Fact]
    public void Base_classes_are_linked()
    {
        var error = catalogue.Class("ZeroDivisionError");
        Assert.True(error.IsException);
        Assert.Equal(["ZeroDivisionError", "ArithmeticError", "Exception", "BaseException"], Chain(error).Select(item => item.PythonName));
    }

    [Fact]
    public void An_alias_of_a_class_is_the_same_class()
    {
        var builtins = catalogue.Builtins;
        Assert.Same(((LibraryClassMember)builtins.Find("OSError")!).Class, ((LibraryClassMember)builtins.Find("IOError")!).Class);
    }

    private static IEnumerable<LibraryClass> Chain(LibraryClass? item)
    {
        for (; item is not null; item = item.Base)
        {
            yield return item;
        }
    }
}
