namespace CommunityBot.Core.Platforms;

/// <summary>A channel on a platform, written <c>discord:910000000000000001</c>.</summary>
public readonly record struct ChannelRef(string Platform, string Id)
{
    /// <summary>No platform's ids of channels begin with it.</summary>
    private const char PersonMark = '@';

    /// <summary>Null when the text is not <c>platform:channel</c>.</summary>
    public static ChannelRef? Read(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < text.Length - 1
            ? new ChannelRef(text[..colon].Trim(), text[(colon + 1)..].Trim())
            : null;

    /// <summary>The calendar of a space (a Discord server), as a place that posts go to.</summary>
    public static ChannelRef CalendarOf(string platform, string space) => new(platform, Calendar + space);

    /// <summary>The space whose calendar this is; null for a channel.</summary>
    public string? CalendarSpace => Id.StartsWith(Calendar, StringComparison.Ordinal) ? Id[Calendar.Length..] : null;

    private const string Calendar = "events/";

    /// <summary>
    /// Where one person alone is written to: the platform opens that place when something is posted there.
    /// </summary>
    /// <param name="person">Their id on their platform.</param>
    public static ChannelRef ToPerson(ChannelRef person) => person with { Id = PersonMark + person.Id };

    /// <summary>Whose place it is when it is one person's; null for a channel.</summary>
    public string? PersonId => Id.StartsWith(PersonMark) ? Id[1..] : null;

    public override string ToString() => $"{Platform}:{Id}";
}
