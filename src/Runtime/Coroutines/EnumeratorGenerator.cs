using System.Diagnostics.CodeAnalysis;

namespace PyConc2Cs.Runtime;

/// <summary>A C# iterator as a generator: it has no yield that could catch what <c>throw</c> raises, and asks for nothing that <c>send</c> gives.</summary>
internal sealed class EnumeratorGenerator<T>(IEnumerator<T> source) : PyIterator<T>, IPyClosing, IPyGeneratorState
{
    private GeneratorState state;

    public override string PyTypeName => "generator";

    public override PyClass PyType => PyTypes.AnyGenerator;

    GeneratorState IPyGeneratorState.State => state;

    public override bool TryNext([MaybeNullWhen(false)] out T item)
    {
        if (state == GeneratorState.Running)
        {
            throw new ValueError("generator already executing");
        }

        if (state != GeneratorState.Closed && Step())
        {
            item = source.Current;
            return true;
        }

        item = default;
        return false;
    }

    public override T Send(object? value) => state == GeneratorState.Created && value is not null
        ? throw new TypeError("can't send non-None value to a just-started generator")
        : TryNext(out var item) ? item : throw new StopIteration();

    public override T Throw(object? type, object? value = null, object? traceback = null)
    {
        Close();
        throw PyGenerators.Thrown(type, value);
    }

    public override object? Close()
    {
        if (state == GeneratorState.Running)
        {
            throw new ValueError("generator already executing");
        }

        state = GeneratorState.Closed;
        source.Dispose();
        return null;
    }

    public override string ToString() => $"<generator object {NestedNames.OfIterator(source.GetType())} at {PyOps.Address(this)}>";

    private bool Step()
    {
        state = GeneratorState.Running;
        try
        {
            if (source.MoveNext())
            {
                state = GeneratorState.Suspended;
                return true;
            }
        }
        catch (StopIteration e)
        {
            throw PyGenerators.Checked(e)!;
        }
        finally
        {
            state = state == GeneratorState.Suspended ? state : GeneratorState.Closed;
        }

        source.Dispose();
        return false;
    }
}

internal static class NestedNames
{
    /// <summary>Python's name of the function whose C# iterator it is: <c>&lt;CountUp&gt;d__3</c>, <c>&lt;&lt;Main&gt;g__CountUp|0_0&gt;d</c>.</summary>
    public static string OfIterator(Type type)
    {
        var name = type.Name;
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        var start = local >= 0 ? local + 4 : 1;
        var end = name.IndexOfAny(['|', '>'], start);
        return name.StartsWith('<') && end > start ? Snake(name[start..end]) : "<genexpr>";
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 && !char.IsUpper(name[i - 1]) ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
