using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>
/// Python's shared_memory.ShareableList: a list of a fixed length in shared memory. Its items are None, bools, ints of 64 bits, floats, and str and bytes that don't
/// grow beyond the room that they had at the start.
/// </summary>
[PyClass("multiprocessing.shared_memory", "ShareableList")]
public sealed unsafe partial class PyShareableList : PyObject, IPickled, IEnumerable<object?>
{
    // The number of items; for each of them what it is, its room and its place.
    private const int HeaderSize = 8;
    private const int EntrySize = 24;
    private const int Alignment = 8;

    private readonly PySharedMemory memory;

    /// <summary>Makes a list of the items in a new block, or opens the one of the name.</summary>
    [PyMember]
    public PyShareableList(object? sequence = null, [PyParam(KeywordOnly = true)] string? name = null)
    {
        if (sequence is null)
        {
            memory = new PySharedMemory(name);
            return;
        }

        object?[] items = [.. PyOps.Iterate(sequence)];
        var rooms = Array.ConvertAll(items, Room);
        memory = new PySharedMemory(name, create: true, HeaderSize + (items.Length * EntrySize) + rooms.Sum());
        *(long*)memory.Start = items.Length;
        long place = HeaderSize + (items.Length * EntrySize);
        for (var i = 0; i < items.Length; i++)
        {
            var entry = Entry(i);
            (entry[1], entry[2]) = (rooms[i], place);
            Store(entry, items[i]);
            place += rooms[i];
        }
    }

    private enum Kind { None, Bool, Int, Float, Text, Bytes }

    public override string PyModuleName => "multiprocessing.shared_memory";

    public override string PyTypeName => "ShareableList";

    /// <summary>The block in which the list is.</summary>
    [PyMember]
    public PySharedMemory Shm => memory;

    /// <summary>The struct format of the items.</summary>
    [PyMember]
    public string Format
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0L; i < Length; i++)
            {
                var entry = Entry(i);
                text.Append((Kind)entry[0] switch { Kind.None => "xxxxxx?x", Kind.Bool => "xxxxxxx?", Kind.Int => "q", Kind.Float => "d", _ => entry[1] + "s" });
            }

            return text.ToString();
        }
    }

    public long Length => *(long*)memory.Start;

    public object? this[long index]
    {
        get => Load(Entry(Check(index, "index out of range")));
        set => Store(Entry(Check(index, "assignment index out of range")), value);
    }

    [PyMember("__getitem__")]
    public object? GetItem(long position) => this[position];

    [PyMember("__setitem__")]
    public void SetItem(long position, object? value) => this[position] = value;

    [PyMember("__len__")]
    public long CountItems() => Length;

    /// <summary>How many items equal the value.</summary>
    [PyMember]
    public long Count(object? value) => this.LongCount(item => PyOps.Equals(item, value));

    /// <summary>The first place of the value. ValueError if there is none.</summary>
    [PyMember]
    public long Index(object? value)
    {
        for (var i = 0L; i < Length; i++)
        {
            if (PyOps.Equals(this[i], value))
            {
                return i;
            }
        }

        throw new ValueError("ShareableList.index(x): x not in list");
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0L; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override string DefaultRepr() => $"ShareableList({PyOps.Repr(new PyList<object?>(this))}, name={PyOps.Repr(memory.Name)})";

    void IPickled.Save(PickleWriter writer) => writer.Text(memory.Name);

    object IPickled.Load(PickleReader reader, int slot) => new PyShareableList(name: reader.Text());

    private static long Room(object? item) => item switch
    {
        string text => RoomFor(Encoding.UTF8.GetByteCount(text)),
        PyBytes bytes => RoomFor(bytes.Length),
        null or bool or long or double => Alignment,
        _ => throw new ValueError($"unsupported type: {PyOps.TypeName(item)}"),
    };

    private static long RoomFor(long length) => Alignment * ((length / Alignment) + 1);

    private long* Entry(long index) => (long*)(memory.Start + HeaderSize + (index * EntrySize));

    private long Check(long index, string error)
    {
        var at = index < 0 ? index + Length : index;
        return at >= 0 && at < Length ? at : throw new IndexError(error);
    }

    private Span<byte> Data(long* entry) => new(memory.Start + entry[2], (int)entry[1]);

    private object? Load(long* entry)
    {
        var data = Data(entry);
        return (Kind)entry[0] switch
        {
            Kind.Bool => data[0] != 0,
            Kind.Int => BinaryPrimitives.ReadInt64LittleEndian(data),
            Kind.Float => BinaryPrimitives.ReadDoubleLittleEndian(data),
            Kind.Text => Encoding.UTF8.GetString(data.TrimEnd((byte)0)),
            Kind.Bytes => new PyBytes(data.TrimEnd((byte)0).ToArray()),
            _ => null,
        };
    }

    private void Store(long* entry, object? value)
    {
        var data = Data(entry);
        switch (value)
        {
            case null: entry[0] = (long)Kind.None; break;
            case bool flag: data[0] = flag ? (byte)1 : (byte)0; entry[0] = (long)Kind.Bool; break;
            case long number: BinaryPrimitives.WriteInt64LittleEndian(data, number); entry[0] = (long)Kind.Int; break;
            case double number: BinaryPrimitives.WriteDoubleLittleEndian(data, number); entry[0] = (long)Kind.Float; break;
            case string text: Store(data, Encoding.UTF8.GetBytes(text)); entry[0] = (long)Kind.Text; break;
            case PyBytes bytes: Store(data, bytes.Span); entry[0] = (long)Kind.Bytes; break;
            default: throw new ValueError($"unsupported type: {PyOps.TypeName(value)}");
        }
    }

    private static void Store(Span<byte> room, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > room.Length)
        {
            throw new ValueError("bytes/str item exceeds available storage");
        }

        bytes.CopyTo(room);
        room[bytes.Length..].Clear();
    }
}

/// <summary>Python's managers.SharedMemoryManager: removes the blocks that it made when it is shut down.</summary>
[PyClass("multiprocessing.managers", "SharedMemoryManager")]
public partial class PySharedMemoryManager : PyObject, IDisposable
{
    private readonly List<PySharedMemory> blocks = [];
    private ProcessExit.Finalizer? finalizer;

    [PyMember]
    public PySharedMemoryManager(object? address = null, object? authkey = null, string serializer = "pickle", object? ctx = null)
    {
    }

    public override string PyTypeName => "SharedMemoryManager";

    public override string PyModuleName => "multiprocessing.managers";

    [PyMember]
    public void Start(object? initializer = null, object? initargs = null) => finalizer ??= ProcessExit.Add(0, Shutdown);

    /// <summary>Closes and unlinks all blocks.</summary>
    [PyMember]
    public void Shutdown()
    {
        finalizer?.Cancel();
        foreach (var block in blocks)
        {
            block.Close();
            try
            {
                block.Unlink();
            }
            catch (FileNotFoundError)
            {
                // The script has done it itself.
            }
        }

        blocks.Clear();
    }

    /// <summary>A new block of at least so many bytes.</summary>
    [PyMember("SharedMemory")]
    public PySharedMemory SharedMemory(long size) => Keep(new PySharedMemory(create: true, size: size));

    /// <summary>A new list in shared memory.</summary>
    [PyMember("ShareableList")]
    public PyShareableList ShareableList(object? sequence)
    {
        var list = new PyShareableList(sequence);
        Keep(list.Shm);
        return list;
    }

    [PyMember("__enter__")]
    public PySharedMemoryManager EnterContext()
    {
        Start();
        return this;
    }

    [PyMember("__exit__")]
    public void ExitContext(params object?[] excInfo) => Shutdown();

    public void Dispose()
    {
        Shutdown();
        GC.SuppressFinalize(this);
    }

    private PySharedMemory Keep(PySharedMemory block)
    {
        Start();
        blocks.Add(block);
        return block;
    }
}
