using System.Globalization;
using System.Text;

using NSec.Cryptography;

namespace CommunityBot.Discord.Http;

/// <summary>
/// Verifies the Ed25519 signature over timestamp and body by which Discord authenticates its requests. Discord
/// regularly sends invalid signatures to check that they are rejected.
/// https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
/// </summary>
internal static class DiscordSignature
{
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>Requests whose timestamp differs by more are rejected as replays.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Null for a valid request; otherwise the reason for the rejection, for the log.</summary>
    public static string? FaultOf(byte[] publicKey, string timestamp, string signature, byte[] body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return "its timestamp is missing or not a number";
        }

        if ((now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Window)
        {
            return "its timestamp is more than five minutes off";
        }

        return FromHex(signature, 64) is { } bytes
            && Verify(publicKey, [.. Encoding.ASCII.GetBytes(timestamp), .. body], bytes)
            ? null
            : "its signature is missing or invalid";
    }

    /// <summary>Null if the text is not a hexadecimal string of exactly this many bytes.</summary>
    public static byte[]? FromHex(string text, int length) =>
        text.Length == length * 2 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    /// <summary>
    /// Verifies a signature by RFC 8032, as strictly as libsodium: keys of small order and signatures whose S is not
    /// reduced are rejected. Returns false, and never throws, for malformed keys and signatures.
    /// </summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && key is not null
        && SignatureAlgorithm.Ed25519.Verify(key, message, signature);
}
