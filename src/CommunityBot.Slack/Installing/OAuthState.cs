using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using CommunityBot.Wire;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Slack.Installing;

/// <summary>
/// Creates and verifies the OAuth state: signed, bound to the browser, valid for ten minutes and once. It prevents
/// cross-site request forgery (RFC 6749, section 10.12).
/// </summary>
/// <param name="secret">The signing key is derived from it.</param>
internal sealed class OAuthState(Secret secret, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public const int MarkLength = ((MarkBytes * 8) + 5) / 6;

    private const int MarkBytes = 32;
    private const int TimestampBytes = sizeof(long);
    private const int NonceBytes = 16;
    private const int BodyBytes = TimestampBytes + NonceBytes;

    /// <summary>
    /// Per process: on another instance the same browser could reuse a state, but only with a new code, which Slack
    /// accepts once.
    /// </summary>
    private readonly RecentIds used = new(time, Lifetime * 2, capacity: 10_000);

    private readonly byte[] key = HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(secret.Reveal()), "communitybot install state"u8.ToArray());

    /// <summary>A new value for the browser's cookie: <see cref="MarkLength"/> characters.</summary>
    public static string NewBrowserMark() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(MarkBytes));

    public string Create(string browserMark)
    {
        Span<byte> body = stackalloc byte[BodyBytes];
        BinaryPrimitives.WriteInt64BigEndian(body, (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(body[TimestampBytes..]);
        return WebEncoders.Base64UrlEncode([.. body, .. Sign(body, browserMark)]);
    }

    /// <summary>Null for a valid state, otherwise why it is rejected.</summary>
    public string? FaultOf(string? state, string? browserMark)
    {
        if (string.IsNullOrEmpty(state) || string.IsNullOrEmpty(browserMark))
        {
            return "it was not started in this browser";
        }

        var bytes = Decode(state);
        if (bytes.Length <= BodyBytes
            || !CryptographicOperations.FixedTimeEquals(
                Sign(bytes.AsSpan(0, BodyBytes), browserMark), bytes.AsSpan(BodyBytes)))
        {
            return "it was not started in this browser";
        }

        var expiry = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
        return time.GetUtcNow() >= expiry ? "it took longer than ten minutes"
            : used.Add(state) ? null : "it is already finished";
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
            // Not one of our states.
            return [];
        }
    }
}
