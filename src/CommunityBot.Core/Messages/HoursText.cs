using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>The hours of a meetup or of an entry in its programme, as text.</summary>
public static class HoursText
{
    extension(Span.Hours hours)
    {
        /// <summary>
        /// "Fri 29 May 2020, 13:00–15:00 (Europe/London)"; of an entry in a programme "13:00–13:40 BST".
        /// </summary>
        public string InItsZone => hours.HasDate
            ? $"{hours.DaysAndClock(withYear: true)} ({hours.Zone.Id})"
            : $"{hours.Clock} {hours.Zone.GetZoneInterval(hours.Start).Name}";

        /// <summary>
        /// The second line where a platform shows the reader's hours: "London time: Fri 29 May, 13:00–15:00".
        /// </summary>
        public string LabelledInItsZone => hours.Phrases.Labelled(
            Capitalized(CityTime(hours.Zone, hours.Phrases)), hours.DaysAndClock(withYear: false));

        /// <summary>True if the end is so far away that it needs its own day.</summary>
        public bool LastsDays => hours.End is { } end && end - hours.Start >= Duration.FromDays(1);

        /// <summary>"13:00–13:40", without the zone.</summary>
        public string Clock
        {
            get
            {
                var clock = hours.Start.InZone(hours.Zone).TimeOfDay.OnClock;
                return hours.End is { } end ? $"{clock}–{end.InZone(hours.Zone).TimeOfDay.OnClock}" : clock;
            }
        }

        private string DaysAndClock(bool withYear)
        {
            var first = hours.Start.InZone(hours.Zone);
            return hours is { LastsDays: true, End: { } end } && end.InZone(hours.Zone) is var last
                ? Phrases.Format(
                    hours.Phrases.DateRangeFormat,
                    $"{Day(first.Date)}, {first.TimeOfDay.OnClock}",
                    $"{Day(last.Date)}, {last.TimeOfDay.OnClock}")
                : $"{Day(first.Date)}, {hours.Clock}";

            string Day(LocalDate date) =>
                hours.Phrases.ShortDate(date) + (withYear ? FormattableString.Invariant($" {date.Year}") : "");
        }
    }

    /// <summary>"London time" for Europe/London; a zone without a city keeps its id.</summary>
    public static string CityTime(DateTimeZone zone, Phrases phrases) => zone.Id.LastIndexOf('/') is > 0 and var slash
        ? phrases.CityTime(zone.Id[(slash + 1)..].Replace('_', ' '))
        : zone.Id;

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
