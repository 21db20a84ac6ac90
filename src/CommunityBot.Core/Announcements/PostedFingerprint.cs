using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// What the ledger stores of a posted message: its <see cref="MessageFingerprint"/> with the design that the message
/// was composed in. A fingerprint of another design says nothing about whether the page has changed.
/// </summary>
internal static class PostedFingerprint
{
    /// <summary>
    /// Increased with a change of what posts say about an unchanged page. Posts of version 0.1 have no prefix.
    /// </summary>
    private const string Design = "2:";

    public static string Of(Message message) => Design + MessageFingerprint.Of(message);

    public static bool IsOfThisDesign(string? fingerprint) =>
        fingerprint?.StartsWith(Design, StringComparison.Ordinal) is true;
}
