using NodaTime;

namespace CommunityBot.Core.Content;

/// <summary>
/// One way in which communities publish. Pure: text in, meetups and problems out, never an exception.
/// </summary>
public interface IContentFormat
{
    /// <summary>As reports and documentation call it: "Markdown page".</summary>
    string Name { get; }

    /// <summary>
    /// How sure this format is that the document is one of its own, by what it contains: 0 (no) to 100.
    /// </summary>
    int Recognise(ContentDocument document);

    ContentReadResult Read(ContentDocument document, ReadingContext context);
}

/// <summary>What a reader may fall back on, and no page can know.</summary>
/// <param name="Zone">The community's zone, for pages that name none.</param>
public sealed record ReadingContext(DateTimeZone Zone);
