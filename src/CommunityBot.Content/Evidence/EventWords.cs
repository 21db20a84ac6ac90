using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs all that a page has for an event: its facts, and the words of its beginning, of its title, of its keys and
/// of its place. The weights are those of a logistic regression over pages whose kind was read by hand, without words
/// of few communities (decision 93).
/// </summary>
internal static class EventWords
{
    /// <summary>From here on a page with a day is an event, though the rules do not take it for one.</summary>
    public const int Threshold = 25;

    /// <summary>Words of the text that are examined; an event is recognisable by its beginning.</summary>
    private const int ExaminedWords = 220;

    /// <summary>Fewer words of a text say too little.</summary>
    private const int MinimumWords = 30;

    private static readonly Lazy<WordWeights> Weights = new(() => WordWeights.Read("event-words.txt"));

    /// <returns>
    /// The natural logarithm of the odds that it is an event, times 100; null if the text is too short to say.
    /// </returns>
    /// <inheritdoc cref="EventFacts.Of" />
    public static int? Weigh(PageFacts facts, int sum)
    {
        var weights = Weights.Value;
        var counter = new WordWeights.Counter(weights, stackalloc bool[weights.Count]);
        foreach (var fact in EventFacts.Of(facts, sum))
        {
            counter.AddFact(fact);
        }

        var page = facts.Page;
        foreach (var entry in page.Header.Root.Entries)
        {
            counter.Add("key", entry.Folded);
        }

        counter.AddWords("title", WordFolding.Fold(facts.Read.Title ?? string.Empty));
        foreach (var name in PageClass.FoldersOf(page.Location).Append(page.FileName))
        {
            counter.AddWords("path", WordFolding.Fold(name.Replace('_', ' ')));
        }

        var examined = 0;
        foreach (var line in page.Body.Lines)
        {
            examined = counter.AddText(line.Folded, examined, ExaminedWords);
            if (examined >= ExaminedWords)
            {
                break;
            }
        }

        return examined < MinimumWords ? null : counter.Sum;
    }
}
