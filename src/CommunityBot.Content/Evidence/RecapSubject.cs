using System.Globalization;

using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// What a report is about. One of a gathering names it in its title, its classification, its header or its first
/// sentences; reports of a project, a release, a week or a team are written with the same words ("recap",
/// "retrospective", "lessons learned").
/// </summary>
internal static class RecapSubject
{
    /// <summary>A greater number beside "week" is a year.</summary>
    private const int MaximumPeriod = 53;

    /// <summary>Keys that only the page of a gathering has.</summary>
    private static readonly string[] GatheringKeys = ["venue", "address", "speakers", "event_date", "where", "rsvp"];

    /// <summary>Second parts of names, written with a capital letter within the word.</summary>
    private static readonly string[] Compounds = ["Con", "Conf", "Camp", "Fest", "Hack", "Day", "Days", "Night"];

    public static readonly PhraseIndex Updates = new(["update", "updates", "aktualisierung", "mise \u00E0 jour"]);

    public static bool IsGathering(PageHead head, IReadOnlyList<string> folders, PastNarrative narrative) =>
        NamesGathering(head.Title)
        || head.Labels.Any(PageClass.HasEventWord)
        || folders.Any(PageClass.HasEventWord)
        || GatheringKeys.Any(head.Keys.Contains)
        || narrative.NamesGathering();

    /// <summary>"My experience at the conference"; a single letter may be a numeral: "Example Night I".</summary>
    public static bool IsTitledPersonally(string title) => SentenceWord.In(title)
        .Exists(word => word.Text.Length > 1 && Lexicon.MyOwn.Contains(word.Text))
        || Lexicon.VisitTitles.OccurIn(title);

    /// <summary>"Project update, March 2031", "Notes from week 26", "Tool 2.0: a retrospective".</summary>
    public static bool IsOfSomethingElse(string title) =>
        !NamesGathering(title) && IsOfWork(WordFolding.Fold(title));

    /// <summary>A sentence with a noun for a gathering or for those who came to one.</summary>
    public static bool IsIn(string folded) =>
        PageClass.HasEventWord(folded)
        || Lexicon.Attendees.OccurInFolded(folded)
        || HasWord(folded, Lexicon.GatheringNouns.Contains);

    /// <summary>A noun or a name of a gathering, or the day of one.</summary>
    private static bool NamesGathering(string title) =>
        HasNoun(title)
        || RecapEvidence.AreMinutes(title)
        || (WordFolding.Fold(title) is var folded
            && (NamesThatOfAYear(folded)
                || (HumanDates.Find(title) is not null && !IsOfWork(folded))));

    /// <summary>"PraktikerTreff", "Example MiniCon 2031".</summary>
    public static bool HasNoun(string title) =>
        (WordFolding.Fold(title) is var folded && (IsIn(folded) || HasWord(folded, Lexicon.ReportedNouns.Contains)))
        || HasCompound(title);

    private static bool HasWord(string folded, Func<string, bool> isOne) =>
        SentenceWord.InFolded(folded, 0, folded.Length).Exists(word => isOne(word.Bare));

    /// <summary>"MiniCon 2031", "WeekendHack", "Example Data Day": names of gatherings in every language.</summary>
    private static bool HasCompound(string title)
    {
        var isAfterName = false;
        foreach (var range in title.AsSpan().SplitAny(" ,:;-()[]\u2013"))
        {
            var word = title.AsSpan(range);
            if (isAfterName && word is "Day" or "Days" or "Tag" or "Tage")
            {
                return true;
            }

            isAfterName = word.Length > 2 && char.IsUpper(word[0]);
            foreach (var end in Compounds)
            {
                if (word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal)
                    && char.IsLetterOrDigit(word[^(end.Length + 1)]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Das war der Beispieltag 2031"; "Das war das Jahr 2031" is no gathering.</summary>
    private static bool NamesThatOfAYear(string folded) =>
        Lexicon.ThatWas.LengthAtStart(folded) is not null
        && SentenceWord.InFolded(folded, 0, folded.Length) is var words
        && words.FindIndex(word => word.Text is ['2', '0', >= '0' and <= '9', >= '0' and <= '9']) is > 0 and var year
        && !Lexicon.YearNouns.Contains(words[year - 1].Bare);

    private static bool IsOfWork(string folded) =>
        Updates.OccurInFolded(folded) || OtherKinds.IsRelease(folded) || NamesPeriod(folded);

    /// <summary>"week 26", "2031 w18", "Q3", "KW 12", "semaine 5", "compiler weekly".</summary>
    private static bool NamesPeriod(string folded)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Bare;
            if ((word.Length is 2 or 3 && word[0] is 'q' or 'w' && int.TryParse(
                    word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                || Lexicon.Periodic.Contains(word)
                || (Lexicon.PeriodNouns.Contains(word)
                    && (IsPeriod(words, at + 1) || IsPeriod(words, at - 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPeriod(List<SentenceWord> words, int at) =>
        at >= 0 && at < words.Count
        && int.TryParse(words[at].Bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= MaximumPeriod;
}
