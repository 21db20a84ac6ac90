using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Whether a line says that a meetup is online in words that texts about anything have: "we'll meet virtually",
/// "18:00 - online". It is asked once the page is known to be a meetup; <see cref="OnlineMeetup"/> reads certain words.
/// </summary>
internal static class OnlineSentence
{
    /// <summary>A line with the hour and where it is.</summary>
    private const int ShortLine = 90;

    /// <summary>Characters from the verb to "online".</summary>
    private const int MaximumBefore = 60;

    /// <summary>The same where the verb is behind: "wird online stattfinden".</summary>
    private const int MaximumBehind = 12;

    public static bool Is(BodyLine line)
    {
        if (!Lexicon.Online.OccurInFolded(line.Folded))
        {
            return false;
        }

        return (line.Text.Length < ShortLine && EndsOnline(line))
            || SentenceClauses.Sentences(line.Text, line.Folded).Exists(range =>
                TakesPlaceOnline(line.Folded[range.Start..range.End]));
    }

    /// <summary>"Thursday 13 April, 18:00 - online".</summary>
    private static bool EndsOnline(BodyLine line)
    {
        var text = line.Text.TrimEnd(' ', '.', '!', ')', '*', '_');
        return HumanTimes.Find(text) is { } hour
            && Lexicon.Online.IsMatch(text[hour.End..].Trim(' ', '-', '\u2013', '\u2014', ',', '(', '|', '/', '@'));
    }

    /// <summary>
    /// "Since we're meeting virtually", "the talk will take place online", "a free online workshop for all": no word
    /// behind makes it that of a thing ("an online game"), and nobody is only asked to sign up online.
    /// </summary>
    private static bool TakesPlaceOnline(string folded)
    {
        if (PastTense.OccursIn(folded) || Lexicon.Registration.OccurInFolded(folded)
            || Lexicon.Negations.OccurInFolded(folded)
            || Lexicon.NextMeetup.OccurInFolded(folded) || Lexicon.HybridWords.OccurInFolded(folded))
        {
            return false;
        }

        for (var found = Lexicon.Online.FindIn(folded); found is var (start, end);
            found = Lexicon.Online.FindIn(folded, end))
        {
            var behind = SentenceWord.InFolded(folded, end, Math.Min(folded.Length, end + 40));
            var isJoined = end < folded.Length && folded[end] is ' ' or '-' && behind.Count > 0;
            var isGathering = isJoined && (Lexicon.EventNouns.Contains(behind[0].Bare)
                || Lexicon.FormatNouns.Contains(behind[0].Bare)) && !behind[0].Bare.EndsWith('s');
            if (isGathering && (HasMoment(folded) || folded[end] == '-'))
            {
                return true;
            }

            var isFree = !isJoined || Lexicon.Prepositions.Contains(behind[0].Text)
                || Lexicon.And.Contains(behind[0].Text) || Lexicon.To.Contains(behind[0].Text)
                || Lexicon.ClauseStarts.Contains(behind[0].Text);
            if (isFree && Lexicon.TakesPlace.FindIn(folded) is { } verb && verb.Start < end + MaximumBehind
                && (verb.End <= start ? start - verb.End < MaximumBefore : folded.AsSpan(end).Trim().Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMoment(string folded) => HumanTimes.Find(folded) is not null
        || HumanDates.Find(folded) is not null || Lexicon.Invitations.OccurInFolded(folded);
}
