using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Decides what "TBC", "tentative" or "noch offen" belongs to: the day of the meetup, or a detail.</summary>
internal static class UnconfirmedDetail
{
    /// <summary>Characters of the longest day with hours; more are not searched for each mention.</summary>
    private const int MaximumMoment = 60;

    /// <summary>Characters from the preposition to the end of the name of a place.</summary>
    private const int MaximumPlace = 60;

    public static (StatusSubject Subject, string Beside) Of(
        string text,
        string folded,
        StatusPhrase phrase,
        List<(int Start, int End)> clauses,
        int at,
        StatusContext context)
    {
        var clause = clauses[at];
        if (Lexicon.Tentative.OccurInFolded(folded[clause.Start..clause.End]))
        {
            return (StatusSubject.Event, "the date");
        }

        var before = phrase.WordsBefore(folded, clause);
        var after = phrase.WordsAfter(folded, clause);

        // "Tentative agenda", "provisional date": the noun after it.
        if (after.Count > 0 && SubjectNoun.Of(after, context.TitleWords) is { Kind: not SubjectKind.None } described)
        {
            return Of(described, context);
        }

        if (BesideDay(text, phrase))
        {
            return context.Place is StatusPlace.Detail or StatusPlace.Unknown || context.IsItem && IsHour(text)
                ? (StatusSubject.Detail, "an hour of a detail")
                : (StatusSubject.Event, "the day");
        }

        if (BesidePlace(text, folded, phrase))
        {
            return (StatusSubject.Detail, "the place");
        }

        var noun = SubjectNoun.Of(before, context.TitleWords);
        for (var earlier = at - 1; earlier >= 0 && noun.Kind is SubjectKind.None; earlier--)
        {
            noun = SubjectNoun.Of(
                SentenceWord.InFolded(folded, clauses[earlier].Start, clauses[earlier].End), context.TitleWords);
        }

        if (noun.Kind is not SubjectKind.None)
        {
            return Of(noun, context);
        }

        var isLone = !folded.AsSpan(0, phrase.Start).ContainsAnyInRange('a', 'z')
            && !folded.AsSpan(phrase.End).ContainsAnyInRange('a', 'z');
        return isLone && context is { IsAlone: true, IsItem: false, Place: StatusPlace.Meetup or StatusPlace.Date }
            ? (StatusSubject.Event, "the page")
            : (StatusSubject.Detail, "the section that it is in");
    }

    private static (StatusSubject Subject, string Beside) Of(SubjectNoun noun, StatusContext context) =>
        noun.Kind is SubjectKind.Event or SubjectKind.Date
            && context.Place is StatusPlace.Meetup or StatusPlace.Date
            && !noun.Words.Any(word => Lexicon.EarlierEvents.Contains(word.Bare)
                || Lexicon.OtherEvents.Contains(word.Text))
            ? (StatusSubject.Event, noun.Text)
            : (StatusSubject.Detail, noun.Text);

    /// <summary>"Thursday 6 February 2031 (TBC)", "18:30, tbc": nothing is between the day and the word.</summary>
    private static bool BesideDay(string text, StatusPhrase phrase)
    {
        var before = text.AsSpan(0, phrase.Start).TrimEnd(" ,;:([{–—-*_~").Length;
        if (before == 0)
        {
            return false;
        }

        var beside = text[Math.Max(0, before - MaximumMoment)..before];
        if (HumanDates.FindAll(beside) is [.., { End: var end }] && end >= beside.Length)
        {
            return true;
        }

        for (var hour = HumanTimes.Find(beside); hour is not null; hour = HumanTimes.Find(
            beside, from: Math.Max(hour.End, hour.Start + 1)))
        {
            if (hour.End >= beside.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "The meetup will take place in the Example Building C33 (provisionally)": what is in brackets is said of the
    /// name before them, not of the subject.
    /// </summary>
    private static bool BesidePlace(string text, string folded, StatusPhrase phrase)
    {
        var before = text.AsSpan(0, phrase.Start).TrimEnd();
        if (before is not [.., '(' or '['] || folded.Length != text.Length)
        {
            return false;
        }

        var words = SentenceWord.InFolded(folded, Math.Max(0, before.Length - MaximumPlace), before.Length - 1);
        var preposition = words.FindLastIndex(word => Lexicon.PlacePrepositions.IsMatch(word.Text));
        return preposition >= 0 && preposition < words.Count - 1
            && words.Skip(preposition + 1).Any(word => char.IsUpper(text[word.Start]));
    }

    private static bool IsHour(string text) => HumanTimes.AtStart(text) is not null;
}
