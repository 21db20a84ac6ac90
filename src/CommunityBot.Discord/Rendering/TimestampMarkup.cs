using System.Globalization;

using CommunityBot.Core.Messages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// Renders timestamps in each reader's time zone, and once per message also in the venue's local time, for readers who
/// are there. https://docs.discord.com/developers/reference#message-formatting
/// </summary>
internal sealed class TimestampMarkup
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly HashSet<string> explainedZones = [];

    public string Render(Span.Timestamp moment)
    {
        var seconds = moment.At.ToUnixTimeSeconds();
        var there = moment.At.InZone(moment.Zone);
        return moment.Style switch
        {
            // A date is a date at the venue; a Discord timestamp could show another day to readers in distant time
            // zones.
            TimestampStyle.Date => moment.Phrases.LongDate(there.Date),
            TimestampStyle.Time => $"<t:{seconds}:t>{VenueTime(moment, there)}",
            TimestampStyle.Relative => $"<t:{seconds}:R>",
            _ => $"<t:{seconds}:F>{VenueTime(moment, there)}",
        };
    }

    private string VenueTime(Span.Timestamp moment, ZonedDateTime there) =>
        explainedZones.Add(there.Zone.Id)
            ? $" ({Clock.Format(there.TimeOfDay)} {HoursText.CityTime(there.Zone, moment.Phrases)})"
            : "";

    /// <summary>
    /// One thought in the reader's zone, with how far away it is; the hours of the place are a second line where they
    /// may differ.
    /// </summary>
    public string Render(Span.Hours hours)
    {
        if (hours.HasDate)
        {
            explainedZones.Add(hours.Zone.Id);
        }

        var start = hours.Start.ToUnixTimeSeconds();
        var end = hours.End?.ToUnixTimeSeconds();
        if (!hours.HasDate)
        {
            return end is null ? $"<t:{start}:t>" : $"<t:{start}:t>–<t:{end}:t>";
        }

        var until = hours.Phrases.Programme.UntilFormat;
        var last = $"<t:{end}:{(hours.LastsDays ? 'F' : 't')}>";
        return $"<t:{start}:F>" +
            (end is null ? "" : " " + string.Format(CultureInfo.InvariantCulture, until, last)) +
            $" (<t:{start}:R>)" +
            (hours.HasReadersElsewhere ? "\n" + DiscordText.Escape(hours.LabelledInItsZone) : "");
    }
}
