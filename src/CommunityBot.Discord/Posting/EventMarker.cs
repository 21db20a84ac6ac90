namespace CommunityBot.Discord.Posting;

/// <summary>
/// How an event of ours is known again: Discord keeps no note of the sender's with an event, so a short line ends its
/// description.
/// </summary>
internal static class EventMarker
{
    public static string Of(string reference) => $"-# ref {reference}";

    public static bool IsIn(string? description, string reference) =>
        description?.Contains($"ref {reference}", StringComparison.Ordinal) == true;
}
