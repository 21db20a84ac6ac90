using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>A recap as an organiser published it, or corrected it, with the form.</summary>
/// <param name="Lineage">The meetup's oldest id; the recap's own where its meetup has no page.</param>
/// <param name="Number">1 for the first one, then counting up; 0 is a recap that was never published so.</param>
/// <param name="By">The organiser's user id on their platform.</param>
public sealed record RecapRevision(
    string Community, string Lineage, int Number, RecapWords Words, ChannelRef By, Instant At)
{
    /// <summary>
    /// <see cref="RecapWords.FingerprintOf"/> the page that it corrected; null if there was none. A page that has
    /// changed since is newer than these words.
    /// </summary>
    public string? Page { get; init; }

    /// <summary>
    /// <see cref="RecapFile.Fingerprints"/> of the page that the bot has written, separated by spaces; empty for none.
    /// </summary>
    public string File { get; init; } = "";

    /// <summary>The last pull request with the page; null if there was none.</summary>
    public Uri? PullRequest { get; init; }

    /// <summary>True if the page is what the bot has written.</summary>
    /// <param name="fingerprint"><see cref="RecapWords.FingerprintOf"/> the page.</param>
    public bool HasWritten(string fingerprint) =>
        File.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(fingerprint, StringComparer.Ordinal);

    /// <summary>The <see cref="RecapSubmission.Reference"/> of what was published.</summary>
    public required string Draft { get; init; }
}

/// <summary>What an organiser wrote in the form, kept until it is published.</summary>
/// <param name="Base">The number of the revision that the form was opened with.</param>
public sealed record RecapSubmission(
    string Community, string Lineage, int Base, RecapWords Words, ChannelRef By, Instant At)
{
    /// <summary>Twelve hex digits, used in buttons.</summary>
    public string Reference => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        FormattableString.Invariant($"{Community}\n{Lineage}\n{By}\n{At.ToUnixTimeMilliseconds()}\n{Words.Text}")))
        .AsSpan(0, 6));
}
