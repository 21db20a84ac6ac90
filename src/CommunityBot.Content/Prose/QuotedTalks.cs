using System.Buffers;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads titles of talks from sentences that put them in quotation marks: "Anna Example will present “Loops”", "ein
/// Vortrag mit dem Titel „Bäume“", "une présentation intitulée « Les arbres »". What else is quoted, is not.
/// </summary>
internal static class QuotedTalks
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201C\u201E\u00AB\u2018'");

    private const int LongestText = 4_000;

    private const int ShortestTitle = 6;

    private const int LongestTitle = 130;

    /// <summary>Words between the noun or the verb and the title: "a talk with the title".</summary>
    private const int MostWordsBetween = 6;

    private const int MostTalks = 20;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    /// <param name="day">Day of the meetup; null if it is not known.</param>
    /// <param name="isReport">Whether the page is about a past meetup, whose talks are in the past tense.</param>
    /// <returns>Each title once, with the speakers whom its sentence names.</returns>
    public static IReadOnlyList<AgendaItem> In(
        PageBody body, HashSet<int> skipped, LocalDate? day, bool isReport, IReadOnlyList<Speaker> speakers)
    {
        var items = new List<AgendaItem>();
        foreach (var (text, line) in HostSections.Outside(body).SelectMany(TextsOf))
        {
            if (items.Count == MostTalks || text.Length is < 12 or > LongestText || skipped.Contains(line)
                || !text.AsSpan().ContainsAny(Quotes))
            {
                continue;
            }

            foreach (var (title, sentence) in TitlesIn(text, day, isReport))
            {
                if (!items.Exists(item => WordFolding.Fold(item.Title) == WordFolding.Fold(title)))
                {
                    items.Add(new AgendaItem(title)
                    {
                        Speakers = [.. speakers.Select(speaker => speaker.Name)
                            .Where(name => sentence.Contains(name, StringComparison.Ordinal))],
                    });
                }
            }
        }

        return items;
    }

    private static IEnumerable<(string Text, int Line)> TextsOf(Section section) =>
        section.Blocks.SelectMany(TextsOf)
            .Concat(section.Heading is { IsStruck: false } heading ? [(heading.Text, heading.Number)] : []);

    private static IEnumerable<(string Text, int Line)> TextsOf(BodyBlock block) => block switch
    {
        BodyBlock.Paragraph { Lines: { Count: > 0 } lines } =>
            [(string.Join(' ', lines.Where(line => !line.IsStruck).Select(line => line.Text)), lines[0].Number)],
        BodyBlock.Bullets list => list.Items.Where(item => item.First is { IsStruck: false })
            .Select(item => (string.Join(' ', item.Lines.Select(line => line.Text)), item.First!.Number)),
        _ => [],
    };

    private static IEnumerable<(string Title, string Sentence)> TitlesIn(string text, LocalDate? day, bool isReport)
    {
        var from = 0;
        var end = 0;
        var wasTalk = false;
        for (var quote = Next(text, 0); quote is { } at; quote = Next(text, at.End))
        {
            // A sentence may end within the quotation before: "What is a loop?" is no end of one.
            var between = text[end..at.Start];
            from = LastEnd(between) is { } stop ? end + stop : from;
            var isJoined = wasTalk && IsJoint(between);
            end = at.End;
            var title = text[(at.Start + 1)..(at.End - 1)].Trim().TrimEnd(',', '.', ';').TrimEnd();
            var close = text.IndexOfAny(['.', '!', '?'], at.End);
            var sentence = text[from..(close < 0 ? text.Length : close)];
            wasTalk = IsTitle(title) && (isJoined || IsIntroduced(WordFolding.Fold(text[from..at.Start]), isReport))
                && IsOfThisMeetup(sentence, at.Start - from, day);
            if (wasTalk)
            {
                yield return (title, sentence);
            }
        }
    }

    /// <summary>The next quotation: where its first mark is, and the place after its last.</summary>
    private static (int Start, int End)? Next(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var close = text[at] switch
            {
                '"' => "\"\u201D",
                '\u201C' => "\u201D\"",
                '\u201E' => "\u201C\u201D\"",
                '\u00AB' => "\u00BB",
                '\u2018' or '\'' => "\u2019'",
                _ => null,
            };
            if (close is null || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            {
                continue;
            }

            for (var end = at + 1; end < text.Length && end - at < LongestTitle + 20; end++)
            {
                if (close.Contains(text[end], StringComparison.Ordinal)
                    && (text[end] == '\u00BB' || !char.IsWhiteSpace(text[end - 1]))
                    && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
                {
                    return (at, end + 1);
                }
            }
        }

        return null;
    }

    /// <summary>The place after the last end of a sentence; null if there is none.</summary>
    private static int? LastEnd(string text)
    {
        for (var at = text.Length - 2; at >= 0; at--)
        {
            if (text[at] is '.' or '!' or '?' && text[at + 1] == ' '
                && (text[at] != '.' || at < 2
                    || (char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at - 2]))))
            {
                return at + 1;
            }
        }

        return null;
    }

    private static bool IsTitle(string title) =>
        title.Length is >= ShortestTitle and <= LongestTitle
        && (char.IsUpper(title[0]) || char.IsDigit(title[0]))
        && (title.Contains(' ', StringComparison.Ordinal) || title.Length > 9)
        && !PersonNames.IsFullName(title)
        && WebAddress.Read(title) is null;

    /// <summary>"“Loops” and “Trees”", "“Loops”, “Trees”".</summary>
    private static bool IsJoint(string between)
    {
        var text = WordFolding.Fold(between).Trim(' ', ',', '&', ';');
        return text.Length == 0 || Lexicon.And.Contains(text);
    }

    /// <summary>
    /// Whether the words before the quotation are a noun for a talk or a verb of presenting, and words that lead to a
    /// title.
    /// </summary>
    private static bool IsIntroduced(string before, bool isReport)
    {
        var words = SentenceWord.InFolded(before, 0, before.Length);
        for (int at = words.Count - 1, between = 0; at >= 0 && between <= MostWordsBetween; at--, between++)
        {
            var word = words[at].Bare;
            if (Lexicon.TalkTitleNouns.Contains(word) || Lexicon.TalkPlurals.Contains(word))
            {
                return isReport || !IsPast(words, at);
            }

            if (Lexicon.PresentingVerbs.Contains(word) && between <= 2
                && Lexicon.PresentingVerbs.Contains(words[FirstVerb(words, at)].Bare))
            {
                return FirstVerb(words, at) is var verb && words[verb].Text.Length > 2
                    && (isReport || !Lexicon.PresentingVerbsInPast.Contains(words[verb].Bare));
            }

            if (!Lexicon.BeforeTitles.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The verb before a pronoun: "showed us".</summary>
    private static int FirstVerb(List<SentenceWord> words, int at) =>
        at > 0 && words[at].Text.Length <= 4 && Lexicon.PresentingVerbs.Contains(words[at - 1].Bare) ? at - 1 : at;

    private static bool IsPast(List<SentenceWord> words, int noun)
    {
        const int Examined = 4;
        for (var at = noun - 1; at >= 0 && noun - at <= Examined; at--)
        {
            if (Lexicon.PresentingVerbsInPast.Contains(words[at].Bare))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence has no other day, and is not about another meeting or a call for talks.</summary>
    private static bool IsOfThisMeetup(string sentence, int at, LocalDate? day)
    {
        var folded = WordFolding.Fold(sentence);
        return !EarlierMeeting.IsAround(folded, Math.Min(at, folded.Length - 1))
            && !Lexicon.CallsForTalks.OccurInFolded(folded)
            && !SentenceWord.InFolded(folded, 0, folded.Length)
                .Exists(word => Lexicon.OfOtherMeetings.Contains(word.Bare))
            && (HumanDates.Find(sentence) is not { } mention
                || (day is { } own && mention.Resolve(own).Date == own));
    }
}
