namespace CommunityBot.Core.Platforms;

/// <summary>
/// Reference to a channel, calendar or direct message on a platform, written <c>discord:910000000000000001</c>.
/// </summary>
public readonly record struct ChannelRef(string Platform, string Id)
{
    /// <summary>Prefix of direct messages; no platform's channel ids begin with it.</summary>
    private const char PersonMark = '@';

    /// <summary>Null when the text is not <c>platform:channel</c>.</summary>
    public static ChannelRef? Read(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < text.Length - 1
            ? new ChannelRef(text[..colon].Trim(), text[(colon + 1)..].Trim())
            : null;

    /// <summary>The calendar of a workspace (a Discord server) as the target of posts.</summary>
    public static ChannelRef CalendarOf(string platform, string workspaceId) => new(platform, Calendar + workspaceId);

    /// <summary>The workspace of a calendar; null for a channel.</summary>
    public string? CalendarWorkspaceId =>
        Id.StartsWith(Calendar, StringComparison.Ordinal) ? Id[Calendar.Length..] : null;

    private const string Calendar = "events/";

    /// <summary>The direct message channel with a user; the platform opens it when a message is posted.</summary>
    /// <param name="person">User id on their platform.</param>
    public static ChannelRef ToPerson(ChannelRef person) => person with { Id = PersonMark + person.Id };

    /// <summary>The user of a direct message channel; null for any other channel.</summary>
    public string? PersonId => Id.StartsWith(PersonMark) ? Id[1..] : null;

    public override string ToString() => $"{Platform}:{Id}";
}
