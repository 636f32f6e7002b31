namespace PyConc2Cs.Runtime;

/// <summary>
/// The class is the C# object behind instances of script classes that are made at run time and derive from its base: the source generator writes the members of
/// <see cref="IPyInstance"/>, which C# can't share because each has another base.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RunTimeInstanceAttribute : Attribute;
