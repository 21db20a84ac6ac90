using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs whether a document is a recap, minutes, notes or photos of a past meetup. It is decided before the document
/// is read, because a recap is read differently: its days and links of the future are those of the next meetup.
/// </summary>
internal static class RecapEvidence
{
    private const int Threshold = 4;

    /// <summary>Number of characters examined; a recap is recognisable by its beginning.</summary>
    private const int ExaminedLength = 20_000;

    /// <summary>Any long text has some verbs in the past tense.</summary>
    private const int MaximumHints = 4;

    /// <summary>Keys that a page has before the meetup rather than after it.</summary>
    private static readonly string[] InvitingKeys = [
        "registration", "rsvp", "tickets", "signup", "anmeldung", "inscription", "start_time", "time", "doors",
    ];

    /// <summary>Keys of an event, which its recap may have too.</summary>
    private static readonly string[] EventKeys = ["venue", "location", "address", "speakers", "event_date", "where"];

    public static bool IsRecap(ContentDocument document) =>
        document.Text.Length > 0
        && Weigh(PageHead.Of(document.Text), document.Location, document.Text, ReadingTrace.Off);

    public static void Explain(ContentDocument document, ReadingTrace trace)
    {
        if (trace.IsOn)
        {
            Weigh(PageHead.Of(document.Text), document.Location, document.Text, trace);
        }
    }

    /// <param name="text">The text without markup, if it is not Markdown.</param>
    public static bool Weigh(PageHead head, string location, string text, ReadingTrace trace)
    {
        var scale = new Scale(trace, "recap");
        var folders = PageClass.FoldersOf(location);
        var narrative = new PastNarrative(text);
        var fileName = location[(location.LastIndexOf('/') + 1)..];
        var fileWords = WordsOf(fileName, folders);
        var isOfGathering = new Lazy<bool>(() =>
            RecapSubject.IsGathering(head, folders, narrative) || RecapSubject.HasNoun(fileWords));
        var isTitled = IsRecapTitle(head.Title);
        scale.AddIf(head.Labels.Any(IsRecapWord), Threshold, "layout or tags are those of a recap");
        scale.AddIf(
            !PageClass.IsIndex(fileName) && isTitled,
            isTitled && isOfGathering.Value ? Threshold : Threshold / 2,
            "the title is that of a recap, of minutes or of photos");
        scale.AddIf(
            scale.Sum == 0 && IsDayWithNotes(fileWords),
            Threshold,
            "the name of the file is a day and a noun for minutes or notes");
        scale.AddIf(
            scale.Sum == 0 && !PageClass.IsIndex(fileName) && IsRecapTitle(fileWords),
            Threshold - 1,
            "the name of the file is that of a recap");
        scale.AddIf(
            Lexicon.RecapTitles.LengthAtStart(WordFolding.Fold(head.Summary)) is not null,
            RecapSubject.HasNoun(head.Summary) && HumanDates.Find(head.Summary) is not null ? Threshold : 2,
            "the summary is that of a recap");
        scale.AddIf(
            !PageClass.IsIndex(fileName) && PageClass.IsRecapFolder(folders), Threshold, "the folder is one of recaps");
        scale.AddIf(
            scale.Sum < Threshold && narrative.LooksAhead(), -Threshold, "its first sentences look ahead");
        scale.AddIf(narrative.OnlyLooksAhead(), -Threshold, "its first sentences invite and report nothing");
        scale.AddIf(narrative.AnnouncesAtGathering(), -Threshold, "a sentence says what will be at this gathering");
        scale.AddIf(narrative.ThanksForAnother(), -Threshold, "it thanks for another gathering and looks ahead");
        var filed = FiledDocument.Of(fileName, folders);
        var told = narrative.Weigh(head, filed);
        scale.Add(told, "the first sentences say what happened at a gathering");
        scale.AddIf(IsOfAnotherKind(head.Title), -Threshold, "the title is that of a newsletter or of a whole year");
        var minutes = MinutesHeadings.Weigh(text, isOfGathering);
        scale.AddIf(
            RecapSubject.IsOfSomethingElse(head.Title) && minutes < Threshold,
            -Threshold,
            "the title is that of a release, an incident, an update or a week");
        scale.AddIf(
            RecapSubject.IsTitledPersonally(head.Title), -2 * Threshold, "the title is that of an author's own report");
        scale.AddIf(!isTitled && narrative.TellsOfAVisit(), -Threshold, "the author reports a visit");
        scale.AddIf(PodcastCues.AreIn(head, folders), -Threshold, "it is a podcast's episode");
        var inviting = InvitingKeys.Count(key => head.Keys.Contains(key) && !(key == "time" && IsPosting(head)));
        if (scale.Sum > 0)
        {
            scale.Add(-2 * inviting, "the header has keys of an event to come");
            scale.Add(-EventKeys.Count(head.Keys.Contains), "the header has keys of an event");
            scale.AddIf(
                head.Labels.Any(PageClass.IsEventLayoutName),
                told >= Threshold ? -1
                    : isTitled && RecapSubject.HasNoun(head.Title) && narrative.OpensInPast() ? 0 : -2,
                "layout or tags are those of events");
        }

        scale.Add(minutes, "the headings are those of minutes");
        scale.AddIf(narrative.BeginsWithThanks(), 2, "it begins with thanks to those who came");
        var folded = WordFolding.Fold(text.Length > ExaminedLength ? text[..ExaminedLength] : text);
        scale.AddIf(
            scale.Sum < Threshold && (filed.HasDay || isOfGathering.Value)
                && Lexicon.MinutesPhrases.CountIn(folded) > 1,
            Threshold,
            "the text has phrases of minutes");
        var words = Lexicon.Recap.CountIn(folded);
        var hints = Math.Min(MaximumHints, Lexicon.RecapHints.CountIn(folded));
        scale.AddIf(
            head.Labels.Any(PageClass.IsListOfPastEvents) && (told + hints > 0 || narrative.OpensInPast()),
            told + hints > 0 ? Threshold - 1 : Threshold,
            "the text is in the past tense, and its category is that of events that are over");
        scale.AddIf(words == 0 && narrative.ThanksThoseWhoCame(), 2, "it thanks those who came");

        // These words are in reports of all sorts: of a project, a year, a journey.
        if (words + hints > 0 && isOfGathering.Value)
        {
            scale.Add(2 * words, "the text has words of a recap");
            scale.Add(hints, "the text is in the past tense");
        }

        WeighAll(new ReportFindings
        {
            Sum = scale.Sum,
            Told = told,
            Minutes = minutes,
            Hints = hints,
            Words = words,
            InvitingKeys = inviting,
            EventKeys = EventKeys.Count(head.Keys.Contains),
            IsTitled = isTitled,
            IsTitledAsNews = IsOfAnotherKind(head.Title),
            IsOfGathering = isOfGathering.Value,
        });
        return scale.Sum >= Threshold;

        void WeighAll(ReportFindings findings)
        {
            if (findings.Sum <= -Threshold)
            {
                return;
            }

            var facts = ReportFacts.Of(head, folders, fileName, narrative, text, folded, findings);
            var odds = ReportWords.Weigh(head, folders.Append(fileName), narrative.Folded, facts);
            scale.AddIf(
                findings.Sum < Threshold && odds >= ReportWords.Threshold && inviting == 0
                    && !(isTitled && !findings.IsOfGathering)
                    && !IsOfOtherKind(head, folders, narrative, filed.Day ?? head.Day),
                Threshold - findings.Sum,
                "all its words and facts together are those of a report");
            scale.AddIf(
                findings.Sum >= Threshold
                    && odds < (isTitled && findings.IsOfGathering ? ReportWords.MostDoubtful : ReportWords.Doubtful),
                Threshold - 1 - findings.Sum,
                "all its words and facts together are not those of a report");
        }
    }

    /// <summary>What no words of a text outweigh.</summary>
    private static bool IsOfOtherKind(
        PageHead head, IReadOnlyList<string> folders, PastNarrative narrative, LocalDate? posted) =>
        IsOfAnotherKind(head.Title) || RecapSubject.IsOfSomethingElse(head.Title)
        || RecapSubject.IsTitledPersonally(head.Title) || PodcastCues.AreIn(head, folders)
        || narrative.TellsOfAVisit() || narrative.LooksAhead() || narrative.OnlyLooksAhead()
        || narrative.IsPersonalNote() || narrative.IsOfLongAgo(posted);

    /// <summary>Some blogs divide the moment of posting into "date" and "time".</summary>
    private static bool IsPosting(PageHead head) =>
        head.Keys.Contains("date") && (head.Keys.Contains("author") || head.Keys.Contains("authors"));

    private static bool IsOfAnotherKind(string title) =>
        Lexicon.YearTitles.OccurIn(title) || Lexicon.NewsTitles.OccurIn(title);

    /// <summary>The words of the file's name, or of the folder of its index: "2031-05-06-may-meetup-recap".</summary>
    private static string WordsOf(string fileName, IReadOnlyList<string> folders)
    {
        var name = FiledDocument.IsPageOfItsFolder(fileName)
            ? (folders.Count > 0 ? folders[^1] : string.Empty)
            : Path.GetFileNameWithoutExtension(fileName);
        return name.Replace('-', ' ').Replace('_', ' ');
    }

    /// <summary>"20310426-notes", "2031-04-26-protokoll": the notes of that day, and nothing else.</summary>
    private static bool IsDayWithNotes(string fileWords)
    {
        var words = fileWords.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var nouns = words.Where(word => !word.All(char.IsAsciiDigit)).ToList();
        return nouns.Count == 1 && Lexicon.MinutesNouns.Contains(WordFolding.Fold(nouns[0]))
            && HumanDates.Find(words[0].Length == 8
                ? $"{words[0][..4]}-{words[0][4..6]}-{words[0][6..]}"
                : string.Join('-', words.Take(3))) is { Year: not null };
    }

    private static bool IsRecapWord(string label) =>
        WordFolding.Fold(label) is "mom" or "minutes" || Lexicon.RecapTitles.IsMatch(label);

    private static bool IsRecapTitle(string title) =>
        Lexicon.RecapTitles.OccurIn(title)
        || AreMinutes(title)
        || IsRetro(WordFolding.Fold(title))
        || (RecapSubject.HasNoun(title)
            && (Lexicon.Recap.OccurIn(title)
                || Lexicon.ReportTitles.OccurIn(title)
                || HasNounAtItsEdge(title)));

    /// <summary>"MoM - July": minutes of meeting.</summary>
    public static bool AreMinutes(string title) =>
        title.Split([' ', ':', '-', '(', ')', ',']).Any(word => word is "MOM" or "MoM");

    private static bool HasNounAtItsEdge(string title)
    {
        var words = WordFolding.Fold(title).Split(
            [' ', ':', '-', '(', ')', '[', ']', ',', '.', '\u2013', '|', '"'],
            StringSplitOptions.RemoveEmptyEntries);
        var last = WordBeforeDay(words);
        return words.Length > 1 && (Lexicon.RecapNouns.Contains(words[0]) || Lexicon.RecapNouns.Contains(words[last])
            || EndsItsFirstPart(title));
    }

    /// <summary>"Meeting report - 3rd July 2013": the last word that is no part of a day.</summary>
    private static int WordBeforeDay(string[] words)
    {
        var last = words.Length - 1;
        while (last > 0 && (char.IsAsciiDigit(words[last][0]) || Lexicon.Months.ContainsKey(words[last])
            || Lexicon.Weekdays.ContainsKey(words[last])))
        {
            last--;
        }

        return last;
    }

    /// <summary>"Community session report: parsers for all".</summary>
    private static bool EndsItsFirstPart(string title)
    {
        var end = title.IndexOf(": ", StringComparison.Ordinal);
        if (end <= 0)
        {
            return false;
        }

        var first = title[..end];
        return PageClass.HasEventWord(first)
            && Lexicon.RecapNouns.Contains(WordFolding.Fold(first[(first.LastIndexOf(' ') + 1)..]));
    }

    /// <summary>"[Rétro] Meetup du 16 janvier", "Retro: May meetup"; not "Retro gaming evening".</summary>
    private static bool IsRetro(string title) =>
        title.StartsWith("[retro]", StringComparison.Ordinal)
        || (title.StartsWith("retro", StringComparison.Ordinal)
            && title.AsSpan(5).TrimStart() is [':' or '-' or '\u2013', ..]);
}
