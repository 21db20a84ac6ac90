using System.Text;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime.Text;

namespace CommunityBot.Core.Messages;

/// <summary>Links to the forms of Google Calendar and Outlook with a meetup filled in; they need no server.</summary>
public static class CalendarLinks
{
    /// <summary>The longest address that every platform accepts in a button (Discord).</summary>
    private const int MaximumLength = 512;

    /// <summary>
    /// Everything is escaped already. Otherwise <see cref="Uri.ToString"/> would show spaces, at which an address in a
    /// text ends.
    /// </summary>
    private static readonly UriCreationOptions AsWritten = new()
    {
        DangerousDisablePathAndQueryCanonicalization = true,
    };

    private static readonly InstantPattern BasicUtc = InstantPattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss'Z'");
    private static readonly InstantPattern ExtendedUtc = InstantPattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'");
    private static readonly LocalDatePattern BasicDay = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    extension(Meetup meetup)
    {
        /// <summary>Null without a date. Without an end it is assumed to last three hours, as everywhere.</summary>
        public Uri? GoogleCalendar(Phrases phrases)
        {
            if (meetup.When is not { Date: { } first, EffectiveEnd: { } end })
            {
                return null;
            }

            var dates = meetup.When.Start is { } start
                ? $"{BasicUtc.Format(start)}/{BasicUtc.Format(end)}"
                : $"{BasicDay.Format(first)}/{BasicDay.Format((meetup.When.LastDate ?? first).PlusDays(1))}";
            return Link(
                $"https://calendar.google.com/calendar/render?action=TEMPLATE&dates={dates}",
                [
                    ("text", meetup.HeadingIn(phrases)),
                    ("ctz", meetup.When.Zone.Id),
                    ("location", meetup.PlainWhere(phrases)),
                    ("details", meetup.Links.Website?.AbsoluteUri ?? meetup.Links.Registration?.AbsoluteUri),
                ]);
        }

        /// <summary>See <see cref="GoogleCalendar"/>.</summary>
        public Uri? OutlookCalendar(Phrases phrases)
        {
            if (meetup.When is not { Date: { } first, EffectiveEnd: { } end })
            {
                return null;
            }

            var dates = meetup.When.Start is { } start
                ? $"startdt={Escape(ExtendedUtc.Format(start))}&enddt={Escape(ExtendedUtc.Format(end))}"
                : $"startdt={LocalDatePattern.Iso.Format(first)}&" +
                    $"enddt={LocalDatePattern.Iso.Format((meetup.When.LastDate ?? first).PlusDays(1))}&allday=true";
            return Link(
                $"https://outlook.live.com/calendar/0/action/compose?rru=addevent&{dates}",
                [
                    ("subject", meetup.HeadingIn(phrases)),
                    ("location", meetup.PlainWhere(phrases)),
                    ("body", meetup.Links.Website?.AbsoluteUri ?? meetup.Links.Registration?.AbsoluteUri),
                ]);
        }
    }

    /// <summary>The first value is shortened if it is too long, a later one is left out.</summary>
    private static Uri Link(string address, IEnumerable<(string Name, string? Value)> parameters)
    {
        var text = new StringBuilder(address);
        var isFirst = true;
        foreach (var (name, value) in parameters)
        {
            var room = (isFirst ? MaximumLength - 80 : MaximumLength) - text.Length - name.Length - 2;
            var written = value is null ? "" : Escape(value);
            if (isFirst && written.Length > room)
            {
                written = Shortened(value!, room);
            }

            if (written.Length > 0 && written.Length <= room)
            {
                text.Append('&').Append(name).Append('=').Append(written);
            }

            isFirst = false;
        }

        return new Uri(text.ToString(), AsWritten);
    }

    private static string Shortened(string value, int room)
    {
        var written = new StringBuilder();
        foreach (var letter in value.EnumerateRunes().Select(rune => Escape(rune.ToString())))
        {
            if (written.Length + letter.Length + "%E2%80%A6".Length > room)
            {
                break;
            }

            written.Append(letter);
        }

        return written.Append("%E2%80%A6").ToString();
    }

    private static string Escape(string value) => Uri.EscapeDataString(value);
}
