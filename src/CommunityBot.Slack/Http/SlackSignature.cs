using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Http;

/// <summary>
/// Verifies that a request comes from Slack: HMAC-SHA256 with the signing secret over the exact bytes received.
/// https://docs.slack.dev/authentication/verifying-requests-from-slack
/// </summary>
internal static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>A timestamp outside this window is a replay, or one of the clocks is wrong.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static string Compute(Secret signingSecret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(
            HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(signingSecret.Reveal()));
        hmac.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hmac.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    /// <summary>Null for a valid signature, otherwise why the request is rejected.</summary>
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
            return "its timestamp is more than five minutes off; if it comes from Slack, set this machine's clock";
        }

        // Compared in constant time, so that timing does not reveal how much of a guess was right.
        var expected = Encoding.ASCII.GetBytes(Compute(signingSecret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature))
            ? null
            : "its signature is invalid; if it comes from Slack, check SLACK_SIGNING_SECRET";
    }
}
