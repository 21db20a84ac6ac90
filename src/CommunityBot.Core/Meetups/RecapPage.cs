using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// The text of a page for the site, in the format of <c>content/README.md</c>: what is written here is read from the
/// page unchanged.
/// </summary>
internal static class RecapPage
{
    public static string Write(string title, LocalDate? date, Uri? video, IEnumerable<Talk> talks, Phrases phrases) =>
        $"""
        ---
        title: "{Quoted($"{phrases.Recap}: {title}")}"
        layout: recap
        event_date: {(date is { } day ? LocalDatePattern.Iso.Format(day) : "")}
        {$"video: {video}".TrimEnd()}
        ---

        {string.Join("\n\n", talks.Select(Section))}
        """.ReplaceLineEndings("\n");

    private static string Section(Talk talk) =>
        $"### {talk.Title}{Signature(talk.Speakers)}\n\n" +
        string.Join('\n', PositionOf(talk).Concat(talk.Takeaways).Select(line => "* " + line));

    /// <summary>After a comma, one other name would be read as the organisation of the first.</summary>
    private static string Signature(IReadOnlyList<string> speakers) => speakers switch
    {
        [] => "",
        [var one, var other] => $" – {one} & {other}",
        _ => $" – {string.Join(", ", speakers)}",
    };

    /// <summary>A link whose text is the offset.</summary>
    private static IEnumerable<string> PositionOf(Talk talk) => talk is { Offset: { } offset, Video: { } video }
        ? [$"[{Recording.Clock(offset)}]({video})"]
        : [];

    /// <summary>A text between double quotes in YAML.</summary>
    private static string Quoted(string text) => text.ReplaceLineEndings(" ")
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
