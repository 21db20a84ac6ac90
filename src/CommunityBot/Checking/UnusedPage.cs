using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

using NodaTime;

namespace CommunityBot.Checking;

/// <summary>Why the bot announces nothing for a page, and what would make it do so.</summary>
internal static class UnusedPage
{
    /// <summary>Null if the page is used.</summary>
    /// <param name="problems">Those of the page's document; a near miss has its own remedy.</param>
    public static ExplainedUse? Of(Meetup page, IReadOnlyList<ContentProblem> problems, Instant now)
    {
        var fate = PageDisposition.Of(page, now);
        var remedy = page switch
        {
            { Kind: MeetupKind.NotAnEvent } when Has("looks-like-event") is { } near => $"{near.Message} {near.Remedy}",
            { Kind: MeetupKind.NotAnEvent } =>
                "If it is an event, add 'event_date: YYYY-MM-DD' to the page's header.",
            { Kind: MeetupKind.Draft } =>
                "Publish it: remove 'draft: true' (or 'published: false') from the page's header.",
            { Kind: MeetupKind.Series, Recurrence: null } =>
                Has("bad-rule")?.Remedy ?? "Add 'rrule: FREQ=MONTHLY;BYDAY=1WE' to the page's header.",
            { Kind: MeetupKind.Recap } => $"Nothing is to be done: an organiser posts it with /recap {page.Id}.",
            { Kind: MeetupKind.Series } => null,
            { ReplacedBy: { } newer } =>
                $"If both take place, remove '{page.Id}' from 'aliases:' of {newer}, and any id that both share.",
            { When.Date: null } => (Has("no-date") ?? Has("no-year") ?? Has("ambiguous-date") ?? Has("impossible-date"))
                ?.Remedy ?? "Add 'event_date: YYYY-MM-DD' to the page's header.",
            { Status: MeetupStatus.Cancelled } =>
                "If it takes place, remove the word that cancels it (see 'status' below).",
            { Status: MeetupStatus.Postponed } =>
                "When the new day is known, write it as the page's day and remove the word that postpones it.",
            { Status: MeetupStatus.Tentative } =>
                "When it is certain, remove the word that makes it tentative (see 'status' below).",
            { When.EffectiveEnd: { } over } when over <= now =>
                "If it is still to come, correct its day: nothing is posted about a meetup that is over.",
            { ShownUntil: { } until } when until <= now =>
                "The site hides the page; move 'expiryDate' in the page's header.",
            { ShownFrom: { } from } when from > now =>
                "The site hides the page until then; move 'publishDate' in the page's header.",
            _ => null,
        };
        return remedy is null ? null : new ExplainedUse(
            page switch
            {
                { ShownUntil: { } until } when until <= now && fate.Use is PageUse.Coming =>
                    "will not be announced: the site no longer shows it",
                { ShownFrom: { } from } when from > now && fate.Use is PageUse.Coming =>
                    "will not be announced yet: the site does not show it yet",
                _ => fate.Fate,
            },
            remedy);

        ContentProblem? Has(string code) => problems.FirstOrDefault(problem => problem.Code == code);
    }
}
