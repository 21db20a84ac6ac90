namespace CommunityBot.Core.Communities;

/// <summary>The addresses of a community's public page and calendar feeds, which need no token.</summary>
/// <param name="Root">The public address of the bot's web server, without a path.</param>
/// <param name="Community">The id of the community.</param>
public sealed record PublicSite(Uri Root, string Community)
{
    /// <summary>The last segment of <see cref="Subscribe"/>.</summary>
    public const string SubscribeName = "subscribe";

    /// <summary>The last segment of <see cref="Atom"/>.</summary>
    public const string AtomName = "feed.atom";

    /// <summary>The last segment of <see cref="Embed"/>.</summary>
    public const string EmbedName = "embed";

    public Uri Page => new(Root, $"/c/{Community}");

    /// <summary>The part of the page that a site shows in a frame.</summary>
    public Uri Embed => new(Root, $"/c/{Community}/{EmbedName}");

    public Uri Atom => new(Root, $"/c/{Community}/{AtomName}");

    /// <summary>The iCalendar feed of all events.</summary>
    public Uri Calendar => new(Root, $"/calendar/{Community}.ics");

    /// <summary>
    /// A page that offers the ways to subscribe. Buttons on chat platforms open only http and https, so they lead here.
    /// </summary>
    public Uri Subscribe => new(Root, $"/calendar/{Community}/{SubscribeName}");

    /// <param name="slug">See <see cref="PublicSlug"/>.</param>
    public Uri PageOf(string slug) => new(Root, $"/c/{Community}/{slug}");

    /// <summary>The iCalendar file of one event, or the feed of a series.</summary>
    /// <param name="slug">See <see cref="PublicSlug"/>.</param>
    public Uri CalendarOf(string slug) => new(Root, $"/calendar/{Community}/{slug}.ics");
}
