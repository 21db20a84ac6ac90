using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Recognises person names by their form: capitalised words, particles and initials, but no common agenda words.
/// </summary>
internal static class PersonNames
{
    private const int MaximumLength = 60;

    /// <summary>Letters from which a word with an ordinary ending is no name.</summary>
    private const int OrdinaryLength = 9;

    private static readonly HashSet<string> Particles =
    [
        "van", "von", "der", "den", "de", "des", "del", "della", "di", "da", "dos", "das", "la", "le", "bin", "ibn",
        "al", "el", "ter",
        "ten", "zu", "y", "af", "av", "du", "'t",
    ];

    /// <summary>German articles, which are particles after "von" only; "des" is one in French too.</summary>
    private static readonly HashSet<string> Articles = ["der", "den", "dem", "das"];

    private static readonly HashSet<string> Nobiliary =
        ["von", "van", "Von", "Van", "zu", "in", "aus", "op", "auf", "vor"];

    /// <summary>"And" of languages that are not read otherwise.</summary>
    private static readonly string[] Joiners = [" e ", " ed ", " y ", " en ", " och ", " og ", " i ", " ja "];

    private static readonly HashSet<string> Titles =
        [
            "dr", "prof", "mr", "mrs", "ms", "mx", "ir", "ing", "dipl", "herr", "frau", "m", "mme", "sir", "phd", "msc",
            "bsc", "professor",
        ];

    /// <summary>Italian and Portuguese, Spanish, Dutch, Danish and Norwegian, Swedish, Polish, Finnish.</summary>
    private static readonly HashSet<string> Joints = ["e", "ed", "y", "en", "og", "och", "i", "ja"];

    /// <summary>
    /// Two initials in the place of a given name: "DJ Example". Other pairs of capitals are mostly abbreviations.
    /// </summary>
    private static readonly HashSet<string> Initials =
    [
        "AJ", "BJ", "CJ", "DJ", "EJ", "JB", "JC", "JD", "JJ", "JP", "JT", "KC", "KJ", "MJ", "PJ", "RJ", "TJ",
    ];

    /// <summary>Second parts of names of groups and houses, written with a capital within the word.</summary>
    private static readonly HashSet<string> GroupNouns =
    [
        "dev", "devs", "group", "club", "camp", "conf", "fest", "hack", "hub", "lab", "labs", "space", "base", "works",
        "school", "coders", "hackers", "makers",
    ];

    /// <summary>The numbers of words of texts that this thread was asked for.</summary>
    [ThreadStatic]
    private static RecentTexts<int>? recent;

    /// <summary>Whether the text is a name of at least two words, as required in running text.</summary>
    public static bool IsFullName(string text) => CountOf(text) is >= 2 and <= 5;

    /// <summary>Whether the text can be a name where one is expected; a single word is enough there.</summary>
    public static bool IsName(string text) => CountOf(text) is >= 1 and <= 5;

    /// <summary>
    /// Whether the text can be a full name where a label says that it is one, as after "speaker:" or a quoted title and
    /// "by": capitalised words, not all of which are common.
    /// </summary>
    public static bool IsLabelledName(string text)
    {
        var words = text.Length > MaximumLength ? [] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && !Lexicon.ToBeConfirmed.IsMatch(text)
            && words.All(word => char.IsUpper(word[0])
                && word.All(letter => char.IsLetter(letter) || letter is '-' or '.'))
            && words.Any(word => !Lexicon.NeverNames.Contains(WordFolding.Fold(word)));
    }

    /// <summary>Whether a text ends with a title before a name, whose full stop ends no sentence: "by Dr".</summary>
    public static bool EndsWithTitle(ReadOnlySpan<char> text) =>
        text[(text.LastIndexOf(' ') + 1)..] is "Dr" or "Prof" or "Mr" or "Mrs" or "Ms" or "Mx" or "Mme";

    /// <summary>Splits "A, B &amp; C" into names; empty if any part is not a name.</summary>
    public static IReadOnlyList<string> ParseList(string text, bool fullNames = true)
    {
        var parts = SplitList(text).SelectMany(Joined).Select(Clean).Where(part => part.Length > 0).ToList();
        return parts.Count is > 0 and <= 12 && parts.TrueForAll(part => fullNames ? IsFullName(part) : IsName(part))
            ? parts
            : [];
    }

    /// <summary>
    /// "Anna Example, Ben Sample &amp; any volunteers": full names, and at the end those who have none; empty unless
    /// several are named.
    /// </summary>
    public static IReadOnlyList<string> ParseSeveral(string text)
    {
        var parts = SplitList(text).SelectMany(Joined).Select(Clean).Where(part => part.Length > 0).ToList();
        var names = parts.TakeWhile(IsFullName).ToList();
        return names.Count is > 1 and <= 12 && parts.Skip(names.Count).All(part => part.Length < MaximumLength
            && char.IsLower(part[0]))
            ? names
            : [];
    }

    /// <summary>
    /// Splits "A B e C D". The word also occurs within names ("Ortega y Gasset"), so both sides have to be full names.
    /// </summary>
    private static IEnumerable<string> Joined(string text)
    {
        foreach (var word in Joiners)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at > 0 && IsFullName(Clean(text[..at])) && IsFullName(Clean(text[(at + word.Length)..])))
            {
                return [text[..at], .. Joined(text[(at + word.Length)..])];
            }
        }

        return [text];
    }

    /// <summary>Removes handles, titles and surrounding punctuation.</summary>
    public static string Clean(string text)
    {
        var name = PlainText.Tidy(text).Trim(
            ' ', ',', ';', ':', '.', '-', '\u2013', '\u2014', '*', '_', '"', '|', '/', '!');
        var bracket = name.IndexOfAny(['(', '[']);
        if (bracket > 0)
        {
            name = name[..bracket].Trim();
        }

        var at = name.IndexOf(" @", StringComparison.Ordinal);
        return (at > 0 ? name[..at] : name).Trim(' ', ',');
    }

    /// <summary>Splits an enumeration at commas, semicolons, "/", "and", "und", "et", "&amp;" and "+".</summary>
    public static IReadOnlyList<string> SplitList(string text)
    {
        var parts = new List<string>();
        var words = text
            .Replace(" & ", " and ", StringComparison.Ordinal)
            .Replace(" + ", " and ", StringComparison.Ordinal)
            .Replace(" / ", " and ", StringComparison.Ordinal).Replace(";", ",", StringComparison.Ordinal);
        foreach (var piece in words.Split(','))
        {
            var current = new List<string>();
            foreach (var word in piece.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Lexicon.And.Contains(WordFolding.Fold(word)))
                {
                    Close(current);
                    continue;
                }

                current.Add(word);
            }

            Close(current);
        }

        return parts;

        void Close(List<string> current)
        {
            if (current.Count > 0)
            {
                parts.AddRange(Parted(current));
                current.Clear();
            }
        }
    }

    /// <summary>
    /// Splits "Anna Uno e Bruno Due" at the "and" of a language that is not read otherwise, but only between two full
    /// names: "José Ortega y Gasset" is one.
    /// </summary>
    private static IEnumerable<string> Parted(List<string> words)
    {
        for (var at = 2; at + 2 < words.Count; at++)
        {
            if (Joints.Contains(words[at])
                && string.Join(' ', words[..at]) is var one && IsFullName(Clean(one))
                && string.Join(' ', words[(at + 1)..]) is var other && IsFullName(Clean(other)))
            {
                return [one, other];
            }
        }

        return [string.Join(' ', words)];
    }

    /// <summary>Whether two spellings can be the same person: equal, or one is the first name of the other.</summary>
    public static bool AreSame(string one, string other)
    {
        var a = WordFolding.Fold(one);
        var b = WordFolding.Fold(other);
        return a == b || (a.Length < b.Length ? IsShort(a, b) : IsShort(b, a));

        static bool IsShort(string few, string many) =>
            few.Length > 1
                && many.StartsWith(few + " ", StringComparison.Ordinal);
    }

    /// <summary>The number of words of a name; 0 if the text is none.</summary>
    private static int CountOf(string text) =>
        (recent ??= new RecentTexts<int>()).Get(text, static text => WordsOf(text)?.Count ?? 0);

    private static List<string>? WordsOf(string text)
    {
        var clean = text.Trim();
        if (clean.Length is < 2 or > MaximumLength)
        {
            return null;
        }

        var words = new List<string>();
        var isCommon = true;
        foreach (var word in clean.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = WordFolding.Fold(word).TrimEnd('.');

            // "Anna Example d'Acme" is from Acme; "Anna d'Example" is a name.
            if (words.Count > 1 && folded.StartsWith("d'", StringComparison.Ordinal) && word[0] == 'd')
            {
                return null;
            }

            if (words.Count == 0 && Titles.Contains(folded))
            {
                continue;
            }

            if (Lexicon.NeverNames.Contains(folded) && !Particles.Contains(folded))
            {
                return null;
            }

            // "Vertreter der Stadt": only "von der" and "van der" are parts of a name.
            if (Articles.Contains(word) && words.Count > 0 && !Nobiliary.Contains(words[^1]))
            {
                return null;
            }

            if (IsOrdinaryWord(folded) || IsNameOfGroup(word))
            {
                return null;
            }

            isCommon &= Lexicon.CommonWords.Contains(folded) || Particles.Contains(folded);

            if (!IsNameWord(word) && !(words.Count > 0 && (Particles.Contains(folded) || IsNickname(word))))
            {
                return null;
            }

            words.Add(word);
        }

        // "Orga-Team" is no name; "Anna Smith-Day" is one.
        if (words.Count == 1 && words[0].LastIndexOf('-') is > 0 and var hyphen
            && Lexicon.NotNames.Contains(WordFolding.Fold(words[0][(hyphen + 1)..])))
        {
            return null;
        }

        // "Instead I", "Von Vorträgen".
        if (words.Count > 1 && (words[^1] is "I" || words[0] is "Von" or "Zu"))
        {
            return null;
        }

        // "Anna Du" is a name; "Anna du" is none.
        return words.Count > 0 && !(isCommon && words.Count > 1)
            && !(char.IsLower(words[^1][0]) && Particles.Contains(WordFolding.Fold(words[^1])))
            && !(words.Count > 1 && IsNickname(words[^1]))
            ? words
            : null;
    }

    /// <summary>"TechMeetup", "BitDevs", "ExampleRUG": a capital within the word begins a noun for a group.</summary>
    public static bool IsNameOfGroup(string word)
    {
        if (word.EndsWith("UG", StringComparison.Ordinal) && word.Length > 2)
        {
            return true;
        }

        for (var at = word.Length - 2; at > 1; at--)
        {
            if (char.IsUpper(word[at]))
            {
                return char.IsLower(word[at - 1]) && WordFolding.Fold(word[at..]) is var noun
                    && (Lexicon.EventWords.Contains(noun) || GroupNouns.Contains(noun));
            }
        }

        return false;
    }

    /// <summary>
    /// A long word with an ending that names of people do not have: "Nachbereitung", but not "Hartung".
    /// </summary>
    private static bool IsOrdinaryWord(string folded)
    {
        if (folded.Length < OrdinaryLength)
        {
            return false;
        }

        foreach (var ending in Lexicon.WordEndings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Anna 'Ann' Example": a word in quotes between the parts of a name.</summary>
    private static bool IsNickname(string word) =>
        word.Length > 3 && word[0] is ('\'' or '"' or '\u2018' or '\u201C' or '\u201E')
        && word[^1] is ('\'' or '"' or '\u2019' or '\u201D' or '\u201C')
        && word[1..^1].All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>Capitals of a word in mixed case; a hyphen begins a new word.</summary>
    private static int HumpsOf(string word)
    {
        var (humps, most, hasLower) = (0, 0, false);
        foreach (var letter in word)
        {
            humps = letter == '-' ? 0 : humps + (char.IsUpper(letter) ? 1 : 0);
            most = Math.Max(most, humps);
            hasLower |= char.IsLower(letter);
        }

        return hasLower && !word.Contains('.', StringComparison.Ordinal) ? most : 0;
    }

    private static bool IsNameWord(string word)
    {
        if (!char.IsUpper(word[0]) && !(word.Length > 2 && word[1] == '\'' && char.IsUpper(word[2])))
        {
            // Scripts without case have no capitals.
            return char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter;
        }

        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (word.Length > 4 && word[1] == '-')
        {
            // "T-Shirt", "E-Mail"; "J-P" is part of a name.
            return false;
        }

        // "JH-Mentor", "IT-Leiterin": an abbreviation and what somebody is.
        if (word.IndexOf('-', StringComparison.Ordinal) is > 1 and < 4 and var hyphen && word.Length > hyphen + 3
            && word[..hyphen].All(char.IsAsciiLetterUpper) && word[hyphen..].Any(char.IsLower))
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (!char.IsLetter(letter) && letter is not ('-' or '\'' or '\u2019' or '.'))
            {
                return false;
            }
        }

        // "FreeBSD", "MyDataBall": products. "McDonald" and "DeAngelis" have one capital within.
        if (HumpsOf(word) > 2)
        {
            return false;
        }

        // Short words in capitals are acronyms (AWS, CI, HTTP); longer ones may be surnames (JONES).
        return word.Length is 1 or > 4 || Initials.Contains(word)
            || word.Contains('.', StringComparison.Ordinal) || word.Any(char.IsLower);
    }
}
