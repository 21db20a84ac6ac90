using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>Any dated gathering, or the page that should have told of one: all that one page knows.</summary>
/// <remarks>Unknown is null or empty, never a guess. Text is Markdown where it says so and plain elsewhere.</remarks>
public sealed record Meetup
{
    public required MeetupId Id { get; init; }

    public required MeetupKind Kind { get; init; }

    /// <summary>The document it was read from, as the reader of a report knows it.</summary>
    public required string Source { get; init; }

    public required EventTime When { get; init; }

    /// <summary>Null when the page has none.</summary>
    public string? Title { get; init; }

    /// <summary>The series it belongs to, by name.</summary>
    public string? Series { get; init; }

    public MeetupStatus Status { get; init; } = MeetupStatus.Scheduled;

    /// <summary>Null while the page names neither a place nor "online".</summary>
    public Venue? Venue { get; init; }

    /// <summary>What it is about, in Markdown, without agenda and speakers.</summary>
    public string? Description { get; init; }

    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    public IReadOnlyList<Sponsor> Sponsors { get; init; } = [];

    public MeetupLinks Links { get; init; } = new();

    /// <summary>A recap's talks.</summary>
    public IReadOnlyList<Talk> Talks { get; init; } = [];

    /// <summary>What a recap says of the meetup after it; null when it says nothing.</summary>
    public NextMeeting? Next { get; init; }

    /// <summary>Only of a <see cref="MeetupKind.Session"/>.</summary>
    public SuperEvent? Session { get; init; }

    /// <summary>Only of a <see cref="MeetupKind.Series"/>.</summary>
    public RecurrenceRule? Recurrence { get; init; }

    /// <summary>When the page was posted, where it says; never the event's date.</summary>
    public Instant? Published { get; init; }

    /// <summary>Other names of this page: aliases and redirects, as ids.</summary>
    public IReadOnlyList<MeetupId> Aliases { get; init; } = [];

    /// <summary>Numbers by which other systems know this meetup ("eventbrite:91594578851", an iCalendar UID).</summary>
    public IReadOnlyList<string> ExternalIds { get; init; } = [];

    /// <summary>
    /// Where fields came from that <see cref="Source"/> alone does not explain: inferred, or from another source.
    /// </summary>
    public IReadOnlyList<FieldSource> Origins { get; init; } = [];

    /// <summary>Pages whose place this one takes; known once the whole calendar is read.</summary>
    public IReadOnlyList<MeetupId> Replaces { get; init; } = [];

    /// <summary>The page that took this one's place.</summary>
    public MeetupId? ReplacedBy { get; init; }

    /// <summary>Known once the whole calendar is read; until then the page is a family of one.</summary>
    public Lineage Lineage
    {
        get => field ?? new Lineage(Id, [Id]);
        init;
    }

    /// <summary>True for what the bot may speak of by itself: dated, published, still meant to happen.</summary>
    public bool IsSchedulable =>
        Kind is MeetupKind.Meetup or MeetupKind.Session &&
        Status is MeetupStatus.Scheduled &&
        ReplacedBy is null &&
        When.Date is not null;
}
