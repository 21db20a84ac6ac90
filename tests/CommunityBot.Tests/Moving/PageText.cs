namespace CommunityBot.Tests.Moving;

/// <summary>Pages as organisers write them.</summary>
internal static class PageText
{
    public const string KitesText =
        "We build kites from paper and thread, and carry them up the hill as soon as the wind allows it. Bring " +
        "scissors.";

    /// <param name="date">"6 February 2031".</param>
    /// <param name="header">Further lines of the header.</param>
    public static string Of(
        string title, string date, string text = KitesText, string time = "18:30 – 20:30", string header = "") =>
        $"---\ntitle: \"{title}\"\nlayout: event\nevent_date: {date}\n" +
        $"time: {time}\nvenue: Town Hall, 1 Main Street\nregistration: https://tickets.example.org/1\n" +
        (header.Length > 0 ? header + "\n" : "") + $"---\n\n{text}\n";
}
