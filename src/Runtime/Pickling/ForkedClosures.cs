using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Nested functions and lambdas on their way to a child under fork's semantics: the method by name and the variables that it captured. Such objects have no name
/// under which they could be found again, so that nothing else than what starts a child may hold them. It needs the names that ahead-of-time compilation
/// drops: there, a nested function can't be what a process runs (decision 0012).
/// </summary>
internal static class ForkedClosures
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static bool IsSupported => RuntimeFeature.IsDynamicCodeSupported;

    /// <summary>The object holds the captured variables of functions.</summary>
    public static bool HoldsVariables(object value) => IsSupported && value.GetType() is { } type && type.Name.StartsWith("<>c", StringComparison.Ordinal) && !type.IsValueType;

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where code isn't compiled ahead of time")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Only where code isn't compiled ahead of time")]
    public static void Save(PickleWriter writer, Delegate function)
    {
        writer.Name(function.GetType().AssemblyQualifiedName!);
        writer.Name(function.Method.DeclaringType!.AssemblyQualifiedName!);
        writer.Name(function.Method.ToString()!);
        writer.Write(function.Target);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where code isn't compiled ahead of time")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Only where code isn't compiled ahead of time")]
    [UnconditionalSuppressMessage("Trimming", "IL2057", Justification = "Only where code isn't compiled ahead of time")]
    public static Delegate Load(PickleReader reader)
    {
        var (type, owner, signature) = (Find(reader.Name()), Find(reader.Name()), reader.Name());
        var target = reader.Read();
        var method = owner.GetMethods(Declared).FirstOrDefault(m => m.ToString() == signature) ?? throw new UnpicklingError($"the program has no function {signature}");
        return method.CreateDelegate(type, target);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Only where code isn't compiled ahead of time")]
    public static void SaveVariables(PickleWriter writer, object holder)
    {
        writer.Name(holder.GetType().AssemblyQualifiedName!);
        var fields = Fields(holder.GetType());
        writer.Number(fields.Length);
        foreach (var field in fields)
        {
            // What can't travel is seldom what the function uses: it is None in the child.
            writer.Name(field.Name);
            if (!writer.TryWrite(w => w.Write(field.GetValue(holder))))
            {
                writer.Write((object?)null);
            }
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Only where code isn't compiled ahead of time")]
    public static object LoadVariables(PickleReader reader, int slot)
    {
        var type = Find(reader.Name());
        var holder = reader.Remember(slot, RuntimeHelpers.GetUninitializedObject(type));
        for (var count = reader.Number(); count > 0; count--)
        {
            var field = type.GetField(reader.Name(), Declared) ?? throw new UnpicklingError($"the program has no variables {type.Name}");
            field.SetValue(holder, Fit(reader.Read(), field.FieldType));
        }

        return holder;
    }

    private static FieldInfo[] Fields([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicFields | DynamicallyAccessedMemberTypes.PublicFields)] Type type) =>
        [.. type.GetFields(Declared).Where(f => !f.IsStatic)];

    /// <summary>Numbers travel as Python's ints.</summary>
    private static object? Fit(object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value is null || plain.IsInstanceOfType(value) ? value
            : plain == typeof(int) ? PyConvert.To<int>(value)
            : plain == typeof(PyInt) ? PyConvert.To<PyInt>(value)
            : plain == typeof(double) ? PyConvert.To<double>(value)
            : throw new UnpicklingError($"{PyOps.TypeName(value)} isn't what a captured variable holds");
    }

    [UnconditionalSuppressMessage("Trimming", "IL2057", Justification = "Only where code isn't compiled ahead of time")]
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    private static Type Find(string name) => Type.GetType(name) ?? throw new UnpicklingError($"the program has no type {name}");
}

internal sealed partial class PickleWriter
{
    /// <summary>A function without a name by which another process could find it.</summary>
    private void NestedFunction(PyFunction function)
    {
        Tag(PickleTag.NestedFunction);
        function.Save(this);
    }

    private void Closure(Delegate function)
    {
        Tag(PickleTag.Closure);
        ForkedClosures.Save(this, function);
    }
}

internal sealed partial class PickleReader
{
    /// <summary>The pickle comes from the process that starts this one under fork's semantics, and may hold nested functions.</summary>
    public bool IsFork { get; set; }

    private T Trusted<T>(T value) => IsFork ? value : throw new UnpicklingError("a nested function can't come from outside");
}

public sealed partial class PyFunction
{
    internal void Save(PickleWriter writer)
    {
        writer.Text(Name);
        writer.Text(QualifiedName);
        writer.Text(ModuleName);
        writer.Write(Doc);
        writer.Number((IsBuiltin ? 1 : 0) + (IsCoroutineFunction ? 2 : 0));
        PickleSets.Save(writer, Parameters.ToArray());
        PickleSets.Save(writer, defaults);
        var named = attributes.Snapshot();
        writer.Number(named.Length);
        foreach (var (name, value) in named)
        {
            writer.Name(name);
            writer.Write(value);
        }

        writer.Write(body);
    }

    internal static PyFunction Load(PickleReader reader, int slot)
    {
        var (name, qualifiedName, module, doc) = (reader.Text(), reader.Text(), reader.Text(), reader.Read<string?>());
        var flags = reader.Number();
        Func<PyArguments, object?>? body = null;

        // What the function captured may refer to the function itself.
        var function = reader.Remember(slot, new PyFunction(
            name, PickleSets.Load<string>(reader), PickleSets.Load<object?>(reader), arguments => body!(arguments), doc, (flags & 2) != 0)
        {
            IsBuiltin = (flags & 1) != 0,
            QualifiedName = qualifiedName,
            ModuleName = module,
        });
        for (var count = reader.Count(); count > 0; count--)
        {
            function.attributes.Set(reader.Name(), reader.Read());
        }

        body = (Func<PyArguments, object?>)reader.Read()!;
        return function;
    }
}
