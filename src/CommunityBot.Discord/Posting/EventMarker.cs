namespace CommunityBot.Discord.Posting;

/// <summary>
/// Marks a scheduled event as the bot's: events have no nonce or metadata, so the description ends with the post's
/// reference.
/// </summary>
internal static class EventMarker
{
    public static string Of(string reference) => $"-# ref {reference}";

    public static bool IsIn(string? description, string reference) =>
        description?.Contains($"ref {reference}", StringComparison.Ordinal) == true;
}
