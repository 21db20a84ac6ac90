using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The name of the house in the line above its street: "Example Hall", "401 Sample St, Exampletown". Below the day and
/// the hour, many pages write the place as on a letter.
/// </summary>
internal static class HouseAbove
{
    private const int MaximumName = 60;

    private const int MaximumWords = 7;

    /// <summary>The place with its name; as it is if the line above is anything else.</summary>
    public static PlaceSentence Complete(PlaceSentence place, BodyLine line, PageBody body)
    {
        if (place.Name is not null
            || body.Blocks.OfType<BodyBlock.Paragraph>().FirstOrDefault(
                block => block.Lines.Contains(line)) is not { Lines: var lines })
        {
            return place;
        }

        var above = lines.TakeWhile(other => other != line).LastOrDefault();
        return above is not null && IsName(above) ? place with { Name = above.Text.Trim(' ', ',') } : place;
    }

    private static bool IsName(BodyLine line) =>
        line.Text.Trim(' ', ',') is { Length: > 2 and < MaximumName } text
        && !line.IsStruck
        && (!PersonNames.IsFullName(text) || PlaceSentence.IsCalledPlace(text))
        && PlaceSentence.Run(text, 0) == text.Length
        && PlaceSentence.IsPlausible(text)
        && HumanTimes.AtStart(text) is null
        && !StreetAddress.IsIn(text)
        && !text.AsSpan().ContainsAnyInRange('0', '9')
        && SentenceWord.In(text) is { Count: > 0 and <= MaximumWords } words
        && !words.Exists(word => Lexicon.EventNouns.Contains(word.Bare) || Lexicon.FormatNouns.Contains(word.Bare))
        && !Lexicon.StatusWords.IsMatch(text)
        && !PlaceLabels.IsHeading(text) && !WhenSections.IsWhen(text);
}
