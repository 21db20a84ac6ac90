using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>One agenda item; its times are in the meetup's zone.</summary>
public sealed record AgendaItem(string Title)
{
    /// <summary>The day, for an agenda of several days; null means the meetup's date.</summary>
    public LocalDate? Date { get; init; }

    public LocalTime? Start { get; init; }

    public LocalTime? End { get; init; }

    /// <summary>Names as written on the page.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string? Room { get; init; }

    public string? Track { get; init; }

    /// <summary>Abstract in Markdown; null when the page has none.</summary>
    public string? Abstract { get; init; }
}
