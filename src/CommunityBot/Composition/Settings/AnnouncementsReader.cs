using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Hosting;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Composition.Settings;

/// <summary>
/// Reads a community's announcement settings: <c>"announcements": { "day-before": { "lead": "1 day" } }</c>.
/// </summary>
internal static class AnnouncementsReader
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <param name="channels">Reads a list of channels and reports its faults.</param>
    /// <param name="groups">The same for groups of members.</param>
    public static AnnouncementSettings Read(
        SettingsSection section, AbilityNames abilities,
        Func<SettingsSection, string, IReadOnlyList<ChannelRef>> channels,
        Func<SettingsSection, string, IReadOnlyList<ChannelRef>> groups)
    {
        var defaults = new AnnouncementSettings();
        var dayTime = TimeOfDay(section, "dayTime");
        var debounce = ReadDuration(section, section.Renamed("debounce", "settling"));
        var joinLead = ReadDuration(section, "joinLead");
        var quiet = ReadQuietHours(section);
        var rooms = Rooms(section, channels);
        var kindSettings = new Dictionary<string, KindSettings>(StringComparer.Ordinal);
        foreach (var kind in abilities.Kinds)
        {
            var written = section.Has(kind);
            var settings = Kind(section.Section(kind), abilities, channels, groups);
            if (written)
            {
                kindSettings[kind] = settings;
            }
        }

        section.RefuseUnknownKeys();
        return defaults with
        {
            Kinds = kindSettings,
            DefaultTime = dayTime ?? defaults.DefaultTime,
            Debounce = debounce ?? defaults.Debounce,
            JoinLead = joinLead,
            QuietHours = quiet,
            Rooms = rooms,
        };
    }

    private static KindSettings Kind(
        SettingsSection section, AbilityNames abilities,
        Func<SettingsSection, string, IReadOnlyList<ChannelRef>> channels,
        Func<SettingsSection, string, IReadOnlyList<ChannelRef>> groups)
    {
        var settings = new KindSettings
        {
            Enabled = section.Flag("enabled"),
            Lead = section.Text("lead") is { } lead
                ? DurationText.Parse(lead) ?? Refuse<Period>(section, "lead", lead)
                : null,
            Grace = ReadDuration(section, "grace"),
            At = TimeOfDay(section, "at"),
            Channels = section.Has("channels") ? channels(section, "channels") : null,
            Mentions = Mentions(section, abilities, groups),
            StartsThread = section.Flag("thread") ?? false,
            Title = ReadTemplate(section, "title"),
            Text = ReadTemplate(section, "text"),
        };
        section.RefuseUnknownKeys();
        return settings;
    }

    /// <summary>Accepts only ids of groups of members, so that @everyone cannot be configured.</summary>
    private static List<ChannelRef> Mentions(
        SettingsSection section, AbilityNames abilities,
        Func<SettingsSection, string, IReadOnlyList<ChannelRef>> groups)
    {
        var mentions = groups(section, "ping");
        var known = string.Join(" or of ", abilities.Platforms
            .Where(platform => platform.MentionIds is not null)
            .Select(platform =>
                $"{platform.MentionIds!.Description} (\"{platform.Name}:{platform.MentionIds.Example}\")"));
        foreach (var mention in mentions.Where(mention => !IsGroup(mention)))
        {
            section.Fault("ping", $"contains \"{mention}\"; write the id of {known}.");
        }

        return [.. mentions.Where(IsGroup)];

        bool IsGroup(ChannelRef mention) =>
            abilities.Platform(mention.Platform)?.MentionIds is not { } ids || ids.IsValid(mention.Id);
    }

    private static Duration? ReadDuration(SettingsSection section, string key) => section.Text(key) is { } written
        ? DurationText.ParseFixed(written) ?? RefuseValue<Duration>(section, key, written)
        : null;

    /// <summary>Reads a range such as "22:00-08:00".</summary>
    private static QuietHours? ReadQuietHours(SettingsSection section)
    {
        if (section.Text("quietHours") is not { } written)
        {
            return null;
        }

        var parts = written.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
        if (parts is [var first, var last]
            && Hour.Parse(first) is { Success: true, Value: var from }
            && Hour.Parse(last) is { Success: true, Value: var to }
            && from != to)
        {
            return new QuietHours(from, to);
        }

        section.Fault("quietHours", $"is \"{written}\"; write two times of day like \"22:00-08:00\".");
        return null;
    }

    /// <summary>Room names come from the content, so any key is accepted.</summary>
    private static Dictionary<string, ChannelRef> Rooms(
        SettingsSection section, Func<SettingsSection, string, IReadOnlyList<ChannelRef>> channels)
    {
        var rooms = section.Section("rooms");
        return rooms.Keys
            .Select(room => (Room: room, Channel: channels(rooms, room)))
            .Where(each => each.Channel.Count > 0)
            .ToDictionary(each => each.Room, each => each.Channel[0], StringComparer.OrdinalIgnoreCase);
    }

    private static Template? ReadTemplate(SettingsSection section, string key)
    {
        if (section.Text(key) is not { } written)
        {
            return null;
        }

        var template = Template.Parse(written, out var fault);
        if (template is null)
        {
            section.Fault(key, $"is not a valid template: {fault}.");
        }

        return template;
    }

    private static LocalTime? TimeOfDay(SettingsSection section, string key)
    {
        if (section.Text(key) is not { } written)
        {
            return null;
        }

        if (Hour.Parse(written) is { Success: true, Value: var time })
        {
            return time;
        }

        section.Fault(key, $"is \"{written}\"; write a time of day like \"10:00\".");
        return null;
    }

    private static T? Refuse<T>(SettingsSection section, string key, string written)
        where T : class
    {
        section.Fault(key, $"is \"{written}\"; write a duration like \"7 days\", \"1 hour\" or \"PT90M\".");
        return null;
    }

    private static T? RefuseValue<T>(SettingsSection section, string key, string written)
        where T : struct
    {
        Refuse<object>(section, key, written);
        return null;
    }
}
