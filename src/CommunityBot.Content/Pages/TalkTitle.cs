using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The title of a talk or of another item of an agenda, whatever its key is: <c>talkTitle</c>, <c>heading</c>,
/// <c>activity</c>. The only text beside an hour is the title: <c>{ time: "18:30", description: "Doors" }</c>.
/// </summary>
internal static class TalkTitle
{
    /// <summary>Longer texts are descriptions.</summary>
    private const int MaximumLength = 160;

    private const KeyWords Titles = KeyWords.Title | KeyWords.Name | KeyWords.Talk | KeyWords.Event;

    /// <summary>Words of keys that have something else than a title.</summary>
    private const KeyWords NotTitle = KeyWords.Speaker | KeyWords.By | KeyWords.Host | KeyWords.Link | KeyWords.Id |
        KeyWords.Video | KeyWords.Hour | KeyWords.Day | KeyWords.Date | KeyWords.Begin | KeyWords.End | KeyWords.When |
        KeyWords.Duration | KeyWords.Venue | KeyWords.Room | KeyWords.Place | KeyWords.Zone | KeyWords.Other |
        KeyWords.At | KeyWords.Minute;

    private static readonly string[] Texts = ["heading", "activity", "text", "item", "content", "details", "entry"];

    private static readonly string[] Descriptions = ["description", "summary", "desc", "abstract", "beschreibung"];

    /// <summary>Null if the item names none.</summary>
    public static string? Of(Header talk)
    {
        foreach (var entry in talk.Root.Entries)
        {
            var words = KeyReader.Read(entry.Key);
            if ((words & Titles) != 0 && (words & ~Titles) == 0 && IsTitle(entry.Value) is { } named)
            {
                return named;
            }
        }

        if (talk.Text(Texts) is { Length: <= MaximumLength } text && text.Any(char.IsLetter))
        {
            return text;
        }

        if (!talk.Has(HeaderKeys.TalkTime) || talk.Has(HeaderKeys.Speakers))
        {
            return null;
        }

        return talk.Text(Descriptions) is { Length: <= MaximumLength } described ? described
            : talk.Root.Entries
                .Where(entry => (KeyReader.Read(entry.Key) & NotTitle) == 0)
                .Select(entry => IsTitle(entry.Value))
                .OfType<string>()
                .FirstOrDefault();
    }

    private static string? IsTitle(HeaderValue value) =>
        value is HeaderValue.Scalar { Text: var text } && text.Length <= MaximumLength && ValueShape.Words.Fits(value)
            ? text
            : null;
}
