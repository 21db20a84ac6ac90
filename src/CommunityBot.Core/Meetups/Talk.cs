using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>A talk of a recap.</summary>
public sealed record Talk(string Title)
{
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>URL of the recording at the talk's offset.</summary>
    public Uri? Video { get; init; }

    /// <summary>Start of the talk in the recording.</summary>
    public Duration? Offset { get; init; }

    /// <summary>Takeaways, one sentence each, in Markdown.</summary>
    public IReadOnlyList<string> Takeaways { get; init; } = [];
}
