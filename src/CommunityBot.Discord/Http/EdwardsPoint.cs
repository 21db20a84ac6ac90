using System.Globalization;
using System.Numerics;

namespace CommunityBot.Discord.Http;

/// <summary>
/// A point of the curve that Ed25519 signs with, in extended coordinates. Everything here is public (keys, signatures,
/// messages), so nothing has to take constant time. https://www.rfc-editor.org/rfc/rfc8032#section-5.1
/// </summary>
internal readonly record struct EdwardsPoint(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
{
    /// <summary>2^255 - 19, which gives the curve its name.</summary>
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;

    /// <summary>How many points there are in the group that is used.</summary>
    public static readonly BigInteger Order = BigInteger.Pow(2, 252)
        + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);

    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (Prime - 1) / 4, Prime);

    public static EdwardsPoint Neutral { get; } = new(0, 1, 1, 0);

    public static EdwardsPoint Base { get; } = FromBaseY();

    /// <summary>Null for 32 bytes that are no point.</summary>
    public static EdwardsPoint? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != 32)
        {
            return null;
        }

        Span<byte> plain = stackalloc byte[32];
        bytes.CopyTo(plain);
        var isOdd = (plain[31] & 0x80) != 0;
        plain[31] &= 0x7f;
        return WithY(new BigInteger(plain, isUnsigned: true), isOdd);
    }

    public byte[] Encode()
    {
        var inverse = Inverse(Z);
        var x = Mod(X * inverse);
        var y = Mod(Y * inverse);
        var bytes = new byte[32];
        y.TryWriteBytes(bytes, out _, isUnsigned: true);
        bytes[31] |= x.IsEven ? (byte)0 : (byte)0x80;
        return bytes;
    }

    public static EdwardsPoint operator +(EdwardsPoint p, EdwardsPoint q)
    {
        var a = Mod((p.Y - p.X) * (q.Y - q.X));
        var b = Mod((p.Y + p.X) * (q.Y + q.X));
        var c = Mod(2 * p.T * q.T * D);
        var d = Mod(2 * p.Z * q.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    public static EdwardsPoint operator -(EdwardsPoint p) => new(Mod(-p.X), p.Y, p.Z, Mod(-p.T));

    public static EdwardsPoint operator *(BigInteger times, EdwardsPoint p)
    {
        var sum = Neutral;
        for (var bit = (int)times.GetBitLength() - 1; bit >= 0; bit--)
        {
            sum += sum;
            sum = ((times >> bit) & 1).IsOne ? sum + p : sum;
        }

        return sum;
    }

    private static EdwardsPoint FromBaseY() => WithY(Mod(4 * Inverse(5)), isOdd: false)!.Value;

    /// <summary>https://www.rfc-editor.org/rfc/rfc8032#section-5.1.3</summary>
    private static EdwardsPoint? WithY(BigInteger y, bool isOdd)
    {
        if (y >= Prime)
        {
            return null;
        }

        var square = Mod((y * y - 1) * Inverse(Mod(D * y * y + 1)));
        var x = BigInteger.ModPow(square, (Prime + 3) / 8, Prime);
        x = Mod(x * x - square).IsZero ? x : Mod(x * RootOfMinusOne);
        if (!Mod(x * x - square).IsZero || (x.IsZero && isOdd))
        {
            return null;
        }

        x = x.IsEven == isOdd ? Prime - x : x;
        return new EdwardsPoint(x, y, 1, Mod(x * y));
    }

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Mod(number), Prime - 2, Prime);

    private static BigInteger Mod(BigInteger number) =>
        BigInteger.Remainder(number, Prime) is { Sign: < 0 } negative
            ? negative + Prime
            : BigInteger.Remainder(number, Prime);
}
