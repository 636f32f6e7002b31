using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>The methods that a dataclass gets, as the dataclasses module words them.</summary>
internal sealed class DataclassMethods(
    ClassDefinition definition, DataclassOptions options, List<DataclassField> own, List<DataclassField> all, bool hasParent, bool isDerivedFrom)
{
    private readonly Synthesis make = new(definition.NameSpan);

    public IEnumerable<Statement> Methods(bool describes)
    {
        if (describes)
        {
            yield return make.Assign(make.Name("__dataclass_fields__"), make.Tuple(all.Select(f => make.Text(f.Name))));
        }

        yield return Constructor();
        if (options.Repr && !Defines("__repr__"))
        {
            yield return Repr();
        }

        if (options.Eq && !Defines("__eq__"))
        {
            yield return Comparison("__eq__", CompareOperator.Equal);
        }

        if (options.Eq && !Defines("__hash__") && (options.Frozen || options.UnsafeHash))
        {
            yield return make.Method("__hash__", [], make.Return(make.Call("hash", Values("self"))));
        }

        if (options.Order)
        {
            yield return Comparison("__lt__", CompareOperator.Less);
            yield return Comparison("__le__", CompareOperator.LessOrEqual);
            yield return Comparison("__gt__", CompareOperator.Greater);
            yield return Comparison("__ge__", CompareOperator.GreaterOrEqual);
        }
    }

    private bool Defines(string name) => definition.Body.OfType<FunctionDefinition>().Any(m => m.Name == name);

    private FunctionDefinition Constructor()
    {
        var body = new List<Statement>();
        if (hasParent)
        {
            body.Add(make.Statement(make.Invoke(make.Super("__init__"), [.. all.Except(own).Where(f => f.InInit).Select(f => make.Name(f.Name))])));
        }

        foreach (var field in own.Where(f => f.InInit || f.HasDefault))
        {
            if (field.InInit && field.Factory is not null)
            {
                body.Add(make.If(make.Compare(make.Name(field.Name), CompareOperator.Is, make.None()), make.Assign(make.Name(field.Name), Made(field))));
            }

            var value = field.InInit ? make.Name(field.Name) : field.Factory is null ? field.Default! : Made(field);
            body.Add(make.Assign(make.Attribute("self", field.Name), value));
        }

        if (Defines("__post_init__"))
        {
            body.Add(make.Statement(make.Invoke(make.Attribute("self", "__post_init__"))));
        }

        if (body.Count == 0)
        {
            body.Add(new PassStatement(definition.NameSpan));
        }

        var parameters = all.Where(f => f.InInit && !f.KeywordOnly).Select(f => Parameter(f, ParameterKind.PositionalOrKeyword))
            .Concat(all.Where(f => f.InInit && f.KeywordOnly).Select(f => Parameter(f, ParameterKind.KeywordOnly)));
        return make.Method("__init__", parameters, body);
    }

    private Parameter Parameter(DataclassField field, ParameterKind kind) =>
        make.Parameter(field.Name, field.Factory is null ? field.Annotation : null, field.Factory is null ? field.Default : make.None(), kind);

    /// <summary>What the field's factory gives.</summary>
    private Expression Made(DataclassField field) => field.Factory switch
    {
        NameExpression { Name: "list" or "List" } => new ListExpression(definition.NameSpan, []),
        NameExpression { Name: "dict" or "Dict" } => new DictExpression(definition.NameSpan, []),
        LambdaExpression { Parameters.Parameters: [] } lambda => lambda.Body,
        var factory => make.Invoke(factory!),
    };

    private FunctionDefinition Repr()
    {
        var parts = new List<Expression>
        {
            isDerivedFrom ? make.Shown(new AttributeExpression(definition.NameSpan, make.Call("type", make.Name("self")), "__name__", definition.NameSpan)) : make.Text(definition.Name),
        };
        var separator = "(";
        foreach (var field in all.Where(f => f.InRepr))
        {
            parts.Add(make.Text(separator + field.Name + "="));
            parts.Add(make.Repr(make.Attribute("self", field.Name)));
            separator = ", ";
        }

        parts.Add(make.Text(separator == "(" ? "()" : ")"));
        return make.Method("__repr__", [], make.Return(make.Joined([.. Merge(parts)])));
    }

    /// <summary>Neighbouring texts become one.</summary>
    private IEnumerable<Expression> Merge(List<Expression> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            if (part is ConstantExpression { Value: string piece })
            {
                text += piece;
                continue;
            }

            if (text.Length > 0)
            {
                yield return make.Text(text);
                text = "";
            }

            yield return part;
        }

        if (text.Length > 0)
        {
            yield return make.Text(text);
        }
    }

    private FunctionDefinition Comparison(string name, CompareOperator op)
    {
        Expression isSame = make.Call("isinstance", make.Name("other"), make.Name(definition.Name));
        if (isDerivedFrom || hasParent)
        {
            isSame = make.And(isSame, make.Compare(make.Call("type", make.Name("other")), CompareOperator.Is, make.Call("type", make.Name("self"))));
        }

        if (op == CompareOperator.Equal)
        {
            return make.Method(name, [make.Parameter("other")], make.Return(make.And(isSame, make.Compare(Values("self"), op, Values("other")))));
        }

        return make.Method(
            name,
            [make.Parameter("other")],
            make.If(make.Not(isSame), make.Return(make.Name("NotImplemented"))),
            make.Return(make.Compare(Values("self"), op, Values("other"))));
    }

    private Expression Values(string owner)
    {
        var values = all.Where(f => f.InCompare).Select(f => (Expression)make.Attribute(owner, f.Name)).ToList();
        return values is [var only] ? only : make.Tuple(values);
    }
}
