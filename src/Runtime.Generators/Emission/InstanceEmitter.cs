using PyConc2Cs.Runtime.Generators.Model;

namespace PyConc2Cs.Runtime.Generators.Emission;

/// <summary>The partial part that implements <c>IPyDynamic</c> on a class. What the class declares itself is left alone.</summary>
internal static class InstanceEmitter
{
    public static string Emit(ClassModel model)
    {
        var writer = new CodeWriter();
        writer.Header(model.Namespace);
        var interfaces = (model.BaseIsTyped ? "" : ", IPyTyped") + (model.IsGeneric ? $", {Marker(model)}" : "");
        writer.Open($"partial class {model.Name}{model.TypeParameters} : IPyDynamic{interfaces}");
        Property(writer, model, "string PyTypeName", model.BaseIsDynamic, CodeWriter.Literal(model.PythonName));
        Property(writer, model, "PyClass PyType", model.BaseIsTyped, TypeExpression(model));
        Method(writer, model, "TryGetMember", "string name, out object? value", "name, out value", "value",
            miss => MemberEmitter.Reads(writer, model, Bind, miss));
        Method(writer, model, "TrySetMember", "string name, object? value", "name, value", null,
            miss => MemberEmitter.Writes(writer, model, miss));
        Method(writer, model, "TryCallMember", "string name, PyArguments arguments, out object? result", "name, arguments, out result", "result",
            miss => MemberEmitter.Calls(writer, model, method => $"{MemberEmitter.FunctionName(method)}(arguments)", miss));
        MemberEmitter.Functions(writer, model);
        writer.Close();
        if (model.IsGeneric)
        {
            writer.Line();
            writer.Line("/// <summary>What all instantiations have in common, for isinstance.</summary>");
            writer.Line($"internal interface {Marker(model)};");
        }

        ClassTableEmitter.Emit(writer, model);
        MemberEmitter.Signatures(writer, model);
        return writer.ToString();
    }

    public static string Marker(ClassModel model) => $"I{model.Name}Instance";

    private static string Bind(MethodModel method) =>
        $"new PyBoundMethod({(method.IsInstance ? "this" : "null")}, {CodeWriter.Literal(method.Name)}, {MemberEmitter.FunctionName(method)})";

    /// <summary>A script's class derived from this one gets a class object of its own, even where it doesn't say so.</summary>
    private static string TypeExpression(ClassModel model)
    {
        var type = $"{model.Name}{model.TypeParameters}";
        return model.IsSealed
            ? $"PyTypes.{model.Property}"
            : $"GetType() == typeof({type}) ? PyTypes.{model.Property} : PyTypes.OfSubclass<{type}>(this, PyTypes.{model.Property})";
    }

    private static void Property(CodeWriter writer, ClassModel model, string declaration, bool isOverride, string value)
    {
        if (!model.HandWritten.Contains(declaration.Split(' ')[1]))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public {Modifier(model, isOverride)}{declaration} => {value};");
            writer.Line();
        }
    }

    /// <summary>A hand-written method finds the generated one under the name with "Declared", e.g. <c>TryGetDeclaredMember</c>.</summary>
    private static void Method(CodeWriter writer, ClassModel model, string name, string parameters, string arguments, string? output, Action<string> body)
    {
        var handWritten = model.HandWritten.Contains(name);
        writer.Line(handWritten ? "/// <summary>The part of the method that the attributes describe.</summary>" : "/// <inheritdoc/>");
        writer.Open(handWritten
            ? $"private bool {name.Replace("Member", "DeclaredMember")}({parameters})"
            : $"public {Modifier(model, model.BaseIsDynamic)}bool {name}({parameters})");
        var fail = output is null ? "return false;" : $"{output} = null; return false;";
        body(model.BaseIsDynamic ? $"return base.{name}({arguments});" : fail);
        writer.Close();
        writer.Line();
    }

    private static string Modifier(ClassModel model, bool isOverride) => isOverride ? "override " : model.IsSealed ? "" : "virtual ";
}
