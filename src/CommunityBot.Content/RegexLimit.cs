namespace CommunityBot.Content;

/// <summary>
/// The time after which a match is given up. The patterns are bounded, so that no text needs it; it is long because it
/// is measured by the wall clock, and a page must not be lost on a machine that does other things.
/// </summary>
internal static class RegexLimit
{
    public const int Milliseconds = 5_000;
}
