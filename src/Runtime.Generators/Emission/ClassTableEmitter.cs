using PyConc2Cs.Runtime.Generators.Model;

namespace PyConc2Cs.Runtime.Generators.Emission;

/// <summary>What a class's <c>PyClass</c> object needs: construction, the instance test, attributes of the class itself.</summary>
internal static class ClassTableEmitter
{
    public static void Emit(CodeWriter writer, ClassModel model)
    {
        writer.Line();
        writer.Open($"internal static class {TableName(model)}");
        writer.Line($"public static bool IsInstance(object? value) => value is {InstanceTest(model)};");
        writer.Line();
        writer.Open("public static bool TryGetClassMember(string name, out object? value)");
        var isStatic = model.Kind == ClassKind.Static;
        MemberEmitter.Reads(writer, model with { Values = model.Values.Where(value => value.IsStatic).ToEquatable() }, method => ClassMember(model, method), "value = null; return false;");
        writer.Close();
        if (model.Constructor is { } constructor)
        {
            MemberEmitter.Function(writer, constructor, $"{model.PythonName}.__init__", "public static object? Create");
        }
        else
        {
            writer.Line();
            var text = $"cannot create '{(model.PythonModule == "builtins" ? "" : model.PythonModule + ".")}{model.PythonName}' instances";
            writer.Line($"public static object? Create(PyArguments arguments) => throw new TypeError({CodeWriter.Literal(text)});");
        }

        if (isStatic)
        {
            ExtendedMembers(writer, model);
            MemberEmitter.Functions(writer, model);
        }

        writer.Close();
    }

    public static string TableName(ClassModel model) => model.Name + "ClassTable";

    /// <summary>The pattern that instances match.</summary>
    public static string InstanceTest(ClassModel model) => model.ExtendedType switch
    {
        null when model.Kind == ClassKind.Static => "not null and null",

        // A tuple of known length is a ValueTuple.
        null when model is { PythonModule: "builtins", PythonName: "tuple" } => "global::System.Runtime.CompilerServices.ITuple",
        null => model.IsGeneric ? InstanceEmitter.Marker(model) : model.ObjectInstance,
        "long" or "global::PyConc2Cs.Runtime.PyInt" or "global::System.Numerics.BigInteger" => "long or bool or global::System.Numerics.BigInteger or PyInt",
        var type when type.Contains("<>") || type.Contains("<,") => $"I{type.Substring(type.LastIndexOf('.') + 1).Split('<')[0]}Instance",
        var type => type,
    };

    /// <summary>Attributes of a value such as a string: its methods, bound.</summary>
    private static void ExtendedMembers(CodeWriter writer, ClassModel model)
    {
        writer.Line();
        writer.Open("public static bool TryGetMember(object? self, string name, out object? value)");
        MemberEmitter.Reads(
            writer,
            model,
            method => $"new PyBoundMethod({(method.IsInstance ? "self" : "null")}, {CodeWriter.Literal(method.Name)}, {Bound(method)})",
            "value = null; return false;");
        writer.Close();
        writer.Line();
        writer.Open("public static bool TryCallMember(object? self, string name, PyArguments arguments, out object? result)");
        MemberEmitter.Calls(
            writer,
            model,
            method => $"{MemberEmitter.FunctionName(method)}({(method.IsInstance ? "arguments.WithFirst(self)" : "arguments")})",
            "result = null; return false;");
        writer.Close();
    }

    private static string Bound(MethodModel method) =>
        method.IsInstance ? $"arguments => {MemberEmitter.FunctionName(method)}(arguments.WithFirst(self))" : MemberEmitter.FunctionName(method);

    /// <summary>A method read from the class takes the object as its first argument.</summary>
    private static string ClassMember(ClassModel model, MethodModel method)
    {
        var name = CodeWriter.Literal(method.Name);
        var body = model.Kind == ClassKind.Static ? MemberEmitter.FunctionName(method)
            : method.IsInstance ? $"static arguments => PyTypes.CallUnbound(PyTypes.{model.Property}, {name}, arguments)"
            : $"{model.ObjectInstance}.{MemberEmitter.FunctionName(method)}";
        return $"new PyFunction({name}, {body}) {{ IsBuiltin = true, ModuleName = {CodeWriter.Literal(model.PythonModule)}, QualifiedName = {CodeWriter.Literal(model.Qualify(method.Name))} }}";
    }
}
