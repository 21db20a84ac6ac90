using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A community's settings for automatic posts.</summary>
public sealed record AnnouncementSettings
{
    /// <summary>Settings by kind name; a kind without an entry uses its own defaults.</summary>
    public IReadOnlyDictionary<string, KindSettings> Kinds { get; init; } = new Dictionary<string, KindSettings>();

    /// <summary>
    /// Local time, in the meetup's zone, of announcements and reminders for a meetup without a start time.
    /// </summary>
    public LocalTime DefaultTime { get; init; } = new(10, 0);

    /// <summary>
    /// Debounce period: how long a changed page must be stable before a notice is posted, so that several edits produce
    /// one notice.
    /// </summary>
    public Duration Debounce { get; init; } = Duration.FromMinutes(10);

    /// <summary>How long before the start the way into an online meetup is told; null for at once.</summary>
    public Duration? JoinLead { get; init; }

    /// <summary>Local hours, in the community's zone, in which posts are deferred; null for none.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Channel by room name, for conferences that announce each session in its room's channel.</summary>
    public IReadOnlyDictionary<string, ChannelRef> Rooms { get; init; } = new Dictionary<string, ChannelRef>();

    public KindSettings Of(string kind) => Kinds.GetValueOrDefault(kind, KindSettings.Default);

    /// <summary>Defers a post from the quiet hours to their end, unless it would expire before.</summary>
    /// <param name="earliest">The moment at which it would be posted: its due time, or later.</param>
    /// <param name="zone">The community's.</param>
    public Instant AfterQuietHours(DueTime due, Instant earliest, DateTimeZone zone) =>
        QuietHours?.EndAfter(earliest, zone) is { } end && end < due.Expires ? end : due.At;

    /// <summary>Whether a kind is enabled: the configured value, else the kind's default.</summary>
    public bool Allows(string kind, bool byDefault) => Of(kind).Enabled ?? byDefault;
}

/// <summary>A community's settings for one kind; null means the kind's default.</summary>
public sealed record KindSettings
{
    public static KindSettings Default { get; } = new();

    public bool? Enabled { get; init; }

    /// <summary>Lead before the start; days are calendar days in the meetup's zone.</summary>
    public Period? Lead { get; init; }

    /// <summary>How late a post may still be sent.</summary>
    public Duration? Grace { get; init; }

    /// <summary>Local time for leads of whole days; null means the meetup's start time.</summary>
    public LocalTime? At { get; init; }

    /// <summary>Channels of this kind; null means the community's announcement channels.</summary>
    public IReadOnlyList<ChannelRef>? Channels { get; init; }

    /// <summary>
    /// Roles and user groups that posts of this kind may mention, per platform; see
    /// <see cref="DeliveryOptions.Mentions"/>.
    /// </summary>
    public IReadOnlyList<ChannelRef> Mentions { get; init; } = [];

    /// <summary>Whether each post of this kind starts a thread.</summary>
    public bool StartsThread { get; init; }

    /// <summary>Custom title; null for the built-in one.</summary>
    public Template? Title { get; init; }

    /// <summary>Custom paragraph before the facts; null for none.</summary>
    public Template? Text { get; init; }

    /// <summary>The delivery options of this kind's posts in a channel.</summary>
    /// <param name="subject">The subject of the post, used as the thread name.</param>
    public DeliveryOptions DeliveryFor(ChannelRef channel, string subject) => new()
    {
        Mentions = [.. Mentions.Where(mention => mention.Platform == channel.Platform).Select(mention => mention.Id)],
        ThreadName = StartsThread ? subject : null,
    };
}

/// <summary>A daily period of local time, such as 22:00 to 08:00; it may cross midnight.</summary>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>The end of the quiet period that contains the moment; null when the moment is outside it.</summary>
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
