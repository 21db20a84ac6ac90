using System.Globalization;
using System.Text;

using NSec.Cryptography;

namespace CommunityBot.Discord.Http;

/// <summary>
/// Whether a request comes from Discord: it signs timestamp and body with Ed25519, and tests with wrong signatures that
/// they are refused.
/// https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
/// </summary>
internal static class DiscordSignature
{
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>A request older than this, or from further ahead, is one that somebody kept.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Null for a good one; else what is wrong, for the log.</summary>
    public static string? FaultOf(byte[] publicKey, string timestamp, string signature, byte[] body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return "its timestamp is missing or no number";
        }

        if ((now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Window)
        {
            return "its timestamp is more than five minutes off";
        }

        return FromHex(signature, 64) is { } bytes
            && Verify(publicKey, [.. Encoding.ASCII.GetBytes(timestamp), .. body], bytes)
            ? null
            : "its signature is missing or wrong";
    }

    /// <summary>Null when the text is not so many bytes in hex.</summary>
    public static byte[]? FromHex(string text, int length) =>
        text.Length == length * 2 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    /// <summary>
    /// RFC 8032 as libsodium checks it: a key of small order and a signature whose S is not reduced are refused.
    /// False, never an exception, for a key or a signature that is none.
    /// </summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && key is not null
        && SignatureAlgorithm.Ed25519.Verify(key, message, signature);
}
