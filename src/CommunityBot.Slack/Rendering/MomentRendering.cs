using System.Globalization;

using CommunityBot.Core.Messages;

using NodaTime.Text;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Moments in the reader's own time, with a fallback that names the zone for readers whose program knows no dates.
/// https://docs.slack.dev/messaging/formatting-message-text#date-formatting
/// </summary>
internal static class MomentRendering
{
    private static readonly ZonedDateTimePattern DateAndTime = Pattern("dddd d MMMM yyyy', 'HH:mm x '('z')'");
    private static readonly ZonedDateTimePattern Date = Pattern("dddd d MMMM yyyy '('z')'");
    private static readonly ZonedDateTimePattern Time = Pattern("HH:mm x '('z')'");

    extension(Span.Moment moment)
    {
        public string ToMrkdwn() =>
            $"<!date^{moment.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}" +
            $"^{moment.Style.Tokens}|{Mrkdwn.Escaped(moment.ToText())}>";

        /// <summary>"Friday 29 May 2020, 13:00 BST (Europe/London)".</summary>
        public string ToText()
        {
            var local = moment.At.InZone(moment.Zone);
            return moment.Style switch
            {
                MomentStyle.Date => Date.Format(local),
                MomentStyle.Time => Time.Format(local),
                _ => DateAndTime.Format(local),
            };
        }
    }

    extension(MomentStyle style)
    {
        /// <summary>
        /// Slack counts back from a moment, but not forward to it: a relative moment is shown in full.
        /// </summary>
        private string Tokens => style switch
        {
            MomentStyle.Date => "{date_long_pretty}",
            MomentStyle.Time => "{time}",
            _ => "{date_long_pretty} at {time}",
        };
    }

    private static ZonedDateTimePattern Pattern(string text) =>
        ZonedDateTimePattern.CreateWithInvariantCulture(text, zoneProvider: null);
}
