using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A community's wishes about automatic posts.</summary>
public sealed record AnnouncementSettings
{
    /// <summary>Wishes by kind name; a kind without an entry follows its own defaults.</summary>
    public IReadOnlyDictionary<string, KindSettings> Kinds { get; init; } = new Dictionary<string, KindSettings>();

    /// <summary>The hour in the meetup's zone at which a meetup without a start time is announced and reminded of.</summary>
    public LocalTime DayTime { get; init; } = new(10, 0);

    public KindSettings Of(string kind) => Kinds.GetValueOrDefault(kind, KindSettings.Default);
}

/// <summary>A community's wishes about one kind; null follows the kind's default.</summary>
public sealed record KindSettings
{
    public static KindSettings Default { get; } = new();

    public bool Enabled { get; init; } = true;

    /// <summary>How long before the start; days are calendar days in the meetup's zone.</summary>
    public Period? Lead { get; init; }

    /// <summary>How late it may still go out.</summary>
    public Duration? Grace { get; init; }

    /// <summary>The local hour for leads of whole days; null means the meetup's own start time.</summary>
    public LocalTime? At { get; init; }
}
