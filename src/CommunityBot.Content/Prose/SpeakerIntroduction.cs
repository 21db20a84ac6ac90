using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A person with role and organisation, parsed from "N, Platform Engineer at Org", "N (Org)" or "N from Org".
/// </summary>
internal sealed record SpeakerIntroduction(string Name)
{
    public string? Role { get; init; }

    public string? Organisation { get; init; }

    private static readonly string[] Separators = [
        ", ", " - ", " \u2013 ", " \u2014 ", " (", " @ ", " | ", ": ", " / "
    ];

    /// <summary>Null if the text does not start with a name.</summary>
    /// <param name="needsFullName">Whether a single word is rejected as a name.</param>
    public static SpeakerIntroduction? Read(string text, bool needsFullName = true) =>
        Read(text, needsFullName ? PersonNames.IsFullName : PersonNames.IsName);

    /// <summary>Whether the text ends with the word of a role, which no name does: "Innovation Fellow".</summary>
    public static bool IsRole(string text)
    {
        var folded = WordFolding.Fold(text).TrimEnd('.', ' ');
        return Lexicon.Roles.IsMatch(folded[(folded.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>As <see cref="Read(string, bool)"/>, where a label says that the text starts with a name.</summary>
    public static SpeakerIntroduction? ReadLabelled(string text) => Read(text, PersonNames.IsLabelledName);

    private static SpeakerIntroduction? Read(string text, Func<string, bool> isName)
    {
        var clean = text.Trim().TrimEnd(',', ':', '.', ' ');
        var cut = clean.Length;
        var separator = string.Empty;
        foreach (var candidate in Separators)
        {
            var at = clean.IndexOf(candidate, StringComparison.Ordinal);
            if (at > 0 && at < cut)
            {
                cut = at;
                separator = candidate;
            }
        }

        // "from", "of" and "at" precede any comma: "Jake Tame from Nutanix, who …".
        var head = clean[..cut];
        if (OrganisationWord(head) is { } word && isName(PersonNames.Clean(head[..word.Start])))
        {
            return new SpeakerIntroduction(PersonNames.Clean(head[..word.Start]))
            {
                Organisation = Tidy(head[word.End..])
            };
        }

        if (!isName(PersonNames.Clean(head)))
        {
            return null;
        }

        var introduction = new SpeakerIntroduction(PersonNames.Clean(head));
        if (cut == clean.Length)
        {
            return introduction;
        }

        var rest = clean[(cut + separator.Length)..].Trim();
        if (separator == " (")
        {
            var close = rest.IndexOf(')', StringComparison.Ordinal);
            var inside = close < 0 ? rest : rest[..close];
            return inside.StartsWith('@') || inside.Contains("://", StringComparison.Ordinal)
                ? introduction with { Organisation = null }
                : introduction.WithAffiliation(inside);
        }

        return introduction.WithAffiliation(rest.StartsWith('@') && separator != " @ " ? string.Empty : rest);
    }

    /// <summary>Adds an affiliation: "Role at Org", "Role, Org", "Org", "Role".</summary>
    public SpeakerIntroduction WithAffiliation(string phrase)
    {
        var text = WithoutClause(phrase).Trim().TrimEnd('.', ',', ')', ' ');
        if (text.Length is 0 or > 120 || Lexicon.Asides.IsMatch(text) || text.Contains("://", StringComparison.Ordinal))
        {
            return this;
        }

        var folded = WordFolding.Fold(text);
        var isRole = Lexicon.Roles.FindIn(folded) is not null;
        foreach (var at in (ReadOnlySpan<string>)[" at ", " @ ", "@", " bei ", " chez ", " from "])
        {
            var index = folded.IndexOf(at, StringComparison.Ordinal);
            if (index > 0)
            {
                return this with
                {
                    Role = Tidy(text[..index]),
                    Organisation = Tidy(FirstPart(text[(index + at.Length)..]))
                };
            }
        }

        var comma = text.LastIndexOf(',');
        if (isRole && comma > 0)
        {
            var last = text[(comma + 1)..].Trim();
            return Lexicon.Roles.FindIn(WordFolding.Fold(last)) is null
                ? this with { Role = Tidy(text[..comma]), Organisation = Tidy(last) }
                : this with { Role = Tidy(text) };
        }

        return isRole ? this with { Role = Tidy(text) } : this with { Organisation = Tidy(FirstPart(text)) };
    }

    /// <summary>Removes a relative clause, which is about the talk: "…, Google, who explains networking".</summary>
    private static string WithoutClause(string phrase)
    {
        foreach (var word in (ReadOnlySpan<string>)[
            ", who ", " who ", ", which ", ", will ", ", der ", ", die ", ", qui ", " and will ", " will "
        ])
        {
            var at = phrase.IndexOf(word, StringComparison.Ordinal);
            phrase = at > 0 ? phrase[..at] : phrase;
        }

        return phrase;
    }

    private static string FirstPart(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 ? text[..comma] : text;
    }

    private static (int Start, int End)? OrganisationWord(string head)
    {
        var folded = WordFolding.Fold(head);
        foreach (var word in (ReadOnlySpan<string>)[
            " from ", " of ", " at ", " bei ", " chez ", " von der firma ", " von der ", " von ", " de la societe ",
            " de l'entreprise ", " de ", " d'"
        ])
        {
            var at = folded.IndexOf(word, StringComparison.Ordinal);
            if (at > 0 && (word is not (" von " or " de " or " d'") || PersonNames.IsFullName(head[..at])))
            {
                return (at, at + word.Length);
            }
        }

        return null;
    }

    private static string? Tidy(string text) =>
        text.Trim(' ', ',', '.', '(', ')', '-', '\u2013', '!', ':') is { Length: > 1 } tidy ? tidy : null;
}
