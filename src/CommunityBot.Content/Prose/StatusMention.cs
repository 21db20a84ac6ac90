using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>What a word such as "cancelled" or "TBC" belongs to.</summary>
internal enum StatusSubject
{
    /// <summary>The meetup of the page.</summary>
    Event,

    /// <summary>A talk, a speaker, a place, a booking, another event: the meetup goes on.</summary>
    Detail,

    /// <summary>A rule, a possibility, a question, or the contrary.</summary>
    Nothing,

    /// <summary>Something that was not recognised.</summary>
    Unclear,
}

/// <summary>A word about a status in a text, and what it belongs to.</summary>
/// <param name="Beside">The noun that it belongs to, or why it belongs to none, for the trace.</param>
/// <param name="Sentence">As written.</param>
/// <param name="At">Index of the word in the text.</param>
internal sealed record StatusMention(
    MeetupStatus Status, StatusSubject Subject, string Beside, string Sentence, int At);

/// <summary>Where a text is on its page, which decides about sentences without a subject: "Cancelled".</summary>
internal enum StatusPlace
{
    /// <summary>At the beginning of the page, or below a heading of the meetup or of a notice.</summary>
    Meetup,

    /// <summary>Below a heading such as "Speakers" or "Venue", or in a line of an agenda.</summary>
    Detail,

    /// <summary>Below a heading such as "When".</summary>
    Date,

    /// <summary>Below any other heading.</summary>
    Unknown,
}

/// <summary>What is known of the meetup when a sentence is read.</summary>
/// <param name="Title">Null if the page has none.</param>
/// <param name="Date">Its first day; null if unknown.</param>
internal sealed record StatusContext(string? Title, LocalDate? Date, StatusPlace Place)
{
    /// <summary>Whether the text is an item of a list or a cell of a table.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether the text is a paragraph of its own.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The words of the title, folded.</summary>
    public IReadOnlySet<string> TitleWords { get; } = Title is null
        ? new HashSet<string>(StringComparer.Ordinal)
        : SentenceWord.In(Title).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
}
