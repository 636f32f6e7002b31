using PyConc2Cs.Runtime.Generators.Model;

namespace PyConc2Cs.Runtime.Generators.Emission;

/// <summary>The parts that instances, static classes and modules have in common: calls, reads, writes, signatures.</summary>
internal static class MemberEmitter
{
    public static void Calls(CodeWriter writer, ClassModel model, Func<MethodModel, string> call, string miss)
    {
        if (model.Methods.Count == 0)
        {
            writer.Line(miss);
            return;
        }

        writer.Open("switch (name)");
        foreach (var method in model.Methods)
        {
            writer.Line(CodeWriter.Cases(method.Names));
            writer.Line($"    result = {call(method)};");
            writer.Line("    return true;");
        }

        writer.Line("default:");
        writer.Line("    " + miss);
        writer.Close();
    }

    public static void Reads(CodeWriter writer, ClassModel model, Func<MethodModel, string> bind, string miss)
    {
        writer.Open("switch (name)");
        foreach (var value in model.Values)
        {
            writer.Line(CodeWriter.Cases(value.Names));
            writer.Line($"    value = {value.Read};");
            writer.Line("    return true;");
        }

        foreach (var method in model.Methods)
        {
            writer.Line(CodeWriter.Cases(method.Names));
            writer.Line($"    value = {bind(method)};");
            writer.Line("    return true;");
        }

        writer.Line("default:");
        writer.Line("    " + miss);
        writer.Close();
    }

    public static void Writes(CodeWriter writer, ClassModel model, string miss)
    {
        writer.Open("switch (name)");
        foreach (var value in model.Values.Where(value => value.Write is not null))
        {
            writer.Line(CodeWriter.Cases(value.Names));
            writer.Line($"    {value.Write};");
            writer.Line("    return true;");
        }

        writer.Line("default:");
        writer.Line("    " + miss);
        writer.Close();
    }

    /// <summary>One small method per Python function, so that the JIT compiles only what is called.</summary>
    public static void Functions(CodeWriter writer, ClassModel model)
    {
        foreach (var method in model.Methods)
        {
            var name = model.Kind == ClassKind.Module ? method.Name : model.Qualify(method.Name);
            Function(writer, method, name, $"{(model.Kind == ClassKind.Instance && method.IsInstance ? "private " : "internal static ")}object? {FunctionName(method)}");
        }
    }

    public static void Function(CodeWriter writer, MethodModel method, string pythonName, string declaration)
    {
        writer.Line();
        writer.Open($"{declaration}(PyArguments arguments)");
        if (method.Overloads[0].IsRaw)
        {
            Return(writer, method.Overloads[0]);
            writer.Close();
            return;
        }

        writer.Line("ArgumentBinder a;");
        for (var i = 0; i < method.Overloads.Count - 1; i++)
        {
            var overload = method.Overloads[i];
            var tests = string.Concat(overload.Tests.Select(test => " && " + test));
            writer.Open($"if (ArgumentBinder.TryBind(Signatures.{Signature(method, i)}, arguments, out a){tests})");
            Return(writer, overload);
            writer.Close();
            writer.Line();
        }

        var last = method.Overloads.Count - 1;
        writer.Line($"a = new ArgumentBinder({CodeWriter.Literal(pythonName)}, Signatures.{Signature(method, last)}, arguments);");
        Return(writer, method.Overloads[last]);
        writer.Close();
    }

    /// <summary>The parameter lists, in a file-local class: a static field of a generic class would exist once per instantiation.</summary>
    public static void Signatures(CodeWriter writer, ClassModel model)
    {
        writer.Line();
        writer.Open("file static class Signatures");
        foreach (var method in model.Constructor is { } constructor ? model.Methods.Append(constructor) : model.Methods)
        {
            for (var i = 0; i < method.Overloads.Count; i++)
            {
                var overload = method.Overloads[i];
                writer.Line($"public static readonly PyParameters {Signature(method, i)} = new({CodeWriter.Literal(overload.Signature)}{(overload.CountsSelf ? ", method: true" : "")});");
            }
        }

        writer.Close();
    }

    private static void Return(CodeWriter writer, OverloadModel overload)
    {
        writer.Line(overload.IsVoid ? $"{overload.Call};" : $"return {overload.Call};");
        if (overload.IsVoid)
        {
            writer.Line("return null;");
        }
    }

    public static string FunctionName(MethodModel method) => "Dynamic_" + CodeWriter.Safe(method.Name);

    private static string Signature(MethodModel method, int index) => "s_" + CodeWriter.Safe(method.Name) + (index == 0 ? "" : "_" + index);
}
