using PyConc2Cs.Runtime.Generators.Model;

namespace PyConc2Cs.Runtime.Generators.Emission;

/// <summary>The class objects (<c>PyTypes</c>) and the modules (<c>PyModules</c>).</summary>
internal static class RegistryEmitter
{
    public static string EmitTypes(IReadOnlyList<ClassModel> classes, IReadOnlyList<ClassModel> modules)
    {
        var writer = new CodeWriter();
        writer.Header("PyConc2Cs.Runtime");
        writer.Open("public static partial class PyTypes");
        foreach (var model in classes)
        {
            Property(writer, model, classes, Factory(model, modules));
        }

        writer.Open("private static PyClass? OfExtended(object value)");
        foreach (var model in Extending(classes))
        {
            writer.Line($"if (value is {ClassTableEmitter.InstanceTest(model)}) return {model.Property};");
        }

        writer.Line("return null;");
        writer.Close();
        writer.Close();
        writer.Line();
        Dispatcher(writer, classes);
        return writer.ToString();
    }

    public static string EmitModules(IReadOnlyList<ClassModel> classes, IReadOnlyList<ClassModel> modules)
    {
        var writer = new CodeWriter();
        writer.Header("PyConc2Cs.Runtime");
        writer.Open("public static partial class PyModules");
        var table = new ModuleTable(classes, modules);
        writer.Open("private static PyModule? Create(string name)");
        writer.Open("switch (name)");
        foreach (var module in table.Modules)
        {
            var setters = string.Join(" || ", module.Tables.Select(item => $"{ModuleEmitter.TableName(item)}.TrySetMember(name, value)").DefaultIfEmpty("false"));
            writer.Line(CodeWriter.Cases(module.Names));
            writer.Line($"    return new PyModule({CodeWriter.Literal(module.Names[0])}, Get_{CodeWriter.Safe(module.Names[0])}, static (name, value) => {setters}, static () => [{Names(module)}]);");
        }

        writer.Line("default:");
        writer.Line("    return null;");
        writer.Close();
        writer.Close();
        foreach (var module in table.Modules)
        {
            Getter(writer, module);
        }

        writer.Line();
        Canonical(writer, table);
        writer.Close();
        return writer.ToString();
    }

    /// <summary>What <c>dir(module)</c> shows.</summary>
    private static string Names(ModuleTable.Module module) => string.Join(", ", module.Classes.Keys
        .Concat(module.Tables.SelectMany(item => item.Methods.SelectMany(m => m.Names).Concat(item.Values.SelectMany(v => v.Names))))
        .Distinct().Select(CodeWriter.Literal));

    /// <summary>The module's function of the same name, which is then what a call of the class calls (<c>str(x)</c>).</summary>
    private static string? Factory(ClassModel model, IReadOnlyList<ClassModel> modules)
    {
        foreach (var module in modules.Where(module => module.PythonModule == model.PythonModule))
        {
            if (module.Methods.FirstOrDefault(method => method.Names.Contains(model.PythonName)) is { } function)
            {
                return $"global::{module.Namespace}.{ModuleEmitter.TableName(module)}.{MemberEmitter.FunctionName(function)}";
            }
        }

        return null;
    }

    private static void Property(CodeWriter writer, ClassModel model, IReadOnlyList<ClassModel> classes, string? factory)
    {
        var parts = Parts(model, classes);
        writer.Line($"/// <summary>Python's <c>{model.PythonModule}.{model.PythonName}</c>.</summary>");
        if (parts[0] != model)
        {
            writer.Line($"public static PyClass {model.Property} => {parts[0].Property};");
            writer.Line();
            return;
        }

        var field = "s_" + model.Property;
        var table = ClassTableEmitter.TableName(model);
        var @base = model.BaseProperty ?? (model.ExtendedType == "bool" ? classes.FirstOrDefault(item => item.ExtendedType == "long")?.Property : null);
        var register = model.Kind == ClassKind.Instance ? $"PyClass.Register<{model.ObjectInstance}>(" : "(";
        var members = string.Join(" || ", parts.Select(part => $"{ClassTableEmitter.TableName(part)}.TryGetClassMember(name, out value)"));
        var getter = parts.Count == 1 ? $"{table}.TryGetClassMember" : $"static (string name, out object? value) => {members}";
        writer.Line($"public static PyClass {model.Property} => {field} ?? Once(ref {field}, static () => {register}new PyClass({CodeWriter.Literal(model.PythonName)}, {CodeWriter.Literal(model.PythonModule)}, [{@base}], {factory ?? table + ".Create"}, {table}.IsInstance) {{ GetMember = {getter} }}));");
        writer.Line();
        writer.Line($"private static PyClass? {field};");
        writer.Line();
    }

    /// <summary>The static classes that together are one built-in value type; the one that constructs comes first.</summary>
    private static IReadOnlyList<ClassModel> Parts(ClassModel model, IEnumerable<ClassModel> classes) =>
        model.ExtendedType is null
            ? [model]
            : [.. classes
                .Where(item => item.ExtendedType is not null && item.PythonModule == model.PythonModule && item.PythonName == model.PythonName)
                .OrderBy(item => item.Constructor is null ? 1 : 0)];

    /// <summary>Members of values that aren't objects of ours: strings, numbers, tuples.</summary>
    private static void Dispatcher(CodeWriter writer, IReadOnlyList<ClassModel> classes)
    {
        writer.Line("/// <summary>The members of built-in values that don't implement IPyDynamic: strings, numbers, tuples.</summary>");
        writer.Open("internal static class PyValueMembers");
        writer.Open("public static bool TryGetMember(object self, string name, out object? value)");
        foreach (var model in Extending(classes))
        {
            writer.Line($"if (self is {ClassTableEmitter.InstanceTest(model)} && {ClassTableEmitter.TableName(model)}.TryGetMember(self, name, out value)) return true;");
        }

        writer.Line("value = null; return false;");
        writer.Close();
        writer.Line();
        writer.Open("public static bool TryCallMember(object self, string name, PyArguments arguments, out object? result)");
        foreach (var model in Extending(classes))
        {
            writer.Line($"if (self is {ClassTableEmitter.InstanceTest(model)} && {ClassTableEmitter.TableName(model)}.TryCallMember(self, name, arguments, out result)) return true;");
        }

        writer.Line("result = null; return false;");
        writer.Close();
        writer.Close();
    }

    /// <summary>bool comes first: it is an int too.</summary>
    private static IEnumerable<ClassModel> Extending(IEnumerable<ClassModel> classes) =>
        classes.Where(model => model.ExtendedType is not null).OrderBy(model => model.ExtendedType == "bool" ? 0 : 1);

    private static void Getter(CodeWriter writer, ModuleTable.Module module)
    {
        writer.Line();
        writer.Open($"private static bool Get_{CodeWriter.Safe(module.Names[0])}(string name, out object? value)");
        if (module.Classes.Count > 0)
        {
            writer.Open("value = name switch");
            foreach (var pair in module.Classes)
            {
                writer.Line($"{CodeWriter.Literal(pair.Key)} => PyTypes.{pair.Value.Property},");
            }

            writer.Line("_ => null,");
            writer.Close("};");
            writer.Line("if (value is not null) return true;");
        }

        foreach (var item in module.Tables)
        {
            writer.Line($"if ({ModuleEmitter.TableName(item)}.TryGetMember(name, out value)) return true;");
        }

        writer.Line("value = null;");
        writer.Line("return false;");
        writer.Close();
    }

    private static void Canonical(CodeWriter writer, ModuleTable table)
    {
        writer.Open("private static string Canonical(string name) => name switch");
        foreach (var module in table.Modules.Where(module => module.Names.Count > 1))
        {
            writer.Line($"{string.Join(" or ", module.Names.Skip(1).Select(CodeWriter.Literal))} => {CodeWriter.Literal(module.Names[0])},");
        }

        writer.Line("_ => name,");
        writer.Close("};");
    }
}
