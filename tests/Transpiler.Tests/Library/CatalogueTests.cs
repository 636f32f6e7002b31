using PyConc2Cs.Library;

namespace PyConc2Cs.Tests.Library;

public sealed class CatalogueTests
{
    private static readonly Catalogue catalogue = Catalogue.Load();

    [Theory]
    [InlineData("queue", "Queue", "put", "put(item: T, block: bool = True, timeout: float | None = None) -> None")]
    [InlineData("queue", "Queue", "get", "get(block: bool = True, timeout: float | None = None) -> T")]
    [InlineData("builtins", "list", "append", "append(item: T, /) -> None")]
    [InlineData("builtins", "list", "sort", "sort(*, key: (T) -> object | None = None, reverse: bool = False) -> None")]
    public void Methods_have_the_parameters_of_Python(string module, string type, string member, string expected)
    {
        var found = ((LibraryClassMember)catalogue.FindModule(module)!.Find(type)!).Class;
        var function = (LibraryFunction)found.Find(member)!;
        Assert.Equal(expected, CatalogueText.Signature(function.PythonName, function.Overloads[0]));
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
