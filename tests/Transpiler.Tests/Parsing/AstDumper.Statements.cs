using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace Transpiler.Tests.Parsing;

internal sealed partial class AstDumper
{
    private void Statement(Statement node)
    {
        WriteStatement(node);
        if (plainText && node is WithStatement)
        {
            Close();
        }
        else
        {
            Close(node);
        }
    }

    private void WriteStatement(Statement node)
    {
        _ = node switch
        {
            FunctionDefinition n => Function(n),
            ClassDefinition n => Open("ClassDef").Text("name", n.Name).Expressions("bases", n.Bases).List("keywords", n.Keywords, Keyword)
                .Body("body", n.Body).Expressions("decorator_list", n.Decorators).TypeParameters(n.TypeParameters),
            ReturnStatement n => Open("Return").Expr("value", n.Value),
            DeleteStatement n => Open("Delete").Expressions("targets", n.Targets, Context.Del),
            AssignStatement n => Open("Assign").Expressions("targets", n.Targets, Context.Store).Expr("value", n.Value),
            AugmentedAssignStatement n => Open("AugAssign").Expr("target", n.Target, Context.Store).Raw("op", OperatorName(n.Operator)).Expr("value", n.Value),
            AnnotatedAssignStatement n => Open("AnnAssign").Expr("target", n.Target, Context.Store).Expr("annotation", n.Annotation)
                .Expr("value", n.Value).Raw("simple", n.IsSimple ? "1" : "0"),
            TypeAliasStatement n => Open("TypeAlias").Expr("name", n.Name, Context.Store).List("type_params", n.TypeParameters, TypeParameter).Expr("value", n.Value),
            ForStatement n => Open(n.IsAsync ? "AsyncFor" : "For").Expr("target", LoopTarget(n.Target), Context.Store).Expr("iter", n.Iterable).Body("body", n.Body).Body("orelse", n.OrElse),
            WhileStatement n => Open("While").Expr("test", n.Test).Body("body", n.Body).Body("orelse", n.OrElse),
            IfStatement n => Open("If").Expr("test", n.Test).Body("body", n.Body).Body("orelse", n.OrElse),
            WithStatement { Body: [WithStatement inner] } n when plainText => With(n, inner),
            WithStatement n => Open(n.IsAsync ? "AsyncWith" : "With").List("items", n.Items, WithItem).Body("body", n.Body),
            MatchStatement n => Open("Match").Expr("subject", n.Subject).List("cases", n.Cases, Case),
            RaiseStatement n => Open("Raise").Expr("exc", n.Exception).Expr("cause", n.Cause).Expr("inst", n.Value).Expr("tback", n.Traceback),
            TryStatement n => Open(n.IsStar ? "TryStar" : "Try").Body("body", n.Body).List("handlers", n.Handlers, Handler).Body("orelse", n.OrElse).Body("finalbody", n.Finally),
            AssertStatement n => Open("Assert").Expr("test", n.Test).Expr("msg", n.Message),
            ImportStatement n => Open("Import").List("names", n.Names, Alias),
            ImportFromStatement n => Open("ImportFrom").Text("module", n.Module).List("names", n.Names, Alias).Raw("level", $"{n.Level}"),
            GlobalStatement n => Open("Global").Strings("names", n.Names),
            NonlocalStatement n => Open("Nonlocal").Strings("names", n.Names),
            ExpressionStatement n => Open("Expr").Expr("value", n.Value),
            PassStatement => Open("Pass"),
            BreakStatement => Open("Break"),
            ContinueStatement => Open("Continue"),
            PrintStatement n => Open("Print").Expr("dest", n.Destination).Expressions("values", n.Values).Raw("nl", n.NewLine ? "True" : "False"),
            ExecStatement n => Open("Exec").Expr("body", n.Body).Expr("globals", n.Globals).Expr("locals", n.Locals),
            ErrorStatement => Open("Error"),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };
    }

    private AstDumper Function(FunctionDefinition n) =>
        Open(n.IsAsync ? "AsyncFunctionDef" : "FunctionDef").Text("name", n.Name).Parameters(n.Parameters).Body("body", n.Body)
            .Expressions("decorator_list", n.Decorators).Expr("returns", n.Returns).TypeParameters(n.TypeParameters);

    private AstDumper TypeParameters(ImmutableArray<TypeParameter> parameters) =>
        version == "3.11" ? this : List("type_params", parameters, TypeParameter);

    // Python 2's ast can't tell "with a, b:" from a with in a with.
    private AstDumper With(WithStatement outer, WithStatement inner)
    {
        WriteStatement(inner with { Items = [.. outer.Items, .. inner.Items] });
        return this;
    }

    private AstDumper Strings(string name, ImmutableArray<string> items) => List(name, items, s => output.Append(Quote(s)));

    private void TypeParameter(TypeParameter node)
    {
        Open(node.Kind.ToString()).Text("name", node.Name).Expr("bound", node.Bound).Expr("default_value", node.Default);
        Close(node);
    }

    private void WithItem(WithItem node)
    {
        Open("withitem").Expr("context_expr", node.Context).Expr("optional_vars", node.Target, Context.Store);
        if (plainText)
        {
            Close(node);
        }
        else
        {
            Close();
        }
    }

    private void Alias(ImportAlias node)
    {
        Open("alias").Text("name", node.Name).Text("asname", node.AsName);
        if (plainText)
        {
            Close();
        }
        else
        {
            Close(node);
        }
    }

    private void Handler(ExceptHandler node)
    {
        Open("ExceptHandler").Expr("type", node.Type);
        _ = node.Target is NameExpression name ? Text("name", name.Name) : Expr("name", node.Target, Context.Store);
        Body("body", node.Body);
        Close(node);
    }

    private void Case(MatchCase node)
    {
        Open("match_case").Field("pattern");
        Pattern(node.Pattern);
        Expr("guard", node.Guard).Body("body", node.Body).Close();
    }

    private void Pattern(Pattern node)
    {
        switch (node)
        {
            case ValuePattern n:
                Open("MatchValue").Expr("value", n.Value);
                break;
            case SingletonPattern n:
                Open("MatchSingleton").Raw("value", Constant(n.Value));
                break;
            case SequencePattern n:
                Open("MatchSequence").List("patterns", n.Patterns, Pattern);
                break;
            case MappingPattern n:
                Open("MatchMapping").Expressions("keys", n.Keys).List("patterns", n.Patterns, Pattern).Text("rest", n.Rest);
                break;
            case ClassPattern n:
                Open("MatchClass").Expr("cls", n.Class).List("patterns", n.Patterns, Pattern)
                    .Strings("kwd_attrs", n.KeywordNames).List("kwd_patterns", n.KeywordPatterns, Pattern);
                break;
            case StarPattern n:
                Open("MatchStar").Text("name", n.Name);
                break;
            case AsPattern n:
                Open("MatchAs");
                if (n.Pattern is { } inner)
                {
                    Field("pattern");
                    Pattern(inner);
                }

                Text("name", n.Name);
                break;
            case OrPattern n:
                Open("MatchOr").List("patterns", n.Patterns, Pattern);
                break;
        }

        Close(node);
    }
}
