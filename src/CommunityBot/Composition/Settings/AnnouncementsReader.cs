using CommunityBot.Core.Announcements;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Composition.Settings;

/// <summary>Reads a community's wishes about automatic posts: <c>"announcements": { "day-before": { "lead": "1 day" } }</c>.</summary>
internal static class AnnouncementsReader
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public static AnnouncementSettings Read(SettingsSection section, IReadOnlyCollection<string> kinds)
    {
        var dayTime = TimeOfDay(section, "dayTime");
        var wishes = new Dictionary<string, KindSettings>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var written = section.Has(kind);
            var wish = Kind(section.Section(kind));
            if (written)
            {
                wishes[kind] = wish;
            }
        }

        section.RefuseTheRest();
        return dayTime is { } time
            ? new AnnouncementSettings { Kinds = wishes, DayTime = time }
            : new AnnouncementSettings { Kinds = wishes };
    }

    private static KindSettings Kind(SettingsSection section)
    {
        var wish = new KindSettings
        {
            Enabled = section.Flag("enabled") ?? true,
            Lead = section.Text("lead") is { } lead
                ? SpanOfTime.Read(lead) ?? Refuse<Period>(section, "lead", lead)
                : null,
            Grace = section.Text("grace") is { } grace
                ? SpanOfTime.ReadFixed(grace) ?? RefuseValue<Duration>(section, "grace", grace)
                : null,
            At = TimeOfDay(section, "at"),
        };
        section.RefuseTheRest();
        return wish;
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
        section.Fault(key, $"is \"{written}\"; write a length of time like \"7 days\", \"1 hour\" or \"PT90M\".");
        return null;
    }

    private static T? RefuseValue<T>(SettingsSection section, string key, string written)
        where T : struct
    {
        Refuse<object>(section, key, written);
        return null;
    }
}
