using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

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
    public static AnnouncementSettings Read(
        SettingsSection section, IReadOnlyCollection<string> kinds,
        Func<SettingsSection, string, IReadOnlyList<ChannelRef>> channels)
    {
        var defaults = new AnnouncementSettings();
        var dayTime = TimeOfDay(section, "dayTime");
        var debounce = ReadDuration(section, section.Renamed("debounce", "settling"));
        var quiet = ReadQuietHours(section);
        var rooms = Rooms(section, channels);
        var kindSettings = new Dictionary<string, KindSettings>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var written = section.Has(kind);
            var settings = Kind(section.Section(kind), channels);
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
            QuietHours = quiet,
            Rooms = rooms,
        };
    }

    private static KindSettings Kind(
        SettingsSection section, Func<SettingsSection, string, IReadOnlyList<ChannelRef>> channels)
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
            Mentions = Mentions(section, channels),
            StartsThread = section.Flag("thread") ?? false,
            Title = ReadTemplate(section, "title"),
            Text = ReadTemplate(section, "text"),
        };
        section.RefuseUnknownKeys();
        return settings;
    }

    /// <summary>Accepts only ids of roles and user groups, so that @everyone cannot be configured.</summary>
    private static List<ChannelRef> Mentions(
        SettingsSection section, Func<SettingsSection, string, IReadOnlyList<ChannelRef>> channels)
    {
        var mentions = channels(section, "ping");
        foreach (var mention in mentions.Where(mention => !IsGroup(mention)))
        {
            section.Fault("ping",
                $"contains \"{mention}\"; write the id of a Discord role (\"discord:910000000000000007\") " +
                "or of a Slack user group (\"slack:S0000000001\").");
        }

        return [.. mentions.Where(IsGroup)];
    }

    private static bool IsGroup(ChannelRef mention) => mention.Platform switch
    {
        "discord" => mention.Id.Length is >= 15 and <= 20 && mention.Id.All(char.IsAsciiDigit),
        "slack" => mention.Id.StartsWith('S') && mention.Id.All(char.IsAsciiLetterOrDigit),
        _ => true,
    };

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
