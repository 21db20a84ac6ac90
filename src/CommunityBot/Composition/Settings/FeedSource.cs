namespace CommunityBot.Composition.Settings;

/// <summary>A feed of a community's meetups: a calendar, or the export of a conference system.</summary>
/// <param name="Name">The name in reports; unique within a community.</param>
internal sealed record FeedSource(string Name, FeedAddress Address)
{
    public static TimeSpan MinimumEvery { get; } = TimeSpan.FromMinutes(1);

    public static TimeSpan DefaultEvery { get; } = TimeSpan.FromMinutes(15);

    public static TimeSpan DefaultConfirmAfter { get; } = TimeSpan.FromHours(6);

    /// <summary>Polling interval while polls succeed.</summary>
    public TimeSpan Every { get; init; } = DefaultEvery;

    /// <summary>How long a suspicious change must last before it is accepted.</summary>
    public TimeSpan ConfirmAfter { get; init; } = DefaultConfirmAfter;

    /// <summary>False for a feed given on the command line, which is not cached on disk.</summary>
    public bool IsCached { get; init; } = true;
}
