using System.Numerics;
using System.Security.Cryptography;
using System.Text;

using CommunityBot.Discord.Http;

namespace CommunityBot.Discord.Tests.Http;

/// <summary>
/// Signs as Discord would; for tests only, since it takes no care of the secret.
/// https://www.rfc-editor.org/rfc/rfc8032#section-5.1.6
/// </summary>
internal sealed class TestSigner
{
    private readonly BigInteger scalar;
    private readonly byte[] prefix;

    public TestSigner(byte[] seed)
    {
        var hash = SHA512.HashData(seed);
        hash[0] &= 248;
        hash[31] = (byte)((hash[31] & 127) | 64);
        scalar = new BigInteger(hash.AsSpan(0, 32), isUnsigned: true);
        prefix = hash[32..];
        PublicKey = (scalar * EdwardsPoint.Base).Encode();
    }

    public byte[] PublicKey { get; }

    public byte[] Sign(byte[] message)
    {
        var r = new BigInteger(SHA512.HashData([.. prefix, .. message]), isUnsigned: true) % EdwardsPoint.Order;
        var point = (r * EdwardsPoint.Base).Encode();
        var s = (r + (ManagedEd25519.Challenge(point, PublicKey, message) * scalar)) % EdwardsPoint.Order;
        var signature = new byte[64];
        point.CopyTo(signature, 0);
        s.TryWriteBytes(signature.AsSpan(32), out _, isUnsigned: true);
        return signature;
    }

    public string Sign(string timestamp, string body) =>
        Convert.ToHexStringLower(Sign(Encoding.UTF8.GetBytes(timestamp + body)));
}
