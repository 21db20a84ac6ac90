using CommunityBot.Core.Matching;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>The words of all commands, indexed once for reading sentences.</summary>
internal sealed class SentenceVocabulary
{
    private const int MinMistypedLength = 5;
    private const int MinLongLength = 8;

    private readonly Dictionary<string, List<SentenceWord>> words = [];

    public SentenceVocabulary(IReadOnlyList<CommandSpec> commands)
    {
        Agenda = commands.FirstOrDefault(spec => spec.Name == "agenda");
        foreach (var spec in commands)
        {
            var set = CommandVocabulary.Of(spec.Name);
            Add(spec, set.Subjects, WordCertainty.Subject);
            Add(spec, set.Hints, WordCertainty.Hint);
            Add(spec, set.Questions, WordCertainty.Question);
            if (!set.All.Contains(spec.Name))
            {
                Add(spec, CommandNames.NamesOf(spec).Where(name => !name.Contains(' ')), WordCertainty.Subject);
            }
        }
    }

    /// <summary>The command for questions about one meetup; null if there is none.</summary>
    public CommandSpec? Agenda { get; }

    public IEnumerable<SentenceWord> WordsOf(SentenceToken token) =>
        words.GetValueOrDefault(token.Normalized) ?? WordsOf(WithoutArticle(token.Normalized));

    /// <summary>
    /// What a word with one typo is about, or with two in a long word; typos in short words make other words.
    /// </summary>
    public IEnumerable<SentenceWord> MistypedSubjects(SentenceToken token)
    {
        var typed = WithoutArticle(token.Normalized);
        if (typed.Length < MinMistypedLength)
        {
            return [];
        }

        var distance = new EditDistance(typed);
        return words
            .Where(entry => entry.Key.Length >= MinMistypedLength
                && distance.DistanceTo(entry.Key) <= (typed.Length < MinLongLength ? 1 : 2))
            .SelectMany(entry => entry.Value)
            .Where(word => word.Certainty == WordCertainty.Subject);
    }

    private List<SentenceWord> WordsOf(string word) => words.GetValueOrDefault(word) ?? [];

    private void Add(CommandSpec command, IEnumerable<string> typed, WordCertainty certainty)
    {
        foreach (var spelling in typed.SelectMany(SentenceReader.Spellings).Distinct())
        {
            if (!words.TryGetValue(spelling, out var meant))
            {
                words[spelling] = meant = [];
            }

            meant.Add(new SentenceWord(command, certainty));
        }
    }

    /// <summary>"l'agenda" and "d'orateurs" without the elided article.</summary>
    private static string WithoutArticle(string normalized) =>
        normalized.IndexOf(' ', StringComparison.Ordinal) is (1 or 2) and var space
            ? normalized[(space + 1)..]
            : normalized;
}

/// <summary>A word of a sentence.</summary>
/// <param name="Text">As typed, without punctuation around it.</param>
/// <param name="Normalized">See <see cref="NormalizedText"/>.</param>
/// <param name="End">Where it ends in the trimmed sentence.</param>
internal sealed record SentenceToken(string Text, string Normalized, int End);

/// <summary>What a word means.</summary>
internal sealed record SentenceWord(CommandSpec Command, WordCertainty Certainty);

/// <summary>See <see cref="CommandWordSet"/>; the most certain word of a sentence decides.</summary>
internal enum WordCertainty
{
    Question,
    Hint,
    Subject,
}
