using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Http;

/// <summary>
/// Whether a request comes from Slack: version 0 of its signature, over the exact bytes that came.
/// https://docs.slack.dev/authentication/verifying-requests-from-slack
/// </summary>
internal static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>Older, or further ahead, is somebody who kept a request or whose clock is wrong.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static string Of(Secret signingSecret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(
            HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(signingSecret.Reveal()));
        hmac.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hmac.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    /// <summary>Null for a request of Slack's own, else why it is none.</summary>
    public static string? FaultOf(
        Secret signingSecret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
        {
            return "it is not signed";
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Window.TotalSeconds)
        {
            return "its time is more than five minutes from ours; if it comes from Slack, set this machine's clock";
        }

        // In constant time: how long it takes must not tell how much of a guess was right.
        var right = Encoding.ASCII.GetBytes(Of(signingSecret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(signature))
            ? null
            : "its signature is wrong; if it comes from Slack, check SLACK_SIGNING_SECRET";
    }
}
