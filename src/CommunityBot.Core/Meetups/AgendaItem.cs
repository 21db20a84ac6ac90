using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>One line of the evening's programme, in the meetup's zone.</summary>
public sealed record AgendaItem(string Title)
{
    /// <summary>The day, for an agenda that spans several; null means the meetup's own day.</summary>
    public LocalDate? Date { get; init; }

    public LocalTime? Start { get; init; }

    public LocalTime? End { get; init; }

    /// <summary>Names as the page writes them.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string? Room { get; init; }

    public string? Track { get; init; }

    /// <summary>What the talk is about, in Markdown; null where the page says nothing.</summary>
    public string? Abstract { get; init; }
}
