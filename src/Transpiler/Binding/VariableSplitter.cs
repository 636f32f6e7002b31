using System.Collections.Immutable;
using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>
/// Gives a name that a function uses for several things one variable each: <c>for t in xs: ...</c> and, further down, <c>for t in ys: ...</c> have nothing
/// in common but the name. The uses of one variable lie in a block that holds no use of another, so that C# can declare each in its block under the same name.
/// </summary>
internal static class VariableSplitter
{
    public static void Run(BoundProgram program)
    {
        foreach (var (definition, function) in program.Functions)
        {
            switch (definition)
            {
                case FunctionDefinition f:
                    SplitAll(program, f.Body, function.Locals, VariableKind.Local);
                    break;
                case ModuleNode m when ReferenceEquals(m, program.Modules[0].Syntax):
                    SplitAll(program, m.Body, program.Modules[0].Globals, VariableKind.Global);
                    break;
            }
        }
    }

    private static void SplitAll(BoundProgram program, ImmutableArray<Statement> body, Dictionary<string, Symbol> names, VariableKind kind)
    {
        var candidates = names.Values.OfType<VariableSymbol>()
            .Where(v => v.Kind == kind && v is { BindingCount: > 1, IsCaptured: false, IsDeleted: false })
            .ToList();
        foreach (var variable in candidates)
        {
            var parts = LiveRanges.Of(variable, body, program);
            for (var i = 1; i < parts.Count; i++)
            {
                names[$"{variable.Name}#{i + 1}"] = Assign(program, new VariableSymbol(variable.Name, kind, variable.Owner), parts[i]);
            }

            if (parts.Count > 1)
            {
                Assign(program, variable, parts[0]);
            }
        }
    }

    private static VariableSymbol Assign(BoundProgram program, VariableSymbol variable, LiveRange part)
    {
        foreach (var use in part.Names)
        {
            program.Names[use] = variable;
        }

        variable.BindingCount = part.Bindings;
        variable.IsReassigned = part.Bindings > 1 || part.IsBoundInLoop;
        variable.FirstBinding = part.Names[0].Span;
        return variable;
    }
}
