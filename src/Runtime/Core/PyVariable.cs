namespace PyConc2Cs.Runtime;

/// <summary>A variable that may have no value: reading it then raises NameError, for a local one UnboundLocalError (Python reference, 4.2.2).</summary>
public abstract class PyVariable<T>(string name)
{
    private T? value;

    /// <summary>The Python name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the variable has a value.</summary>
    public bool IsBound { get; private set; }

    /// <summary>The value. Raises NameError, for a local variable UnboundLocalError, if there is none.</summary>
    public T Value
    {
        get => IsBound ? value! : throw Missing();
        set => (this.value, IsBound) = (value, true);
    }

    /// <summary>The value as a function reads it that is nested in the variable's own. Raises NameError if there is none.</summary>
    public T Free => IsBound ? value! : throw new NameError(PyProgram.IsPython2
        ? $"free variable '{Name}' referenced before assignment in enclosing scope"
        : $"cannot access free variable '{Name}' where it is not associated with a value in enclosing scope");

    /// <summary>The value, or that type's default if there is none.</summary>
    public T? ValueOrDefault => value;

    /// <summary><c>del name</c>. Raises as <see cref="Value"/> does if there is no value.</summary>
    public void Delete()
    {
        if (!IsBound)
        {
            throw Missing();
        }

        Clear();
    }

    /// <summary>The end of an <c>except ... as name</c>: no error if the handler has deleted the name itself.</summary>
    public void Clear() => (value, IsBound) = (default, false);

    private protected abstract NameError Missing();
}

/// <summary>A function's <see cref="PyVariable{T}"/>.</summary>
public sealed class LocalVariable<T>(string name) : PyVariable<T>(name)
{
    private protected override NameError Missing() => PyErrors.UnboundLocal(Name);
}

/// <summary>A module's <see cref="PyVariable{T}"/>.</summary>
public sealed class GlobalVariable<T>(string name) : PyVariable<T>(name)
{
    private protected override NameError Missing() => new($"name '{Name}' is not defined");
}
