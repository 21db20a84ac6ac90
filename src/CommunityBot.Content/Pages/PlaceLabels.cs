using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Recognises headings and labels of the place: "Where?", "Venue &amp; directions", "**Ort** …".</summary>
internal static class PlaceLabels
{
    private const string Pin = "\U0001F4CD";

    private const int MaximumLabel = 40;

    private const int MaximumLine = 250;

    /// <summary>Whether a heading means the place, also together with the day: "When and where".</summary>
    public static bool IsHeading(string title)
    {
        if (title.Length is < 2 or > 60)
        {
            return false;
        }

        var bare = title.Replace(Pin, string.Empty, StringComparison.Ordinal).Trim("=? #!:\u00A0".ToCharArray());
        if (Lexicon.WhereKeys.IsMatch(bare))
        {
            return true;
        }

        var words = SentenceWord.In(bare).FindAll(word => !Lexicon.And.Contains(word.Text)
            && !Lexicon.Determiners.Contains(word.Text)
            && !Lexicon.Prepositions.Contains(word.Text)
            && !Lexicon.EventNouns.Contains(word.Bare)
            && !Lexicon.PlaceAdjectives.Contains(word.Text));
        return words.Count is > 0 and <= 4
            && words.Exists(word => Lexicon.WhereKeys.IsMatch(word.Text))
            && words.TrueForAll(word => Lexicon.WhereKeys.IsMatch(word.Text)
                || Lexicon.DateNouns.Contains(word.Text)
                || PlaceDetails.IsMatch(word.Text));
    }

    /// <summary>
    /// What follows the label in a line: "Where: …", "**Venue** …", "Ort – …", "📍 …"; null if there is none.
    /// </summary>
    public static string? ValueIn(BodyLine line)
    {
        if (line.IsPlace)
        {
            return Separated(line.Text) ?? line.Text;
        }

        var text = line.Text.TrimStart('*', '-', ' ', '\u2022', '\u27A1', '\uFE0F');
        if (text.StartsWith(Pin, StringComparison.Ordinal))
        {
            text = text[Pin.Length..].TrimStart(' ', '\uFE0F', ':');
            return Separated(text)
                ?? (text.Length is > 2 and < 200 && !IsHeading(text) && !IsAboutTheWay(text) ? text : null);
        }

        if (text.Length >= MaximumLine)
        {
            // "Location: Example Hall 269. The hall is connected to …": the value is the first sentence.
            return Separated(text) is { } value
                && SentenceClauses.Sentences(value, WordFolding.Fold(value)) is [var first, ..]
                && first.End < MaximumLine
                ? value[..first.End].TrimEnd(' ', '.')
                : null;
        }

        return Separated(text)
            ?? (line.BoldLead is > 1 and < MaximumLabel && line.BoldLead < line.Text.Length
                && Lexicon.WhereKeys.IsMatch(line.Text[..line.BoldLead])
                ? line.Text[line.BoldLead..].Trim(' ', '*', '_', ':', '-', '–')
                : null);
    }

    /// <summary>"📍 Administrative details", "📍 Directions": the heading of a section, not a place.</summary>
    private static bool IsAboutTheWay(string text) =>
        !text.AsSpan().ContainsAnyInRange('0', '9')
        && SentenceWord.In(text) is { Count: <= 4 } words && words.Count > 0
        && WaysAndDetails.IsMatch(words[^1].Text);

    private static readonly PhraseIndex WaysAndDetails = new(
    [
        "details", "directions", "info", "infos", "information", "logistics", "there", "us", "anfahrt", "lageplan",
        "anreise", "accès", "itinéraire",
    ]);

    private static readonly PhraseIndex PlaceDetails = new(
    [
        "directions", "map", "details", "info", "information", "access", "how", "get", "there", "anfahrt", "karte",
        "lageplan", "plan", "accès", "itinéraire", "travel", "transport", "parking",
    ]);

    private static string? Separated(string text)
    {
        if (Lexicon.ToBe.FirstOrDefault(verb => text.EndsWith(verb, StringComparison.Ordinal)) is { } verb
            && text.Length < MaximumLabel && Lexicon.WhereKeys.IsMatch(text[..^verb.Length].TrimEnd()))
        {
            // "Location is", with the place in the lines below.
            return string.Empty;
        }

        var colon = text.AsSpan(0, Math.Min(text.Length, MaximumLabel)).IndexOfAny(":–—?");
        if (colon <= 1 || (text[colon] == '?' && !QuestionLabels.IsOne(text.AsSpan(0, colon))))
        {
            return null;
        }

        var label = text[..colon].Trim('*', '_', ' ', '\u00A0');
        var isLabel = Lexicon.WhereKeys.IsMatch(label)
            || (text[colon] == ':' && IsHeading(label) && !WhenSections.IsWhen(label));
        return isLabel
            ? QuestionLabels.PlaceIn(LabelsInLine.FirstPlace(text[(colon + 1)..].Trim(' ', '*', '_')))
            : null;
    }
}
