using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A word in a title that says that the event is off: "CANCELLED: Two talks", "[Abgesagt] Zwei Vorträge",
/// "Deux exposés (reporté)". It is the event's status and no part of its title.
/// </summary>
/// <param name="Title">The title without the mark; the title as written if nothing else is left.</param>
/// <param name="Status">Null when the title has no mark.</param>
internal sealed record StatusMark(string Title, MeetupStatus? Status)
{
    /// <summary>
    /// Signs that do not separate a mark from what follows: "Cancelled, but not forgotten", "Cancelled? A talk".
    /// </summary>
    private static readonly System.Buffers.SearchValues<char> Separators =
        System.Buffers.SearchValues.Create("-–—:|/");

    private const string NoSeparators = " ,;?&'\"’‘“”„«»()[]{}%$€#.";

    /// <summary>Words that continue a sentence which begins with the mark: "Postponed to May".</summary>
    private static readonly HashSet<string> Continuations = new(StringComparer.Ordinal)
    {
        "due", "because", "until", "till", "to", "wegen", "auf", "bis", "jusqu", "jusqu'au",
    };

    /// <summary>Words that may follow a mark within a title: "The meetup is cancelled this month".</summary>
    private static readonly HashSet<string> LaterWords = new(Continuations, StringComparer.Ordinal)
    {
        "this", "as", "by", "for", "on", "in", "at", "from", "again", "today", "tonight", "owing", "with", "and", "but",
        "am", "im", "fur", "vom", "von", "aus", "heute", "und", "leider", "nach", "a", "au", "en", "le", "pour", "du",
        "cause", "pending", "sine",
    };

    public static StatusMark Read(string title)
    {
        var folded = WordFolding.Fold(title);
        return Before(title, folded) ?? InBrackets(title, folded) ?? AtEnd(title, folded)
            ?? new StatusMark(title, Within(folded));
    }

    /// <summary>
    /// True for text that begins with such a word and goes on with what it describes: "Cancelled flights: a story".
    /// </summary>
    public static bool OnlyDescribes(string text)
    {
        var folded = WordFolding.Fold(text).Trim(' ', '*', '_', '"', '“', '„');
        return LengthOfMark(folded) is not null && Read(text).Status is null;
    }

    /// <summary>The mark before the title: in brackets, in capitals, or followed by a separator.</summary>
    private static StatusMark? Before(string title, string folded)
    {
        var start = 0;
        while (start < folded.Length && !char.IsLetterOrDigit(folded[start])
            && folded[start] is not ('"' or '“' or '„'))
        {
            start++;
        }

        if (LengthOfMark(folded[start..]) is not var (length, status))
        {
            return null;
        }

        var end = start + length;
        if (start > 0 && folded[start - 1] is '[' or '(' or '{' or '<' or '【')
        {
            var close = folded.IndexOfAny([']', ')', '}', '>', '】'], end);
            return close < 0 ? null : Without(title, close + 1, status);
        }

        var next = end;
        while (next < folded.Length && !char.IsLetterOrDigit(folded[next]))
        {
            next++;
        }

        var between = folded[end..next];
        var isSeparated = between.Any(letter => letter is not '-'
                && !NoSeparators.Contains(letter, StringComparison.Ordinal))
            || between.Contains(" -", StringComparison.Ordinal)
            || between.Contains("- ", StringComparison.Ordinal);
        return isSeparated || IsShouted(title, start, end) ? Without(title, end, status) : null;
    }

    /// <summary>"ABGESAGT Stammtisch", but not "CANCELLED FLIGHTS".</summary>
    private static bool IsShouted(string title, int start, int end) =>
        !title[start..end].Any(char.IsLower)
        && title[end..].Any(char.IsLower)
        && end < title.Length
        && char.IsWhiteSpace(title[end]);

    /// <summary>The mark in brackets at the end.</summary>
    private static StatusMark? InBrackets(string title, string folded)
    {
        var end = folded.AsSpan().TrimEnd(" .!*_~").Length;
        var open = end > 0 && folded[end - 1] is ']' or ')' or '}'
            ? folded.LastIndexOfAny(['[', '(', '{'], end - 1)
            : 0;
        return open > 0
            && folded[(open + 1)..(end - 1)].Trim() is var inside
            && LengthOfMark(inside) is var (length, status)
            && MayFollow(inside[length..], Continuations)
            && title[..open].Trim(' ', '-', '–', '—', ':', '~') is { Length: > 0 } rest
            ? new StatusMark(rest, status)
            : null;
    }

    /// <summary>The mark after a dash, a colon or a bar, with nothing after it: "Two talks – cancelled!".</summary>
    private static StatusMark? AtEnd(string title, string folded)
    {
        var end = folded.AsSpan().TrimEnd(" .!*_~").Length;
        var separator = folded.AsSpan(0, end).LastIndexOfAny(Separators);
        if (separator <= 0 || (folded[separator] is '-' && folded[separator - 1] != ' '))
        {
            return null;
        }

        var mark = folded[(separator + 1)..end].Trim(' ', '*', '_');
        return LengthOfMark(mark) is var (length, status) && length == mark.Length
            && title[..separator].Trim(' ', '-', '–', '—', ':', '|', '/', '*', '_') is { } rest
            && rest.Any(char.IsLetterOrDigit)
                ? new StatusMark(rest, status)
                : null;
    }

    /// <summary>A mark elsewhere, at the end of a clause: "Meetup cancelled", "Two talks – postponed to May".</summary>
    private static MeetupStatus? Within(string folded)
    {
        var text = folded.Trim(' ', '*', '_', '~', '"', '“', '„', '»', '«');
        return Occurs(Lexicon.Cancelled, text) ? MeetupStatus.Cancelled
            : Occurs(Lexicon.Postponed, text) ? MeetupStatus.Postponed
            : NoMeeting.Is(text) ? MeetupStatus.Cancelled
            : null;
    }

    private static bool Occurs(PhraseIndex phrases, string folded)
    {
        for (var found = phrases.FindIn(folded); found is var (start, end); found = phrases.FindIn(folded, end))
        {
            if (IsOfPart(folded, start, end))
            {
                continue;
            }

            if (start == 0 ? MayFollow(folded[end..], Continuations) : MayFollow(folded[end..], LaterWords)
                || !char.IsLetterOrDigit(folded.AsSpan(end).TrimStart()[0]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "Speaker cancelled – film night": the word before says what is off, and the title of the meetup follows.
    /// </summary>
    private static bool IsOfPart(string folded, int start, int end)
    {
        var before = folded[..start].TrimEnd(' ', ':');
        return before.Length > 0
            && Lexicon.PartNouns.Contains(before[(before.LastIndexOf(' ') + 1)..])
            && folded.AsSpan(end).TrimStart() is [not (' ' or '!' or '.' or ')' or ']'), ..]
            && folded.AsSpan(end).ContainsAnyInRange('a', 'z');
    }

    private static bool MayFollow(string rest, HashSet<string> words)
    {
        var after = rest.AsSpan().TrimStart();
        if (!rest.Any(char.IsLetterOrDigit))
        {
            return true;
        }

        var length = 0;
        while (length < after.Length && (char.IsLetterOrDigit(after[length]) || after[length] == '\''))
        {
            length++;
        }

        return after.Length < rest.Length && words.Contains(after[..length].ToString());
    }

    private static (int Length, MeetupStatus Status)? LengthOfMark(string folded) =>
        Lexicon.Cancelled.LengthAtStart(folded) is { } cancelled ? (cancelled, MeetupStatus.Cancelled)
        : Lexicon.Postponed.LengthAtStart(folded) is { } postponed ? (postponed, MeetupStatus.Postponed)
        : null;

    /// <summary>The rest of the title, which may have a second mark: "CANCELLED: Postponed: Two talks".</summary>
    private static StatusMark Without(string title, int from, MeetupStatus status)
    {
        while (from < title.Length && !char.IsLetterOrDigit(title[from])
            && title[from] is not ('"' or '“' or '„' or '«' or '(' or '[' or '#' or '.' or '$'))
        {
            // Half of an emoji is never left over.
            from++;
        }

        var rest = title[from..].Trim(' ', '*', '_', '~');
        return rest.Any(char.IsLetterOrDigit)
            ? new StatusMark(Read(rest) is { Status: not null } inner ? inner.Title : rest, status)
            : new StatusMark(title, status);
    }
}
