using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Export;
using CommunityBot.WebConsole;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.PublicPages;

/// <summary>
/// The iCalendar feeds of a community (RFC 5545, RFC 7986). Pure: the same pages, revisions and moment give the same
/// bytes, so that an ETag changes only with what the feed says.
/// </summary>
internal sealed partial class PublicCalendar
{
    /// <summary>How often readers should ask: often enough for a move in the evening before.</summary>
    private const string Refresh = "PT1H";

    private const string Cancelled = "STATUS:CANCELLED";

    private const int MaxDescription = 8000;

    /// <summary>The revision of an event that is no longer in the feed is forgotten after this time.</summary>
    private static readonly Duration Remembered = Duration.FromDays(400);

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly Community community;
    private readonly PublicSite site;
    private readonly PublicEvents events;
    private readonly LocalDate anchor;
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public PublicCalendar(
        Community community, PublicSite site, PublicEvents events,
        IReadOnlyDictionary<string, EventRevision> before)
    {
        (this.community, this.site, this.events) = (community, site, events);

        // Once a year, so that a rule without a first day has the same start all year.
        anchor = new LocalDate(events.Now.InUtc().Year, 1, 1);
        foreach (var page in events.Events)
        {
            if (Written(page) is var (schedule, details))
            {
                Add(page, schedule, details, before);
            }
        }

        foreach (var (page, schedule) in WithoutPage(before))
        {
            Add(page, schedule, Details(page), before);
        }

        Revisions = entries.ToDictionary(
            entry => entry.Key, entry => entry.Value.Revision, StringComparer.Ordinal);
        Changed = [.. Revisions.Values.Where(revision => before.GetValueOrDefault(revision.Uid) != revision)];
        Forgotten =
        [
            .. before.Values.Where(
                    revision => !entries.ContainsKey(revision.Uid) && revision.Changed < events.Now - Remembered)
                .Select(revision => revision.Uid),
        ];
    }

    public IReadOnlyDictionary<string, EventRevision> Revisions { get; }

    /// <summary>The revisions that differ from those of before.</summary>
    public IReadOnlyList<EventRevision> Changed { get; }

    /// <summary>UIDs of revisions that nobody needs any more.</summary>
    public IReadOnlyList<string> Forgotten { get; }

    /// <summary>The feed of all events.</summary>
    public string Write() => Write(entries.Values, community.Name, site.Calendar);

    /// <summary>The feed of a series.</summary>
    public string Write(string slug, string name, IEnumerable<Meetup> series) =>
        Write(EntriesOf(series), $"{community.Name}: {name}", site.CalendarOf(slug));

    /// <summary>The file of one event; also of an occurrence of a series, which no feed contains.</summary>
    public string? Write(string slug, Meetup meetup)
    {
        List<Entry> one = [.. EntriesOf([meetup])];
        if (one.Count == 0 && Written(meetup) is var (schedule, details))
        {
            var uid = IcsCalendar.UidOf(community, meetup);
            one.Add(EntryOf(meetup, uid, schedule, details, before: null));
        }

        return one.Count == 0
            ? null
            : Write(one, meetup.HeadingIn(community.Phrases), site.CalendarOf(slug));
    }

    /// <summary>When what is said of the meetup last changed; null for one that is in no feed.</summary>
    public Instant? ChangedAt(Meetup meetup) =>
        Revisions.GetValueOrDefault(IcsCalendar.UidOf(community, meetup))?.Changed;

    private IEnumerable<Entry> EntriesOf(IEnumerable<Meetup> pages) => pages
        .Select(page => entries.GetValueOrDefault(IcsCalendar.UidOf(community, page)))
        .OfType<Entry>();

    private string Write(IEnumerable<Entry> chosen, string name, Uri address)
    {
        var list = chosen.ToList();
        var ics = IcsCalendar.Begin(new IcsText(), name)
            .Line("REFRESH-INTERVAL;VALUE=DURATION", Refresh)
            .Line("X-PUBLISHED-TTL", Refresh)
            .Line("SOURCE;VALUE=URI", address.AbsoluteUri)
            .Line("URL", site.Page.AbsoluteUri)
            .Line("X-WR-TIMEZONE", community.Zone.Id);
        IcsCalendar.WriteZones(
            ics, [.. list.Select(entry => entry.Page)], anchor.AtMidnight().InUtc().ToInstant());
        foreach (var entry in list)
        {
            ics.Lines(entry.Text);
        }

        return ics.Line("END", "VCALENDAR").ToString();
    }

    private void Add(
        Meetup page, string schedule, string details, IReadOnlyDictionary<string, EventRevision> before)
    {
        var uid = IcsCalendar.UidOf(community, page);
        entries.TryAdd(uid, EntryOf(page, uid, schedule, details, before.GetValueOrDefault(uid)));
    }

    private Entry EntryOf(Meetup page, string uid, string schedule, string details, EventRevision? before)
    {
        var revision = EventRevision.After(before, new EventRevision(community.Id, uid)
        {
            Sequence = page.Replaces.Count,
            Schedule = schedule,
            Title = page.HeadingIn(community.Phrases),
            Content = Fingerprint(schedule + details),
            Changed = events.Now,
        });
        var changed = IcsCalendar.Utc.Format(revision.Changed);
        var text = new IcsText()
            .Line("BEGIN", "VEVENT")
            .Text("UID", uid)
            .Line("DTSTAMP", changed)
            .Line("LAST-MODIFIED", changed)
            .Line("SEQUENCE", $"{revision.Sequence}")
            .Lines(schedule)
            .Lines(details)
            .Line("END", "VEVENT")
            .ToString();
        return new Entry(page, revision, text);
    }

    /// <summary>Null if the rule of a series has no more occurrences.</summary>
    private (string Schedule, string Details)? Written(Meetup page)
    {
        if (IcsCalendar.FirstDay(page, anchor) is not { } first)
        {
            return null;
        }

        var ics = new IcsText();
        IcsCalendar.WriteTimes(ics, events.Calendar, page, first);
        var schedule = ics
            .Text("LOCATION", page.Venue?.Text ?? page.PlainWhere(community.Phrases))
            .Line("STATUS", MeetupState.Of(page, events.Calendar, events.Now).IsOff
                ? "CANCELLED"
                : IcsCalendar.StatusOf(page))
            .ToString();
        return (schedule, Details(page));
    }

    /// <summary>
    /// Events that subscribers have in their calendars, although no page has their day: those that are off, because the
    /// page has lost its date or was cancelled and is gone, are written as cancelled. While organisers have not decided
    /// about a page that is gone, or a page cannot be read, its coming event stays as it was.
    /// </summary>
    private IEnumerable<(Meetup Page, string Schedule)> WithoutPage(IReadOnlyDictionary<string, EventRevision> before)
    {
        var off = events.Calendar.Pages
            .Where(page => PublicEvents.IsPublic(page, events.Now) && page is
            {
                When.Date: null,
                Kind: MeetupKind.Meetup or MeetupKind.Session,
                Status: MeetupStatus.Cancelled or MeetupStatus.Postponed,
            })
            .Concat(events.Calendar.Gone.Where(page => page.Status is MeetupStatus.Cancelled))
            .DistinctBy(page => IcsCalendar.UidOf(community, page), StringComparer.Ordinal)
            .ToDictionary(page => IcsCalendar.UidOf(community, page), StringComparer.Ordinal);
        var current = events.Calendar.Pages.Select(page => IcsCalendar.UidOf(community, page)).ToHashSet();
        foreach (var revision in before.Values.OrderBy(revision => revision.Uid, StringComparer.Ordinal))
        {
            if (FirstTimeIn(revision.Schedule) is not { } when)
            {
                continue;
            }

            var isCancelled = StatusLine().Match(revision.Schedule).Value == Cancelled;
            if (off.TryGetValue(revision.Uid, out var page) || (isCancelled && !current.Contains(revision.Uid)))
            {
                if (when.EffectiveEnd > events.Now - Remembered)
                {
                    yield return (
                        page is null ? Lost(revision, when, MeetupStatus.Cancelled) : page with { When = when },
                        StatusLine().Replace(revision.Schedule, Cancelled));
                }
            }
            else if (!current.Contains(revision.Uid) && events.Calendar.IsUndecided(IdOf(revision))
                && (when.EffectiveEnd > events.Now || RuleLine().IsMatch(revision.Schedule)))
            {
                yield return (Lost(revision, when, MeetupStatus.Scheduled), revision.Schedule);
            }
        }
    }

    /// <summary>A meetup of which nothing but its revision is known.</summary>
    private Meetup Lost(EventRevision revision, EventTime when, MeetupStatus status) => new()
    {
        Id = IdOf(revision),
        Kind = MeetupKind.Meetup,
        Source = "",
        Title = revision.Title,
        Status = status,
        When = when,
    };

    private MeetupId IdOf(EventRevision revision) =>
        new(revision.Uid[..^IcsCalendar.UidSuffix(community).Length]);

    private static EventTime? FirstTimeIn(string schedule)
    {
        var start = StartLine().Match(schedule);
        return start.Success && Day.Parse(start.Groups["day"].Value) is { Success: true, Value: var day }
            ? new EventTime(
                DateTimeZoneProviders.Tzdb.GetZoneOrNull(start.Groups["zone"].Value) ?? DateTimeZone.Utc)
            {
                Date = day,
            }
            : null;
    }

    private string Details(Meetup page)
    {
        var (phrases, now) = (community.Phrases, events.Now);
        var state = MeetupState.Of(page, events.Calendar, now);
        var heading = page.HeadingIn(phrases);
        var blocks = EventDescription.Of(page, state, phrases, now).Where(block => block is not Block.Picture).ToList();
        var address = page.Links.Website ?? page.Links.Registration
            ?? (page.Kind is MeetupKind.Series || page.Source.Length == 0
                ? site.Page
                : site.PageOf(PublicSlug.Of(page)));
        blocks.Add(new Block.Paragraph(RichText.Of(new Span.Link(address.AbsoluteUri, address))));
        var ics = new IcsText()
            .Text("SUMMARY", state.TitleLabel(phrases) is { } label ? phrases.Labelled(label, heading) : heading)
            .Text("DESCRIPTION", TextTruncation.Truncate(PlainText(blocks), MaxDescription));
        var html = string.Concat(blocks.Select(WebRenderer.Render));
        if (html.Length <= MaxDescription * 2)
        {
            ics.Text("X-ALT-DESC;FMTTYPE=text/html", $"<html><body>{html}</body></html>");
        }

        ics.Line("URL", address.AbsoluteUri);

        // https://www.rfc-editor.org/rfc/rfc7986#section-5.11
        if (IcsCalendar.JoinOf(page, now) is { } join)
        {
            ics.Line("CONFERENCE;VALUE=URI", join.AbsoluteUri);
        }

        return ics.ToString();
    }

    /// <summary>Without the title that every message begins with.</summary>
    private static string PlainText(IReadOnlyList<Block> blocks) =>
        PlainTextRenderer.Render(new Message("") { Title = "", Blocks = blocks }).Trim();

    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    [GeneratedRegex(@"^STATUS:\w+", RegexOptions.Multiline)]
    private static partial Regex StatusLine();

    [GeneratedRegex("^RRULE:", RegexOptions.Multiline)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^DTSTART(?:;TZID=(?<zone>[^:;\r\n]+))?[^:\r\n]*:(?<day>\d{8})", RegexOptions.Multiline)]
    private static partial Regex StartLine();

    private sealed record Entry(Meetup Page, EventRevision Revision, string Text);
}
