using PyConc2Cs.Syntax;

namespace PyConc2Cs.Inference;

/// <summary>
/// Attributes that the script itself provides for the lack of: inside a try that catches AttributeError, or asked for with hasattr or getattr. A library's member of that kind
/// that isn't supported is a member that isn't there; any other is refused.
/// </summary>
internal sealed class GuardedAttributes
{
    private readonly HashSet<SyntaxNode> guarded = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public GuardedAttributes(IEnumerable<ModuleNode> modules)
    {
        foreach (var node in modules.SelectMany(SyntaxChildren.Descendants))
        {
            switch (node)
            {
                case TryStatement s when s.Handlers.Any(h => Catches(h.Type)):
                    guarded.UnionWith(s.Body.SelectMany(SyntaxChildren.Descendants).OfType<AttributeExpression>());
                    break;
                case CallExpression { Function: NameExpression { Name: "hasattr" or "getattr" }, Arguments: [_, ConstantExpression { Value: string name }, ..] }:
                    asked.Add(name);
                    break;
            }
        }
    }

    public bool Contains(AttributeExpression attribute) => guarded.Contains(attribute) || asked.Contains(attribute.Name);

    private static bool Catches(Expression? type) => type switch
    {
        NameExpression { Name: "AttributeError" } => true,
        TupleExpression tuple => tuple.Elements.Any(Catches),
        _ => false,
    };
}
