namespace PyConc2Cs.Runtime;

/// <summary>Python's typing module: names for hints, which have no effect at run time.</summary>
[PyModule("typing", Aliases = ["typing_extensions"])]
public static partial class PyTyping
{
    [PyMember("Any")]
    public static PyTypingName Any { get; } = new("typing.Any");

    [PyMember("Union")]
    public static PyTypingName Union { get; } = new("typing.Union");

    [PyMember("Optional")]
    public static PyTypingName Optional { get; } = new("typing.Optional");

    [PyMember("List")]
    public static PyTypingName List { get; } = new("typing.List");

    [PyMember("Dict")]
    public static PyTypingName Dict { get; } = new("typing.Dict");

    [PyMember("Set")]
    public static PyTypingName Set { get; } = new("typing.Set");

    [PyMember("FrozenSet")]
    public static PyTypingName FrozenSet { get; } = new("typing.FrozenSet");

    [PyMember("Tuple")]
    public static PyTypingName Tuple { get; } = new("typing.Tuple");

    [PyMember("Callable")]
    public static PyTypingName Callable { get; } = new("typing.Callable");

    [PyMember("Type")]
    public static PyTypingName Type { get; } = new("typing.Type");

    [PyMember("ClassVar")]
    public static PyTypingName ClassVar { get; } = new("typing.ClassVar");

    [PyMember("Final")]
    public static PyTypingName Final { get; } = new("typing.Final");

    [PyMember("Literal")]
    public static PyTypingName Literal { get; } = new("typing.Literal");

    [PyMember("Iterable")]
    public static PyTypingName Iterable { get; } = new("typing.Iterable");

    [PyMember("Iterator")]
    public static PyTypingName Iterator { get; } = new("typing.Iterator");

    [PyMember("Sequence")]
    public static PyTypingName Sequence { get; } = new("typing.Sequence");

    [PyMember("MutableSequence")]
    public static PyTypingName MutableSequence { get; } = new("typing.MutableSequence");

    [PyMember("Mapping")]
    public static PyTypingName Mapping { get; } = new("typing.Mapping");

    [PyMember("MutableMapping")]
    public static PyTypingName MutableMapping { get; } = new("typing.MutableMapping");

    [PyMember("Collection")]
    public static PyTypingName Collection { get; } = new("typing.Collection");

    [PyMember("Container")]
    public static PyTypingName Container { get; } = new("typing.Container");

    [PyMember("Hashable")]
    public static PyTypingName Hashable { get; } = new("typing.Hashable");

    [PyMember("Sized")]
    public static PyTypingName Sized { get; } = new("typing.Sized");

    [PyMember("Reversible")]
    public static PyTypingName Reversible { get; } = new("typing.Reversible");

    [PyMember("Generator")]
    public static PyTypingName Generator { get; } = new("typing.Generator");

    [PyMember("AsyncGenerator")]
    public static PyTypingName AsyncGenerator { get; } = new("typing.AsyncGenerator");

    [PyMember("AsyncIterator")]
    public static PyTypingName AsyncIterator { get; } = new("typing.AsyncIterator");

    [PyMember("AsyncIterable")]
    public static PyTypingName AsyncIterable { get; } = new("typing.AsyncIterable");

    [PyMember("Awaitable")]
    public static PyTypingName Awaitable { get; } = new("typing.Awaitable");

    [PyMember("Coroutine")]
    public static PyTypingName Coroutine { get; } = new("typing.Coroutine");

    [PyMember("Deque")]
    public static PyTypingName Deque { get; } = new("typing.Deque");

    [PyMember("DefaultDict")]
    public static PyTypingName DefaultDict { get; } = new("typing.DefaultDict");

    [PyMember("OrderedDict")]
    public static PyTypingName OrderedDict { get; } = new("typing.OrderedDict");

    [PyMember("Counter")]
    public static PyTypingName Counter { get; } = new("typing.Counter");

    [PyMember("ChainMap")]
    public static PyTypingName ChainMap { get; } = new("typing.ChainMap");

    [PyMember("Text")]
    public static PyTypingName Text { get; } = new("typing.Text");

    [PyMember("AnyStr")]
    public static PyTypingName AnyStr { get; } = new("typing.AnyStr");

    [PyMember("NoReturn")]
    public static PyTypingName NoReturn { get; } = new("typing.NoReturn");

    [PyMember("Never")]
    public static PyTypingName Never { get; } = new("typing.Never");

    [PyMember("Self")]
    public static PyTypingName Self { get; } = new("typing.Self");

    [PyMember("Annotated")]
    public static PyTypingName Annotated { get; } = new("typing.Annotated");

    [PyMember("Concatenate")]
    public static PyTypingName Concatenate { get; } = new("typing.Concatenate");

    [PyMember("TypeAlias")]
    public static PyTypingName TypeAlias { get; } = new("typing.TypeAlias");

    [PyMember("TypeGuard")]
    public static PyTypingName TypeGuard { get; } = new("typing.TypeGuard");

    [PyMember("IO")]
    public static PyTypingName IO { get; } = new("typing.IO");

    [PyMember("TextIO")]
    public static PyTypingName TextIO { get; } = new("typing.TextIO");

    [PyMember("BinaryIO")]
    public static PyTypingName BinaryIO { get; } = new("typing.BinaryIO");

    [PyMember("Pattern")]
    public static PyTypingName Pattern { get; } = new("typing.Pattern");

    [PyMember("Match")]
    public static PyTypingName Match { get; } = new("typing.Match");

    [PyMember("ContextManager")]
    public static PyTypingName ContextManager { get; } = new("typing.ContextManager");

    [PyMember("AbstractSet")]
    public static PyTypingName AbstractSet { get; } = new("typing.AbstractSet");

    [PyMember("KeysView")]
    public static PyTypingName KeysView { get; } = new("typing.KeysView");

    [PyMember("ValuesView")]
    public static PyTypingName ValuesView { get; } = new("typing.ValuesView");

    [PyMember("ItemsView")]
    public static PyTypingName ItemsView { get; } = new("typing.ItemsView");

    [PyMember("SupportsInt")]
    public static PyTypingName SupportsInt { get; } = new("typing.SupportsInt");

    [PyMember("SupportsFloat")]
    public static PyTypingName SupportsFloat { get; } = new("typing.SupportsFloat");

    [PyMember("ByteString")]
    public static PyTypingName ByteString { get; } = new("typing.ByteString");

    [PyMember("LiteralString")]
    public static PyTypingName LiteralString { get; } = new("typing.LiteralString");

    [PyMember("Required")]
    public static PyTypingName Required { get; } = new("typing.Required");

    [PyMember("NotRequired")]
    public static PyTypingName NotRequired { get; } = new("typing.NotRequired");

    [PyMember("Unpack")]
    public static PyTypingName Unpack { get; } = new("typing.Unpack");

    /// <summary>False: code for type checkers isn't run.</summary>
    [PyMember("TYPE_CHECKING")]
    public static bool TypeChecking => false;

    /// <summary><c>cast(type, value)</c> gives the value.</summary>
    [PyMember("cast")]
    public static T Cast<T>(object? typ, T val) => val;

    /// <summary>A name that stands for any type.</summary>
    [PyMember("TypeVar")]
    public static PyTypingName TypeVar(
        string name, [PyParam(KeywordOnly = true)] object? bound = null, [PyParam(KeywordOnly = true)] bool covariant = false, [PyParam(KeywordOnly = true)] bool contravariant = false, params object?[] constraints) =>
        new($"{(covariant ? '+' : contravariant ? '-' : '~')}{name}");

    /// <summary><c>NewType(name, type)</c>: a function that gives its argument back.</summary>
    [PyMember("NewType")]
    public static object? NewType(string name, object? tp) => new PyFunction(name, ["x"], null, arguments => arguments.Positional[0]);

    /// <summary>A decorator without effect.</summary>
    [PyMember("overload", "final", "no_type_check", "runtime_checkable", "override")]
    public static T Overload<T>(T func) => func;
}
