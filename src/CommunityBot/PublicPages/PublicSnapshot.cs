using System.Collections.Concurrent;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;

using NodaTime;

namespace CommunityBot.PublicPages;

/// <summary>
/// Everything that is public of a community at a moment, immutable. Each address is composed when it is first asked
/// for; only addresses that exist are kept, so guessed ones cost no memory.
/// </summary>
internal sealed class PublicSnapshot(
    Community community, PublicSite site, PublicEvents events, PublicCalendar calendar, MeetupCalendar version)
{
    private const int MaxKept = 2000;

    private const string HtmlType = "text/html; charset=utf-8";

    private static readonly TimeSpan FeedLifetime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, PublicAnswer> kept = new(StringComparer.Ordinal);

    /// <summary>The calendar that it was made from.</summary>
    public MeetupCalendar Version => version;

    /// <summary>The same with the lineages that are stored, or will be.</summary>
    public MeetupCalendar Linked => events.Calendar;

    public required Instant ValidUntil { get; init; }

    /// <summary>Whether its revisions are stored; if not, the next snapshot stores them.</summary>
    public required bool IsStored { get; init; }

    public IReadOnlyDictionary<string, Core.Identity.EventRevision> Revisions => calendar.Revisions;

    /// <summary>An address below <c>/calendar/</c>, such as <c>sample.ics</c> or <c>sample/may.ics</c>.</summary>
    /// <param name="name">What follows the community; null for the community itself. Without <c>.ics</c>.</param>
    public PublicAnswer? Calendar(string? name)
    {
        if (name is null)
        {
            return Kept("calendar", () => Feed(calendar.Write(), community.Id));
        }

        return events.FindSeries(name) is { } series
            ? Kept($"calendar/{name}", () => Feed(calendar.Write(name, series.Name, series.Events), name))
            : events.Find(name) is { } meetup
                ? Kept($"calendar/{name}", () => calendar.Write(name, meetup) is { } text ? Feed(text, name) : null)
                : null;
    }

    /// <summary>An address below <c>/c/</c>.</summary>
    /// <param name="name">What follows the community; null for the page of the community itself.</param>
    public PublicAnswer? Page(string? name)
    {
        var page = new CommunityPage(community, site, events);
        return name switch
        {
            null => Kept("c", () => Html(page.Write())),
            PublicSite.EmbedName => Kept("c/embed", () => new PublicAnswer(HtmlType, page.WriteEmbedded())
            {
                IsForFrames = true,
            }),
            PublicSite.SubscribeName => Kept("c/subscribe", () => Html(page.WriteSubscribe())),
            PublicSite.AtomName => Kept("c/atom", () => new PublicAnswer(
                "application/atom+xml; charset=utf-8", AtomFeed.Write(community, site, events, calendar))
            {
                Lifetime = FeedLifetime,
                IsForScripts = true,
            }),
            _ when events.Find(name) is { } meetup =>
                Kept($"c/{name}", () => Html(new MeetupPage(community, site, events).Write(meetup))),
            _ => null,
        };
    }

    /// <summary>A picture of a recap that a page shows; null if there is none.</summary>
    public Photo? Photo(string name) => events.FindPhoto(name);

    private static PublicAnswer Html(string text) => new(HtmlType, text);

    private static PublicAnswer Feed(string text, string name) => new("text/calendar; charset=utf-8", text)
    {
        Lifetime = FeedLifetime,
        FileName = $"{name}.ics",
        IsForScripts = true,
    };

    private PublicAnswer? Kept(string key, Func<PublicAnswer?> compose)
    {
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }

        var answer = compose();
        if (answer is not null && kept.Count < MaxKept)
        {
            kept.TryAdd(key, answer);
        }

        return answer;
    }
}
