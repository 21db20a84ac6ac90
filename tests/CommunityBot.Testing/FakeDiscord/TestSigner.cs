using System.Text;

using NSec.Cryptography;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Signs requests as Discord does; only for tests, because the secret key stays in memory as plain bytes.
/// </summary>
public sealed class TestSigner
{
    private readonly byte[] seed;

    public TestSigner(byte[] seed)
    {
        this.seed = seed;
        using var key = Import();
        PublicKey = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
    }

    public byte[] PublicKey { get; }

    public byte[] Sign(byte[] message)
    {
        using var key = Import();
        return SignatureAlgorithm.Ed25519.Sign(key, message);
    }

    public string Sign(string timestamp, string body) =>
        Convert.ToHexStringLower(Sign(Encoding.UTF8.GetBytes(timestamp + body)));

    private Key Import() => Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
}
