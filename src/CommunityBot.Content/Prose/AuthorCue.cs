using System.Collections.Frozen;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Recognises "by" after the talk and before its speaker: "a presentation, by Anna Example", "Vortrag von Anna
/// Example", "une présentation « … », par Anna Example".
/// Who a talk is about, and what someone else has invented, is not meant.
/// </summary>
internal static class AuthorCue
{
    private const int MaximumDistance = 160;

    private const int MostTopicWords = 6;

    /// <summary>Characters of the name of a work before its noun.</summary>
    private const int LongestWork = 80;

    public static FrozenSet<string> Words { get; } = FrozenSet.ToFrozenSet(["by", "par", "von"]);

    /// <summary>Whether folded text ends with a talk and "by".</summary>
    public static bool EndsWithBy(string folded)
    {
        var text = folded.TrimEnd();
        var space = text.LastIndexOf(' ');
        if (space < 1 || !Words.Contains(text[(space + 1)..]))
        {
            return false;
        }

        var before = text[Math.Max(0, space - MaximumDistance)..space].TrimEnd();
        (int Start, int End)? noun = null;
        for (var found = Lexicon.TalkNouns.FindIn(before); found is { } at;
            found = Lexicon.TalkNouns.FindIn(before, at.End))
        {
            noun = at;
        }

        if (noun is not { } talk || IsOfWork(before, talk.Start) || NamesWork(before[talk.End..]))
        {
            return false;
        }

        // Directly after the talk or its quoted title; "a talk about code by Ben Example" may be about his code.
        var between = before[talk.End..].Trim();
        return between.Length == 0
            || between[^1] is ',' or '"' or '\u201D' or '\u201C' or '\u00BB' or '\u00AB'
            || Lexicon.LedWords.Contains(WithoutBe(between))
            || between is "is" or "was" or "are" or "were" or "will be" or "comes" or "came" or "ist" or "war"
                or "kommt" or "kam" or "est" or "etait" or "sera"
            || (text[(space + 1)..] is "par" && IsTopic(between))
            || between is "sera faite" or "est faite" or "faite" or "donnee" or "sera donnee" or "animee" or "assuree";
    }

    /// <summary>"was taken", "will be led": the participle of a passive.</summary>
    private static string WithoutBe(string between) =>
        between.LastIndexOf(' ') is > 0 and var space && between[..space] is "was" or "were" or "is" or "will be"
            ? between[(space + 1)..]
            : between;

    /// <summary>"our session of the book club features »Title« by": whose author is named.</summary>
    private static bool NamesWork(string between) => SentenceWord.InFolded(between, 0, between.Length)
        .Exists(word => Lexicon.BookNouns.Contains(word.Bare));

    /// <summary>
    /// "a walkthrough of the well-known tutorial by": what somebody presents, and not who does, is the author's.
    /// </summary>
    private static bool IsOfWork(string before, int noun)
    {
        var words = SentenceWord.InFolded(before, Math.Max(0, noun - LongestWork), noun);
        for (var at = words.Count - 2; at > 0; at--)
        {
            if (Lexicon.Prepositions.Contains(words[at].Text))
            {
                return Lexicon.Determiners.Contains(words[at + 1].Text)
                    && Lexicon.GivenThings.Contains(words[at - 1].Text);
            }
        }

        return false;
    }

    /// <summary>"sur Kotlin", "de son outil": after the topic, "par" is nobody else's.</summary>
    private static bool IsTopic(string between)
    {
        var words = between.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MostTopicWords && words[0] is "sur" or "de" or "du" or "des" or "autour"
            && !between.Contains(',', StringComparison.Ordinal);
    }
}
