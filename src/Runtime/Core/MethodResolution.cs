namespace PyConc2Cs.Runtime;

/// <summary>Python's method resolution order (C3).</summary>
internal static class MethodResolution
{
    public static PyClass[] Linearise(PyClass type)
    {
        var sequences = type.Bases.Select(b => b.Mro.ToList()).Append([.. type.Bases]).ToList();
        var order = new List<PyClass> { type };
        while (true)
        {
            sequences.RemoveAll(s => s.Count == 0);
            if (sequences.Count == 0)
            {
                return [.. order];
            }

            var next = sequences.Select(s => s[0]).FirstOrDefault(c => !sequences.Exists(s => s.IndexOf(c) > 0))
                ?? throw new TypeError("Cannot create a consistent method resolution order (MRO) for bases "
                    + string.Join(", ", type.Bases.Select(b => b.Name)));
            order.Add(next);
            sequences.ForEach(s => s.Remove(next));
        }
    }
}
