using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// A label of the place that has the hour too: "Venue: Example Hall, starting at 18:30", "Lieu : Salle Exemple à
/// partir de 18h30". The phrase of the hour is no part of the name.
/// </summary>
internal static class PlaceWithHour
{
    /// <summary>A longer text is a sentence, which is read as one.</summary>
    private const int MaximumLength = 200;

    public static string WithoutHour(string text) =>
        Phrase(text) is { Start: var start } ? text[..start].TrimEnd(' ', ',', ';', '-', '\u2013', '(', '|') : text;

    /// <summary>The phrase of the hour, and the hour; null if the text has none after a name.</summary>
    public static (int Start, TimeMention Hour)? Phrase(string text)
    {
        if (text.Length > MaximumLength || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var folded = WordFolding.Fold(text);
        for (var found = Lexicon.StartPhrases.FindIn(folded); found is var (start, end);
            found = Lexicon.StartPhrases.FindIn(folded, end))
        {
            var from = end;
            while (from < text.Length && text[from] is ' ' or ':')
            {
                from++;
            }

            if (start > 2 && from > end && from < text.Length
                && HumanTimes.Find(text[from..]) is { Start: 0 } hour)
            {
                return (start, hour);
            }
        }

        return AtEnd(text, folded);
    }

    /// <summary>"Example Hall at 6:30pm": the name ends with a preposition and an hour.</summary>
    private static (int Start, TimeMention Hour)? AtEnd(string text, string folded)
    {
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            var next = text.IndexOf(' ', at + 1);
            if (next > 0 && Lexicon.From.Contains(folded[(at + 1)..next])
                && HumanTimes.Find(text[(next + 1)..]) is { Start: 0 } hour
                && text.AsSpan(next + 1 + hour.End).Trim(" .,;)").IsEmpty)
            {
                return at > 2 ? (at, hour) : null;
            }
        }

        return null;
    }
}
