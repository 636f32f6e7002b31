using System.Globalization;

namespace PyConc2Cs.Runtime;

/// <summary>
/// The definition of an async function: its C# name with that of its class, its qualified Python name and its line. Emitted programs hand the list of theirs
/// to <see cref="PyProgram.Run"/>, because coroutines and tasks show them.
/// </summary>
public sealed record PyCoroutineName(string CsName, string QualifiedName, long Line)
{
    private static Dictionary<string, PyCoroutineName> known = [];

    internal string Name => QualifiedName[(QualifiedName.LastIndexOf('.') + 1)..];

    internal string Place => Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{PyProgram.ScriptPath}:{Line}");

    internal static void Declare(IEnumerable<PyCoroutineName> names) => known = names.DistinctBy(n => n.CsName).ToDictionary(n => n.CsName, StringComparer.Ordinal);

    /// <summary>By the state machine that C# names after the method: <c>&lt;FetchAll&gt;d__3</c>, of a local function <c>&lt;&lt;Main&gt;g__FetchAll|0_0&gt;d</c>.</summary>
    internal static PyCoroutineName Find(Type stateMachine)
    {
        var text = stateMachine.Name;
        var local = text.IndexOf("g__", StringComparison.Ordinal);
        var start = local >= 0 ? local + 3 : text.LastIndexOf('<') + 1;
        var end = text.IndexOfAny(['|', '>'], start);
        var name = start > 0 && end > start ? text[start..end] : text;
        var owner = stateMachine.DeclaringType;
        while (owner is not null && owner.Name.StartsWith('<'))
        {
            owner = owner.DeclaringType;
        }

        return known.TryGetValue(owner?.Name + "." + name, out var found) ? found : new PyCoroutineName(name, PyConc2Cs.Library.PythonNameRule.Apply(name), 0);
    }
}
