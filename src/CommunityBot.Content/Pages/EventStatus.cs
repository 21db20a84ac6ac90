using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Reads the event status from front matter, words in the title, a bold sentence, or a struck-through title.
/// </summary>
internal static class EventStatus
{
    /// <param name="inTitle">The status that the title was marked with.</param>
    public static MeetupStatus Read(Page page, string? title, MeetupStatus? inTitle, bool isStruck)
    {
        if (page.Header.IsTrue(
            "cancelled",
            "canceled",
            "is_cancelled",
            "annule",
            "abgesagt",
            "event.cancelled",
            "event.canceled") || isStruck)
        {
            return MeetupStatus.Cancelled;
        }

        if (page.Header.IsTrue("postponed", "verschoben", "reporte"))
        {
            return MeetupStatus.Postponed;
        }

        var stated = page.Header.Text("status", "event_status", "event.status", "eventStatus", "state");
        return (stated is null ? null : Of(stated)) ?? inTitle ?? (title is null ? null : Provisional(title)) ??
            InText(page) ??
            (page.Header.IsTrue("tentative", "tbc", "provisional") ? MeetupStatus.Tentative : MeetupStatus.Scheduled);
    }

    private static MeetupStatus? Of(string text) =>
        Lexicon.Cancelled.OccurIn(text) ? MeetupStatus.Cancelled
        : Lexicon.Postponed.OccurIn(text) ? MeetupStatus.Postponed
        : Provisional(text);

    private static MeetupStatus? Provisional(string text) =>
        Lexicon.Tentative.OccurIn(text) && !text.Contains("save the date", StringComparison.OrdinalIgnoreCase)
            || WordFolding.Fold(text) is "tentative" or "tbc" or "provisional" ? MeetupStatus.Tentative
        : null;

    /// <summary>
    /// Only headings, bold and short lines count, because prose may mention another cancelled meetup.
    /// </summary>
    private static MeetupStatus? InText(Page page)
    {
        foreach (var block in page.Body.Blocks.Take(12))
        {
            foreach (var line in block.AllLines.Take(3))
            {
                var isEmphasised = block is BodyBlock.Heading || line.BoldLead > 8 || line.Text.Length < 90;
                if (isEmphasised && !IsTalk(block, line) && !page.NextLines.Contains(line.Number) &&
                    line.Text.Length < 300 && !page.IsRecap &&
                    Of(line.BoldLead > 8 ? line.Text[..line.BoldLead] : line.Text) is { } status &&
                        IsAboutTheEvent(line.Text))
                {
                    return status;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// A talk in an agenda may be about what was cancelled: "19:00 Cancelled flights: a data story".
    /// </summary>
    private static bool IsTalk(BodyBlock block, BodyLine line) =>
        HumanTimes.AtStart(line.Text) is not null || StatusMark.OnlyDescribes(line.Text) ||
        (block is BodyBlock.Bullets or BodyBlock.Table && Of(line.Text) is not MeetupStatus.Tentative &&
            StatusMark.Read(line.Text).Status is null);

    private static bool IsAboutTheEvent(string text) => !WordFolding.Fold(text).Contains(
        "last ", StringComparison.Ordinal) &&
        !text.Contains('?', StringComparison.Ordinal) &&
            !WordFolding.Fold(text).Contains("if ", StringComparison.Ordinal);
}
