using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>A talk that a recap reports.</summary>
public sealed record Talk(string Title)
{
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Where to watch it, at its own second of the recording.</summary>
    public Uri? Video { get; init; }

    /// <summary>How far into the recording it begins.</summary>
    public Duration? Offset { get; init; }

    /// <summary>What to remember of it, one sentence each, in Markdown.</summary>
    public IReadOnlyList<string> Takeaways { get; init; } = [];
}
