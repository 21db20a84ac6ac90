using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// Moments as Discord shows them: in each reader's own time, and once per message in the venue's too, so that whoever
/// is
/// there knows what the clock on the wall will say. https://docs.discord.com/developers/reference#message-formatting
/// </summary>
internal sealed class TimestampMarkup
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly HashSet<string> explained = [];

    public string Write(Span.Timestamp moment)
    {
        var seconds = moment.At.ToUnixTimeSeconds();
        var there = moment.At.InZone(moment.Zone);
        return moment.Style switch
        {
            // A day is a day at the venue; a timestamp would move it by one for readers far away.
            TimestampStyle.Date => moment.Phrases.LongDate(there.Date),
            TimestampStyle.Time => $"<t:{seconds}:t>{Explained(moment, there)}",
            TimestampStyle.Relative => $"<t:{seconds}:R>",
            _ => $"<t:{seconds}:F>{Explained(moment, there)}",
        };
    }

    private string Explained(Span.Timestamp moment, ZonedDateTime there) =>
        !moment.IsExplained && explained.Add(there.Zone.Id)
            ? $" ({Clock.Format(there.TimeOfDay)} {Place(there.Zone.Id, moment.Phrases)})"
            : "";

    /// <summary>"London time" for Europe/London; a zone without a city keeps its name.</summary>
    private static string Place(string zone, Phrases phrases) => zone.LastIndexOf('/') is > 0 and var slash
        ? phrases.TimeIn(zone[(slash + 1)..].Replace('_', ' '))
        : zone;
}
