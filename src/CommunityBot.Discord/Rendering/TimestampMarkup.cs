using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

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
        !moment.HasVenueTimeBeside && explainedZones.Add(there.Zone.Id)
            ? $" ({Clock.Format(there.TimeOfDay)} {Place(there.Zone.Id, moment.Phrases)})"
            : "";

    /// <summary>"London time" for Europe/London; a zone without a city keeps its id.</summary>
    private static string Place(string zone, Phrases phrases) => zone.LastIndexOf('/') is > 0 and var slash
        ? phrases.CityTime(zone[(slash + 1)..].Replace('_', ' '))
        : zone;
}
