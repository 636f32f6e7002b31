using PyConc2Cs.Binding;
using PyConc2Cs.Diagnostics;
using PyConc2Cs.Library;
using PyConc2Cs.Parsing;
using PyConc2Cs.Syntax;
using PyConc2Cs.Text;
using PyConc2Cs.Types;

namespace PyConc2Cs.Inference;

/// <summary>
/// Whole-program type inference. Every storage location has one <see cref="TypeCell"/>; passes over the whole program join what flows into each
/// location until a pass changes nothing. Cells only grow in a lattice of small height, so this ends. What has no single type is Dynamic.
/// </summary>
public sealed partial class TypeInference
{
    private const int MaxPasses = 100;

    private readonly BoundProgram program;
    private readonly DiagnosticBag diagnostics;
    private readonly KnownTypes known;
    private readonly IntConstants constants;
    private readonly GuardedAttributes guardedAttributes;
    private readonly TypeJoiner joiner = new();
    private readonly InferenceResult result;
    private readonly Dictionary<SyntaxNode, TypeCell[]> siteCells = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<VariableSymbol, PyType> narrowed = [];
    private FunctionSymbol function = null!;
    private SourceText source = null!;
    private bool isPython2;
    private bool classicDivision;
    private int loopDepth;

    /// <summary>What nothing has flowed into up to now stays without a value.</summary>
    private bool isSettling;

    /// <summary>Locations note where their types come from.</summary>
    private readonly bool isExplaining;

    private TypeInference(BoundProgram program, Catalogue catalogue, DiagnosticBag diagnostics, bool isExplaining)
    {
        this.isExplaining = isExplaining;
        this.program = program;
        this.diagnostics = diagnostics;
        known = new KnownTypes(catalogue);
        constants = new IntConstants(name => program.Names.GetValueOrDefault(name));
        result = new InferenceResult(known, joiner);
        guardedAttributes = new GuardedAttributes(program.Modules.Select(m => m.Syntax));
    }

    public static InferenceResult Infer(BoundProgram program, Catalogue catalogue, DiagnosticBag diagnostics, bool explains)
    {
        var inference = new TypeInference(program, catalogue, diagnostics, explains);
        inference.PrepareClasses();
        inference.Solve();
        inference.SettleUnused();
        inference.isSettling = true;
        inference.Solve();
        return inference.result;
    }

    private void Solve()
    {
        // What a function returns may reach its caller in the next pass only.
        for (var pass = 0; pass < MaxPasses + (2 * program.Functions.Count); pass++)
        {
            joiner.Changed = false;
            EscapeDerived();
            foreach (var module in program.Modules)
            {
                VisitModule(module);
            }

            if (joiner.Changed)
            {
                continue;
            }

            if (joiner.UnifiesUnknown || !joiner.HasPostponed)
            {
                return;
            }

            joiner.UnifiesUnknown = true;
        }
    }

    /// <summary>An instance that reached a Dynamic location may be one of a derived class.</summary>
    private void EscapeDerived()
    {
        foreach (var symbol in program.Classes.Values.Where(c => c.BaseClass is { } parent && joiner.EscapedClasses.Contains(parent)))
        {
            Changed(joiner.EscapedClasses.Add(symbol));
        }
    }

    private void VisitModule(ModuleSymbol module)
    {
        source = module.Source;
        isPython2 = program.Dialects[module] == PythonDialect.Python2;
        classicDivision = isPython2 && !FutureImports.Has(module.Syntax, "division");
        function = program.Functions[module.Syntax];
        VisitBlock(module.Syntax.Body);
    }

    /// <summary>What nothing in the program flows into (functions never called, empty containers never filled) is Dynamic, or what its annotation says.</summary>
    private void SettleUnused()
    {
        foreach (var symbol in program.Functions.Values)
        {
            if (symbol is { Definition: FunctionDefinition definition, Result.Type.IsNever: true } && (!symbol.IsGenerator || symbol.IsCoroutine)
                && definition.Body.SelectMany(ControlFlow.Statements).Any(s => s is ReturnStatement { Value: not null }))
            {
                // It never comes back, but calls of it are operands.
                symbol.Result.Add(PyType.Dynamic, joiner);
            }

            foreach (var parameter in symbol.Parameters.Where(p => p.Variable.Type.IsNever))
            {
                parameter.Variable.Cell.Add(FromAnnotation(parameter.Syntax.Annotation) ?? PyType.Dynamic, joiner);
            }
        }
    }

    private PyType? FromAnnotation(Expression? annotation) => annotation switch
    {
        NameExpression { Name: "int" } => PyType.Int,
        NameExpression { Name: "float" } => PyType.Float,
        NameExpression { Name: "str" } => PyType.Str,
        NameExpression { Name: "bool" } => PyType.Bool,
        NameExpression name when program.Names.GetValueOrDefault(name) is ClassSymbol c => new ClassType(c, c.BaseArguments),
        _ => null,
    };

    /// <summary>Gives each class the type arguments of its Runtime base, and overriding methods the cells of what they override.</summary>
    private void PrepareClasses()
    {
        foreach (var symbol in program.Classes.Values)
        {
            if (KnownTypes.LibraryBase(symbol) is { TypeParameters.IsEmpty: false } library)
            {
                symbol.BaseArguments = symbol.BaseClass is { BaseArguments.IsEmpty: false } parent
                    ? parent.BaseArguments
                    : [.. library.TypeParameters.Select(_ => new TypeCell())];
            }
        }

        foreach (var symbol in program.Classes.Values)
        {
            foreach (var attribute in symbol.Members.Values.OfType<VariableSymbol>())
            {
                if (symbol.BaseClass?.FindMember(attribute.Name) is VariableSymbol inherited)
                {
                    attribute.Cell.Unify(inherited.Cell, joiner);
                }
            }

            foreach (var property in symbol.Members.Values.OfType<PropertySymbol>())
            {
                // A C# property has one type.
                if (property is { Getter: { } getter, Setter.Parameters: [_, var value] })
                {
                    getter.Result.Unify(value.Variable.Cell, joiner);
                }

                if (symbol.BaseClass?.FindMember(property.Name) is PropertySymbol { Getter: { } overridden } && property.Getter is { } own)
                {
                    own.Result.Unify(overridden.Result, joiner);
                }
            }

            foreach (var method in symbol.Members.Values.OfType<FunctionSymbol>().Where(m => m.MethodKind == MethodKind.Instance))
            {
                UnifyWithOverridden(symbol, method);
                UnifyWithLibrary(symbol, method);
            }
        }
    }

    private void UnifyWithOverridden(ClassSymbol symbol, FunctionSymbol method)
    {
        if (symbol.BaseClass?.FindMember(method.Name) is not FunctionSymbol overridden || overridden.Parameters.Count != method.Parameters.Count)
        {
            return;
        }

        if (method.IsGenerator && overridden.IsGenerator)
        {
            method.IsCoroutine |= overridden.IsCoroutine;
            Changed(overridden.IsCoroutine != method.IsCoroutine);
            overridden.IsCoroutine = method.IsCoroutine;
            method.Yielded.Unify(overridden.Yielded, joiner);
            method.Received.Unify(overridden.Received, joiner);
        }

        for (var i = 1; i < method.Parameters.Count; i++)
        {
            method.Parameters[i].Variable.Cell.Unify(overridden.Parameters[i].Variable.Cell, joiner);
        }

        method.Result.Unify(overridden.Result, joiner);
    }

    /// <summary>A C# override has the parameters of the Runtime method.</summary>
    private void UnifyWithLibrary(ClassSymbol symbol, FunctionSymbol method)
    {
        var instance = new ClassType(symbol, symbol.BaseArguments);
        if (LibraryOverrides.Overridden(method) is not { } overload || DeclaringClass(instance, overload) is not { } declaring)
        {
            return;
        }

        var generics = SubstitutionFor(instance, declaring);
        for (var i = 0; i < overload.Parameters.Length; i++)
        {
            Join(method.Parameters[i + 1].Variable.Cell, overload.Parameters[i].Type);
        }

        if (overload.Result is ParameterScheme)
        {
            Join(method.Result, overload.Result);
        }

        void Join(TypeCell cell, TypeScheme scheme)
        {
            if (scheme is ParameterScheme parameter)
            {
                cell.Unify(generics[parameter.Name], joiner);
            }
            else
            {
                cell.Add(Instantiate(scheme, generics, method.Definition), joiner);
            }
        }
    }

    /// <summary>The persistent cells that belong to one place of the source (a display, a generic call).</summary>
    private TypeCell Site(SyntaxNode node, int index = 0)
    {
        if (!siteCells.TryGetValue(node, out var cells))
        {
            siteCells[node] = cells = [new(), new(), new()];
        }

        return cells[index];
    }

    private void VisitFunction(FunctionSymbol symbol)
    {
        var (outer, outerLoops, outerNarrowed) = (function, loopDepth, narrowed.ToList());
        (function, loopDepth) = (symbol, 0);
        narrowed.Clear();
        BindSelf(symbol);
        BindStars(symbol);
        switch (symbol.Definition)
        {
            case FunctionDefinition definition:
                growing.Push(GrowthAcrossCalls(symbol, definition));
                VisitBlock(definition.Body);
                growing.Pop();
                VisitEnd(symbol, definition);
                break;
            case LambdaExpression lambda:
                var body = TypeOf(lambda.Body);
                var multiplies = symbol.Parameters.Any(p => ReferenceEquals(p.Variable.Cell.Find(), symbol.Result.Find()) && Growth.IsMultiplied(new NameExpression(p.Syntax.Span, p.Variable.Name), lambda.Body));
                symbol.Result.Add(multiplies ? Widen(body) : body, joiner);
                break;
        }

        (function, loopDepth) = (outer, outerLoops);
        narrowed.Clear();
        foreach (var (variable, type) in outerNarrowed)
        {
            narrowed[variable] = type;
        }
    }

    private void VisitEnd(FunctionSymbol symbol, FunctionDefinition definition)
    {
        if (symbol.GivesText)
        {
            symbol.Result.Add(PyType.Str, joiner);
        }
        else if ((!symbol.IsGenerator || symbol.IsCoroutine) && ControlFlow.CanReachEnd(definition.Body))
        {
            symbol.Result.Add(PyType.None, joiner);
        }

        if (symbol is { IsAsync: true, IsGenerator: false, Shape.IsDynamic: true })
        {
            symbol.Result.Add(PyType.Dynamic, joiner);
        }

        if (symbol is { IsGenerator: true, IsDynamicValue: true })
        {
            EscapeGenerator(symbol);
        }

        // A method that only raises has the result of those that override it.
        if (symbol.Result.Type.IsNever && !symbol.IsGenerator && !ControlFlow.Returns(definition.Body) && !IsOverridden(symbol.Class, symbol.Name))
        {
            symbol.Result.Add(PyType.None, joiner);
        }
    }

    /// <summary>The generator is made by code that knows no types, and so is what is sent to it.</summary>
    private void EscapeGenerator(FunctionSymbol symbol)
    {
        symbol.Yielded.Add(PyType.Dynamic, joiner);
        if (symbol is { IsCoroutine: true, IsContextManager: false })
        {
            symbol.Received.Add(PyType.Dynamic, joiner);
            symbol.Result.Add(PyType.Dynamic, joiner);
        }
    }

    private static bool IsOverridden(ClassSymbol? owner, string name) =>
        owner is not null && owner.Derived.Exists(d => d.Members.GetValueOrDefault(name) is FunctionSymbol || IsOverridden(d, name));

    private void BindSelf(FunctionSymbol symbol)
    {
        if (symbol.Class is not { } owner || symbol.Parameters.Count == 0 || symbol.MethodKind == MethodKind.Static)
        {
            return;
        }

        symbol.Parameters[0].Variable.Cell.Add(
            symbol.MethodKind == MethodKind.Class ? new ClassObjectType(owner) : new ClassType(owner, owner.BaseArguments), joiner);
    }

    private void BindStars(FunctionSymbol symbol)
    {
        foreach (var parameter in symbol.Parameters)
        {
            if (parameter.Kind == ParameterKind.VarPositional)
            {
                parameter.Variable.Cell.Add(known.VarTuple(Site(parameter.Syntax)), joiner);
            }
            else if (parameter.Kind == ParameterKind.VarKeyword)
            {
                Site(parameter.Syntax, 0).Add(PyType.Str, joiner);
                parameter.Variable.Cell.Add(known.Dict(Site(parameter.Syntax, 0), Site(parameter.Syntax, 1)), joiner);
            }
        }
    }
}
