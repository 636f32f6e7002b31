using System.Collections;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PyConc2Cs.Runtime;

/// <summary>Python's shared_memory.SharedMemory: a block of memory with a name, which any process can open until it is unlinked.</summary>
[PyClass("multiprocessing.shared_memory", "SharedMemory")]
public sealed unsafe partial class PySharedMemory : PyObject, IPickled
{
    private const int CreateNew = 0x40 | 0x80 | 2;
    private const int OpenExisting = 2;

    private readonly string name;
    private byte* start;
    private PySharedBuffer? buffer;

    /// <summary>Makes a block of at least <paramref name="size"/> bytes, or opens the one of the name. FileExistsError, FileNotFoundError, ValueError.</summary>
    [PyMember]
    public PySharedMemory(string? name = null, bool create = false, long size = 0, [PyParam(KeywordOnly = true)] bool track = true)
    {
        Native.CheckPlatform();
        if (size < 0)
        {
            throw new ValueError("'size' must be a positive integer");
        }

        if (create && size == 0)
        {
            throw new ValueError("'size' must be a positive number different from zero");
        }

        if (!create && name is null)
        {
            throw new ValueError("'name' can only be None if create=True");
        }

        this.name = name is null ? "/psm_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) : name.StartsWith('/') ? name : "/" + name;
        var descriptor = Native.shm_open(this.name, create ? CreateNew : OpenExisting, 0x180);
        if (descriptor < 0)
        {
            throw OSError.Create((long)Marshal.GetLastPInvokeError(), Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()), this.name);
        }

        if (create)
        {
            _ = Native.ftruncate(descriptor, size);
        }

        Size = create ? size : Native.lseek(descriptor, 0, 2);
        start = Native.Map(descriptor, Size);
        Native.Close(descriptor);
        buffer = new PySharedBuffer(this);
    }

    [PyMember]
    public string Name => name[1..];

    [PyMember]
    public long Size { get; }

    /// <summary>The bytes themselves.</summary>
    [PyMember]
    public PySharedBuffer? Buf => buffer;

    internal byte* Start => start != null ? start : throw new ValueError("operation forbidden on released memoryview object");

    /// <summary>This process uses the block no more.</summary>
    [PyMember]
    public void Close()
    {
        if (start != null)
        {
            Native.Unmap(start, Size);
            start = null;
            buffer = null;
        }
    }

    /// <summary>Removes the name; the memory is freed when the last process closes it.</summary>
    [PyMember]
    public void Unlink()
    {
        if (Native.shm_unlink(name) != 0)
        {
            throw OSError.Create((long)Marshal.GetLastPInvokeError(), Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()), name);
        }
    }

    protected override string DefaultRepr() => $"SharedMemory({PyOps.Repr(Name)}, size={Size})";

    void IPickled.Save(PickleWriter writer) => writer.Text(Name);

    object IPickled.Load(PickleReader reader, int slot) => new PySharedMemory(reader.Text());
}

/// <summary>The memoryview of a shared block: bytes as numbers, slices as bytes.</summary>
[PyClass("builtins", "memoryview")]
public sealed unsafe partial class PySharedBuffer : PyObject, IEnumerable<object?>
{
    private readonly PySharedMemory owner;

    internal PySharedBuffer(PySharedMemory owner) => this.owner = owner;

    public override string PyTypeName => "memoryview";

    public override string PyModuleName => "builtins";

    public long Length => owner.Size;

    public long this[long index]
    {
        get => owner.Start[Check(index)];
        set => owner.Start[Check(index)] = value is >= 0 and < 256 ? (byte)value : throw new ValueError("memoryview: invalid value for format 'B'");
    }

    public PyBytes this[PySlice slice]
    {
        get
        {
            var (first, count, step) = slice.Select(Length);
            var bytes = new byte[count];
            for (var i = 0; i < count; i++)
            {
                bytes[i] = owner.Start[first + (i * step)];
            }

            return new PyBytes(bytes);
        }

        set
        {
            var (first, count, step) = slice.Select(Length);
            if (value.Length != count)
            {
                throw new ValueError("memoryview assignment: lvalue and rvalue have different structures");
            }

            for (var i = 0; i < count; i++)
            {
                owner.Start[first + (i * step)] = (byte)value[i];
            }
        }
    }

    [PyMember("__getitem__")]
    public object? GetItem(object? key) => key is PySlice slice ? this[slice] : this[PyConvert.ToLong(key)];

    [PyMember("__setitem__")]
    public void SetItem(object? key, object? value)
    {
        if (key is PySlice slice)
        {
            this[slice] = new PyBytes(ByteSource.View(value!).ToArray());
        }
        else
        {
            this[PyConvert.ToLong(key)] = PyConvert.ToLong(value);
        }
    }

    [PyMember("__len__")]
    public long Count() => Length;

    [PyMember]
    public long Nbytes => Length;

    [PyMember]
    public PyBytes Tobytes() => this[PySlice.All];

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0L; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private long Check(long index)
    {
        var at = index < 0 ? index + Length : index;
        return at >= 0 && at < Length ? at : throw new IndexError("index out of bounds on dimension 1");
    }
}
