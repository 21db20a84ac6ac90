using System.Collections.Frozen;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Whether a text says what was: a verb in the past tense ("met", "trafen", "a eu lieu"), the perfect of a verb that
/// reports have ("hat … vorgestellt", "ont été présentés"), or a verb of those who write ("we looked at").
/// </summary>
internal static class PastTense
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries =
        Lexicon.Auxiliaries.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Participles =
        Lexicon.Participles.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherTenses =
        Lexicon.OtherTenses.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Writers =
        Lexicon.Writers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PastOfWriters =
        Lexicon.PastOfWriters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">Folded text, a sentence or more.</param>
    public static bool OccursIn(string folded) => Lexicon.PastVerbs.OccurInFolded(folded) || HasCompound(folded);

    /// <summary>
    /// As <see cref="OccursIn"/>, without "presented by Anna" and "hosted by Example", which are no past tense without
    /// "was".
    /// </summary>
    public static bool OccursWithSubject(string folded)
    {
        for (var verb = Lexicon.PastVerbs.FindIn(folded); verb is var (_, end);
            verb = Lexicon.PastVerbs.FindIn(folded, end))
        {
            if (!IsBeforeBy(folded.AsSpan(end)))
            {
                return true;
            }
        }

        return HasCompound(folded);
    }

    private static bool IsBeforeBy(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOfAny(' ', '\n');
        return end > 0 && Lexicon.Agents.Contains(rest[..end].ToString());
    }

    private static bool HasCompound(ReadOnlySpan<char> folded)
    {
        var (hasAuxiliary, hasParticiple, hasOtherTense, isAfterWriter) = (false, false, false, false);
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsLetter(folded[at]))
            {
                if (folded[at] is '.' or '!' or '?' or ';')
                {
                    if (hasAuxiliary && hasParticiple && !hasOtherTense)
                    {
                        return true;
                    }

                    (hasAuxiliary, hasParticiple, hasOtherTense) = (false, false, false);
                }

                continue;
            }

            var start = at;
            while (at < folded.Length && char.IsLetter(folded[at]))
            {
                at++;
            }

            var word = folded[start..at--];
            hasAuxiliary |= Auxiliaries.Contains(word);
            hasParticiple |= Participles.Contains(word);
            hasOtherTense |= OtherTenses.Contains(word);
            if (isAfterWriter && (IsRegularPast(word) || PastOfWriters.Contains(word)))
            {
                return true;
            }

            isAfterWriter = Writers.Contains(word);
        }

        return hasAuxiliary && hasParticiple && !hasOtherTense;
    }

    private static bool IsRegularPast(ReadOnlySpan<char> word)
    {
        foreach (var ending in Lexicon.PastEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
