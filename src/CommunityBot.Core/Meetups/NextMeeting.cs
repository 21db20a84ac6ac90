using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>What a recap says of the meetup after it.</summary>
public sealed record NextMeeting
{
    public LocalDate? Date { get; init; }

    public Uri? Registration { get; init; }

    /// <summary>People or the organisations they come from, as the page writes them.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];
}
