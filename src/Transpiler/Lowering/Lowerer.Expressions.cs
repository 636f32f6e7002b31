using System.Collections.Immutable;
using System.Numerics;
using PyConc2Cs.Analysis;
using PyConc2Cs.Binding;
using PyConc2Cs.Inference;
using PyConc2Cs.Library;
using PyConc2Cs.Syntax;
using PyConc2Cs.Types;

namespace PyConc2Cs.Lowering;

/// <summary>Expressions.</summary>
public sealed partial class Lowerer
{
    /// <summary>Parts of the expression being lowered whose values are known already.</summary>
    private IReadOnlyDictionary<Expression, LoweredExpression>? replaced;

    /// <summary>The expression with some parts replaced by what they were lowered to before.</summary>
    internal LoweredExpression LowerWith(IReadOnlyDictionary<Expression, LoweredExpression> parts, Expression expression)
    {
        var outer = replaced;
        replaced = parts;
        var lowered = LowerEffect(expression);
        replaced = outer;
        return lowered;
    }

    /// <summary>Subclasses of Thread call their target themselves.</summary>
    internal bool ReadsThreadTargets => ThreadTargets.AreRead(module.Syntax);

    /// <summary>The object of a method call.</summary>
    internal LoweredExpression LowerReceiver(Expression expression) => Unwrap(Lower(expression));

    /// <summary>The expression with the type that inference gives it.</summary>
    public LoweredExpression Lower(Expression expression) => replaced is not null && replaced.TryGetValue(expression, out var value) ? value : expression switch
    {
        ConstantExpression e => LowerConstant(e),
        NameExpression e => LowerName(e),
        BooleanExpression e => LowerBoolean(e),
        NamedExpression e => LowerNamed(e),
        BinaryExpression e => LowerBinary(e, e.Operator, Lower(e.Left), Lower(e.Right)),
        UnaryExpression e => LowerUnary(e),
        LambdaExpression e => LowerLambda(e),
        ConditionalExpression e => LowerConditional(e),
        DictExpression e => LowerDict(e),
        SetExpression e => LowerDisplay(e, e.Elements),
        ListExpression e => LowerDisplay(e, e.Elements),
        TupleExpression e => LowerTuple(e),
        ComprehensionExpression e => LowerComprehension(e),
        CompareExpression e => LowerCompare(e),
        CallExpression e => LowerCallValue(e),
        JoinedStringExpression e => LowerJoined(e),
        FormattedValueExpression e => new InterpolatedNode([LowerFormatted(e)]),
        AttributeExpression e => LowerAttribute(e),
        SubscriptExpression e => LowerSubscript(e),
        SliceExpression e => LowerSlice(e),
        StarredExpression e => Lower(e.Value),
        ReprExpression e => Rt.Ops("Repr", PyType.Str, Lower(e.Value)),
        AwaitExpression e => LowerAwaitValue(e),
        YieldExpression e when function.IsCoroutine => LowerYield(e),
        YieldFromExpression e when function.IsCoroutine => LowerYieldFrom(e),
        _ => Refuse(expression),
    };

    /// <summary>The expression converted to a type.</summary>
    public LoweredExpression LowerTo(Expression expression, PyType target) => expression switch
    {
        // A display takes the element type of its target when it was unified with it; elements convert one by one.
        ConditionalExpression e => new ConditionalNode(
            LowerCondition(e.Test), Conditionally(() => LowerTo(e.Body, target)), Conditionally(() => LowerTo(e.OrElse, target)), target),
        _ => Conversions.Convert(Lower(expression), target),
    };

    /// <summary>The expression as a condition.</summary>
    public LoweredExpression LowerCondition(Expression test) => test switch
    {
        BooleanExpression e => e.Values.Skip(1).Aggregate(
            LowerCondition(e.Values[0]),
            (left, right) => new BinaryNode(e.Operator == BooleanOperator.And ? CsBinaryOperator.And : CsBinaryOperator.Or, left, Conditionally(() => LowerCondition(right)), PyType.Bool)),
        UnaryExpression { Operator: UnaryOperator.Not } e => Conversions.Not(LowerCondition(e.Operand)),
        ConstantExpression e when ControlFlow.IsAlwaysTrue(e) => Rt.Bool(true),
        _ => Conversions.Truth(Lower(test)),
    };

    private LoweredExpression Refuse(Expression expression)
    {
        var (construct, rewrite) = expression switch
        {
            YieldExpression or YieldFromExpression => ("yield in a lambda", "write a function"),
            _ => ("this expression", "write it in another way"),
        };
        Unsupported(expression.Span, construct, rewrite);
        return new DefaultNode(PyType.Dynamic);
    }

    private LoweredExpression LowerConstant(ConstantExpression e) => e.Kind switch
    {
        ConstantKind.Integer when e.Value is BigInteger big && big >= long.MinValue && big <= long.MaxValue => Rt.Int((long)big),
        ConstantKind.Integer => new LiteralNode(e.Value, PyType.BigInt),
        ConstantKind.Imaginary => new NewHelperNode("Complex", [new(new LiteralNode(0.0, PyType.Float)), new(new LiteralNode(((Complex)e.Value!).Imaginary, PyType.Float))], PyType.Complex),
        ConstantKind.String when isPython2 && e.Value is string text && !System.Text.Ascii.IsValid(text) && IsByteString(e) =>
            Rt.Text(System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(text))),
        ConstantKind.Bytes when isPython2 => Rt.Text(new string([.. ((byte[])e.Value!).Select(b => (char)b)])),
        ConstantKind.Bytes => Rt.Call("PyBytes", "Literal", Known.Bytes, Rt.Text(new string([.. ((byte[])e.Value!).Select(b => (char)b)]))),
        ConstantKind.Ellipsis => new MemberNode(null, "PyEllipsis", "Instance", PyType.Dynamic),
        _ => new LiteralNode(e.Value, types.TypeOf(e)),
    };

    /// <summary>A literal of Python 2 without <c>u</c> holds the bytes of the source file; characters that it writes as escapes are bytes already.</summary>
    private bool IsByteString(ConstantExpression e) => module.Source.Text[e.Span.Start] is not ('u' or 'U') && !FutureImports.Has(module.Syntax, "unicode_literals")
        && !System.Text.Ascii.IsValid(module.Source.Text.AsSpan()[e.Span.Start..e.Span.End]);

    private LoweredExpression LowerName(NameExpression name)
    {
        var symbol = program.Names.GetValueOrDefault(name);
        if (deletedReads.Contains(name))
        {
            return Conversions.Convert(Rt.Call("PyErrors", "Undefined", PyType.Dynamic, Rt.Text(name.Name)), types.TypeOf(name));
        }

        if (unboundReads.Contains(name))
        {
            var type = types.TypeOf(name) is { IsNever: false, IsNone: false } known ? known : PyType.Dynamic;
            return new StaticCallNode("PyErrors", function.Definition is ModuleNode ? "Undefined" : "Unbound", [new(Rt.Text(name.Name))], type, [type]);
        }

        if (symbol is VariableSymbol variable)
        {
            return Narrow(LowerRead(variable), types.TypeOf(name));
        }

        return LowerSymbol(name, symbol);
    }

    /// <summary>A narrowed variable is its location's value, cast to what the test has proven.</summary>
    private static LoweredExpression Narrow(LoweredExpression value, PyType type) => (value.Type, type) switch
    {
        (OptionalType o, not OptionalType) when TypeJoiner.Same(o.Inner, type) => new NotNullNode(value, type, IsTested: true),
        ({ IsDynamic: true }, { IsDynamic: false, IsNever: false }) => new CastNode(value, type),
        (OptionalType or ClassType, ClassType) when !TypeJoiner.Same(value.Type, type) => new CastNode(value, type),
        _ => value,
    };

    internal LoweredExpression LowerVariable(VariableSymbol variable)
    {
        if (substitutions.TryGetValue(variable, out var substitute))
        {
            return substitute;
        }

        if (IsSelf(variable))
        {
            return new ThisNode(variable.Type);
        }

        if (variable is { Kind: VariableKind.Parameter, Owner: FunctionSymbol { MethodKind: MethodKind.Class, Class: { } ownClass } classMethod } && ReferenceEquals(classMethod.Parameters[0].Variable, variable))
        {
            return new ClassValueNode(ownClass, PyType.Dynamic);
        }

        if (variable.Storage is { } storage)
        {
            return StoredValue(variable, storage);
        }

        return variable.Kind == VariableKind.ClassAttribute && variable.Owner is ClassSymbol owner
            ? new FieldNode(null, variable, owner, variable.Type)
            : new VariableNode(variable, variable.Type);
    }

    private bool IsSelf(VariableSymbol variable) =>
        variable is { Kind: VariableKind.Parameter, Owner: FunctionSymbol { Class: not null, MethodKind: not MethodKind.Static and not MethodKind.Class } method }
        && ReferenceEquals(method.Parameters[0].Variable, variable);

    private LoweredExpression LowerSymbol(Expression site, object? symbol) => symbol switch
    {
        VariableSymbol v => LowerVariable(v),
        FunctionSymbol f => FunctionValue(null, f),
        ClassSymbol c => new ClassValueNode(c, PyType.Dynamic),
        ImportSymbol { Target: LocalMember member } => LowerSymbol(site, member.Symbol),
        ImportSymbol { Target: UndefinedName missing } => Rt.Call("PyErrors", "Undefined", PyType.Dynamic, Rt.Text(missing.Name)),
        ImportSymbol { Target: MissingModule } missing => Rt.Call("PyErrors", "Undefined", PyType.Dynamic, Rt.Text(missing.Name)),
        ImportSymbol { Target: SpecialName special } => LowerSpecial(special),
        ImportSymbol { Target: TypingName { Name: { } typing } } => Rt.Call("PyTypingName", "Of", PyType.Dynamic, Rt.Text(typing)),
        ImportSymbol import => LowerLibraryName(site, import.Target),
        _ => new DefaultNode(PyType.Dynamic),
    };

    private LoweredExpression LowerSpecial(SpecialName special) => special.Name switch
    {
        "__name__" when program.RunsAgain && ReferenceEquals(module, program.Modules[0]) => new MemberNode(null, "PyProgram", "ModuleName", PyType.Str),
        "__name__" => Rt.Text(ReferenceEquals(module, program.Modules[0]) ? "__main__" : module.Name),
        "__debug__" => Rt.Bool(true),
        "__file__" => new MemberNode(null, "PyProgram", "ScriptPath", PyType.Str),
        "__doc__" => new LiteralNode(null, TypeJoiner.Optional(PyType.Str)),
        "NotImplemented" => new MemberNode(null, "PyNotImplemented", "Instance", PyType.Dynamic),
        "Ellipsis" => new MemberNode(null, "PyEllipsis", "Instance", PyType.Dynamic),
        _ => new MemberNode(null, "PyTypes", special.Name == "type" ? "Type" : "Object", PyType.Dynamic),
    };

    internal LoweredExpression LowerLibraryName(Expression site, object target) => target switch
    {
        LibraryValue { ClassName: { } owner } value => new MemberNode(null, owner == "Builtins" ? null : owner, value.CsName, types.TypeOf(site)),
        LibraryClassMember member => ClassValue(member.Class),
        LibraryClass c => ClassValue(c),
        LibraryFunction f => LibraryFunctionValue(f),
        LibraryModule m => Rt.Call("PyModules", "Get", PyType.Dynamic, Rt.Text(m.Name)),
        _ => new DefaultNode(PyType.Dynamic),
    };

    /// <summary>The <c>PyClass</c> of a Runtime class.</summary>
    internal static LoweredExpression ClassValue(LibraryClass c) => new MemberNode(null, "PyTypes", PythonNameRule.ClassObject(c.CsName), PyType.Dynamic);

    private LoweredExpression LibraryFunctionValue(LibraryFunction f)
    {
        var owner = f.Overloads[0].ClassName;
        var name = Known.Catalogue.Modules.FirstOrDefault(m => ReferenceEquals(m.Find(f.PythonName), f))?.Name ?? owner;
        return Rt.Ops("GetAttr", PyType.Dynamic, Rt.Call("PyModules", "Get", PyType.Dynamic, Rt.Text(name)), Rt.Text(f.PythonName));
    }

    /// <summary>A function of the script as a value: a method group where its shape is a delegate, else its PyFunction.</summary>
    private LoweredExpression FunctionValue(LoweredExpression? target, FunctionSymbol f) => f.Shape is { IsDynamic: false } shape
        ? new MethodGroupNode(target, f, new FunctionType(shape))
        : new FunctionValueNode(target, f, PyType.Dynamic);

    /// <summary>Evaluating it twice costs nothing and has no effect.</summary>
    internal static bool IsSimple(LoweredExpression value) =>
        value is LiteralNode or VariableNode or ThisNode or FieldNode { Target: null or ThisNode } or MethodGroupNode or FunctionValueNode or ClassValueNode
        || value is CastNode { Value: var inner } && IsSimple(inner) || value is NotNullNode { Value: var some } && IsSimple(some);

    private LoweredExpression LowerNamed(NamedExpression e)
    {
        var variable = (VariableSymbol)program.Names[e.Target];
        DeclareBefore(variable);
        return new AssignNode(LowerVariable(variable), LowerTo(e.Value, variable.Type), variable.Type);
    }

    private LoweredExpression LowerConditional(ConditionalExpression e)
    {
        var type = types.TypeOf(e);
        return LowerTo(e, type);
    }

    private LoweredExpression LowerDict(DictExpression e)
    {
        var type = types.TypeOf(e);
        var (key, value) = type is ClassType { Arguments: [var k, var v] } ? (k.Type, v.Type) : (PyType.Dynamic, PyType.Dynamic);
        if (e.Items.All(i => i.Key is not null))
        {
            return new DictNode([.. e.Items.Select(i => (LowerTo(i.Key!, key), LowerTo(i.Value, value)))], type);
        }

        // {**a, "k": v}: built in order by updates.
        LoweredExpression dict = new DictNode([], type);
        foreach (var item in e.Items)
        {
            dict = item.Key is null
                ? new MemberCallNode(dict, "With", [new(Lower(item.Value))], type)
                : new MemberCallNode(dict, "With", [new(new DictNode([(LowerTo(item.Key, key), LowerTo(item.Value, value))], type))], type);
        }

        return dict;
    }

    private LoweredExpression LowerDisplay(Expression e, ImmutableArray<Expression> elements)
    {
        var type = types.TypeOf(e);
        var element = type is ClassType { Arguments: [var cell] } ? cell.Type : PyType.Dynamic;
        return new CollectionNode(Elements(elements, element), type);
    }

    private ImmutableArray<LoweredExpression> Elements(ImmutableArray<Expression> elements, PyType type) =>
        [.. elements.Select(x => x is StarredExpression starred ? new SpreadNode(Conversions.ToIterable(Lower(starred.Value), type), type) : LowerTo(x, type))];

    private LoweredExpression LowerTuple(TupleExpression e)
    {
        if (types.TypeOf(e) is TupleType tuple)
        {
            var elements = e.Elements.Select(Lower).ToImmutableArray();
            return elements.Length >= 2 ? new TupleNode(elements, new TupleType([.. elements.Select(x => x.Type)])) : new CollectionNode(elements, tuple);
        }

        return LowerDisplay(e, e.Elements);
    }

    private LoweredExpression LowerUnary(UnaryExpression e)
    {
        if (e.Operator == UnaryOperator.Not)
        {
            return Conversions.Not(LowerCondition(e.Operand));
        }

        if (e is { Operator: UnaryOperator.Minus, Operand: ConstantExpression { Value: BigInteger big } } && -big >= long.MinValue)
        {
            return Rt.Int((long)-big);
        }

        var type = types.TypeOf(e);
        var operand = Lower(e.Operand);
        if (types.Operators.TryGetValue(e, out var method))
        {
            return new CallNode(Unwrap(operand), method, [], type);
        }

        var runtimeOperator = e.Operator switch { UnaryOperator.Minus => "op_UnaryNegation", UnaryOperator.Plus => "op_UnaryPlus", _ => "op_OnesComplement" };
        if (type.IsDynamic || type is ClassType && !Declares(operand.Type, runtimeOperator))
        {
            return Conversions.Convert(Rt.Ops(e.Operator switch { UnaryOperator.Minus => "Negate", UnaryOperator.Plus => "Positive", _ => "Invert" }, PyType.Dynamic, operand), type);
        }

        operand = Conversions.Convert(operand, type);
        return e.Operator switch
        {
            UnaryOperator.Minus when operand is LiteralNode { Value: double value } => new LiteralNode(-value, type),
            UnaryOperator.Minus => new UnaryNode(CsUnaryOperator.Negate, operand, type),
            UnaryOperator.Plus when type is ClassType => new UnaryNode(CsUnaryOperator.Plus, operand, type),
            UnaryOperator.Plus => operand,
            _ => new UnaryNode(CsUnaryOperator.Complement, operand, type),
        };
    }

    private LoweredExpression LowerSlice(SliceExpression e) => new NewHelperNode(
        "PySlice", [.. new[] { e.Lower, e.Upper, e.Step }.Select(x => new LoweredArgument(SliceBound(x)))], PyType.Dynamic);

    internal LoweredExpression SliceBound(Expression? bound)
    {
        var value = bound is null ? Rt.Null : Lower(bound);
        return value.Type is SimpleType { Kind: SimpleKind.Int } or OptionalType or { IsNone: true } ? value : Conversions.Convert(value, TypeJoiner.Optional(PyType.Int));
    }
}
