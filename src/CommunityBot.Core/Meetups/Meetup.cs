using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The structured data of one page: a meetup, session, series or recap, or a page that is no event.</summary>
/// <remarks>Unknown is null or empty, never guessed. Text is plain unless documented as Markdown.</remarks>
public sealed record Meetup
{
    private readonly RareMembers rare = RareMembers.None;
    private readonly EventIds ids = EventIds.None;
    private Venue? venue;
    private IReadOnlyList<Speaker> speakers = [];

    public required MeetupId Id { get; init; }

    public required MeetupKind Kind { get; init; }

    /// <summary>The source document, as named in reports.</summary>
    public required string Source { get; init; }

    public required EventTime When { get; init; }

    /// <summary>Null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>Name of its series.</summary>
    public string? Series
    {
        get => rare.Series;
        init => rare = value == Series ? rare : rare with { Series = value };
    }

    /// <summary>The 1-based line of <see cref="Source"/> that names the series; null if it is not known.</summary>
    public int? SeriesLine
    {
        get => rare.SeriesLine;
        init => rare = value == SeriesLine ? rare : rare with { SeriesLine = value };
    }

    /// <summary>The page of the series whose rule this is an occurrence of; null for a page of its own.</summary>
    public Meetup? OccurrenceOf
    {
        get => rare.OccurrenceOf;
        init => rare = ReferenceEquals(value, OccurrenceOf) ? rare : rare with { OccurrenceOf = value };
    }

    public MeetupStatus Status { get; init; } = MeetupStatus.Scheduled;

    /// <summary>Null when the page has neither a venue nor "online".</summary>
    public Venue? Venue
    {
        get => venue;
        init => venue = value;
    }

    /// <summary>Description in Markdown, without agenda and speakers.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<AgendaItem> Agenda
    {
        get;
        init => field = CompactList.Of(value);
    } = [];

    public IReadOnlyList<Speaker> Speakers
    {
        get => speakers;
        init => speakers = CompactList.Of(value);
    }

    public IReadOnlyList<Sponsor> Sponsors
    {
        get => rare.Sponsors;
        init => rare = value.Count + Sponsors.Count == 0 ? rare : rare with { Sponsors = CompactList.Of(value) };
    }

    public MeetupLinks Links { get; init; } = MeetupLinks.None;

    /// <summary>The talks of a recap.</summary>
    public IReadOnlyList<Talk> Talks
    {
        get => rare.Talks;
        init => rare = value.Count + Talks.Count == 0 ? rare : rare with { Talks = CompactList.Of(value) };
    }

    /// <summary>How the header of a recap is written; null for other pages, and where it cannot be copied.</summary>
    public PageStyle? Style
    {
        get => rare.Style;
        init => rare = ReferenceEquals(value, Style) ? rare : rare with { Style = value };
    }

    /// <summary>A recap's reference to the next meetup; null when it has none.</summary>
    public NextMeeting? Next
    {
        get => rare.Next;
        init => rare = ReferenceEquals(value, Next) ? rare : rare with { Next = value };
    }

    /// <summary>Only for a <see cref="MeetupKind.Session"/>.</summary>
    public SuperEvent? SuperEvent
    {
        get => rare.SuperEvent;
        init => rare = ReferenceEquals(value, SuperEvent) ? rare : rare with { SuperEvent = value };
    }

    /// <summary>Only for a <see cref="MeetupKind.Series"/>.</summary>
    public RecurrenceRule? Recurrence
    {
        get => rare.Recurrence;
        init => rare = ReferenceEquals(value, Recurrence) ? rare : rare with { Recurrence = value };
    }

    /// <summary>Publication time of the page, if it has one; never the event's date.</summary>
    public Instant? Published
    {
        get => rare.Published;
        init => rare = value == Published ? rare : rare with { Published = value };
    }

    /// <summary>The site does not show the page earlier; null if it always does.</summary>
    public Instant? ShownFrom
    {
        get => rare.ShownFrom;
        init => rare = value == ShownFrom ? rare : rare with { ShownFrom = value };
    }

    /// <summary>The site does not show the page any more from this moment on; null if it always does.</summary>
    public Instant? ShownUntil
    {
        get => rare.ShownUntil;
        init => rare = value == ShownUntil ? rare : rare with { ShownUntil = value };
    }

    /// <summary>Aliases and redirects of the page, as ids.</summary>
    public IReadOnlyList<MeetupId> Aliases
    {
        get => rare.Aliases;
        init => rare = value.Count + Aliases.Count == 0 ? rare : rare with { Aliases = CompactList.Of(value) };
    }

    /// <summary>Ids in other systems ("eventbrite:91594578851", an iCalendar UID).</summary>
    public IReadOnlyList<string> ExternalIds
    {
        get => ids.ExternalIds;
        init => ids = value.Count + ExternalIds.Count == 0 ? ids : ids with { ExternalIds = CompactList.Of(value) };
    }

    /// <summary>The iCalendar UID (RFC 5545, 3.8.4.7) as written; null for a page without a calendar event.</summary>
    public string? Uid
    {
        get => ids.Uid;
        init => ids = value == Uid ? ids : ids with { Uid = value };
    }

    /// <summary>
    /// The original day of an occurrence or of its override (RFC 5545, 3.8.4.4), in the time zone of its series.
    /// </summary>
    public LocalDate? RecurrenceId
    {
        get => ids.RecurrenceId;
        init => ids = value == RecurrenceId ? ids : ids with { RecurrenceId = value };
    }

    /// <summary>
    /// The id of a calendar event whatever its title, day and hour become: "uid-" and 16 hex digits of its UID's
    /// SHA-256, and for an occurrence "-yyyy-MM-dd", its <see cref="RecurrenceId"/>. Null for pages.
    /// </summary>
    public MeetupId? PermanentId
    {
        get => ids.PermanentId;
        init => ids = value == PermanentId ? ids : ids with { PermanentId = value };
    }

    /// <summary>
    /// Provenance of fields that were inferred or come from a document other than <see cref="Source"/>.
    /// </summary>
    public IReadOnlyList<FieldSource> Origins
    {
        get;
        init => field = CompactList.Of(value);
    } = [];

    /// <summary>Pages replaced by this one; set once the whole calendar is read.</summary>
    public IReadOnlyList<MeetupId> Replaces
    {
        get => rare.Replaces;
        init => rare = value.Count + Replaces.Count == 0 ? rare : rare with { Replaces = CompactList.Of(value) };
    }

    /// <summary>The page that replaces this one.</summary>
    public MeetupId? ReplacedBy
    {
        get => rare.ReplacedBy;
        init => rare = value == ReplacedBy ? rare : rare with { ReplacedBy = value };
    }

    /// <summary>Set once the whole calendar is read; until then it contains only this page.</summary>
    public Lineage Lineage
    {
        get => rare.Lineage ?? new Lineage(Id, [Id]);
        init => rare = ReferenceEquals(value, rare.Lineage) ? rare : rare with { Lineage = value };
    }

    /// <summary>
    /// True for meetups and sessions that are announced automatically: dated, published, scheduled and not replaced.
    /// </summary>
    public bool IsSchedulable =>
        Kind is MeetupKind.Meetup or MeetupKind.Session &&
        Status is MeetupStatus.Scheduled &&
        ReplacedBy is null &&
        When.Date is not null;

    /// <summary>Replaces parts by equal ones of other pages, which no reader can notice, on any thread.</summary>
    internal void Share(SharedParts shared)
    {
        venue = shared.Of(venue);
        speakers = shared.Of(speakers);
        foreach (var item in Agenda)
        {
            item.Share(shared);
        }
    }

    /// <summary>What few pages have, in one object; the pages without any of it share an empty one.</summary>
    private sealed record RareMembers
    {
        public static RareMembers None { get; } = new();

        public string? Series { get; init; }

        public int? SeriesLine { get; init; }

        public Meetup? OccurrenceOf { get; init; }

        public IReadOnlyList<Sponsor> Sponsors { get; init; } = [];

        public IReadOnlyList<Talk> Talks { get; init; } = [];

        public PageStyle? Style { get; init; }

        public NextMeeting? Next { get; init; }

        public SuperEvent? SuperEvent { get; init; }

        public RecurrenceRule? Recurrence { get; init; }

        public Instant? Published { get; init; }

        public Instant? ShownFrom { get; init; }

        public Instant? ShownUntil { get; init; }

        public IReadOnlyList<MeetupId> Aliases { get; init; } = [];

        public IReadOnlyList<MeetupId> Replaces { get; init; } = [];

        public MeetupId? ReplacedBy { get; init; }

        public Lineage? Lineage { get; init; }
    }

    /// <summary>The ids of calendar events and registrations, likewise.</summary>
    private sealed record EventIds
    {
        public static EventIds None { get; } = new();

        public IReadOnlyList<string> ExternalIds { get; init; } = [];

        public string? Uid { get; init; }

        public LocalDate? RecurrenceId { get; init; }

        public MeetupId? PermanentId { get; init; }
    }
}
