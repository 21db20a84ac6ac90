using System.Globalization;

namespace CommunityBot.Tests.Gallery;

/// <summary>Who looks at the gallery: in Berlin, so that times of London differ, and a moment ago.</summary>
/// <param name="Language">A BCP 47 tag; the platforms' clients write times in it.</param>
/// <param name="Now">When the message was sent.</param>
internal sealed record Reader(string Language, DateTimeOffset Now)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private CultureInfo Culture => CultureInfo.GetCultureInfo(Language is "en" ? "en-GB" : Language);

    public static string Channel(string id) => id.EndsWith('1') ? "announcements" : "organisers";

    public string Format(DateTimeOffset at, string format) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString(format.Replace(
            " 'at' ", Language switch { "de" => " 'um' ", "fr" => " 'à' ", _ => " 'at' " }, StringComparison.Ordinal),
            Culture);

    /// <summary>As Discord writes it: "in 2 hours".</summary>
    public string Away(DateTimeOffset at)
    {
        var away = (at - Now).Duration();
        var (amount, unit) = away.TotalDays >= 1 ? (away.TotalDays, "day")
            : away.TotalHours >= 1 ? (away.TotalHours, "hour") : (away.TotalMinutes, "minute");
        var number = Math.Round(amount);
        var text = string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
        return at > Now ? $"in {text}" : $"{text} ago";
    }
}
