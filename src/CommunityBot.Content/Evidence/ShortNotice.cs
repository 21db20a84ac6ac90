using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A post of a few sentences that names one day, which comes after its own, and a gathering in its title or a link to
/// sign up: "We now have a workshop on the calendar: 25 May 2031, see the events page."
/// </summary>
internal static class ShortNotice
{
    private const int MaximumLength = 500;

    private const int MaximumLines = 12;

    /// <summary>Days between the post and the event.</summary>
    private const int MaximumLeadDays = 90;

    private static readonly PhraseIndex FirstPerson = new(
        ["i", "i'll", "i'm", "my", "ich", "mein", "meine", "j'ai", "je vais"]);

    /// <summary>0 for any other page.</summary>
    public static int Weigh(PageFacts facts)
    {
        var (page, read, date, invitation) = facts;
        if (invitation is { Weight: > 1 }
            || !(facts.HasEventTitle || facts.HasSignUp)
            || date.Source is not (DateSource.Sentence or DateSource.DateLine)
            || read.When.Date is not { } day
            || (page.Published ?? date.Posted ?? page.FileDate) is not { } posted
            || day <= posted
            || Period.DaysBetween(posted, day) > MaximumLeadDays)
        {
            return 0;
        }

        var (length, lines) = (0, 0);
        foreach (var line in page.Body.Lines)
        {
            if (line.IsBlank)
            {
                continue;
            }

            length += line.Text.Length;
            if (++lines > MaximumLines || length > MaximumLength
                || FirstPerson.OccurInFolded(line.Folded)
                || Lexicon.PastVerbs.OccurInFolded(line.Folded)
                || (Lexicon.Negations.OccurInFolded(line.Folded)
                    && read.Status is not (MeetupStatus.Cancelled or MeetupStatus.Postponed))
                || NamesAnotherDay(line, day, posted))
            {
                return 0;
            }
        }

        return facts.HasEventTitle ? 3 : 2;
    }

    private static bool NamesAnotherDay(BodyLine line, LocalDate day, LocalDate posted) =>
        line.Text.AsSpan().ContainsAnyInRange('0', '9')
        && HumanDates.FindAll(line.Text).Any(other => other.Resolve(posted).Date is { } date && date != day);
}
