using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The structured data of one page: a meetup, session, series or recap, or a page that is no event.</summary>
/// <remarks>Unknown is null or empty, never guessed. Text is plain unless documented as Markdown.</remarks>
public sealed record Meetup
{
    public required MeetupId Id { get; init; }

    public required MeetupKind Kind { get; init; }

    /// <summary>The source document, as named in reports.</summary>
    public required string Source { get; init; }

    public required EventTime When { get; init; }

    /// <summary>Null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>Name of its series.</summary>
    public string? Series { get; init; }

    /// <summary>The 1-based line of <see cref="Source"/> that names the series; null if it is not known.</summary>
    public int? SeriesLine { get; init; }

    /// <summary>The page of the series whose rule this is an occurrence of; null for a page of its own.</summary>
    public Meetup? OccurrenceOf { get; init; }

    public MeetupStatus Status { get; init; } = MeetupStatus.Scheduled;

    /// <summary>Null when the page has neither a venue nor "online".</summary>
    public Venue? Venue { get; init; }

    /// <summary>Description in Markdown, without agenda and speakers.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    public IReadOnlyList<Sponsor> Sponsors { get; init; } = [];

    public MeetupLinks Links { get; init; } = MeetupLinks.None;

    /// <summary>The talks of a recap.</summary>
    public IReadOnlyList<Talk> Talks { get; init; } = [];

    /// <summary>How the header of a recap is written; null for other pages, and where it cannot be copied.</summary>
    public PageStyle? Style { get; init; }

    /// <summary>A recap's reference to the next meetup; null when it has none.</summary>
    public NextMeeting? Next { get; init; }

    /// <summary>Only for a <see cref="MeetupKind.Session"/>.</summary>
    public SuperEvent? SuperEvent { get; init; }

    /// <summary>Only for a <see cref="MeetupKind.Series"/>.</summary>
    public RecurrenceRule? Recurrence { get; init; }

    /// <summary>Publication time of the page, if it has one; never the event's date.</summary>
    public Instant? Published { get; init; }

    /// <summary>The site does not show the page earlier; null if it always does.</summary>
    public Instant? ShownFrom { get; init; }

    /// <summary>The site does not show the page any more from this moment on; null if it always does.</summary>
    public Instant? ShownUntil { get; init; }

    /// <summary>Aliases and redirects of the page, as ids.</summary>
    public IReadOnlyList<MeetupId> Aliases { get; init; } = [];

    /// <summary>Ids in other systems ("eventbrite:91594578851", an iCalendar UID).</summary>
    public IReadOnlyList<string> ExternalIds { get; init; } = [];

    /// <summary>The iCalendar UID (RFC 5545, 3.8.4.7) as written; null for a page without a calendar event.</summary>
    public string? Uid { get; init; }

    /// <summary>
    /// The original day of an occurrence or of its override (RFC 5545, 3.8.4.4), in the time zone of its series.
    /// </summary>
    public LocalDate? RecurrenceId { get; init; }

    /// <summary>
    /// The id of a calendar event whatever its title, day and hour become: "uid-" and 16 hex digits of its UID's
    /// SHA-256, and for an occurrence "-yyyy-MM-dd", its <see cref="RecurrenceId"/>. Null for pages.
    /// </summary>
    public MeetupId? PermanentId { get; init; }

    /// <summary>
    /// Provenance of fields that were inferred or come from a document other than <see cref="Source"/>.
    /// </summary>
    public IReadOnlyList<FieldSource> Origins { get; init; } = [];

    /// <summary>Pages replaced by this one; set once the whole calendar is read.</summary>
    public IReadOnlyList<MeetupId> Replaces { get; init; } = [];

    /// <summary>The page that replaces this one.</summary>
    public MeetupId? ReplacedBy { get; init; }

    /// <summary>Set once the whole calendar is read; until then it contains only this page.</summary>
    public Lineage Lineage
    {
        get => field ?? new Lineage(Id, [Id]);
        init;
    }

    /// <summary>
    /// True for meetups and sessions that are announced automatically: dated, published, scheduled and not replaced.
    /// </summary>
    public bool IsSchedulable =>
        Kind is MeetupKind.Meetup or MeetupKind.Session &&
        Status is MeetupStatus.Scheduled &&
        ReplacedBy is null &&
        When.Date is not null;
}
