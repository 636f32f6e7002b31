using PyConc2Cs.Syntax;
using PyConc2Cs.Text;

namespace PyConc2Cs.Binding;

/// <summary>A field of a dataclass as its class statement has it.</summary>
internal sealed record DataclassField(string Name, Expression Annotation, Expression? Default, Expression? Factory, bool InInit, bool InRepr, bool InCompare, bool KeywordOnly)
{
    public bool HasDefault => Default is not null || Factory is not null;
}

/// <summary>The options of <c>@dataclass(...)</c>, where they are literals.</summary>
internal sealed record DataclassOptions(bool Init, bool Repr, bool Eq, bool Order, bool Frozen, bool UnsafeHash, bool KeywordOnly)
{
    public static bool IsDataclass(Expression decorator) => KnownDecorators.NameOf(decorator) is "dataclass" or "dataclasses.dataclass";

    /// <summary>Null if an option isn't a literal.</summary>
    public static DataclassOptions? Of(Expression decorator)
    {
        var options = new DataclassOptions(true, true, true, false, false, false, false);
        foreach (var keyword in decorator is CallExpression call ? call.Keywords : [])
        {
            if (keyword.Value is not ConstantExpression { Value: bool value })
            {
                return null;
            }

            switch (keyword.Name)
            {
                case "init": options = options with { Init = value }; break;
                case "repr": options = options with { Repr = value }; break;
                case "eq": options = options with { Eq = value }; break;
                case "order": options = options with { Order = value }; break;
                case "frozen": options = options with { Frozen = value }; break;
                case "unsafe_hash": options = options with { UnsafeHash = value }; break;
                case "kw_only": options = options with { KeywordOnly = value }; break;
                case "slots" or "match_args" or "weakref_slot": break;
                default: return null;
            }
        }

        return decorator is CallExpression { Arguments.IsEmpty: false } ? null : options;
    }

    /// <summary>The fields of one class statement; null if one of them can't be taken from the source.</summary>
    public List<DataclassField>? Fields(ClassDefinition definition, SourceText source)
    {
        var fields = new List<DataclassField>();
        foreach (var statement in definition.Body.OfType<AnnotatedAssignStatement>())
        {
            if (statement.Target is not NameExpression name)
            {
                continue;
            }

            var annotation = source.Slice(statement.Annotation.Span).ToString();
            if (annotation.Contains("ClassVar", StringComparison.Ordinal))
            {
                continue;
            }

            if (annotation.Contains("InitVar", StringComparison.Ordinal) || annotation.Contains("KW_ONLY", StringComparison.Ordinal)
                || FieldOf(name.Name, statement, annotation) is not { } field)
            {
                return null;
            }

            fields.Add(field);
        }

        return fields;
    }

    private DataclassField? FieldOf(string name, AnnotatedAssignStatement statement, string annotation)
    {
        var plain = new DataclassField(name, statement.Annotation, statement.Value, null, true, true, true, KeywordOnly);
        if (statement.Value is ListExpression or DictExpression or SetExpression)
        {
            return null;
        }

        if (statement.Value is not CallExpression { Arguments: [] } call || KnownDecorators.NameOf(call) is not ("field" or "dataclasses.field"))
        {
            return plain;
        }

        var field = plain with { Default = null };
        foreach (var keyword in call.Keywords)
        {
            var flag = (keyword.Value as ConstantExpression)?.Value as bool?;
            switch (keyword.Name)
            {
                case "default": field = field with { Default = keyword.Value }; break;
                case "default_factory": field = field with { Factory = keyword.Value }; break;
                case "init" when flag is not null: field = field with { InInit = flag.Value }; break;
                case "repr" when flag is not null: field = field with { InRepr = flag.Value }; break;
                case "compare" when flag is not null: field = field with { InCompare = flag.Value }; break;
                case "kw_only" when flag is not null: field = field with { KeywordOnly = flag.Value }; break;
                default: return null;
            }
        }

        // None given for the list itself could not be told from the default.
        return field.Factory is not null && (annotation.Contains("Optional", StringComparison.Ordinal) || annotation.Contains("None", StringComparison.Ordinal)) ? null : field;
    }
}
