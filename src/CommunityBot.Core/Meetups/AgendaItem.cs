using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>One agenda item; its times are in the meetup's zone.</summary>
public sealed record AgendaItem(string Title)
{
    private readonly CompactTime start;
    private readonly CompactTime end;
    private readonly SessionDetails details = SessionDetails.None;
    private IReadOnlyList<string> speakers = [];

    /// <summary>The day, for an agenda of several days; null means the meetup's date.</summary>
    public LocalDate? Date
    {
        get => details.Date.Value;
        init => details = value == Date ? details : details with { Date = CompactDate.Of(value) };
    }

    /// <summary>To the millisecond, as <see cref="End"/>.</summary>
    public LocalTime? Start
    {
        get => start.Value;
        init => start = CompactTime.Of(value);
    }

    public LocalTime? End
    {
        get => end.Value;
        init => end = CompactTime.Of(value);
    }

    /// <summary>Names as written on the page.</summary>
    public IReadOnlyList<string> Speakers
    {
        get => speakers;
        init => speakers = CompactList.Of(value);
    }

    public string? Room
    {
        get => details.Room;
        init => details = value == Room ? details : details with { Room = value };
    }

    public string? Track
    {
        get => details.Track;
        init => details = value == Track ? details : details with { Track = value };
    }

    /// <summary>Abstract in Markdown; null when the page has none.</summary>
    public string? Abstract
    {
        get => details.Abstract;
        init => details = value == Abstract ? details : details with { Abstract = value };
    }

    /// <inheritdoc cref="Meetup.Share"/>
    internal void Share(SharedParts shared) => speakers = shared.Of(speakers);

    /// <summary>What conferences say of their sessions, and the agenda of an evening does not.</summary>
    private sealed record SessionDetails
    {
        public static SessionDetails None { get; } = new();

        public CompactDate Date { get; init; }

        public string? Room { get; init; }

        public string? Track { get; init; }

        public string? Abstract { get; init; }
    }
}
