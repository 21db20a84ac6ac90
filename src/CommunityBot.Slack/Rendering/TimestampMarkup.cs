using System.Globalization;

using CommunityBot.Core.Messages;

using NodaTime;
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

    extension(Span.Hours hours)
    {
        /// <summary>
        /// One thought in the reader's zone; the hours of the place are a second line where they may differ.
        /// </summary>
        public string ToMrkdwn()
        {
            var (style, lastStyle) = (hours.HasDate, hours.LastsDays) switch
            {
                (false, _) => (TimestampStyle.Time, TimestampStyle.Time),
                (_, true) => (TimestampStyle.DateAndTime, TimestampStyle.DateAndTime),
                _ => (TimestampStyle.DateAndTime, TimestampStyle.Time),
            };
            var start = At(hours.Start, style);
            var end = hours.End is { } until ? At(until, lastStyle) : null;
            return hours.HasDate
                ? start + (end is null ? "" : " " + string.Format(
                    CultureInfo.InvariantCulture, hours.Phrases.Programme.UntilFormat, end)) +
                    (hours.HasReadersElsewhere ? "\n" + Mrkdwn.Literal(hours.LabelledInItsZone) : "")
                : start + (end is null ? "" : "–" + end);

            string At(Instant moment, TimestampStyle each) =>
                new Span.Timestamp(moment, hours.Zone, each) { Phrases = hours.Phrases }.ToMrkdwn();
        }
    }

    private static ZonedDateTimePattern Pattern(string text) =>
        ZonedDateTimePattern.CreateWithInvariantCulture(text, zoneProvider: null);
}
