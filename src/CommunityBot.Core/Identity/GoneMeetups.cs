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
        var families = GoneFamily.Of(gone, used, now);
        Cancelled = [.. families.Where(family => family.Head.Decision is GoneDecision.Cancelled)
            .Select(family => AsMeetup(family) with { Status = MeetupStatus.Cancelled })];
        var open = families.Where(family => family.Head.Decision is null).ToList();
        var fresh = open.Count == 0 ? [] : calendar.Pages
            .Where(page => page.IsSchedulable && page.When.EffectiveEnd > now)
            .Select(page => (Page: page, Known: known.Of(page)))
            .Where(page => page.Known is { } row && !used.Contains(row.Lineage) && !row.Ids.Any(used.Contains))
            .ToList();
        Undecided =
        [
            .. open.Select(family => new GoneMeetup(
                family.Head,
                AsMeetup(family),
                [
                    .. fresh.Where(page => page.Known!.FirstSeen >= family.Head.GoneSince - SameReading
                        && MayBeSame(family.Facts, page.Page)).Select(page => page.Page),
                ])
            {
                Posted = family.Posted,
                Others = family.Others,
            }),
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
    private static Meetup AsMeetup(GoneFamily family) => new()
    {
        Id = new MeetupId(family.Facts.Page),
        Kind = MeetupKind.Meetup,
        Source = NoSource,
        Title = family.Facts.Title,
        Status = family.Facts.Status,
        When = family.Facts.When,
        Venue = family.Facts.Venue is not null || family.Facts.IsOnline
            ? new Venue { Address = family.Facts.Venue, IsOnline = family.Facts.IsOnline }
            : null,
        Speakers = [.. family.Facts.Speakers.Select(name => new Speaker(name))],
        Lineage = new Lineage(
            new MeetupId(family.Posted.Lineage),
            [
                .. family.Others.Prepend(family.Head).Prepend(family.Posted)
                    .SelectMany(known => known.Ids.Prepend(known.Lineage))
                    .Distinct().Select(id => new MeetupId(id)),
            ]),
    };
}

/// <summary>A meetup whose page is gone.</summary>
/// <param name="Known">Of a series, the series.</param>
/// <param name="Last">The meetup as it was last read, as far as its facts are stored.</param>
/// <param name="Candidates">New pages that may be its page, and are not posted until organisers have decided.</param>
public sealed record GoneMeetup(KnownMeetup Known, Meetup Last, IReadOnlyList<Meetup> Candidates)
{
    /// <summary>
    /// The one under which members know it: of a series that was not announced as one, an occurrence.
    /// </summary>
    public required KnownMeetup Posted { get; init; }

    /// <summary>The other occurrences of a series that is gone as a whole; a decision applies to all.</summary>
    public IReadOnlyList<KnownMeetup> Others { get; init; } = [];

    /// <summary>Short reference for the custom ids of buttons.</summary>
    public string Reference => KnownMeetupReference.Of(Known.Community, Known.Lineage);
}
