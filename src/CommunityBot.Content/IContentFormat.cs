using NodaTime;

namespace CommunityBot.Content;

/// <summary>
/// A document format that communities publish events in. Pure: maps text to meetups and problems, and must not throw.
/// </summary>
public interface IContentFormat
{
    /// <summary>Display name in reports and documentation, for example "Markdown page".</summary>
    string Name { get; }

    FormatConfidence Confidence(ContentDocument document);

    ContentReadResult Read(ContentDocument document, ReadingContext context);
}

/// <summary>Defaults for values that a page cannot provide.</summary>
/// <param name="Zone">The community's time zone, for pages that name none.</param>
public sealed record ReadingContext(DateTimeZone Zone)
{
    /// <summary>The order of day and month on this site; null if unknown, so that "03/04/2031" is no day.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Whether the community has a site, so that pictures are shown.</summary>
    public bool ShowsPictures { get; init; }

    /// <summary>Whether to collect why each value was read; see <see cref="ContentReadResult.Notes"/>.</summary>
    public bool IsExplaining { get; init; }
}
