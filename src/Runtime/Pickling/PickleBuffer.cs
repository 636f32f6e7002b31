using System.Buffers.Binary;
using System.Text;

namespace PyConc2Cs.Runtime;

/// <summary>Bytes that grow at the end: numbers in a variable length, text as UTF-16 code units where it isn't valid Unicode.</summary>
internal sealed class PickleBuffer
{
    private byte[] data = new byte[256];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => data.AsMemory(0, Length);

    public void Truncate(int length) => Length = length;

    public void Byte(byte value)
    {
        Reserve(1);
        data[Length++] = value;
    }

    public void Number(long value)
    {
        // Zigzag: small numbers of either sign are short.
        var bits = (ulong)((value << 1) ^ (value >> 63));
        Reserve(10);
        while (bits >= 0x80)
        {
            data[Length++] = (byte)(bits | 0x80);
            bits >>= 7;
        }

        data[Length++] = (byte)bits;
    }

    public void Double(double value)
    {
        Reserve(8);
        BinaryPrimitives.WriteDoubleLittleEndian(data.AsSpan(Length), value);
        Length += 8;
    }

    public void Text(string value)
    {
        var isValid = !value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || IsPaired(value);
        var bytes = isValid ? Encoding.UTF8.GetByteCount(value) : value.Length * 2;
        Number(isValid ? bytes : -bytes);
        Reserve(bytes);
        if (isValid)
        {
            Encoding.UTF8.GetBytes(value, data.AsSpan(Length));
        }
        else
        {
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(data.AsSpan(Length));
        }

        Length += bytes;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        Reserve(value.Length);
        value.CopyTo(data.AsSpan(Length));
        Length += value.Length;
    }

    private static bool IsPaired(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !(char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private void Reserve(int more)
    {
        if (data.Length - Length < more)
        {
            Array.Resize(ref data, Math.Max(Length + more, (int)Math.Min(data.Length * 2L, Array.MaxLength)));
        }
    }
}
