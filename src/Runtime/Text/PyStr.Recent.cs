using System.Runtime.CompilerServices;

namespace PyConc2Cs.Runtime;

/// <summary>What is remembered of the long strings that a thread used last: loops ask for their length or an item in each round.</summary>
public static partial class PyStr
{
    /// <summary>Below it, looking through a string costs no more than asking whether it is known.</summary>
    private const int LongLength = 64;

    // Two, because algorithms compare two strings.
    [ThreadStatic]
    private static string? recentPlain;

    [ThreadStatic]
    private static string? olderPlain;

    [ThreadStatic]
    private static string? recentCoded;

    [ThreadStatic]
    private static int[]? recentCodes;

    /// <summary>No surrogates, so that UTF-16 units are code points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlain(string s) => s.Length > LongLength ? IsLongPlain(s) : !HasSurrogates(s);

    private static bool IsLongPlain(string s)
    {
        if (ReferenceEquals(s, recentPlain) || ReferenceEquals(s, olderPlain))
        {
            return true;
        }

        if (ReferenceEquals(s, recentCoded) || HasSurrogates(s))
        {
            return false;
        }

        olderPlain = recentPlain;
        recentPlain = s;
        return true;
    }

    private static bool HasSurrogates(string s) => s.AsSpan().ContainsAnyInRange('\ud800', '\udfff');

    /// <summary>The code points, of a long string the ones that were made last time; nobody may change them.</summary>
    private static int[] CodePointsOf(string s)
    {
        if (s.Length <= LongLength)
        {
            return CodePoints(s);
        }

        if (!ReferenceEquals(s, recentCoded))
        {
            recentCodes = CodePoints(s);
            recentCoded = s;
        }

        return recentCodes!;
    }
}
