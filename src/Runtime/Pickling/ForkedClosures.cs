using System.Buffers.Binary;
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
        writer.Used.Add(function.Method);
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
            writer.Name(field.Name);
            if (!writer.TryWrite(w => w.Write(field.GetValue(holder)), out var error))
            {
                writer.Used.Miss(field, error);
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

/// <summary>
/// Which captured variables the functions on their way to a child may use: those that their code, and the compiler-made code that it calls, names. The object that
/// holds them holds those of all functions of a block, and what the child's function doesn't use needn't travel.
/// </summary>
internal sealed class UsedVariables
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly HashSet<(Module Module, int Token)> used = [];
    private readonly HashSet<MethodBase> seen = [];
    private readonly Dictionary<(Module Module, int Token), PicklingError> missing = [];

    /// <summary>The function travels. Raises PicklingError if it uses a variable that an earlier one left out.</summary>
    public void Add(MethodInfo function)
    {
        Scan(function);
        if (missing.Keys.FirstOrDefault(used.Contains) is { Module: not null } lost)
        {
            throw missing[lost];
        }
    }

    /// <summary>The variable can't travel. Raises PicklingError if a function that travels uses it.</summary>
    public void Miss(FieldInfo variable, Exception reason)
    {
        var error = reason as LostVariable ?? new LostVariable($"the variable {Name(variable)} can't be given to the child: {reason.Message}");
        missing[Key(variable)] = used.Contains(Key(variable)) ? throw error : error;
    }

    /// <summary>C# calls a captured parameter as it is written, and some variables <c>&lt;x&gt;5__1</c>.</summary>
    private static string Name(FieldInfo variable)
    {
        var text = variable.Name;
        var end = text.IndexOf('>', StringComparison.Ordinal);
        return PyConc2Cs.Library.PythonNameRule.Apply(text.StartsWith('<') && end > 1 ? text[1..end] : text);
    }

    /// <summary>What one function can't do without, what holds that function can't either.</summary>
    private sealed class LostVariable(string message) : PicklingError(message)
    {
        public override string PyTypeName => "PicklingError";
    }

    private static (Module Module, int Token) Key(FieldInfo field) => (field.Module, field.MetadataToken);

    /// <summary>Reads tokens wherever an opcode that takes one may stand: too many at worst, never too few.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where code isn't compiled ahead of time")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Only where code isn't compiled ahead of time")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Only where code isn't compiled ahead of time")]
    private void Scan(MethodBase method)
    {
        if (!seen.Add(method) || method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            return;
        }

        for (var i = 0; i + 5 <= code.Length; i++)
        {
            var token = BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1));
            if (code[i] is 0x7B or 0x7C or 0x7D && Resolve(method, token) is FieldInfo field)
            {
                used.Add(Key(field));
            }
            else if (code[i] is 0x28 or 0x6F or 0x73 or 0x06 && Resolve(method, token) is MethodBase { DeclaringType: { } owner } called && owner.Module == method.Module)
            {
                foreach (var next in owner.Name.StartsWith('<') && called.IsConstructor ? [.. owner.GetMethods(Declared)] : called.Name.StartsWith('<') ? [called] : Array.Empty<MethodBase>())
                {
                    Scan(next);
                }
            }
            else if (code[i] is 0xFE or 0x12 && StateMachine(method) is { } machine)
            {
                foreach (var next in machine.GetMethods(Declared))
                {
                    Scan(next);
                }
            }
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where code isn't compiled ahead of time")]
    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        if ((token >>> 24) is not (0x04 or 0x06 or 0x0A or 0x2B))
        {
            return null;
        }

        try
        {
            return method.Module.ResolveMember(
                token, method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException or TypeLoadException or MissingMemberException or FileNotFoundException)
        {
            return null;
        }
    }

    private static Type? StateMachine(MethodBase method) => method.GetCustomAttribute<System.Runtime.CompilerServices.StateMachineAttribute>()?.StateMachineType;
}

internal sealed partial class PickleWriter
{
    /// <summary>What the functions in this pickle use of what they captured.</summary>
    public UsedVariables Used => field ??= new UsedVariables();

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
