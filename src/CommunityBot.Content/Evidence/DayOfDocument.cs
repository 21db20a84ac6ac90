using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// The line "Date: …" at the beginning of a text about which nothing says that it is about a gathering: plans,
/// reports and notes of projects have it beside "Status", "Branch" or "Author", and it is the day of writing.
/// </summary>
internal static class DayOfDocument
{
    /// <param name="day">The entry for the day of the event.</param>
    public static bool Is(PageFacts facts, HeaderEntry day) =>
        facts is
        {
            HasHour: false, HasSignUp: false, HasEventTitle: false, IsNamedByDay: false, Invitation: null,
            Read: { Venue: null, Agenda.Count: 0, Speakers.Count: 0 },
            Date.IsInTitle: false,
        }
        && !facts.Page.Class.IsEvent
        && facts.Page.Body.Lines.FirstOrDefault(line => line.Number == day.Line) is { } line
        && line.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && Lexicon.DaysOfWriting.IsMatch(line.Text[..colon]);
}
