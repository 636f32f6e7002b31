using PyConc2Cs.Binding;
using PyConc2Cs.Lowering;
using PyConc2Cs.Naming;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Emission;

/// <summary>What the emitters of one file share.</summary>
internal sealed class EmitContext(
    LoweredModule module, IReadOnlyList<LoweredModule> program, NameTable names, UsageFacts usage, IReadOnlyCollection<PyType>? travelling)
{
    public LoweredModule Module { get; } = module;

    public NameTable Names { get; } = names;

    public TypeEmitter Types { get; } = new(names);

    public UsageFacts Usage { get; } = usage;

    /// <summary>All modules of the program.</summary>
    public IReadOnlyList<LoweredModule> Program => program;

    /// <summary>The types of objects that may travel between processes; null if the program has no processes.</summary>
    public IReadOnlyCollection<PyType>? Travelling { get; } = travelling;

    /// <summary>A static field that can't be assigned. In a program with processes a child gets the contents of a container from its parent.</summary>
    public bool IsReadOnly(LoweredField field) =>
        field.IsReadOnly && !(Travelling is not null && field.IsStatic && field.Variable.Type is ClassType { Arguments.IsEmpty: false });

    /// <summary>The script's class whose members are being emitted; null in the module's static class.</summary>
    public LoweredClass? CurrentClass { get; set; }

    /// <summary>Something of the Runtime's Builtins is called without its class name.</summary>
    public bool UsesBuiltins { get; set; }

    /// <summary>A member of the type being emitted has this C# name, so that it hides what <c>using static</c> imports.</summary>
    public bool IsMember(string name)
    {
        if (CurrentClass is null)
        {
            return Module.Members.Any(m => MemberName(m) == name);
        }

        for (ClassSymbol? type = CurrentClass.Symbol; type is not null; type = type.BaseClass)
        {
            if (type.Members.Values.Any(m => Names.TryGet(m, out var own) && own == name))
            {
                return true;
            }
        }

        return CurrentClass.Members.Any(m => MemberName(m) == name) || RuntimeMember.Exists(CurrentClass.Symbol, name);
    }

    /// <summary>The program asks which functions are generators.</summary>
    public bool AsksForGenerators { get; } = program.Any(m => SyntaxChildren.Descendants(m.Symbol.Syntax).Any(
        n => n is AttributeExpression { Name: "isgeneratorfunction" or "isasyncgenfunction" } or NameExpression { Name: "isgeneratorfunction" or "isasyncgenfunction" }));

    /// <summary>A module of the program asks for <c>__doc__</c>.</summary>
    public bool ReadsDocs { get; } = program.Any(m => SyntaxChildren.Descendants(m.Symbol.Syntax).Any(n => n is AttributeExpression { Name: "__doc__" } or NameExpression { Name: "help" or "getdoc" or "Cmd" } or AttributeExpression { Name: "getdoc" or "Cmd" }));

    public bool HasOneModule => program.Count == 1;

    /// <summary>The lowered form of a class of any module of the program.</summary>
    public LoweredClass? FindClass(ClassSymbol symbol) =>
        program.SelectMany(m => m.Members).OfType<LoweredClass>().FirstOrDefault(c => ReferenceEquals(c.Symbol, symbol));

    /// <summary>Comments stand within the span, or after it in the same block.</summary>
    public bool HasCommentIn(SourceSpan? span)
    {
        if (span is not { } s)
        {
            return false;
        }

        var column = Module.Symbol.Source.GetPosition(s.Start).Column;
        var end = s.End;
        foreach (var comment in Module.Trivia.Comments.Where(c => c.Span.Start >= s.Start))
        {
            if (comment.Span.Start < s.End)
            {
                return true;
            }

            if (!Module.Symbol.Source.Slice(new SourceSpan(end, comment.Span.Start)).IsWhiteSpace())
            {
                return false;
            }

            if (comment.OwnLine && comment.Column > column)
            {
                return true;
            }

            end = comment.Span.End;
        }

        return false;
    }

    private string? MemberName(LoweredMember member)
    {
        Symbol? symbol = member switch
        {
            LoweredFunction f => f.Symbol,
            LoweredField f => f.Variable,
            LoweredProperty p => p.Symbol,
            _ => null,
        };
        return symbol is not null && Names.TryGet(symbol, out var name) ? name : null;
    }
}
