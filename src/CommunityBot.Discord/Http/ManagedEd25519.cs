using System.Numerics;
using System.Security.Cryptography;

namespace CommunityBot.Discord.Http;

/// <summary>
/// Checks Ed25519 signatures without any native library: slow, and everywhere.
/// https://www.rfc-editor.org/rfc/rfc8032#section-5.1.7
/// </summary>
internal static class ManagedEd25519
{
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 64 || EdwardsPoint.Decode(publicKey) is not { } key)
        {
            return false;
        }

        var s = new BigInteger(signature[32..], isUnsigned: true);
        if (s >= EdwardsPoint.Order)
        {
            // The same signature in another spelling; taking it would let one be made from another.
            return false;
        }

        var challenge = Challenge(signature[..32], publicKey, message);
        var expected = (s * EdwardsPoint.Base) + (challenge * -key);
        return CryptographicOperations.FixedTimeEquals(expected.Encode(), signature[..32]);
    }

    public static BigInteger Challenge(ReadOnlySpan<byte> r, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[64];
        SHA512.HashData([.. r, .. publicKey, .. message], hash);
        return new BigInteger(hash, isUnsigned: true) % EdwardsPoint.Order;
    }
}
