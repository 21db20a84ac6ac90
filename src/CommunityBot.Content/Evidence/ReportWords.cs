using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs all words of the beginning of a document, with those of its title and its place, for a report: "introduced"
/// and "Folien" say a little for one, "join" and "angular" a little against it; so do its <see cref="ReportFacts"/>.
/// The weights are those of a logistic regression over documents whose kind was read by hand, without words of few
/// communities (decisions 90 and 94).
/// </summary>
internal static class ReportWords
{
    /// <summary>From here on a document is a report, if no rule says that it is something else.</summary>
    public const int Threshold = -20;

    /// <summary>Below this, a document that the rules take for a report is none.</summary>
    public const int Doubtful = -150;

    /// <summary>Below this, a document is no report though it is called that of a gathering.</summary>
    public const int MostDoubtful = -250;

    /// <summary>Words of the text that are examined; a report is recognisable by its beginning.</summary>
    private const int ExaminedWords = 220;

    /// <summary>Fewer words of a text say too little.</summary>
    private const int MinimumWords = 15;

    /// <summary>Words in which a document says what it is.</summary>
    private const int FirstWords = 45;

    private static readonly Lazy<WordWeights> Weights = new(() => WordWeights.Read("report-words.txt"));

    /// <param name="places">The names of the nearest folders and of the file.</param>
    /// <param name="folded">The folded text without header and markup.</param>
    /// <param name="facts">What it has, by the names in the table.</param>
    /// <returns>
    /// The natural logarithm of the odds that it is a report, times 100; null if the text is too short to say.
    /// </returns>
    public static int? Weigh(
        PageHead head, IEnumerable<string> places, string folded, IReadOnlyList<string> facts)
    {
        var weights = Weights.Value;
        var sum = new WordWeights.Counter(weights, stackalloc bool[weights.Count]);
        foreach (var fact in facts)
        {
            sum.AddFact(fact);
        }

        foreach (var key in head.Keys)
        {
            sum.Add("key", key);
        }

        sum.AddWords("title", WordFolding.Fold(head.Title));
        foreach (var label in head.Labels)
        {
            sum.AddWords("label", WordFolding.Fold(label));
        }

        foreach (var name in places)
        {
            sum.AddWords("path", WordFolding.Fold(name.Replace('_', ' ')));
        }

        var summary = WordFolding.Fold(head.Summary);
        sum.AddFirst(summary, 0, FirstWords);
        var examined = sum.AddText(summary, 0, ExaminedWords);
        sum.AddFirst(folded, examined, FirstWords);
        return sum.AddText(folded, examined, ExaminedWords) < MinimumWords ? null : sum.Sum;
    }
}
