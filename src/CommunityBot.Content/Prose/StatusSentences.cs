using System.Buffers;

using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;


namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds in a text what is cancelled, postponed or not certain, by its grammar: the subject before the verb, the object
/// after "we have to cancel", and for a sentence without either the place of the text on its page.
/// </summary>
internal sealed class StatusSentences
{
    /// <summary>A longer text is no notice; it is not examined.</summary>
    private const int MaximumLength = 1_500;

    /// <summary>More mentions in one paragraph are no notice.</summary>
    private const int MaximumMentions = 20;

    /// <summary>Words from "cancellation" to the year: "of the 2030 edition", "de l'édition 2030".</summary>
    private const int WordsToYear = 5;

    /// <summary>Words before the day on which it would have taken place.</summary>
    private static readonly string[] Origins = ["from", "vom", "von", "du"];

    /// <summary>Characters of a title in quotation marks.</summary>
    private const int MaximumTitle = 200;

    /// <summary>Characters in which the noun before a quotation is.</summary>
    private const int MaximumNoun = 40;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB");

    private static readonly HashSet<string> NoTitle = [];

    private readonly string text;
    private readonly string folded;
    private readonly StatusContext context;
    private readonly List<(int Start, int End)> sentences;
    private readonly List<StatusMention> found = [];

    private StatusSentences(string text, string folded, StatusContext context)
    {
        this.text = text;
        this.folded = folded;
        this.context = context;
        sentences = SentenceClauses.Sentences(text, folded);
    }

    /// <param name="folded">The same text, folded.</param>
    public static IReadOnlyList<StatusMention> In(string text, string folded, StatusContext context)
    {
        if (text.Length > MaximumLength || !Lexicon.StatusWords.OccurInFolded(folded))
        {
            return [];
        }

        (text, folded) = WithoutQuotedTitles(text, folded);
        var read = new StatusSentences(text, folded, context);
        for (var at = 0; at < read.sentences.Count && read.found.Count < MaximumMentions; at++)
        {
            ReadingTime.Check();
            read.ReadSentence(at);
        }

        return read.found;
    }

    /// <summary>
    /// Spaces in the place of a title in quotation marks that follows its noun: in 'the talk "Plan! In time" is
    /// postponed', the sign ends no sentence and "time" is not what is postponed.
    /// </summary>
    private static (string Text, string Folded) WithoutQuotedTitles(string text, string folded)
    {
        if (text.Length != folded.Length || !text.AsSpan().ContainsAny(Quotes))
        {
            return (text, folded);
        }

        var (shown, plain) = (text.ToCharArray(), folded.ToCharArray());
        for (var opening = NextQuote(text, 0); opening >= 0;)
        {
            var closing = NextQuote(text, opening + 1);
            if (closing < 0)
            {
                break;
            }

            if (closing - opening < MaximumTitle && FollowsNoun(folded, opening)
                && !Lexicon.StatusWords.OccurInFolded(folded[opening..closing]))
            {
                shown.AsSpan(opening, closing + 1 - opening).Fill(' ');
                plain.AsSpan(opening, closing + 1 - opening).Fill(' ');
            }

            opening = NextQuote(text, closing + 1);
        }

        return (new string(shown), new string(plain));
    }

    private static int NextQuote(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Quotes) is >= 0 and var at ? from + at : -1;

    /// <summary>The noun of a talk or a meetup is directly before the quotation.</summary>
    private static bool FollowsNoun(string folded, int quotation) =>
        SentenceWord.InFolded(folded, Math.Max(0, quotation - MaximumNoun), quotation) is [.., var noun]
        && quotation - noun.End < 3
        && SubjectNoun.KindOf(noun, NoTitle) is SubjectKind.Part or SubjectKind.Event;

    private void ReadSentence(int at)
    {
        var sentence = sentences[at];
        var clauses = SentenceClauses.Clauses(folded, sentence);
        for (var i = 0; i < clauses.Count; i++)
        {
            if (StatusPhrase.In(folded, clauses[i]) is not { } phrase)
            {
                continue;
            }

            var (subject, beside) = phrase.Status is MeetupStatus.Tentative
                ? UnconfirmedDetail.Of(text, folded, phrase, clauses, i, context)
                : SubjectOf(phrase, clauses, i, at);
            var written = text[sentence.Start..sentence.End].Trim();
            found.Add(new StatusMention(phrase.Status, subject, beside, written, phrase.Start));
        }
    }

    private (StatusSubject Subject, string Beside) SubjectOf(
        StatusPhrase phrase, List<(int Start, int End)> clauses, int at, int sentence)
    {
        if (WhyNot(phrase, clauses, at, sentence) is { } reason)
        {
            return (StatusSubject.Nothing, reason);
        }

        if (context.IsItem && context.Date is not null
            && HumanDates.FindAll(text[sentences[sentence].Start..sentences[sentence].End]) is { Count: > 0 } days
            && !days.Any(IsOwnDay))
        {
            return (StatusSubject.Detail, "another day");
        }

        var before = phrase.WordsBefore(folded, clauses[at]);
        var after = phrase.WordsAfter(folded, clauses[at]);
        if (IsShouted(phrase, before, after))
        {
            var named = SubjectNoun.Of(after, context.TitleWords);
            return named.Kind is SubjectKind.Part || (named.Kind is SubjectKind.Unknown && context.IsItem)
                ? (StatusSubject.Detail, named.Text)
                : OfPlace(phrase, sentence);
        }

        if (phrase.IsAdjective(before, after, context.TitleWords))
        {
            return (StatusSubject.Nothing, "an adjective before " + after[0].Text);
        }

        var noun = phrase.HasObject(before, after) ? SubjectNoun.Of(after, context.TitleWords) : SubjectNoun.Nothing;
        noun = noun.IsKnown ? noun : SubjectNoun.Of(before, context.TitleWords);
        if (noun.Kind is SubjectKind.Event or SubjectKind.Date)
        {
            return OfEvent(noun, phrase, clauses[at], sentence);
        }

        if (noun.Kind is SubjectKind.Part)
        {
            return (StatusSubject.Detail, noun.Text);
        }

        return noun.Kind is SubjectKind.Unknown
            ? OfUnknown(noun)
            : WithoutSubject(phrase, clauses, at, sentence, before);
    }

    private (StatusSubject Subject, string Beside) OfUnknown(SubjectNoun noun) =>
        context.IsItem || context.Place is StatusPlace.Detail
            ? (StatusSubject.Detail, noun.Text)
            : (StatusSubject.Unclear, noun.Text);

    /// <summary>"CANCELLED Rust evening", but not "CANCELLED FLIGHTS".</summary>
    private bool IsShouted(StatusPhrase phrase, List<SentenceWord> before, List<SentenceWord> after) =>
        before.Count == 0 && after.Count > 0
        && !text.AsSpan(phrase.Start, phrase.End - phrase.Start).ContainsAnyInRange('a', 'z')
        && text.AsSpan(after[0].Start).ContainsAnyInRange('a', 'z');

    /// <summary>A sentence with a pronoun, or with nothing before the verb.</summary>
    private (StatusSubject Subject, string Beside) WithoutSubject(
        StatusPhrase phrase, List<(int Start, int End)> clauses, int at, int sentence, List<SentenceWord> before)
    {
        if (before.Exists(word => Lexicon.Organisers.Contains(word.Text)))
        {
            return StatusPhrase.IsPassive(before) ? (StatusSubject.Unclear, before[0].Text) : OfPlace(phrase, sentence);
        }

        if (before.Exists(word => Lexicon.Today.Contains(word.Text) || IsOwnWeekday(word))
            && StatusPhrase.IsPassive(before))
        {
            return OfPlace(phrase, sentence);
        }

        var unknown = SubjectNoun.Nothing;
        for (var earlier = at - 1; earlier >= 0; earlier--)
        {
            var words = SentenceWord.InFolded(folded, clauses[earlier].Start, clauses[earlier].End);
            var noun = Lexicon.Prepositions.Contains(words.Count > 0 ? words[0].Text : string.Empty)
                ? SubjectNoun.Nothing
                : SubjectNoun.Of(words, context.TitleWords);
            if (noun.Kind is SubjectKind.Part)
            {
                return (StatusSubject.Detail, noun.Text);
            }

            if (noun.Kind is SubjectKind.Event or SubjectKind.Date)
            {
                return OfEvent(noun, phrase, (clauses[earlier].Start, clauses[at].End), sentence);
            }

            unknown = noun.Kind is SubjectKind.Unknown ? noun : unknown;
        }

        if (unknown.Kind is SubjectKind.Unknown)
        {
            return OfUnknown(unknown);
        }

        if (found.Count > 0 && found[^1].Subject is not StatusSubject.Nothing)
        {
            return (found[^1].Subject, found[^1].Beside);
        }

        if (before.Exists(word => Lexicon.Pronouns.Contains(word.Text)) && sentence > 0)
        {
            var (start, end) = sentences[sentence - 1];
            var noun = SubjectNoun.Of(SentenceWord.InFolded(folded, start, end), context.TitleWords);
            if (noun.Kind is SubjectKind.Part or SubjectKind.Unknown)
            {
                return (noun.Kind is SubjectKind.Part ? StatusSubject.Detail : StatusSubject.Unclear, noun.Text);
            }
        }

        // "CANCELLED: the workshop".
        if (at + 1 < clauses.Count && phrase.End < clauses[at + 1].Start
            && folded.AsSpan(phrase.End, clauses[at + 1].Start - phrase.End).ContainsAny(":–—-"))
        {
            var words = SentenceWord.InFolded(folded, clauses[at + 1].Start, clauses[at + 1].End);
            var noun = SubjectNoun.Of(words, context.TitleWords);
            if (noun.Kind is SubjectKind.Part || (noun.Kind is SubjectKind.Unknown && context.IsItem))
            {
                return (StatusSubject.Detail, noun.Text);
            }

            if (noun.Kind is SubjectKind.Event)
            {
                return OfEvent(noun, phrase, (clauses[at].Start, clauses[at + 1].End), sentence);
            }
        }

        return OfPlace(phrase, sentence);
    }

    private (StatusSubject Subject, string Beside) OfPlace(StatusPhrase phrase, int sentence) => context.Place switch
    {
        StatusPlace.Detail => (StatusSubject.Detail, "the section that it is in"),
        StatusPlace.Unknown => (StatusSubject.Unclear, "the section that it is in"),
        _ => AsEvent(phrase, sentence, "the page"),
    };

    private (StatusSubject Subject, string Beside) OfEvent(
        SubjectNoun noun, StatusPhrase phrase, (int Start, int End) clause, int sentence)
    {
        var range = folded[clause.Start..clause.End];
        if (Lexicon.OnSite.OccurInFolded(range) && !Lexicon.Online.OccurInFolded(range))
        {
            return (StatusSubject.Detail, "the part on site");
        }

        if (noun.Words.Any(word => Lexicon.EarlierEvents.Contains(word.Bare)) || IsOnAnotherDay(noun, phrase, clause))
        {
            return (StatusSubject.Detail, "another event");
        }

        if (noun.Words.Any(word => Lexicon.OtherEvents.Contains(word.Text)))
        {
            return (StatusSubject.Unclear, string.Join(' ', noun.Words.Select(word => word.Text)));
        }

        return context.Place switch
        {
            StatusPlace.Detail => (StatusSubject.Unclear, noun.Text),
            StatusPlace.Unknown when !noun.Words.Any(word => Lexicon.OwnEvent.Contains(word.Text)) =>
                (StatusSubject.Unclear, noun.Text),
            _ => AsEvent(phrase, sentence, noun.Text),
        };
    }

    /// <summary>The meetup, unless it changes its form, or the text says that it takes place all the same.</summary>
    private (StatusSubject Subject, string Beside) AsEvent(StatusPhrase phrase, int sentence, string beside)
    {
        var rest = folded[phrase.End..sentences[sentence].End];
        var next = sentence + 1 < sentences.Count
            ? folded[sentences[sentence + 1].Start..sentences[sentence + 1].End]
            : string.Empty;
        if ((Lexicon.Online.OccurInFolded(rest) && phrase.Status is MeetupStatus.Postponed && phrase.IsMove)
            || IsOnlineInstead(rest) || IsOnlineInstead(next)
            || (GoesOn(rest) && Lexicon.Online.OccurInFolded(rest)))
        {
            return (StatusSubject.Nothing, "the meetup moved online");
        }

        if (phrase.Status is MeetupStatus.Cancelled && GoesOn(rest))
        {
            return Lexicon.AfterAll.OccurInFolded(rest)
                ? (StatusSubject.Nothing, "the meetup takes place after all")
                : (StatusSubject.Unclear, beside);
        }

        return phrase.Status is MeetupStatus.Cancelled && Lexicon.AfterAll.OccurInFolded(next) && GoesOn(next)
            ? (StatusSubject.Nothing, "the meetup takes place after all")
            : (StatusSubject.Event, beside);
    }

    private static bool GoesOn(string folded) => Lexicon.GoesOn.OccurInFolded(folded)
        || StatusPhrase.IsSplit(folded, ["findet", "statt"], out var between)
            && !between.Exists(word => Lexicon.Negations.IsMatch(word.Text));

    private static bool IsOnlineInstead(string folded) =>
        Lexicon.Instead.OccurInFolded(folded) && Lexicon.Online.OccurInFolded(folded);

    /// <summary>Why a sentence says nothing of what happens; null if it does.</summary>
    private string? WhyNot(StatusPhrase phrase, List<(int Start, int End)> clauses, int at, int sentence)
    {
        var whole = sentences[sentence];
        if (folded[whole.End - 1] == '?')
        {
            return "a question";
        }

        var clause = clauses[at];
        if (Lexicon.Conditions.OccurInFolded(folded[whole.Start..phrase.Start])
            || Lexicon.LaterConditions.OccurInFolded(folded[phrase.End..clause.End])
            || (at + 1 < clauses.Count && IsConditional(clauses[at + 1])))
        {
            return "a condition";
        }

        if (phrase.IsNegated(folded, clause))
        {
            return "the contrary";
        }

        if (IsOfAnotherYear(phrase.End, whole.End))
        {
            return "an earlier year";
        }

        if (phrase.Status is MeetupStatus.Cancelled && IsOfUsualDay(phrase.End, clause.End))
        {
            return "the usual day";
        }

        if (phrase.Status is not MeetupStatus.Postponed)
        {
            return null;
        }

        var day = NewDay(phrase, clause, whole.End);
        return day is not null && IsOwnDay(day) ? "the page has the new day"
            : phrase.IsMove && day is null ? "no new day is named"
            : null;
    }

    /// <summary>"After the cancellation of the 2030 edition", on the page of the edition of a later year.</summary>
    private bool IsOfAnotherYear(int from, int to)
    {
        if (context.Date is not { } date)
        {
            return false;
        }

        var next = SentenceWord.InFolded(folded, from, to).Take(WordsToYear).FirstOrDefault(
            word => word.Text is ['2', '0', _, _] && word.Text.All(char.IsAsciiDigit));
        return next.Text is { } year
            && int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) < date.Year;
    }

    /// <summary>
    /// "n'aura pas lieu le premier vendredi du mois", "won't be held on the second Friday": the meetup of the page is
    /// on another day.
    /// </summary>
    private bool IsOfUsualDay(int from, int to)
    {
        var next = SentenceWord.InFolded(folded, from, to).Take(WordsToYear).ToList();
        for (var at = 0; at + 1 < next.Count; at++)
        {
            if (Lexicon.DayOrdinals.ContainsKey(next[at].Bare) && Lexicon.Weekdays.ContainsKey(next[at + 1].Bare))
            {
                return context.Date is not null;
            }
        }

        return false;
    }

    /// <summary>The last day that is named, other than after "from".</summary>
    private DateMention? NewDay(StatusPhrase phrase, (int Start, int End) clause, int end)
    {
        var days = HumanDates.FindAll(text[phrase.Start..end]);
        if (days.Count == 0)
        {
            return phrase.IsMove
                && HumanDates.FindAll(text[clause.Start..phrase.Start]) is [.., var earlier] ? earlier : null;
        }

        var last = days[^1];
        return last is { LastDay: { } day } ? last with { Day = day, Month = last.LastMonth ?? last.Month }
            : SentenceWord.InFolded(folded, phrase.Start, phrase.Start + last.Start) is [.., { Text: var before }]
                && Origins.Contains(before) ? null
            : last;
    }

    /// <summary>"…, if it rains"; "…, if you have questions" is no condition.</summary>
    private bool IsConditional((int Start, int End) clause)
    {
        var words = SentenceWord.InFolded(folded, clause.Start, clause.End);
        return words.Count > 1 && Lexicon.LaterConditions.IsMatch(words[0].Text)
            && words[1].Text is not ("you" or "ihr" or "du" or "vous");
    }

    private bool IsOnAnotherDay(SubjectNoun noun, StatusPhrase phrase, (int Start, int End) clause)
    {
        if (context.Date is not { } own || phrase.Start < clause.Start)
        {
            return false;
        }

        var days = HumanDates.FindAll(text[clause.Start..phrase.Start]);
        if (phrase.IsMove && days.Count > 0)
        {
            // "wurde auf den 20. März verlegt": the new day.
            return days.Count > 1 && !days.Any(IsOwnDay);
        }

        return days.Count > 0
            ? !days.Any(IsOwnDay)
            : noun.Words.Any(word => Lexicon.Months.TryGetValue(word.Bare, out var month) && month != own.Month);
    }

    private bool IsOwnWeekday(SentenceWord word) => context.Date is { } own
        && Lexicon.Weekdays.TryGetValue(word.Bare, out var day) && day == (int)own.DayOfWeek;

    private bool IsOwnDay(DateMention day) => context.Date is { } own
        && (day.Day, day.Month) == (own.Day, own.Month) && (day.Year is null || day.Year == own.Year);
}
