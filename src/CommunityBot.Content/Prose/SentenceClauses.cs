using System.Buffers;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Divides text into sentences and these into clauses, at punctuation and conjunctions.</summary>
internal static class SentenceClauses
{
    /// <summary>Characters; a shorter line is not broken by the width of a column.</summary>
    private const int MinimumLength = 60;

    /// <summary>The end of the name of a street in German.</summary>
    private const string StreetEnding = "str";

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\"'“”„«»");

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:()[]|\u2013\u2014!?.+*");

    /// <summary>The sentences as ranges of the text.</summary>
    public static List<(int Start, int End)> Sentences(string text, string folded)
    {
        var sentences = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n'
                ? EndsLine(text, start, at)
                : text[at] is '.' or '!' or '?' && IsEnd(text, folded, at))
            {
                sentences.Add((start, at + 1));
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            sentences.Add((start, text.Length));
        }

        return sentences;
    }

    /// <summary>The clauses of a sentence as ranges of the text; none is empty.</summary>
    public static List<(int Start, int End)> Clauses(string folded, (int Start, int End) sentence)
    {
        var clauses = new List<(int, int)>();
        var start = sentence.Start;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var isInNumber = at > 0 && char.IsAsciiDigit(folded[at - 1]) && folded[at] is '.' or ':' or ',';
            var isMark = (!isInNumber && Marks.Contains(folded[at]))
                || (folded[at] is '-' && !IsHyphen(folded, at))
                || (isInNumber && folded[at] is not '.' && at + 1 < folded.Length && folded[at + 1] == ' ');
            if (isMark)
            {
                Add(at);
                start = at + 1;
            }
            else if (char.IsLetter(folded[at]) && (at == 0 || folded[at - 1] == ' '))
            {
                var end = at;
                while (end < sentence.End && char.IsLetter(folded[end]))
                {
                    end++;
                }

                if (Lexicon.ClauseStarts.Contains(folded[at..end]))
                {
                    Add(at);
                    start = at;
                }

                at = end - 1;
            }
        }

        Add(sentence.End);
        return clauses;

        void Add(int end)
        {
            if (folded.AsSpan(start, Math.Max(0, end - start)).ContainsAnyExcept(Blank))
            {
                clauses.Add((start, end));
            }
        }
    }

    private static bool IsHyphen(string folded, int at) =>
        at > 0 && folded[at - 1] != ' ' && at + 1 < folded.Length && folded[at + 1] != ' ';

    /// <summary>A sentence goes on in the next line after a long line, and before a word in lower case.</summary>
    private static bool EndsLine(string text, int start, int at) =>
        at + 1 >= text.Length
            || (!char.IsLower(text[at + 1])
                && at - Math.Max(start, start + text.AsSpan(start, at - start).LastIndexOf('\n')) < MinimumLength);

    /// <summary>A full stop after a number ends a sentence only if no month follows: "am 6. Februar".</summary>
    private static bool IsEnd(string text, string folded, int at)
    {
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next >= text.Length || text[at] != '.')
        {
            return true;
        }

        // "J.F. Example", "e.V. (Musterstraße 9)": the full stop of an initial or of an abbreviation.
        if (at > 2 && char.IsUpper(text[at - 1]) && text[at - 2] == '.'
            && (char.IsUpper(text[at - 3]) || (char.IsLower(text[at - 3]) && text[next] == '(')))
        {
            return false;
        }

        if (char.IsAsciiDigit(text[next]) && IsBeforeNumber(folded, at))
        {
            return false;
        }

        if (at > 0 && char.IsAsciiDigit(text[at - 1]))
        {
            var end = next;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            return char.IsUpper(text[next]) && !Lexicon.Months.ContainsKey(folded[next..end]);
        }

        return !char.IsLower(text[next]);
    }

    /// <summary>"Beispielstr. 9", "Nr. 4".</summary>
    private static bool IsBeforeNumber(string folded, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(folded[start - 1]))
        {
            start--;
        }

        return Lexicon.BeforeNumbers.Contains(folded[start..at])
            || (at - start > StreetEnding.Length && folded.AsSpan(start, at - start).EndsWith(StreetEnding));
    }
}
