using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>The words of a clause that say that something is cancelled, postponed or not certain.</summary>
/// <param name="Start">In the text; of a verb of several parts ("fällt … aus") the start of the last part.</param>
internal sealed record StatusPhrase(MeetupStatus Status, int Start, int End)
{
    private static readonly string[] Contractions = ["n't", "n’t"];

    /// <summary>Whether the words are those of a verb that takes an object: "cancel", "verschieben".</summary>
    public bool IsVerb { get; init; }

    /// <summary>Whether it postpones only if a day is named: "moved to".</summary>
    public bool IsMove { get; init; }

    /// <summary>The words of a verb of several parts and those in between; empty otherwise.</summary>
    public IReadOnlyList<SentenceWord> Parts { get; init; } = [];

    /// <summary>Null if the clause has none.</summary>
    public static StatusPhrase? In(string folded, (int Start, int End) clause)
    {
        var text = folded[clause.Start..clause.End];
        return Find(Lexicon.Cancelled, MeetupStatus.Cancelled)
            ?? Split(text, clause.Start)
            ?? (Find(Lexicon.Moved, MeetupStatus.Postponed) is { } moved ? moved with { IsMove = true } : null)
            ?? Find(Lexicon.Postponed, MeetupStatus.Postponed)
            ?? Verb(Lexicon.Cancelling, MeetupStatus.Cancelled)
            ?? Verb(Lexicon.Postponing, MeetupStatus.Postponed)
            ?? Find(Lexicon.Tentative, MeetupStatus.Tentative)
            ?? Find(Lexicon.Unconfirmed, MeetupStatus.Tentative);

        StatusPhrase? Find(PhraseIndex words, MeetupStatus status) => words.FindIn(text) is var (start, end)
            ? new StatusPhrase(status, clause.Start + start, clause.Start + end)
            : null;

        StatusPhrase? Verb(PhraseIndex words, MeetupStatus status) =>
            Find(words, status) is { } verb ? verb with { IsVerb = true } : null;
    }

    /// <summary>Whether the parts of a verb are in the text in order, the last one at its end.</summary>
    public static bool IsSplit(string folded, string[] parts, out List<SentenceWord> between)
    {
        between = SentenceWord.InFolded(folded, 0, folded.Length);
        var at = between.FindIndex(word => word.Text == parts[0]);
        if (at < 0)
        {
            return false;
        }

        between.RemoveRange(0, at);
        for (var part = 1; part < parts.Length - 1; part++)
        {
            if (!between.Exists(word => word.Text == parts[part]))
            {
                return false;
            }
        }

        var last = parts[^1].Split(' ');
        return between.Count > last.Length
            && between.TakeLast(last.Length).Select(word => word.Text).SequenceEqual(last);
    }

    public List<SentenceWord> WordsBefore(string folded, (int Start, int End) clause) =>
        SentenceWord.InFolded(folded, clause.Start, Start)
            .FindAll(word => Parts.Count == 0 || !Lexicon.Negations.IsMatch(word.Text));

    public List<SentenceWord> WordsAfter(string folded, (int Start, int End) clause) =>
        SentenceWord.InFolded(folded, End, clause.End);

    public static bool IsPassive(List<SentenceWord> before) =>
        before.Exists(word => Lexicon.BeVerbs.Contains(word.Text));

    /// <summary>"we have to cancel the talk", "we have cancelled our booking"; not "it is cancelled".</summary>
    public bool HasObject(List<SentenceWord> before, List<SentenceWord> after) => after.Count > 0
        && (IsVerb || !IsPassive(before))
        && (IsVerb || Lexicon.Determiners.Contains(after[0].Text)
            || before.Exists(word => Lexicon.Organisers.Contains(word.Text)))
        && !Lexicon.Prepositions.Contains(after[0].Text)
        || IsNounOf(before, after);

    /// <summary>"cancelled flights", "verschobene Treffen": it describes the noun after it.</summary>
    public bool IsAdjective(List<SentenceWord> before, List<SentenceWord> after, IReadOnlySet<string> title) =>
        !IsVerb && after.Count > 0
        && (Status is not MeetupStatus.Tentative)
        && !before.Exists(word => Lexicon.Verbs.Contains(word.Text) || Lexicon.Organisers.Contains(word.Text))
        && (before.Count > 0 || after.Count > 1 || SubjectNoun.KindOf(after[0], title) is not SubjectKind.Event)
        && after[0].Start - End <= 1
        && !Lexicon.Adverbs.Contains(after[0].Text)
        && SubjectNoun.KindOf(after[0], title) is not null
        && !before.Exists(word => SubjectNoun.KindOf(word, title) is SubjectKind.Event or SubjectKind.Part);

    public bool IsNegated(string folded, (int Start, int End) clause)
    {
        if (Parts.Count > 0)
        {
            return !Parts.Any(word => Lexicon.Negations.IsMatch(word.Text)) ? false : !SaysNot;
        }

        var before = folded[clause.Start..Start];
        return Lexicon.Negations.OccurInFolded(before)
            || Contractions.Any(ending => before.Contains(ending, StringComparison.Ordinal));
    }

    /// <summary>Whether the negation is part of the verb: "findet … nicht statt".</summary>
    public bool SaysNot { get; init; }

    /// <summary>"Absage des Treffens", "annulation de la rencontre": what is cancelled follows the noun.</summary>
    private static bool IsNounOf(List<SentenceWord> before, List<SentenceWord> after) => before.Count == 0
        && after is [{ Text: "de" or "du" or "des" or "d" or "of" or "der" or "vom" or "von" }, _, ..];

    private static StatusPhrase? Split(string text, int offset)
    {
        foreach (var parts in Lexicon.SplitCancelled)
        {
            if (text.Contains(parts[0], StringComparison.Ordinal) && IsSplit(text, parts, out var words))
            {
                var last = words[^parts[^1].Split(' ').Length];
                return new StatusPhrase(MeetupStatus.Cancelled, offset + last.Start, offset + words[^1].End)
                {
                    Parts = words,
                    SaysNot = parts.Any(part => Lexicon.Negations.OccurInFolded(part)),
                };
            }
        }

        return null;
    }
}
