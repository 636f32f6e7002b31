using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>MT19937 as CPython has it (Matsumoto and Nishimura); safe to share between threads.</summary>
internal sealed class MersenneTwister
{
    internal const int StateLength = 624;
    private const int Shift = 397;

    private readonly uint[] state = new uint[StateLength];
    private SpinFlag flag;
    private int index = StateLength;

    /// <summary>CPython's init_by_array.</summary>
    internal void Seed(ReadOnlySpan<uint> key)
    {
        flag.Enter();
        SeedWith(19650218);
        var i = 1;
        var j = 0;
        for (var k = Math.Max(StateLength, key.Length); k > 0; k--)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            Advance(ref i);
            j = (j + 1) % key.Length;
        }
        for (var k = StateLength - 1; k > 0; k--)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            Advance(ref i);
        }
        state[0] = 0x80000000;
        index = StateLength;
        flag.Exit();
    }

    internal uint Next32()
    {
        flag.Enter();
        var value = Next();
        flag.Exit();
        return value;
    }

    /// <summary>53 bits from two numbers, as CPython's random().</summary>
    internal double NextDouble()
    {
        flag.Enter();
        var a = Next() >> 5;
        var b = Next() >> 6;
        flag.Exit();
        return ((a * 67108864.0) + b) * (1.0 / 9007199254740992.0);
    }

    /// <summary>Up to 64 bits.</summary>
    internal ulong NextBits(int count)
    {
        if (count <= 32)
        {
            return count == 0 ? 0 : Next32() >> (32 - count);
        }
        flag.Enter();
        var low = Next();
        var high = Next() >> (64 - count);
        flag.Exit();
        return ((ulong)high << 32) | low;
    }

    internal BigInteger NextBig(long count)
    {
        var bytes = new byte[(((count - 1) / 32) + 1) * 4];
        flag.Enter();
        for (var i = 0; i < bytes.Length; i += 4)
        {
            var word = Next();
            var left = count - (i * 8L);
            BitConverter.TryWriteBytes(bytes.AsSpan(i), left < 32 ? word >> (int)(32 - left) : word);
        }
        flag.Exit();
        return new BigInteger(bytes, isUnsigned: true);
    }

    /// <summary>The 624 words and the position.</summary>
    internal long[] GetState()
    {
        flag.Enter();
        long[] copy = [.. state.Select(word => (long)word), index];
        flag.Exit();
        return copy;
    }

    internal void SetState(ReadOnlySpan<long> words)
    {
        flag.Enter();
        for (var i = 0; i < StateLength; i++)
        {
            state[i] = (uint)words[i];
        }
        index = (int)words[StateLength];
        flag.Exit();
    }

    private void SeedWith(uint seed)
    {
        state[0] = seed;
        for (var i = 1; i < StateLength; i++)
        {
            state[i] = (1812433253 * (state[i - 1] ^ (state[i - 1] >> 30))) + (uint)i;
        }
    }

    private void Advance(ref int i)
    {
        if (++i >= StateLength)
        {
            state[0] = state[StateLength - 1];
            i = 1;
        }
    }

    private uint Next()
    {
        if (index >= StateLength)
        {
            Refill();
        }
        var y = state[index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Refill()
    {
        for (var i = 0; i < StateLength; i++)
        {
            var y = (state[i] & 0x80000000) | (state[(i + 1) % StateLength] & 0x7fffffff);
            state[i] = state[(i + Shift) % StateLength] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        index = 0;
    }
}
