namespace CommunityBot.Composition.Settings;

/// <summary>A feed of a community's meetups: a calendar, or what a conference system gives out.</summary>
/// <param name="Name">As reports call it; one community's feeds have different ones.</param>
internal sealed record FeedSource(string Name, FeedAddress Address)
{
    public static TimeSpan MostOften { get; } = TimeSpan.FromMinutes(1);

    public static TimeSpan DefaultEvery { get; } = TimeSpan.FromMinutes(15);

    public static TimeSpan DefaultConfirmAfter { get; } = TimeSpan.FromHours(6);

    /// <summary>How often it is asked for while all is well.</summary>
    public TimeSpan Every { get; init; } = DefaultEvery;

    /// <summary>How long it has to say something doubtful before that is believed.</summary>
    public TimeSpan ConfirmAfter { get; init; } = DefaultConfirmAfter;

    /// <summary>False for a feed that is only tried out: nothing of it is kept on disk.</summary>
    public bool IsCached { get; init; } = true;
}
