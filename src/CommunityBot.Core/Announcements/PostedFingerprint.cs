using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// What the ledger stores of a posted message: its <see cref="MessageFingerprint"/> with the design that the message
/// was composed in. Fingerprints of different designs say nothing about whether the page has changed.
/// </summary>
internal static class PostedFingerprint
{
    /// <summary>
    /// Increased with a change of what posts say about an unchanged page. Posts of version 0.1 have no prefix.
    /// </summary>
    private const string Design = "2:";

    /// <summary>
    /// With the button that adds the meetup to a calendar, which cards get when the operator makes a community public:
    /// the posts of before are not all edited for it.
    /// </summary>
    private const string DesignWithCalendar = "2c:";

    public static string Of(Message message) =>
        (HasCalendarButton(message) ? DesignWithCalendar : Design) + MessageFingerprint.Of(message);

    /// <param name="posted">From the ledger; null if nothing is stored.</param>
    /// <param name="composed">From <see cref="Of"/>.</param>
    public static bool IsOfSameDesign(string? posted, string composed) =>
        posted?.StartsWith(composed[..(composed.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)
            is true;

    private static bool HasCalendarButton(Message message) => message.Blocks.OfType<Block.Buttons>()
        .SelectMany(row => row.Items)
        .Any(button => button is Button.Invoke { Command: AddToCalendarCommand.Name });
}
