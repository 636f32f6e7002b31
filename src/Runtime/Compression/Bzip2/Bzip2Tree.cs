namespace PyConc2Cs.Runtime;

/// <summary>Lengths of Huffman codes, as libbzip2 makes them: where codes come out too long, the frequencies are evened out.</summary>
internal sealed class Bzip2Tree
{
    private readonly int count;
    private readonly uint[] weight;
    private readonly int[] parent;
    private readonly int[] heap;
    private int size;

    private Bzip2Tree(int[] frequencies)
    {
        count = frequencies.Length;
        weight = new uint[(count * 2) + 1];
        parent = new int[(count * 2) + 1];
        heap = new int[count + 2];
        for (var i = 0; i < count; i++)
        {
            weight[i + 1] = (uint)Math.Max(1, frequencies[i]) << 8;
        }
    }

    public static int[] Lengths(int[] frequencies, int longest)
    {
        var tree = new Bzip2Tree(frequencies);
        while (true)
        {
            var lengths = tree.Build();
            if (lengths.All(n => n <= longest))
            {
                return lengths;
            }

            for (var i = 1; i <= tree.count; i++)
            {
                tree.weight[i] = (1 + ((tree.weight[i] >> 8) / 2)) << 8;
            }
        }
    }

    private int[] Build()
    {
        (size, heap[0], weight[0], parent[0]) = (0, 0, 0, -2);
        for (var i = 1; i <= count; i++)
        {
            parent[i] = -1;
            Push(i);
        }

        for (var node = count + 1; size > 1; node++)
        {
            var (first, second) = (Pop(), Pop());
            parent[first] = parent[second] = node;
            parent[node] = -1;
            weight[node] = ((weight[first] & 0xffffff00) + (weight[second] & 0xffffff00)) | (1 + Math.Max(weight[first] & 0xff, weight[second] & 0xff));
            Push(node);
        }

        return [.. Enumerable.Range(1, count).Select(Depth)];
    }

    private int Depth(int node)
    {
        var depth = 0;
        for (; parent[node] >= 0; node = parent[node])
        {
            depth++;
        }

        return depth;
    }

    private void Push(int node)
    {
        var place = ++size;
        for (; weight[node] < weight[heap[place >> 1]]; place >>= 1)
        {
            heap[place] = heap[place >> 1];
        }

        heap[place] = node;
    }

    private int Pop()
    {
        var top = heap[1];
        var moved = heap[size--];
        var place = 1;
        for (var child = 2; child <= size; child = place << 1)
        {
            child += child < size && weight[heap[child + 1]] < weight[heap[child]] ? 1 : 0;
            if (weight[moved] < weight[heap[child]])
            {
                break;
            }

            heap[place] = heap[child];
            place = child;
        }

        heap[place] = moved;
        return top;
    }
}
