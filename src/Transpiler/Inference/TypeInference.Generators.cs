using PyConc2Cs.Binding;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>yield: what a generator yields, receives and returns.</summary>
public sealed partial class TypeInference
{
    /// <summary>The value of the expression is what was sent; None after next(), which any generator may be resumed by.</summary>
    private PyType YieldType(YieldExpression e)
    {
        function.Yielded.Add(e.Value is null ? PyType.None : TypeOf(e.Value), joiner);
        if (!function.IsCoroutine)
        {
            return PyType.None;
        }

        if (function.IsAsync)
        {
            function.Received.Add(PyType.Dynamic, joiner);
            return PyType.Dynamic;
        }

        function.Received.Add(PyType.None, joiner);
        return !isSettling && function.Received.Type.IsNone ? PyType.Never : function.Received.Type;
    }

    /// <summary>The value of the expression is what the generator returns; what is sent goes on to it.</summary>
    private PyType YieldFromType(YieldFromExpression e)
    {
        var type = TypeOf(e.Value);
        if (type is ClassType { Arguments: [var items, ..], Definition: LibraryClass } && (KnownTypes.Is(type, known.IteratorClass) || KnownTypes.Is(type, known.ListClass)))
        {
            // One type for both: what is delegated to hands its items on as they are.
            function.Yielded.Unify(items, joiner);
        }

        if (KnownTypes.Is(type, known.AwaitableClass))
        {
            function.Yielded.Add(PyType.Dynamic, joiner);
            function.Received.Add(PyType.None, joiner);
            return AwaitedType(type);
        }

        function.Yielded.Add(ElementType(type, e.Value), joiner);
        if (function.IsCoroutine)
        {
            function.Received.Add(PyType.None, joiner);
        }

        if (!KnownTypes.Is(type, known.GeneratorClass) || type is not ClassType { Arguments: [_, var received, var returned] })
        {
            return type.IsNever ? PyType.Never : type.IsDynamic || KnownTypes.Is(type, known.IteratorClass) || type is ClassType { Definition: ClassSymbol } ? PyType.Dynamic : PyType.None;
        }

        if (function.IsCoroutine)
        {
            received.Add(function.Received.Type, joiner);
        }

        return returned.Type;
    }

    /// <summary>A with statement that passes exceptions to its manager catches them, and there C# can't yield.</summary>
    private void NoteYieldInWith(WithStatement s, PyType context)
    {
        if (function is { IsGenerator: true, IsCoroutine: false } && !context.IsNever && !IsScope(context) && GeneratorForms.YieldsIn(s))
        {
            function.IsCoroutine = true;
            joiner.Changed = true;
        }
    }

    private static bool IsScope(PyType context) => context is ClassType { Definition: var definition }
        && (KnownTypes.LibraryBase(definition) is { HasScope: true } || definition is LibraryClass { IsDisposable: true });
}
