using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>A recap's reference to the next meetup.</summary>
public sealed record NextMeeting
{
    public LocalDate? Date { get; init; }

    public Uri? Registration { get; init; }

    /// <summary>People or their organisations, as written on the page.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];
}
