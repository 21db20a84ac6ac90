using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds speakers in list items that are sentences: "Anna Example, developer at Acme, will talk about …", "First
/// speaker is Anna Example", and items that all begin with a name in bold.
/// </summary>
internal static class SpeakersInItems
{
    private const int MostItems = 20;

    /// <summary>Characters in which an item says that it is about a speaker.</summary>
    private const int OpeningLength = 80;

    /// <summary>Words up to the verb of "our second keynote speaker is".</summary>
    private const int WordsToVerb = 5;

    /// <summary>A shorter name in bold is a label.</summary>
    private const int ShortestName = 5;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IEnumerable<Speaker> In(BodyBlock.Bullets list, HashSet<int> skipped) =>
        InSentences(list, skipped).Concat(InBold(list, skipped));

    private static IEnumerable<Speaker> InSentences(BodyBlock.Bullets list, HashSet<int> skipped) => list.Items
        .Where(item => item.Lines.Count > 0 && !skipped.Contains(item.Lines[0].Number)
            && (item.Lines.Any(line => Lexicon.WillPresent.OccurInFolded(line.Folded))
                || BeginsWithSpeakerNoun(item.Lines[0].Folded)))
        .SelectMany(Introduced)
        .Select(person => new Speaker(person.Name) { Organisation = person.Organisation });

    private static IEnumerable<SpeakerIntroduction> Introduced(Bullet item) =>
        SentenceSpeakers.Introduced(new BodyBlock.Paragraph(item.Lines, item.Lines[0].Number, string.Empty));

    /// <summary>"First speaker is", "unsere zweite Referentin ist".</summary>
    private static bool BeginsWithSpeakerNoun(string folded)
    {
        var words = SentenceWord.InFolded(folded, 0, Math.Min(folded.Length, OpeningLength));
        var verb = words.FindIndex(word => Lexicon.ToBe.Contains(word.Text));
        return verb is > 0 and < WordsToVerb && Lexicon.SpeakerNouns.IsMatch(words[verb - 1].Text);
    }

    /// <summary>
    /// Items that all begin with a name in bold and a verb, if one of the verbs is known to introduce a talk: "**Anna
    /// Example** will talk about …", "**Ben Sample** takes types apart".
    /// </summary>
    private static IEnumerable<Speaker> InBold(BodyBlock.Bullets list, HashSet<int> skipped)
    {
        if (list.Items.Count is < 2 or > MostItems)
        {
            return [];
        }

        var names = list.Items.Select(item => BoldName(item, skipped)).ToList();
        return names.TrueForAll(name => name is not null) && list.Items.Any(item => Introduced(item).Any())
            ? names.Select(name => new Speaker(name!))
            : [];
    }

    private static string? BoldName(Bullet item, HashSet<int> skipped)
    {
        if (item.First is not { IsStruck: false } line || skipped.Contains(line.Number)
            || line.BoldLead < ShortestName || line.BoldLead + 2 >= line.Text.Length
            || line.Text[line.BoldLead] != ' ' || !char.IsLower(line.Text[line.BoldLead + 1]))
        {
            return null;
        }

        var name = PersonNames.Clean(line.Text[..line.BoldLead]);
        return PersonNames.IsFullName(name) ? name : null;
    }
}
