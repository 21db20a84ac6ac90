using System.Globalization;

using CommunityBot.Core.Messages;

using NodaTime.Text;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Renders timestamps in the reader's own time zone, with a fallback that names the zone for clients without date
/// formatting. https://docs.slack.dev/messaging/formatting-message-text#date-formatting
/// </summary>
internal static class TimestampMarkup
{
    private static readonly ZonedDateTimePattern Time = Pattern("HH:mm x '('z')'");

    extension(Span.Timestamp moment)
    {
        public string ToMrkdwn() =>
            $"<!date^{moment.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}" +
            $"^{moment.Tokens}|{Mrkdwn.Escaped(moment.ToText())}>";

        /// <summary>"Friday 29 May 2020, 13:00 BST (Europe/London)".</summary>
        public string ToText()
        {
            var local = moment.At.InZone(moment.Zone);
            return moment.Style switch
            {
                TimestampStyle.Date => $"{moment.Phrases.LongDate(local.Date)} ({moment.Zone.Id})",
                TimestampStyle.Time => Time.Format(local),
                _ => $"{moment.Phrases.LongDate(local.Date)}, {Time.Format(local)}",
            };
        }

        /// <summary>
        /// Slack formats past times relatively but not future ones, so a relative timestamp is shown in full.
        /// </summary>
        private string Tokens => moment.Style switch
        {
            TimestampStyle.Date => "{date_long_pretty}",
            TimestampStyle.Time => "{time}",
            _ => string.Format(
                CultureInfo.InvariantCulture, moment.Phrases.DateAtTimeFormat, "{date_long_pretty}", "{time}"),
        };
    }

    private static ZonedDateTimePattern Pattern(string text) =>
        ZonedDateTimePattern.CreateWithInvariantCulture(text, zoneProvider: null);
}
