using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace PyConc2Cs.Runtime;

/// <summary>Reads and writes addresses and masks with the messages of CPython's ipaddress.</summary>
internal static class IpParser
{
    public static PyIpAddress Address(object? address, int version) => version == 4 ? new PyIpv4Address(address) : new PyIpv6Address(address);

    public static int Width(int version) => version == 4 ? 32 : 128;

    public static BigInteger Number(object? address, int version)
    {
        switch (address)
        {
            case not null when Numeric.IsInt(address): return OfInt(Numeric.ToBig(address), version);
            case PyBytes bytes:
                return bytes.Span.Length == Width(version) / 8
                    ? new BigInteger(bytes.Span, isUnsigned: true, isBigEndian: true)
                    : throw new AddressValueError($"{PyOps.Repr(bytes)} (len {bytes.Span.Length} != {Width(version) / 8}) is not permitted as an IPv{version} address");
        }

        var text = PyOps.Str(address);
        if (text.Contains('/', StringComparison.Ordinal))
        {
            throw new AddressValueError($"Unexpected '/' in {PyOps.Repr(text)}");
        }

        return version == 4 ? V4(text) : V6(text);
    }

    /// <summary>The address and the length of the prefix, which is the whole address if none is given.</summary>
    public static (BigInteger Number, int Prefix) Network(object? value, int version)
    {
        var (address, mask) = value switch
        {
            System.Runtime.CompilerServices.ITuple { Length: 2 } pair => (pair[0], pair[1]),
            System.Runtime.CompilerServices.ITuple { Length: 1 } single => (single[0], null),
            string text when text.Split('/') is var parts => parts.Length switch
            {
                1 => (parts[0], null),
                2 => (parts[0], (object?)parts[1]),
                _ => throw new AddressValueError($"Only one '/' permitted in {PyOps.Repr(text)}"),
            },
            _ => (value, null),
        };
        return (Number(address, version), mask is null ? Width(version) : Prefix(mask, version));
    }

    public static int Prefix(object mask, int version)
    {
        var text = PyOps.Str(mask);
        var width = Width(version);
        if (Numeric.IsInt(mask) || (text.Length > 0 && text.All(char.IsAsciiDigit)))
        {
            return BigInteger.TryParse(text, out var length) && length >= 0 && length <= width ? (int)length : throw NoMask(text);
        }

        if (version == 6 || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetwork || text.Split('.').Length != 4)
        {
            throw NoMask(text);
        }

        var number = (uint)V4(text);
        return IsMask(number) ? BitOperations.PopCount(number) : IsMask(~number) ? 32 - BitOperations.PopCount(number) : throw NoMask(text);
    }

    public static string Text(BigInteger number, int version) => version == 4
        ? string.Join('.', Enumerable.Range(0, 4).Select(i => ((uint)number >> (24 - (8 * i))) & 255))
        : Compress([.. Enumerable.Range(0, 8).Select(i => ((int)((number >> (112 - (16 * i))) & 0xffff)).ToString("x", CultureInfo.InvariantCulture))]);

    private static BigInteger OfInt(BigInteger number, int version)
    {
        if (number.Sign < 0)
        {
            throw new AddressValueError($"{number} (< 0) is not permitted as an IPv{version} address");
        }

        return number >> Width(version) == 0 ? number : throw new AddressValueError($"{number} (>= 2**{Width(version)}) is not permitted as an IPv{version} address");
    }

    private static bool IsMask(uint number) => number == 0 || (~number & (~number + 1)) == 0;

    private static NetmaskValueError NoMask(string text) => new($"{PyOps.Repr(text)} is not a valid netmask");

    private static BigInteger V4(string text)
    {
        if (text.Length == 0)
        {
            throw new AddressValueError("Address cannot be empty");
        }

        var octets = text.Split('.');
        if (octets.Length != 4)
        {
            throw new AddressValueError($"Expected 4 octets in {PyOps.Repr(text)}");
        }

        var number = BigInteger.Zero;
        foreach (var octet in octets)
        {
            number = (number << 8) + Octet(octet, text);
        }

        return number;
    }

    private static int Octet(string octet, string text)
    {
        var problem = octet.Length == 0 ? "Empty octet not permitted"
            : !octet.All(char.IsAsciiDigit) ? $"Only decimal digits permitted in {PyOps.Repr(octet)}"
            : octet.Length > 3 ? $"At most 3 characters permitted in {PyOps.Repr(octet)}"
            : octet != "0" && octet[0] == '0' ? $"Leading zeros are not permitted in {PyOps.Repr(octet)}"
            : int.Parse(octet, CultureInfo.InvariantCulture) > 255 ? $"Octet {octet} (> 255) not permitted" : null;
        return problem is null ? int.Parse(octet, CultureInfo.InvariantCulture) : throw new AddressValueError($"{problem} in {PyOps.Repr(text)}");
    }

    private static BigInteger V6(string text)
    {
        if (text.Length == 0)
        {
            throw new AddressValueError("Address cannot be empty");
        }

        var parts = text.Split('%')[0].Split(':');
        if (parts.Length < 3)
        {
            throw new AddressValueError($"At least 3 parts expected in {PyOps.Repr(text)}");
        }

        if (parts.Length > 9)
        {
            throw new AddressValueError($"At most 8 colons permitted in {PyOps.Repr(text)}");
        }

        if (!IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
        {
            throw new AddressValueError(parts.Where(p => !p.Contains('.', StringComparison.Ordinal)).FirstOrDefault(p => p.Length > 4) is { } large
                ? $"At most 4 characters permitted in {PyOps.Repr(large)} in {PyOps.Repr(text)}"
                : parts.FirstOrDefault(p => !p.All(char.IsAsciiHexDigit)) is { } odd
                ? $"Only hex digits permitted in {PyOps.Repr(odd)} in {PyOps.Repr(text)}"
                : !text.Contains("::", StringComparison.Ordinal) ? $"Exactly 8 parts expected without '::' in {PyOps.Repr(text)}" : $"At most one '::' permitted in {PyOps.Repr(text)}");
        }

        return new BigInteger(parsed.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
    }

    /// <summary>The first longest run of at least two zero groups becomes "::".</summary>
    private static string Compress(string[] groups)
    {
        var (best, length) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var end = i;
            while (end < 8 && groups[end] == "0")
            {
                end++;
            }

            if (end - i > length)
            {
                (best, length) = (i, end - i);
            }
        }

        return best < 0 ? string.Join(':', groups) : string.Join(':', groups[..best]) + "::" + string.Join(':', groups[(best + length)..]);
    }
}
