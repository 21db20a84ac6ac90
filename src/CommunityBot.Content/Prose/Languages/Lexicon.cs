using System.Collections.Frozen;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>The vocabularies of all languages combined, indexed for lookup.</summary>
internal static class Lexicon
{
    private static readonly Vocabulary[] Languages = [
        EnglishVocabulary.Words, GermanVocabulary.Words, FrenchVocabulary.Words
    ];

    public static FrozenDictionary<string, int> Months { get; } = Numbered(language => language.Months);

    public static FrozenDictionary<string, int> Weekdays { get; } = Numbered(language => language.Weekdays);

    public static FrozenSet<string> Ordinals { get; } = WordSet(language => language.Ordinals);

    public static FrozenSet<string> DateFillers { get; } = WordSet(language => language.DateFillers);

    public static FrozenSet<string> To { get; } = WordSet(language => language.To);

    public static FrozenSet<string> From { get; } = WordSet(language => language.From);

    public static FrozenSet<string> Hour { get; } = WordSet(language => language.Hour);

    public static FrozenSet<string> Noon { get; } = WordSet(language => language.Noon);

    public static FrozenSet<string> Midnight { get; } = WordSet(language => language.Midnight);

    public static FrozenSet<string> And { get; } = WordSet(language => language.And);

    public static FrozenSet<string> NotNames { get; } = WordSet(language => language.NotNames);

    public static FrozenSet<string> Streets { get; } = WordSet(language => language.Streets);

    public static PhraseIndex AgendaHeadings { get; } = All(language => language.AgendaHeadings);

    public static PhraseIndex TalkHeadings { get; } = All(language => language.TalkHeadings);

    public static PhraseIndex SpeakerHeadings { get; } = All(language => language.SpeakerHeadings);

    public static PhraseIndex AbstractHeadings { get; } = All(language => language.AbstractHeadings);

    public static PhraseIndex BioHeadings { get; } = All(language => language.BioHeadings);

    public static PhraseIndex By { get; } = All(language => language.By);

    public static PhraseIndex At { get; } = All(language => language.At);

    public static PhraseIndex Asides { get; } = All(language => language.Asides);

    public static PhraseIndex Sponsoring { get; } = All(language => language.Sponsoring);

    public static PhraseIndex Online { get; } = All(language => language.Online);

    public static PhraseIndex Cancelled { get; } = All(language => language.Cancelled);

    public static PhraseIndex Postponed { get; } = All(language => language.Postponed);

    public static PhraseIndex Tentative { get; } = All(language => language.Tentative);

    public static PhraseIndex ToBeConfirmed { get; } = All(language => language.ToBeConfirmed);

    public static PhraseIndex Recap { get; } = All(language => language.Recap);

    public static PhraseIndex RecapHints { get; } = All(language => language.RecapHints);

    public static PhraseIndex NextMeetup { get; } = All(language => language.NextMeetup);

    public static PhraseIndex Registration { get; } = All(language => language.Registration);

    public static PhraseIndex Recording { get; } = All(language => language.Recording);

    public static PhraseIndex Presenting { get; } = All(language => language.Presenting);

    public static PhraseIndex WhereKeys { get; } = All(language => language.WhereKeys);

    public static PhraseIndex WhenKeys { get; } = All(language => language.WhenKeys);

    public static PhraseIndex WhoKeys { get; } = All(language => language.WhoKeys);

    public static PhraseIndex TitleKeys { get; } = All(language => language.TitleKeys);

    public static PhraseIndex Roles { get; } = All(language => language.Roles);

    public static PhraseIndex MeetingLists { get; } = All(language => language.MeetingLists);

    public static PhraseIndex NoMeetingLists { get; } = All(language => language.NoMeetingLists);

    public static PhraseIndex Recurring { get; } = All(language => language.Recurring);

    public static PhraseIndex Endings { get; } = All(language => language.Endings);

    public static PhraseIndex About { get; } = All(language => language.About);

    private static PhraseIndex All(Func<Vocabulary, string[]> words) => new(Languages.SelectMany(words));

    private static FrozenSet<string> WordSet(Func<Vocabulary, string[]> words) =>
        Languages.SelectMany(words).Select(WordFolding.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Maps each word to its 1-based position. If languages share a word, the first one wins ("mar" is March).
    /// </summary>
    private static FrozenDictionary<string, int> Numbered(Func<Vocabulary, string[][]> groups)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var list = groups(language);
            for (var i = 0; i < list.Length; i++)
            {
                foreach (var word in list[i])
                {
                    numbers.TryAdd(WordFolding.Fold(word), i + 1);
                }
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
