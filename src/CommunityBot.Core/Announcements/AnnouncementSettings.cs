using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A community's wishes about automatic posts.</summary>
public sealed record AnnouncementSettings
{
    /// <summary>Wishes by kind name; a kind without an entry follows its own defaults.</summary>
    public IReadOnlyDictionary<string, KindSettings> Kinds { get; init; } = new Dictionary<string, KindSettings>();

    /// <summary>
    /// The hour in the meetup's zone at which a meetup without a start time is announced and reminded of.
    /// </summary>
    public LocalTime DayTime { get; init; } = new(10, 0);

    /// <summary>How long a changed page must rest before the channel is told: one notice for many edits.</summary>
    public Duration Debounce { get; init; } = Duration.FromMinutes(10);

    /// <summary>
    /// Hours of the community's night in which nothing is posted that can wait; null when there are none.
    /// </summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The channel of each room, for conferences whose sessions are called out where they happen.</summary>
    public IReadOnlyDictionary<string, ChannelRef> Rooms { get; init; } = new Dictionary<string, ChannelRef>();

    public KindSettings Of(string kind) => Kinds.GetValueOrDefault(kind, KindSettings.Default);

    /// <summary>Whether a kind speaks here: what the settings say, else its own habit.</summary>
    public bool Allows(string kind, bool byDefault) => Of(kind).Enabled ?? byDefault;
}

/// <summary>A community's wishes about one kind; null follows the kind's default.</summary>
public sealed record KindSettings
{
    public static KindSettings Default { get; } = new();

    public bool? Enabled { get; init; }

    /// <summary>How long before the start; days are calendar days in the meetup's zone.</summary>
    public Period? Lead { get; init; }

    /// <summary>How late it may still go out.</summary>
    public Duration? Grace { get; init; }

    /// <summary>The local hour for leads of whole days; null means the meetup's own start time.</summary>
    public LocalTime? At { get; init; }

    /// <summary>Where this kind goes instead of the community's usual channels.</summary>
    public IReadOnlyList<ChannelRef>? Channels { get; init; }

    /// <summary>
    /// Whom posts of this kind may ring, each on its platform; see <see cref="DeliveryOptions.Mentions"/>.
    /// </summary>
    public IReadOnlyList<ChannelRef> Mentions { get; init; } = [];

    /// <summary>Whether a thread is started from each post of this kind.</summary>
    public bool StartsThread { get; init; }

    /// <summary>The organisers' own first line.</summary>
    public Template? Title { get; init; }

    /// <summary>The organisers' own paragraph before the facts.</summary>
    public Template? Text { get; init; }

    /// <summary>How posts of this kind are brought to a channel.</summary>
    /// <param name="subject">What the post is about: a thread is named after it.</param>
    public DeliveryOptions DeliveryFor(ChannelRef channel, string subject) => new()
    {
        Mentions = [.. Mentions.Where(ring => ring.Platform == channel.Platform).Select(ring => ring.Id)],
        Thread = StartsThread ? subject : null,
    };
}

/// <summary>A stretch of the night, such as 22:00 to 08:00.</summary>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>The moment the quiet ends; null when the moment is not within it.</summary>
    public Instant? EndAfter(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone).LocalDateTime;
        var isQuiet = From <= To
            ? local.TimeOfDay >= From && local.TimeOfDay < To
            : local.TimeOfDay >= From || local.TimeOfDay < To;
        if (!isQuiet)
        {
            return null;
        }

        var day = local.TimeOfDay < To ? local.Date : local.Date.PlusDays(1);
        return day.At(To).InZoneLeniently(zone).ToInstant();
    }
}
