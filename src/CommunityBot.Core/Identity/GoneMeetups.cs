using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Core.Identity;

/// <summary>
/// Announced meetups whose page is gone. Organisers decide what members hear of them; until then nothing more is
/// posted.
/// </summary>
internal sealed class GoneMeetups
{
    /// <summary>Source of a meetup that is known only from its posts.</summary>
    public const string NoSource = "";

    /// <summary>A page that appears within this time before or after another disappears may be the same.</summary>
    public static Duration SameReading { get; } = Duration.FromMinutes(15);

    private readonly HashSet<MeetupId> candidates = [];

    public GoneMeetups(
        MeetupCalendar calendar, IdentityLinks known, IReadOnlyList<LedgerEntry> ledger,
        IReadOnlyList<PersonalReminder> reminders, Instant now)
    {
        var gone = known.Known.Where(meetup => meetup.GoneSince is not null).ToList();
        if (gone.Count == 0)
        {
            Undecided = [];
            Cancelled = [];
            return;
        }

        var used = IdentityResolver.UsedLineages(ledger, reminders);
        var facts = gone
            .Where(meetup => used.Contains(meetup.Lineage) || meetup.Ids.Any(used.Contains))
            .Select(meetup => (Known: meetup, Facts: MeetupSnapshot.Read(meetup.Facts)))
            .Where(meetup => meetup.Facts is not null && !LedgerIndex.IsPast(meetup.Facts, now))
            .ToList();
        Cancelled = [.. facts.Where(meetup => meetup.Known.Decision is GoneDecision.Cancelled)
            .Select(meetup => AsMeetup(meetup.Known, meetup.Facts!) with { Status = MeetupStatus.Cancelled })];
        var open = facts.Where(meetup => meetup.Known.Decision is null).ToList();
        var fresh = open.Count == 0 ? [] : calendar.Pages
            .Where(page => page.IsSchedulable && page.When.EffectiveEnd > now)
            .Select(page => (Page: page, Known: known.Of(page)))
            .Where(page => page.Known is { } row && !used.Contains(row.Lineage) && !row.Ids.Any(used.Contains))
            .ToList();
        Undecided =
        [
            .. open.Select(meetup => new GoneMeetup(
                meetup.Known,
                AsMeetup(meetup.Known, meetup.Facts!),
                [
                    .. fresh.Where(page => page.Known!.FirstSeen >= meetup.Known.GoneSince - SameReading
                        && MayBeSame(meetup.Facts!, page.Page)).Select(page => page.Page),
                ])),
        ];
        candidates = [.. Undecided.SelectMany(meetup => meetup.Candidates).Select(page => page.Id)];
    }

    /// <summary>Those that wait for a decision, in order of their date.</summary>
    public IReadOnlyList<GoneMeetup> Undecided { get; }

    /// <summary>Those that organisers have cancelled, as they were last read.</summary>
    public IReadOnlyList<Meetup> Cancelled { get; }

    /// <summary>True for a new page that may be the page of a meetup that is gone.</summary>
    public bool IsCandidate(Meetup meetup) => candidates.Contains(meetup.Id);

    private static bool MayBeSame(MeetupSnapshot facts, Meetup page) =>
        (facts.Title is { } title && page.Title is { } other && NormalizedText.Of(title) == NormalizedText.Of(other))
        || (facts.Date == page.When.Date && facts.StartsAt == page.When.StartsAt);

    /// <summary>The meetup as far as its facts are stored.</summary>
    private static Meetup AsMeetup(KnownMeetup known, MeetupSnapshot facts) => new()
    {
        Id = new MeetupId(facts.Page),
        Kind = MeetupKind.Meetup,
        Source = NoSource,
        Title = facts.Title,
        Status = facts.Status,
        When = facts.When,
        Venue = facts.Venue is not null || facts.IsOnline
            ? new Venue { Address = facts.Venue, IsOnline = facts.IsOnline }
            : null,
        Speakers = [.. facts.Speakers.Select(name => new Speaker(name))],
        Lineage = new Lineage(
            new MeetupId(known.Lineage),
            [.. known.Ids.Prepend(known.Lineage).Distinct().Select(id => new MeetupId(id))]),
    };
}

/// <summary>A meetup whose page is gone.</summary>
/// <param name="Last">The meetup as it was last read, as far as its facts are stored.</param>
/// <param name="Candidates">New pages that may be its page, and are not posted until organisers have decided.</param>
public sealed record GoneMeetup(KnownMeetup Known, Meetup Last, IReadOnlyList<Meetup> Candidates)
{
    /// <summary>Short reference for the custom ids of buttons.</summary>
    public string Reference => KnownMeetupReference.Of(Known.Community, Known.Lineage);
}
