using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using CommunityBot.Wire;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Slack.Installing;

/// <summary>
/// Ties the end of an installation to its beginning: signed by us, good in the browser that began, for ten minutes,
/// once. Without it somebody could make another person finish what they began (RFC 6749, section 10.12).
/// </summary>
/// <param name="secret">From which the signing key is made.</param>
internal sealed class OAuthState(Secret secret, TimeProvider wire)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public const int MarkLength = ((MarkBytes * 8) + 5) / 6;

    private const int MarkBytes = 32;
    private const int MomentBytes = sizeof(long);
    private const int ChanceBytes = 16;
    private const int BodyBytes = MomentBytes + ChanceBytes;

    /// <summary>
    /// In this process only: at another instance a state could be used again by the same browser, with another code of
    /// Slack's, which is good once.
    /// </summary>
    private readonly RecentIds used = new(wire, Life * 2, most: 10_000);

    private readonly byte[] key = HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(secret.Reveal()), "communitybot install state"u8.ToArray());

    /// <summary>What the browser keeps meanwhile: <see cref="MarkLength"/> characters.</summary>
    public static string NewBrowserMark() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(MarkBytes));

    public string Begin(string browserMark)
    {
        Span<byte> body = stackalloc byte[BodyBytes];
        BinaryPrimitives.WriteInt64BigEndian(body, (wire.GetUtcNow() + Life).ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(body[MomentBytes..]);
        return WebEncoders.Base64UrlEncode([.. body, .. Sign(body, browserMark)]);
    }

    /// <summary>Null for the end of an installation that began here, else what is wrong with it.</summary>
    public string? FaultOf(string? state, string? browserMark)
    {
        if (string.IsNullOrEmpty(state) || string.IsNullOrEmpty(browserMark))
        {
            return "it did not begin in this browser";
        }

        var bytes = Decode(state);
        if (bytes.Length <= BodyBytes
            || !CryptographicOperations.FixedTimeEquals(
                Sign(bytes.AsSpan(0, BodyBytes), browserMark), bytes.AsSpan(BodyBytes)))
        {
            return "it did not begin in this browser";
        }

        var until = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
        return wire.GetUtcNow() >= until ? "it took longer than ten minutes"
            : used.Add(state) ? null : "it has been finished already";
    }

    private byte[] Sign(ReadOnlySpan<byte> body, string browserMark) =>
        HMACSHA256.HashData(key, (byte[])[.. body, .. Encoding.UTF8.GetBytes(browserMark)]);

    private static byte[] Decode(string state)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(state);
        }
        catch (FormatException)
        {
            // Not of our making.
            return [];
        }
    }
}
