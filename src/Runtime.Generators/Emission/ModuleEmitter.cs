using PyConc2Cs.Runtime.Generators.Model;

namespace PyConc2Cs.Runtime.Generators.Emission;

/// <summary>
/// The table of a module's functions and values. It is a class of its own, so that the static class itself, which emitted code opens with
/// <c>using static</c>, shows nothing but its members.
/// </summary>
internal static class ModuleEmitter
{
    public static string Emit(ClassModel model)
    {
        var writer = new CodeWriter();
        writer.Header(model.Namespace);
        writer.Open($"internal static class {TableName(model)}");
        foreach (var method in model.Methods)
        {
            writer.Line($"private static PyFunction? {Field(method)};");
        }

        writer.Line();
        writer.Open("public static bool TryGetMember(string name, out object? value)");
        MemberEmitter.Reads(writer, model, method => Function(model, method), "value = null; return false;");
        writer.Close();
        writer.Line();
        writer.Open("public static bool TrySetMember(string name, object? value)");
        MemberEmitter.Writes(writer, model, "return false;");
        writer.Close();
        MemberEmitter.Functions(writer, model);
        writer.Close();
        MemberEmitter.Signatures(writer, model);
        return writer.ToString();
    }

    public static string TableName(ClassModel model) => model.Name + "Table";

    /// <summary>A static class with [PyClass]: the methods of a built-in value type.</summary>
    public static string EmitStaticClass(ClassModel model)
    {
        var writer = new CodeWriter();
        writer.Header(model.Namespace);
        ClassTableEmitter.Emit(writer, model);
        MemberEmitter.Signatures(writer, model);
        return writer.ToString();
    }

    /// <summary>One object per function, as <c>f is f</c> must hold.</summary>
    private static string Function(ClassModel model, MethodModel method) =>
        $"PyTypes.Once(ref {Field(method)}, static () => new PyFunction({CodeWriter.Literal(method.Name)}, {MemberEmitter.FunctionName(method)}) {{ IsBuiltin = true, ModuleName = {CodeWriter.Literal(model.PythonModule)} }})";

    private static string Field(MethodModel method) => "f_" + CodeWriter.Safe(method.Name);
}
