using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs whether the first sentences of a text say what happened at a gathering: they are in the past tense, one of
/// them names the gathering or its day, and none looks ahead. A page that names an hour, or invites, is no report.
/// </summary>
internal sealed class PastNarrative
{
    private const int MaximumSentences = 14;

    /// <summary>Characters at the beginning that are examined.</summary>
    private const int MaximumLength = 4_000;

    /// <summary>Characters in which a report thanks those who came.</summary>
    private const int ThanksLength = 700;

    /// <summary>A heading, a label or a list item with fewer words is no sentence.</summary>
    private const int MinimumWords = 5;

    /// <summary>Characters of a sentence; more are a page of HTML without one.</summary>
    private const int MaximumOpening = 300;

    /// <summary>Characters in which a report begins with its gathering.</summary>
    private const int OpeningLength = 100;

    /// <summary>Characters before the end of a sentence; a heading has none, or is shorter.</summary>
    private const int LongestHeading = 30;

    /// <summary>Characters of a label such as "Date and time".</summary>
    private const int MaximumLabel = 20;

    /// <summary>The gathering and its day are named in the first sentences.</summary>
    private const int OpeningSentences = 3;

    /// <summary>A report of few words says in these that it was.</summary>
    private const int FirstSentences = 2;

    /// <summary>Characters of a report that has one sentence about the gathering and one other.</summary>
    private const int ShortReport = 400;

    private const int Told = 4;

    /// <summary>More than the keys and the layout of an event weigh against it, which pages keep after it.</summary>
    private const int CertainlyTold = 7;

    /// <summary>A report says in these what it is about.</summary>
    private const int SubjectSentences = 5;

    private readonly string text;
    private readonly int start;
    private readonly string body;
    private readonly string folded;
    private bool? isToldAnywhere;
    private bool? opensInPast;
    private bool? looksAhead;
    private bool? onlyLooksAhead;

    private List<(int Start, int End)> Sentences => field ??= SentenceClauses.Sentences(body, folded);

    /// <param name="text">The document with its header.</param>
    public PastNarrative(string text)
    {
        this.text = text;
        start = BodyStart(text);
        body = Prose(text.AsSpan(start, Math.Min(text.Length - start, MaximumLength)));
        folded = WordFolding.Fold(body);
    }

    /// <summary>The beginning of the text without header and markup, folded.</summary>
    public string Folded => folded;

    /// <summary>Whether any of it is in the past tense.</summary>
    public bool IsToldAnywhere => isToldAnywhere ??= IsTold(0, body.Length);

    public int Weigh(PageHead head, FiledDocument filed)
    {
        var (isFiled, isFiledWithMeetings, isInBlog) = (filed.HasDay, filed.IsWithMeetings, filed.IsInBlog);
        if (!IsToldAnywhere && Lexicon.MaterialsFrom.FindIn(folded) is null && Lexicon.MissedIt.FindIn(folded) is null
            && !ToldGathering.BeginsWithGathering(folded[..Math.Min(folded.Length, OpeningLength)]))
        {
            return 0;
        }

        var isTitled = PageClass.HasEventWord(head.Title) || head.Labels.Any(PageClass.IsListOfEvents)
            || (isFiled && isFiledWithMeetings);
        var isOfAMonth = HumanDates.FindMonthOfYear(head.Title) is not null;
        var isOfADay = HumanDates.Find(head.Title) is not null || (isTitled && isOfAMonth)
            || (isFiled && isFiledWithMeetings);
        var isPosted = isOfADay || isFiled || isInBlog || head.Keys.Contains("date") || isOfAMonth;
        var isPostedReport = isPosted && RecapSubject.HasNoun(head.Title);
        var isAnchored = isOfADay || isTitled || isPostedReport;
        var isOfATalk = isPosted && ReportOpening.NamesTalk(WordFolding.Fold(head.Title));
        var (sentences, past, namesTalk) = (0, 0, false);
        var (opensReport, opensWithTalk, isTitledBySpeaker) = (false, false, false);
        var (looksAhead, isPersonal, opensImpersonally) = (false, false, false);
        var (saysHowItWas, isOfThisTime, beginsWithSpeaker, opensWithGathering) = (false, false, false, false);
        var (showsMissed, namesSubject, isCertain) = (false, isTitled, false);
        var showsTalks = isTitled && isFiledWithMeetings && ReportOpening.HasMaterials(text);
        foreach (var (from, to) in Sentences)
        {
            ReadingTime.Check();
            var sentence = folded[from..to].Trim();
            if (Words(sentence) < MinimumWords || (sentence.EndsWith(':') && !IsOfWriters(sentence)))
            {
                continue;
            }

            if (sentences++ == MaximumSentences)
            {
                break;
            }

            var isPast = IsTold(from, to);
            beginsWithSpeaker |= sentences == 1 && ToldGathering.BeginsWithSpeaker(body[from..to].Trim(), sentence);
            showsTalks &= sentences > 1 || to - from < MaximumOpening;
            if (sentences <= OpeningSentences && Lexicon.HeldPhrases.OccurInFolded(sentence)
                && (PageClass.HasEventWord(sentence)
                    ? HumanDates.Find(body[from..to]) is { } held
                        ? isPosted || (sentences == 1 && held.Year is not null && isAnchored
                            && !Lexicon.FirstOfMany.OccurInFolded(sentence))
                        : isPosted && RecapDay.NamesWeekdayOrToday(sentence)
                    : isPosted && IsHeldOnADay(body[from..to], sentence)))
            {
                return 4;
            }

            var tells = sentences <= FirstSentences && !sentence.EndsWith('?')
                && !Lexicon.FutureVerbs.OccurInFolded(sentence)
                && (ToldGathering.IsIn(sentence) || ToldGathering.IsTalkOfNow(body[from..to], sentence));
            saysHowItWas |= tells;
            isOfThisTime |= tells && Lexicon.ThisTime.OccurInFolded(sentence);

            // "This meetup featured four talks": abstracts in the present tense may follow.
            isCertain |= tells && sentences == 1 && ToldGathering.Opens(sentence);
            opensWithGathering |= isCertain
                || (tells && sentences == 1 && isTitled && ToldGathering.BeginsWithGathering(sentence));

            // "Anna gave a great presentation", with its slides: the abstract after it says what will be shown.
            if (sentences > 1 && beginsWithSpeaker && showsTalks && Lexicon.FutureVerbs.OccurInFolded(sentence)
                && HumanTimes.Find(body[from..to]) is null)
            {
                continue;
            }

            // "John gave a preview of an upcoming talk": a report names what is to come, too.
            if (!tells && !(saysHowItWas && isPast)
                && (Lexicon.Invitations.OccurInFolded(sentence)
                    || Lexicon.FutureVerbs.OccurInFolded(sentence)
                    || (!isPast && HumanTimes.Find(body[from..to]) is not null)))
            {
                // "See you next month" closes a report; before that, the page looks ahead.
                if (sentences <= OpeningSentences + 1)
                {
                    return 0;
                }

                looksAhead = true;
                continue;
            }

            if (sentences <= OpeningSentences)
            {
                opensReport |= ReportOpening.ShowsMaterials(sentence);
                showsMissed |= ReportOpening.ShowsWhatWasMissed(sentence);
                namesSubject |= PageClass.HasEventWord(sentence) || ReportOpening.NamesTalk(sentence);
                opensImpersonally |= ReportOpening.NamesItsGathering(sentence) && !ReportOpening.IsPersonal(sentence);
                opensWithTalk |= ReportOpening.NamesGivenTalk(sentence);
                isTitledBySpeaker |= sentences == 1 && ReportOpening.NamesGivenTalk(sentence)
                    && ReportOpening.NamesSpeakerOf(head.Title, sentence);
                isPersonal |= ReportOpening.IsPersonal(sentence);
            }

            if (!isPast && !tells)
            {
                continue;
            }

            if (isOfATalk && sentences <= OpeningSentences && ReportOpening.NamesTalk(sentence)
                && HumanDates.Find(body[..to]) is { Year: null }
                && Lexicon.Attendees.OccurInFolded(folded))
            {
                return 4;
            }

            past++;
            namesTalk |= Lexicon.GivenTalks.OccurInFolded(sentence);
            if (sentences <= OpeningSentences)
            {
                isAnchored |= PageClass.HasEventWord(sentence) || Lexicon.Attendees.OccurInFolded(sentence);
                isOfADay |= (isTitled && Lexicon.WentWell.OccurInFolded(sentence))
                    || Lexicon.PastDays.OccurInFolded(sentence) || HumanDates.Find(body[from..to]) is not null;

                // "We observed from 10 PM to 2 AM", "another successful open night": an evening is told, whose day is
                // that of the title.
                if (isPostedReport
                    && (NamesTwoHours(body[from..to]) || (sentences == 1 && RecapSubject.HasNoun(sentence)
                        && Lexicon.WentWell.OccurInFolded(sentence))))
                {
                    (isAnchored, isOfADay) = (true, true);
                }
            }
        }

        if (saysHowItWas && !isPersonal && (past * 3 >= sentences || opensWithGathering)
            && (isPosted || isTitled || isOfThisTime))
        {
            return looksAhead && !isCertain ? Told : CertainlyTold;
        }

        if (showsMissed && namesSubject && !looksAhead && !isPersonal && (isPosted || isTitled))
        {
            return CertainlyTold;
        }

        if (beginsWithSpeaker && !looksAhead && !isPersonal && (isPosted || isTitled)
            && (isFiledWithMeetings ? showsTalks
                : head.Labels.Any(PageClass.IsEventLayoutName) && ReportOpening.HasMaterials(text)))
        {
            return CertainlyTold;
        }

        if (!looksAhead && (isPosted || isTitled) && (opensImpersonally || (!isPersonal
            && (opensReport || (opensWithTalk && (isTitledBySpeaker || (isTitled && past * 2 >= sentences))
                && ReportOpening.HasMaterials(text))))))
        {
            return 4;
        }

        if (namesTalk && past * 2 >= sentences)
        {
            return 4;
        }

        // One sentence is enough below "May 2031 meetup", if no more than one other is there.
        var isShort = isTitled && isOfAMonth && past > 0
            && (past == sentences || (sentences <= FirstSentences && !looksAhead && body.Length < ShortReport));
        return (past * 2 > sentences || isShort) && isAnchored && isOfADay
            ? past >= 2 || isShort ? 4 : 2
            : 0;
    }

    /// <summary>
    /// In the past tense, or a person reported ("Anna covered the news"), and no question: "Did you miss it?".
    /// </summary>
    private bool IsTold(int from, int to) =>
        !folded.AsSpan(from, to - from).TrimEnd().EndsWith('?') && IsPast(from, to);

    private bool IsPast(int from, int to) =>
        PastTense.OccursIn(folded[from..to]) || ReportingPerson.IsIn(body.AsSpan(from, to - from));

    /// <summary>"We covered the following topics:" introduces a list, and is a sentence.</summary>
    private static bool IsOfWriters(string sentence) =>
        SentenceWord.InFolded(sentence, 0, sentence.Length) is [{ Text: var first }, ..]
        && Lexicon.Writers.Contains(first) && PastTense.OccursIn(sentence);

    /// <summary>Whether one of the first sentences is in the past tense, and none of them looks ahead.</summary>
    public bool OpensInPast() => opensInPast ??= HasPastOpening();

    private bool HasPastOpening()
    {
        var opening = Opening().ToList();
        return opening.Exists(sentence => IsTold(sentence.Start, sentence.End))
            && !opening.Exists(sentence => IsAhead(folded[sentence.Start..sentence.End]));
    }

    /// <summary>Whether the first words say that something is off: "CANCELLED! We had to …".</summary>
    public bool BeginsWithStatus() => StatusPhrase.In(folded, (0, Math.Min(folded.Length, OpeningLength))) is not null;

    /// <summary>The first sentences, as written and folded, and whether each says what was.</summary>
    public IEnumerable<(string Written, string Folded, bool IsTold)> SentencesInOrder(int count) => Sentences
        .Where(sentence => Words(folded[sentence.Start..sentence.End].Trim()) >= MinimumWords)
        .Take(count)
        .Select(sentence => (
            body[sentence.Start..sentence.End],
            folded[sentence.Start..sentence.End].Trim(),
            IsTold(sentence.Start, sentence.End)
                && (PastTense.OccursWithSubject(folded[sentence.Start..sentence.End])
                    || ReportingPerson.IsIn(body.AsSpan(sentence.Start, sentence.End - sentence.Start)))));

    private static bool IsAhead(string folded) =>
        Lexicon.FutureVerbs.OccurInFolded(folded) || Lexicon.Invitations.OccurInFolded(folded);

    private IEnumerable<(int Start, int End)> Opening() => Sentences
        .Where(sentence => Words(folded[sentence.Start..sentence.End].Trim()) >= MinimumWords)
        .Take(OpeningSentences);

    private static bool NamesTwoHours(string text) =>
        HumanTimes.Find(text) is { } first && (first.Last ?? HumanTimes.Find(text, from: first.End)?.First) is not null;

    /// <summary>
    /// "Our star party was held on 2 May": a post soon after it leaves the year out, a story of long ago does not.
    /// </summary>
    private static bool IsHeldOnADay(string text, string folded) =>
        RecapSubject.HasNoun(text) && !ReportOpening.IsPersonal(folded) && HumanDates.Find(text) is { Year: null };

    /// <summary>
    /// Whether one of the first sentences looks ahead to an hour: "Thanks for coming in March! We'll be back on 15
    /// April at 6:45 PM". A report names its next meetup at its end, or calls it so.
    /// </summary>
    public bool LooksAhead() => looksAhead ??= HasHourAhead();

    private bool HasHourAhead() =>
        (Lexicon.FutureVerbs.FindIn(folded) is not null || Lexicon.Invitations.FindIn(folded) is not null)
        && Opening().Any(sentence => folded[sentence.Start..sentence.End] is var words
            && IsAhead(words)
            && !Lexicon.NextMeetup.OccurInFolded(words)
            && HumanTimes.Find(body[sentence.Start..sentence.End]) is not null);

    /// <summary>
    /// Whether the first sentences invite, or name a day with its hour, and say nothing in the past tense: "Join us for
    /// a roundup of the summer".
    /// </summary>
    public bool OnlyLooksAhead() => onlyLooksAhead ??= HasInvitationAlone();

    private bool HasInvitationAlone()
    {
        var isAhead = false;
        foreach (var (from, to) in Opening())
        {
            if (IsTold(from, to))
            {
                return false;
            }

            isAhead |= Lexicon.Invitations.LengthAtStart(folded[from..to].TrimStart()) is not null
                || (HumanTimes.Find(body[from..to]) is not null && HumanDates.Find(body[from..to]) is not null);
        }

        return isAhead;
    }

    /// <summary>Whether one of the first sentences says that a gathering, or those who came to it, were.</summary>
    public bool NamesGathering()
    {
        if (Lexicon.PastVerbs.FindIn(folded) is null && Lexicon.HeldPhrases.FindIn(folded) is null
            && Lexicon.Thanks.FindIn(folded) is null)
        {
            return false;
        }

        return Sentences
            .Select(sentence => folded[sentence.Start..sentence.End].Trim())
            .Where(sentence => Words(sentence) >= MinimumWords)
            .Take(SubjectSentences)
            .Any(sentence => Lexicon.HeldPhrases.OccurInFolded(sentence)
                ? HumanDates.Find(sentence) is not null || RecapSubject.IsIn(sentence)
                : Lexicon.Thanks.OccurInFolded(sentence)
                    ? Lexicon.Recap.OccurInFolded(sentence) || RecapSubject.IsIn(sentence)
                    : Lexicon.PastVerbs.OccurInFolded(sentence) && RecapSubject.IsIn(sentence));
    }

    /// <summary>Whether one of the sentences says what will be at this gathering.</summary>
    public bool AnnouncesAtGathering() => Lexicon.AtThisGathering.FindIn(folded) is not null
        && Sentences.Exists(sentence => ReportOpening.AnnouncesAtGathering(folded[sentence.Start..sentence.End]));

    /// <summary>
    /// Whether those who came to an earlier gathering are thanked before the text goes on with the next: "Thanks for
    /// coming to our last meetup. We're going to have a party!".
    /// </summary>
    public bool ThanksForAnother()
    {
        if (Lexicon.Thanks.FindIn(folded) is null)
        {
            return false;
        }

        var opening = Opening().Select(sentence => folded[sentence.Start..sentence.End]).ToList();
        var thanks = opening.FindIndex(sentence => Lexicon.Thanks.OccurInFolded(sentence));
        return thanks >= 0 && ToldGathering.NamesAnother(opening[thanks])
            && thanks + 1 < opening.Count && IsAhead(opening[thanks + 1])
            && !PastTense.OccursIn(opening[thanks + 1]) && !ReportOpening.HasMaterials(text);
    }

    /// <summary>Whether one of the first sentences says that the author went to a gathering of others.</summary>
    public bool TellsOfAVisit() =>
        Lexicon.VisitPhrases.FindIn(folded) is { } visit
        && Sentences
            .Where(sentence => Words(folded[sentence.Start..sentence.End].Trim()) >= MinimumWords)
            .Take(OpeningSentences)
            .Any(sentence => sentence.Start <= visit.Start && visit.End <= sentence.End);

    /// <summary>Whether it is a sentence or two in which an author writes about themselves.</summary>
    public bool IsPersonalNote() =>
        SentencesInOrder(FirstSentences + 1).ToList() is { Count: > 0 and <= FirstSentences } all
        && all.Exists(sentence => ReportOpening.IsPersonal(sentence.Folded));

    /// <summary>Whether its first sentences name a day of more than a year before it was written.</summary>
    public bool IsOfLongAgo(LocalDate? posted) => posted is { } day
        && Opening().Any(sentence => HumanDates.Find(body[sentence.Start..sentence.End]) is { Year: not null } named
            && named.Resolve(day).Date < day.PlusYears(-1));

    /// <summary>Whether the text begins with thanks to those who came.</summary>
    public bool BeginsWithThanks() => Lexicon.Thanks.OccurInFolded(Beginning) || ThanksThoseWhoCame();

    /// <summary>Whether the text begins with thanks to those who came, not to everybody who does something.</summary>
    public bool ThanksThoseWhoCame() => ThankedGuests.AreIn(Beginning);

    private string Beginning =>
        field ??= WordFolding.Fold(text[start..Math.Min(text.Length, start + ThanksLength)]);

    /// <summary>The paragraphs without headings, lists, quotations and the targets of links, one a line.</summary>
    private static string Prose(ReadOnlySpan<char> text)
    {
        var prose = new System.Text.StringBuilder(text.Length);
        text = WithoutOpeningComment(text);
        var isCode = false;
        var before = int.MaxValue;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim();
            isCode |= line.StartsWith("<style") || line.StartsWith("<script");
            if (isCode)
            {
                isCode = !line.Contains("</style", StringComparison.Ordinal)
                    && !line.Contains("</script", StringComparison.Ordinal);
                continue;
            }

            // "**Anna** showed …" is a sentence; "**When:** …" is a label.
            if (line.StartsWith("**") && line[2..].IndexOf("**", StringComparison.Ordinal) is > 0 and var bold
                && line[bold + 1] != ':' && !line[(bold + 4)..].StartsWith(':'))
            {
                line = string.Concat(line[2..(bold + 2)], line[(bold + 4)..]);
            }

            if (IsEmphasised(line))
            {
                line = line.Trim("*_");
            }

            line = WithoutOpenTags(line);

            // "Date: 4 March, 8-9:30 PM" is no sentence that looks ahead.
            if (IsLabelOfWhen(line))
            {
                prose.Append('\n');
                before = int.MaxValue;
                continue;
            }

            // "Example meetup" above a line of equals signs is a heading.
            if (line.Length > 2 && line.Trim(line[0] is '=' or '-' ? line[0] : ' ').IsEmpty && before < prose.Length)
            {
                prose.Length = before;
                continue;
            }

            // A whole paragraph is written as a heading, for its size.
            if (line.StartsWith("#") && line.IndexOf(". ") > LongestHeading)
            {
                line = line.TrimStart("# ");
            }

            if (line.Length == 0 || IsNumbered(line)
                || line[0] is '#' or '>' or '|' or '-' or '*' or '!' or '<' or '`' or '=' or '{')
            {
                // A paragraph that ends with a link or a label is a sentence of its own.
                prose.Append(EndsOpen(prose) ? ".\n" : "\n");
                before = int.MaxValue;
                continue;
            }

            before = prose.Length;
            for (var at = 0; at < line.Length; at++)
            {
                if (line[at] == ']' && at + 1 < line.Length && line[at + 1] == '('
                    && line[at..].IndexOf(')') is > 0 and var end)
                {
                    at += end;
                    continue;
                }

                if (line[at] == '<' && line[at..].IndexOf('>') is > 0 and var close)
                {
                    at += close;
                    continue;
                }

                // Two spaces between words would hide a phrase.
                if (line[at] is not (' ' or '[') || prose.Length == 0 || prose[^1] != ' ')
                {
                    prose.Append(line[at] is '[' ? ' ' : line[at]);
                }
            }

            prose.Append(' ');
        }

        return System.Net.WebUtility.HtmlDecode(prose.ToString());
    }

    /// <summary>
    /// "2. An item of a list"; a longer number is a year that ends a sentence, and "1. Anna gave a talk" reports.
    /// </summary>
    private static bool IsNumbered(ReadOnlySpan<char> line) =>
        line.IndexOfAny(". )") is > 0 and < 3 and var end && end + 1 < line.Length
        && line[end] is '.' or ')' && line[end + 1] == ' ' && !line[..end].ContainsAnyExceptInRange('0', '9')
        && !PastTense.OccursIn(WordFolding.Fold(line[(end + 1)..].ToString()));

    /// <summary>A comment above the text holds its header, or instructions.</summary>
    private static ReadOnlySpan<char> WithoutOpeningComment(ReadOnlySpan<char> text) =>
        text.TrimStart() is var opening && opening.StartsWith("<!--")
            && opening.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end
            ? opening[(end + 3)..]
            : text;

    /// <summary>"&lt;p>&lt;strong>Anna&lt;/strong> showed …" is a sentence as "Anna showed …" is.</summary>
    private static ReadOnlySpan<char> WithoutOpenTags(ReadOnlySpan<char> line)
    {
        while (line.StartsWith("<") && line.IndexOf('>') is > 1 and var close
            && IsOfText(line[1..close]))
        {
            line = line[(close + 1)..].TrimStart();
        }

        return line;
    }

    private static bool IsOfText(ReadOnlySpan<char> tag) =>
        tag.IndexOf(' ') is var space
        && (space < 0 ? tag : tag[..space]) is "p" or "strong" or "b" or "em" or "i" or "a" or "span" or "u" or "font";

    private static bool IsLabelOfWhen(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 2 and < MaximumLabel and var colon
        && line[(colon + 1)..].StartsWith(' ')
        && Lexicon.WhenKeys.IsMatch(line[..colon].ToString());

    private static bool EndsOpen(System.Text.StringBuilder prose)
    {
        var end = prose.Length - 1;
        while (end >= 0 && prose[end] == ' ')
        {
            end--;
        }

        return end >= 0 && prose[end] is not ('.' or '!' or '?' or ':' or '\n');
    }

    /// <summary>A paragraph in bold or italic letters; an item of a list has a space after its asterisk.</summary>
    private static bool IsEmphasised(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '*' && line[1] is not ' ' && line[^1] is '*' && !line.Trim("*_").Contains('*');

    private static int BodyStart(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) && !text.StartsWith("+++", StringComparison.Ordinal))
        {
            return FrontMatter.UnopenedHeader.Find(text)?.After ?? 0;
        }

        var end = text.IndexOf("\n" + text[..3], 3, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 4;
    }

    private static int Words(string sentence)
    {
        var count = 0;
        for (var at = 1; at < sentence.Length && count < MinimumWords; at++)
        {
            count += char.IsLetterOrDigit(sentence[at - 1]) && !char.IsLetterOrDigit(sentence[at]) ? 1 : 0;
        }

        return count;
    }
}
