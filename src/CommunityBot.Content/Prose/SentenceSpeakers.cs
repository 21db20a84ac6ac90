using System.Globalization;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds speakers in the sentences of a page that announces a meetup: "Anna Example (Acme) on parsers", "Anna Example
/// from Acme will talk about …", "a night of talks with Anna Example and Ben Example", and a name in bold that opens
/// a biography. A capitalised pair of words alone is no evidence.
/// </summary>
internal static class SentenceSpeakers
{
    private const int LongestParagraph = 4_000;

    private static readonly string[] Places =
        ["from ", "of ", "at ", "von ", "bei ", "de chez ", "chez ", "de ", "aus ", "@ "];

    private static readonly HashSet<string> Affiliations = ["of", "from", "at", "@", "bei", "chez"];

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IEnumerable<Speaker> In(PageBody body, HashSet<int> skipped)
    {
        foreach (var section in HostSections.Outside(body))
        {
            if (section is { Heading: { } heading, Level: Section.BoldLevel } && !skipped.Contains(heading.Number)
                && Opening(heading, string.Empty) is { } headed)
            {
                yield return headed;
            }

            foreach (var paragraph in section.Blocks.OfType<BodyBlock.Paragraph>()
                .Where(paragraph => !paragraph.Lines.Any(line => skipped.Contains(line.Number))))
            {
                foreach (var speaker in In(paragraph)
                    .Concat(section is { Heading: not null, Level: > 1 } ? Byline(paragraph) : []))
                {
                    yield return speaker;
                }
            }

            foreach (var person in section.Blocks.OfType<BodyBlock.Bullets>()
                .SelectMany(list => SpeakersInItems.In(list, skipped)))
            {
                yield return person;
            }
        }
    }

    private static IEnumerable<Speaker> In(BodyBlock.Paragraph paragraph)
    {
        if (paragraph.Lines.Count > 0 && TextOf(paragraph) is { Length: > 0 } text
            && Opening(paragraph.Lines[0], text) is { } opening)
        {
            yield return opening;
        }

        foreach (var person in Introduced(paragraph))
        {
            yield return new Speaker(person.Name) { Organisation = person.Organisation };
        }
    }

    /// <summary>
    /// "By Anna Example and Ben Sample" as a whole paragraph below a heading. At the beginning of a page it names its
    /// author.
    /// </summary>
    private static IEnumerable<Speaker> Byline(BodyBlock.Paragraph paragraph)
    {
        const int LongestByline = 90;
        return paragraph.Lines is [{ IsStruck: false, Text: { Length: < LongestByline } text } line]
            && Lexicon.By.LengthAtStart(line.Folded) is { } length
            ? PersonNames.ParseList(text[length..].Trim(' ', ':', '.'), fullNames: true)
                .Select(name => new Speaker(name))
            : [];
    }

    /// <summary>The people whom sentences of a paragraph introduce.</summary>
    public static IEnumerable<SpeakerIntroduction> Introduced(BodyBlock.Paragraph paragraph) =>
        InText(TextOf(paragraph));

    /// <summary>The people whom the sentences of a text introduce.</summary>
    public static IEnumerable<SpeakerIntroduction> InText(string text) =>
        text.Length < LongestParagraph && HasNamePair(text) && MayIntroduce(WordFolding.Fold(text))
            ? Sentences(text).SelectMany(InSentence)
            : [];

    /// <summary>The lines as one text; empty if they are too long to be examined.</summary>
    private static string TextOf(BodyBlock.Paragraph paragraph) =>
        paragraph.Lines.Sum(line => line.Text.Length) > LongestParagraph
            ? string.Empty
            : string.Join(' ', paragraph.Lines.Where(line => !line.IsStruck).Select(line => line.Text));

    /// <summary>A name in bold or with a link that opens a biography: "**Anna Example** is a developer …".</summary>
    private static Speaker? Opening(BodyLine line, string paragraph)
    {
        var link = line.Links is [{ IsImage: false, Start: 0 } first, ..] ? first : null;
        var length = Math.Max(line.BoldLead, link?.Text.Length ?? 0);
        if (line.IsStruck || length < 5 || length >= line.Text.Length)
        {
            return null;
        }

        var name = PersonNames.Clean(line.Text[..length]);
        var text = paragraph.Length > 0 ? paragraph : line.Text;
        return PersonNames.IsFullName(name) && Biography.Continues(text[Math.Min(text.Length, length)..])
            ? new Speaker(name)
            {
                Bio = text,
                Links = link is not null && WebAddress.Read(link.Url) is { } uri ? [uri] : [],
            }
            : null;
    }

    /// <summary>Whether two words after each other have a capital, without which there is no full name.</summary>
    internal static bool HasNamePair(string text)
    {
        var wasCapital = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && text[at - 1] is not (' ' or '(' or '"' or '['))
            {
                continue;
            }

            var isCapital = char.IsUpper(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherLetter;
            if (wasCapital && isCapital)
            {
                return true;
            }

            wasCapital = isCapital || (wasCapital && char.IsLower(text[at]) && IsParticle(text, at));
        }

        return false;
    }

    /// <summary>"von", "de la": short words in lower case, between the parts of a name.</summary>
    private static bool IsParticle(string text, int at) =>
        text.IndexOf(' ', at) is var end && end > 0 && end - at <= 5;

    private static IEnumerable<SpeakerIntroduction> InSentence(string sentence)
    {
        if (!HasNamePair(sentence))
        {
            return [];
        }

        var folded = WordFolding.Fold(sentence);
        var hasTalk = Lexicon.TalkNouns.FindIn(folded) is not null;
        if (!MayIntroduce(folded, hasTalk) || Lexicon.Sponsoring.FindIn(folded) is not null)
        {
            return [];
        }

        // "First speaker is Anna Example, talking about working with servers": the person is named before it.
        var names = PeopleIn(sentence, folded);
        if (Lexicon.OtherParts.FindIn(folded) is { } other
            && !(names.Count > 0 && names[0].End < other.Start
                && EndsWithSpeakerIs(folded[..names[0].Start].TrimEnd())))
        {
            return [];
        }

        var isSpeaker = new bool[names.Count];
        var organisations = new string?[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            var (after, organisation, isBracketed) = AfterPlace(sentence, names[i].End);
            if (isBracketed && AfterPlace(sentence, after) is { Organisation: { } employer, After: var further })
            {
                (after, organisation) = (further, organisation ?? employer);
            }

            organisations[i] = organisation;
            var rest = WithoutPronoun(folded[Math.Min(after, folded.Length)..].TrimStart(' ', ','));
            if (Lexicon.WillPresent.LengthAtStart(rest) is null && AfterApposition(folded, names[i].End) is { } clause)
            {
                rest = clause;
            }

            var before = WithoutPraise(folded[..names[i].Start].TrimEnd());
            if (SpeakerIntroduction.IsRole(names[i].Name) || GuestCue.EndsWithContact(before)
                || EarlierMeeting.IsAround(folded, names[i].Start))
            {
                continue;
            }

            isSpeaker[i] = Lexicon.WillPresent.LengthAtStart(rest) is not null
                || PresentsInClause(folded, names, i)
                || PresentsAfterRole(folded, names, i)
                || (EndsWithSpeakerNoun(before) && !Lexicon.TalkNameLabels.IsMatch(names[i].Name))
                || ((isBracketed || (hasTalk && IsListed(before)))
                    && Lexicon.Concerning.LengthAtStart(rest) is not null)
                || GuestCue.IsAround(folded, names[i].Start, rest, isPast: false)
                || GuestCue.IsJoined(folded, before, names[i].End)
                || ProseSpeakers.EndsWithCue(before)
                || PresentedTalks.IsAfterVerb(folded, names[i].Name, names[i].Start, isPast: false)
                || (hasTalk && AuthorCue.EndsWithBy(before))
                || EndsWithSpeakerIs(before)
                || (EndsWithWord(before, Lexicon.With) && (hasTalk
                    ? IsNearTalk(before)
                    : HasRoleAfter(folded, names[i].End) && HasPresentingVerb(before)));
        }

        // "Anna Example and Ben Example will talk", "with Anna Example, Ben Example and Cara Example".
        for (var i = names.Count - 2; i >= 0; i--)
        {
            isSpeaker[i] |= isSpeaker[i + 1] && IsJoint(sentence, names, organisations, i);
        }

        for (var i = 1; i < names.Count; i++)
        {
            isSpeaker[i] |= isSpeaker[i - 1] && IsJoint(sentence, names, organisations, i - 1);
        }

        return Enumerable.Range(0, names.Count)
            .Where(i => isSpeaker[i])
            .Select(i => new SpeakerIntroduction(names[i].Name) { Organisation = organisations[i] });
    }

    /// <summary>
    /// "Anna Example, who works for Acme, will give a talk": the verb of a relative clause, or after it, before any
    /// other person.
    /// </summary>
    private static bool PresentsInClause(string folded, List<(string Name, int Start, int End)> names, int at)
    {
        const int LongestClause = 90;
        var from = Math.Min(folded.Length, names[at].End);
        while (from < folded.Length && folded[from] is ' ' or ',' or '(' or ')')
        {
            from++;
        }

        // "die" and "der" are articles, too: "in die Welt der Loops, der dortigen Probleme".
        var end = Math.Min(folded.Length, from + LongestClause);
        if (from >= end || !(folded.AsSpan(from).StartsWith("who ") || folded.AsSpan(from).StartsWith("qui ")))
        {
            return false;
        }

        return Lexicon.WillPresent.FindIn(folded[..end], from) is { } verb
            && !(at + 1 < names.Count && names[at + 1].Start < verb.Start
                && !SentenceWord.InFolded(folded, from, names[at + 1].Start)
                    .Exists(word => Lexicon.OfOrganisations.Contains(word.Bare) || word.Bare is "for" or "bei"));
    }

    /// <summary>"Anna Example, CTO of Acme and a friend of ours will present": no comma ends the role.</summary>
    private static bool PresentsAfterRole(string folded, List<(string Name, int Start, int End)> names, int at)
    {
        const int LongestRole = 70;
        var from = names[at].End + 1;
        if (from >= folded.Length || folded[from - 1] != ',')
        {
            return false;
        }

        return Lexicon.WillPresent.FindIn(folded[..Math.Min(folded.Length, from + LongestRole)], from) is { } verb
            && !(at + 1 < names.Count && names[at + 1].Start < verb.Start)
            && !folded.AsSpan(from, verb.Start - from).ContainsAny(",;:")
            && Lexicon.Roles.FindIn(folded[from..verb.Start]) is not null;
    }

    /// <summary>"our second speaker is", "unsere Referentin ist".</summary>
    private static bool EndsWithSpeakerIs(string before) =>
        EndsWithWord(before, Lexicon.ToBe) && Lexicon.SpeakerNouns.FindIn(before) is not null;

    /// <summary>"the keynote speaker Anna Example", "our guest speaker, Anna Example".</summary>
    private static bool EndsWithSpeakerNoun(string before)
    {
        // Alone before the name it is a label, whose value is read elsewhere.
        var text = before.TrimEnd(' ', ',');
        var words = SentenceWord.InFolded(text, 0, text.Length);
        return words.Count > 1 && char.IsLetter(text[^1]) && Lexicon.SpeakerNouns.IsMatch(words[^1].Text)
            && !Lexicon.OfOtherMeetings.Contains(words[^2].Bare) && !Lexicon.BeforePurposes.Contains(words[^2].Bare)
            && !Lexicon.LastDay.Contains(words[^2].Bare);
    }

    /// <summary>"our very own Anna Example", "Acme's own Anna Example": words that praise a person.</summary>
    internal static string WithoutPraise(string before)
    {
        while (before.LastIndexOf(' ') is > 0 and var space
            && before[(space + 1)..] is var word
            && (Lexicon.WordsOfPraise.Contains(word) || word.EndsWith("'s", StringComparison.Ordinal)))
        {
            before = before[..space].TrimEnd();
        }

        return before;
    }

    /// <summary>
    /// "a talk with", "an evening of talks about loops with": a few words after the noun, or more that are no clause.
    /// In "a talk on how we query data with", it is part of something else.
    /// </summary>
    private static bool IsNearTalk(string before)
    {
        const int Near = 8;
        var words = SentenceWord.InFolded(before, 0, before.Length);
        for (var at = words.Count - 1; at >= 0; at--)
        {
            var word = words[at].Bare;
            if (Lexicon.TalkNouns.IsMatch(word))
            {
                return true;
            }

            if (words.Count - at > Near && (Lexicon.Organisers.Contains(word) || Lexicon.Writers.Contains(word)
                || (word.Length > 2 && Lexicon.PresentingVerbs.Contains(word))))
            {
                return false;
            }
        }

        return Lexicon.TalkNouns.OccurInFolded(before);
    }

    /// <summary>", engineer at Acme" after a name.</summary>
    private static bool HasRoleAfter(string folded, int end)
    {
        const int LongestRole = 60;
        return end < folded.Length && folded[end] == ','
            && Lexicon.Roles.FindIn(folded[end..Math.Min(folded.Length, end + LongestRole)]) is not null;
    }

    private static bool HasPresentingVerb(string before) =>
        SentenceWord.InFolded(before, 0, before.Length).Exists(word => word.Bare.Length > 2
            && Lexicon.PresentingVerbs.Contains(word.Bare));

    /// <summary>False only if no sentence of a folded paragraph has anything that makes a name a speaker.</summary>
    private static bool MayIntroduce(string folded) =>
        Lexicon.TalkNouns.OccurInFolded(folded)
        || Lexicon.WillPresent.OccurInFolded(folded)
        || ProseSpeakers.HasCue(folded)
        || Lexicon.SpeakerNouns.OccurInFolded(folded)
        || Lexicon.AsGuest.OccurInFolded(folded)
        || Lexicon.Joining.Any(word => folded.Contains(word, StringComparison.Ordinal))
        || (folded.Contains(',', StringComparison.Ordinal)
            && Lexicon.With.Any(word => folded.Contains(word + " ", StringComparison.Ordinal)))
        || Lexicon.Concerning.OccurInFolded(folded);

    /// <summary>Whether a sentence has anything that makes a name a speaker; the others are not searched.</summary>
    private static bool MayIntroduce(string folded, bool hasTalk) =>
        Lexicon.WillPresent.FindIn(folded) is not null
        || Lexicon.PresentedBefore.FindIn(folded) is not null
        || ProseSpeakers.HasCue(folded)
        || Lexicon.SpeakerNouns.FindIn(folded) is not null
        || Lexicon.AsGuest.FindIn(folded) is not null
        || GuestCue.BeginsWithJoining(folded)
        || ((hasTalk || folded.Contains(") ", StringComparison.Ordinal))
            && Lexicon.Concerning.FindIn(folded) is not null)
        || ((hasTalk || folded.Contains(',', StringComparison.Ordinal))
            && folded.Split(' ').Any(word => Lexicon.With.Contains(word.TrimEnd(':'))
                || (hasTalk && AuthorCue.Words.Contains(word))));

    /// <summary>"Anna Example, who will talk about": the verb after a relative pronoun.</summary>
    internal static string WithoutPronoun(string rest)
    {
        foreach (var pronoun in (ReadOnlySpan<string>)["who ", "qui ", "der ", "die "])
        {
            if (rest.StartsWith(pronoun, StringComparison.Ordinal))
            {
                return rest[pronoun.Length..];
            }
        }

        return rest;
    }

    /// <summary>
    /// The names in a sentence without those of the organisations in an apposition: "Anna Example, head of research at
    /// Example Street, will present".
    /// </summary>
    internal static List<(string Name, int Start, int End)> PeopleIn(string sentence, string folded)
    {
        var names = NamesIn(sentence);

        // "Anna Example of Example Motors": the name of the organisation, not of a person.
        for (var at = names.Count - 1; at > 0; at--)
        {
            if (names[at - 1].End < names[at].Start
                && Affiliations.Contains(sentence[names[at - 1].End..names[at].Start].Trim()))
            {
                names.RemoveAt(at);
            }
        }

        for (var at = 0; at + 1 < names.Count; at++)
        {
            if (AfterApposition(folded, names[at].End) is not { })
            {
                continue;
            }

            var start = names[at].End + 1;
            var close = folded.IndexOf(',', start);
            while (at + 1 < names.Count && names[at + 1].End <= close
                && SentenceWord.InFolded(folded, start, names[at + 1].Start)
                    .Exists(word => Lexicon.OfOrganisations.Contains(word.Bare)))
            {
                names.RemoveAt(at + 1);
            }
        }

        return names;
    }

    /// <summary>The rest after "Anna Example, developer at Acme, will talk"; null without such an apposition.</summary>
    internal static string? AfterApposition(string folded, int end)
    {
        const int LongestApposition = 110;
        if (end >= folded.Length || folded[end] != ',')
        {
            return null;
        }

        var close = folded.IndexOf(',', end + 1);
        return close > 0 && close - end < LongestApposition
            && Lexicon.Roles.FindIn(folded[(end + 1)..close]) is not null
            ? WithoutPronoun(folded[(close + 1)..].TrimStart())
            : null;
    }

    /// <summary>Whether only "and" or a comma, after an affiliation, is between a name and the next one.</summary>
    private static bool IsJoint(
        string sentence, List<(string Name, int Start, int End)> names, string?[] organisations, int at)
    {
        var from = AfterPlace(sentence, names[at].End).After;
        var between = from < names[at + 1].Start ? sentence[from..names[at + 1].Start].Trim(' ', ',') : string.Empty;
        return names[at + 1].Start >= from
            && (between.Length == 0 ? names[at + 1].Start > names[at].End || organisations[at] is not null
                : between is "&" or "+" || Lexicon.And.Contains(WordFolding.Fold(between)));
    }

    /// <summary>The index after "(Acme)", ", developer at Acme," or "from Acme" after a name.</summary>
    internal static (int After, string? Organisation, bool IsBracketed) AfterPlace(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at < text.Length && text[at] == '(' && text.IndexOf(')', at) is var close && close > at && close < at + 80)
        {
            var inside = text[(at + 1)..close];
            var person = new SpeakerIntroduction(string.Empty).WithAffiliation(inside);
            return (close + 1, inside.StartsWith('@') ? null : person.Organisation, true);
        }

        foreach (var place in Places)
        {
            if (string.CompareOrdinal(text, at, place, 0, place.Length) != 0)
            {
                continue;
            }

            var stop = at + place.Length;
            while (stop < text.Length && (char.IsUpper(text[stop]) || char.IsDigit(text[stop])))
            {
                var blank = text.IndexOf(' ', stop);
                var word = blank < 0 ? text.Length : blank;
                stop = Math.Min(text.Length, word + 1);
                if (text[word - 1] is ',' or '.' or ';')
                {
                    break;
                }
            }

            var organisation = text[(at + place.Length)..Math.Min(stop, text.Length)].Trim(' ', ',', '.', ';');
            return organisation.Length > 1 ? (stop, organisation, false) : (end, null, false);
        }

        return (end, null, false);
    }

    /// <summary>The full names in a sentence: the longest runs of words that are one.</summary>
    internal static List<(string Name, int Start, int End)> NamesIn(string sentence)
    {
        const int MostWords = 4;
        var words = WordsOf(sentence);
        var names = new List<(string, int, int)>();
        for (var at = 0; at < words.Count;)
        {
            var found = 0;
            var first = char.IsLower(sentence[words[at].Start]) ? MostWords + 1 : 2;
            for (var count = first; count <= MostWords && at + count <= words.Count; count++)
            {
                var (last, before) = (words[at + count - 1], words[at + count - 2]);
                if (sentence[before.End - 1] is ',' or ';' or ':' or ')' or '!' or '?')
                {
                    break;
                }

                // "Anna Example zu Gast": the preposition is no particle of the name.
                if (count > 2 && found > 1 && char.IsLower(sentence[last.Start])
                    && Lexicon.AsGuest.LengthAtStart(WordFolding.Fold(sentence[last.Start..])) is not null)
                {
                    break;
                }

                // "Anna Example von Acme": after two names, the word introduces an organisation.
                if (count > 2 && found > 1 && sentence[last.Start..last.End] is "von")
                {
                    break;
                }

                var name = sentence[words[at].Start..last.End].Trim(',', ';', ':', '.', '!', '?', '"', '\u201D', ')');
                found = PersonNames.IsFullName(name) ? count : found;
            }

            // What is before the title is what introduces the person: "presented by Dr. Anna Example".
            var beginning = words[at].Start;
            while (found > 2 && PersonNames.EndsWithTitle(sentence.AsSpan(0, words[at].End).TrimEnd('.')))
            {
                at++;
                found--;
            }

            if (found > 2 && DescriptionBefore(sentence, words, at, found) is > 0 and var described)
            {
                at += described;
                found -= described;
                beginning = words[at].Start;
            }

            if (found > 0)
            {
                var text = sentence[words[at].Start..words[at + found - 1].End]
                    .TrimEnd(',', ';', ':', '.', '!', '?', '"', '\u201D', ')');
                if (!NamedThing.Is(sentence, words[at].Start, words[at].Start + text.Length))
                {
                    names.Add((text, beginning, words[at].Start + text.Length));
                }
            }

            at += Math.Max(1, found);
        }

        return names;
    }

    /// <summary>
    /// Number of words with capitals before a given name that say what somebody is: "die Forscherin Anna Example",
    /// "County Commissioner Anna Example".
    /// </summary>
    private static int DescriptionBefore(string sentence, List<(int Start, int End)> words, int at, int count)
    {
        if (GivenNames.Contain(Word(at)))
        {
            return 0;
        }

        var isArticle = at > 0 && Lexicon.Determiners.Contains(WordFolding.Fold(Word(at - 1)));
        for (var given = 1; given < count - 1; given++)
        {
            if (GivenNames.Contain(Word(at + given)) && (isArticle || SpeakerIntroduction.IsRole(Word(at + given - 1))))
            {
                return given;
            }
        }

        return 0;

        string Word(int index) => sentence[words[index].Start..words[index].End];
    }

    private static List<(int Start, int End)> WordsOf(string sentence)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < sentence.Length;)
        {
            var end = sentence.IndexOf(' ', at);
            end = end < 0 ? sentence.Length : end;
            if (end > at)
            {
                words.Add((at, end));
            }

            at = end + 1;
        }

        return words;
    }

    /// <summary>Parts that end with a full stop, question mark or exclamation mark; initials do not end one.</summary>
    internal static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || text[at + 1] == ' ')
                && (text[at] != '.' || at < 2 || text[at - 1] == ' '
                    || (char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at - 2])
                        && !PersonNames.EndsWithTitle(text.AsSpan(0, at)))))
            {
                yield return text[start..at].Trim();
                start = at + 1;
            }
        }

        yield return text[start..].Trim();
    }

    /// <summary>Whether a name after this text is part of an enumeration: "two talks: N on … and N on …".</summary>
    private static bool IsListed(string before) =>
        before.Length == 0 || before[^1] is ':' or ',' or ';' or '-' or '\u2013' || EndsWithWord(before, Lexicon.And);

    private static bool EndsWithWord(string folded, System.Collections.Frozen.FrozenSet<string> words)
    {
        var before = folded.TrimEnd(' ', ':');
        return words.Contains(before[(before.LastIndexOf(' ') + 1)..]);
    }
}
