using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// An item of a list that has a talk and who gives it: "“Loops” by Anna Example", "Anna Example – Loops", "Anna Example
/// will talk about loops", "Loops (Anna Example)".
/// </summary>
/// <param name="Title">Null if the item does not name the talk.</param>
/// <param name="Form">How the item is written; the items of one list have the same.</param>
internal sealed record SignedItem(
    string? Title, IReadOnlyList<SpeakerIntroduction> People, SignedForm Form, BodyLine Line)
{
    private const int MaximumLength = 1_500;

    private const int MaximumTitle = 160;

    private static readonly string[] Dashes = [" \u2013 ", " \u2014 ", " - ", " -- ", " --- ", " | ", " \u2022 ", ": "];

    /// <param name="form">
    /// The form of its neighbours: beside "Anna Example - Loops", the title of "Ben Sample - Tidal Loops" is no name.
    /// </param>
    /// <returns>Null if the item is not signed.</returns>
    public static SignedItem? Read(BodyLine line, SignedForm? form) => Read(line) ?? (form is SignedForm.NameDash
        && !line.IsStruck && line.Text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash
        && NamesIn(line.Text[..dash]) is { Count: > 0 } names
        && line.Text[(dash + 3)..].Trim() is { Length: > 2 and < MaximumTitle } title
            ? new SignedItem(title, [.. names.Select(name => new SpeakerIntroduction(name))], form.Value, line)
            : null);

    /// <summary>Null if the item is not signed.</summary>
    public static SignedItem? Read(BodyLine line) =>
        line.IsStruck || line.Text.Length is < 8 or > MaximumLength ? null
            : AgendaEntry.HasTalkLabel(line.Text) && AgendaEntry.Read(line.Text, line.Links, _ => false) is
            { People.Count: > 0, Title: { Length: > 2 } labelled } entry
                ? new SignedItem(labelled, entry.People, SignedForm.TitleBy, line)
            : Lead(line) is { } lead && lead.End < line.Text.Length ? OfLead(line, lead)
            : Plain(line);

    /// <summary>What the markup sets apart at the start: a bold part, a link or a quotation.</summary>
    private static (string Text, int End)? Lead(BodyLine line)
    {
        var text = line.Text;
        if (line.BoldLead > 2)
        {
            return (text[..line.BoldLead], line.BoldLead);
        }

        if (line.Links is [{ IsImage: false, Start: 0 } link, ..] && link.Text.Length is > 2 and var length
            && length <= text.Length && !(length == text.Length && text[0] is '"' or '\u201C' or '\u201E' or '\u00AB'))
        {
            return (text[..length], length);
        }

        var close = text[0] switch
        {
            '"' => text.IndexOf('"', 1),
            '\u201C' => text.IndexOf('\u201D', 1),
            '\u201E' => text.IndexOfAny(['\u201C', '\u201D'], 1),
            '\u00AB' => text.IndexOf('\u00BB', 1),
            _ => -1,
        };
        return close > 2 ? (text[..(close + 1)], close + 1) : null;
    }

    private static SignedItem? OfLead(BodyLine line, (string Text, int End) lead)
    {
        var rest = line.Text[lead.End..];
        if (NamesIn(lead.Text) is { Count: > 0 } names)
        {
            return BeginningWith(names, rest, line);
        }

        // "[Anna Example, Engineer](…) – Loops": the link has the affiliation too.
        if (lead.Text.Contains(", ", StringComparison.Ordinal)
            && rest.TrimStart() is ['-' or '\u2013' or '\u2014', ..]
            && SpeakerIntroduction.Read(lead.Text) is { } introduced)
        {
            return BeginningWith([introduced.Name], rest, line) is { } item
                ? item with { People = [introduced] }
                : null;
        }

        var title = PlainText.Unquoted(lead.Text.Trim(' ', ':', ',', '-', '\u2013', '\u2014'));
        return title.Length > 2 && (IsNextTitle(rest) ? SignedAtEnd(line) : Signature(rest)) is { } people
            ? new SignedItem(title, people, SignedForm.MarkedTitle, line)
            : null;
    }

    /// <summary>"“Loops”, “Trees” and “Heaps” by Anna Example": several talks of one person.</summary>
    private static bool IsNextTitle(string rest) =>
        rest.TrimStart(' ', ',', '&') is ['"' or '\u201C' or '\u201E' or '\u00AB', ..];

    private static IReadOnlyList<SpeakerIntroduction>? SignedAtEnd(BodyLine line) =>
        AgendaEntry.InTitle(line.Text) is { Count: > 0 } people ? people : null;

    private static SignedItem? Plain(BodyLine line)
    {
        var text = line.Text;
        foreach (var dash in Dashes)
        {
            var first = text.IndexOf(dash, StringComparison.Ordinal);
            if (first <= 0)
            {
                continue;
            }

            if (NamesIn(text[..first]) is { Count: > 0 } names)
            {
                return BeginningWith(names, text[first..], line);
            }

            var last = text.LastIndexOf(dash, StringComparison.Ordinal);
            if (dash != ": " && last < MaximumTitle && NamesIn(text[(last + dash.Length)..]) is { Count: > 0 } signed)
            {
                return new SignedItem(
                    PlainText.Unquoted(text[..last].Trim()),
                    [.. signed.Select(name => new SpeakerIntroduction(name))],
                    SignedForm.TitleDash,
                    line);
            }
        }

        if (AtStart(text) is { } presenting)
        {
            return BeginningWith([presenting.Name], text[presenting.End..], line);
        }

        return text.Length < MaximumTitle && AgendaEntry.InTitle(text) is { Count: > 0 } people
            ? new SignedItem(AgendaEntry.Read(text, line.Links, _ => false).Title, people, SignedForm.TitleBy, line)
            : null;
    }

    /// <summary>"Anna Example – Loops", "Anna Example (Acme) will talk about loops", "Anna Example on loops".</summary>
    private static SignedItem? BeginningWith(IReadOnlyList<string> names, string after, BodyLine line)
    {
        var rest = after.TrimStart();
        var organisation = (string?)null;
        if (rest.StartsWith('(') && rest.IndexOf(')', StringComparison.Ordinal) is > 1 and < 60 and var close)
        {
            organisation = rest[1..close];
            rest = rest[(close + 1)..].TrimStart();
        }
        else if (rest.StartsWith(',') && Array.Find(Dashes, dash => rest.Contains(dash, StringComparison.Ordinal))
            is { } dash && rest.IndexOf(dash, StringComparison.Ordinal) is > 1 and < 60 and var end)
        {
            organisation = rest[1..end].Trim();
            rest = rest[end..].TrimStart();
        }

        var people = names.Select(name => organisation is null
            ? new SpeakerIntroduction(name)
            : new SpeakerIntroduction(name).WithAffiliation(organisation)).ToList();
        var folded = WordFolding.Fold(rest);
        var verb = Lexicon.WillPresent.LengthAtStart(SentenceSpeakers.WithoutPronoun(folded));
        if (verb is not null || Lexicon.FutureVerbs.LengthAtStart(SentenceSpeakers.WithoutPronoun(folded)) is not null
            || Lexicon.Concerning.LengthAtStart(folded) is not null)
        {
            return new SignedItem(null, people, SignedForm.NameVerb, line);
        }

        if (Quoted(rest) is { } quoted)
        {
            return new SignedItem(quoted, people, SignedForm.NameDash, line);
        }

        if (rest.Length < 4 || rest[0] is not (':' or '-' or '\u2013' or '\u2014' or '|' or '\u2022'))
        {
            return null;
        }

        var title = PlainText.Unquoted(rest.Trim(' ', ':', '-', '\u2013', '\u2014', '|', '\u2022'));
        return title.Length is < 3 or > MaximumTitle || PersonNames.IsFullName(title)
                || WebAddress.Read(title) is not null
            ? null
            : SpeakerIntroduction.IsRole(title)
                || (Lexicon.Roles.FindIn(WordFolding.Fold(title)) is not null && title.Split(' ').Length < 6)
                ? new SignedItem(null, [.. people.Select(one => one.WithAffiliation(title))], SignedForm.NameRole, line)
            : new SignedItem(title, people, SignedForm.NameDash, line);
    }

    /// <summary>The title in ", “Loops”", if nothing else follows the name.</summary>
    private static string? Quoted(string rest)
    {
        var text = rest.Trim(' ', ',', ':');
        return text.Length is > 4 and < MaximumTitle && text[0] is '"' or '\u201C' or '\u201E' or '\u00AB'
            && text[^1] is '"' or '\u201D' or '\u201C' or '\u00BB'
            ? PlainText.Unquoted(text)
            : null;
    }

    /// <summary>The people after a title that is set apart: " by Anna Example", " – Anna Example", "(Anna)".</summary>
    private static IReadOnlyList<SpeakerIntroduction>? Signature(string rest)
    {
        var text = rest.Trim(' ', ':', ',', '-', '\u2013', '\u2014', '|', '/', '.');
        if (text.StartsWith('('))
        {
            var close = text.IndexOf(')', StringComparison.Ordinal);
            text = close > 1 ? text[1..close].Trim() : text;
        }

        var by = Lexicon.By.LengthAtStart(WordFolding.Fold(text));
        text = by is { } length ? text[length..].TrimStart(' ', ':') : text;
        var end = text.IndexOf(" : ", StringComparison.Ordinal) is > 0 and var colon ? colon
            : text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var next ? next
            : text.Length;
        text = text[..end].Trim();
        if (text.Length is < 2 or > MaximumTitle)
        {
            return null;
        }

        if (PersonNames.ParseList(text, fullNames: by is null) is { Count: > 0 } names && !(names.Count == 2
            && text.Contains(", ", StringComparison.Ordinal) && SpeakerIntroduction.Read(text) is not null))
        {
            return [.. names.Select(name => new SpeakerIntroduction(name))];
        }

        return SpeakerIntroduction.Read(text) is { } person ? [person] : null;
    }

    /// <summary>Full names, or nothing but given names.</summary>
    private static IReadOnlyList<string> NamesIn(string text) =>
        text.Length > MaximumTitle ? []
            : PersonNames.ParseList(text.Trim(' ', ':', ','), fullNames: true) is { Count: > 0 } names ? names
            : PersonNames.ParseList(text.Trim(' ', ':', ','), fullNames: false) is var given
                && GivenNames.AreAll(given) ? given
            : [];

    /// <summary>The full name before a phrase such as "will talk": the longest run of words that is one.</summary>
    private static (string Name, int End)? AtStart(string text)
    {
        const int MostWords = 4;
        var end = 0;
        (string, int)? found = null;
        for (var count = 1; count <= MostWords && end < text.Length; count++)
        {
            var blank = text.IndexOf(' ', end);
            end = blank < 0 ? text.Length : blank;
            if (count > 1 && PersonNames.IsFullName(text[..end].TrimEnd(',')))
            {
                found = (PersonNames.Clean(text[..end]), text[end - 1] == ',' ? end - 1 : end);
            }

            end++;
        }

        return found;
    }
}

/// <summary>How the items of a list name talks and speakers.</summary>
internal enum SignedForm
{
    /// <summary>"“Loops” by N", "**Loops** – N".</summary>
    MarkedTitle,

    /// <summary>"Loops – N".</summary>
    TitleDash,

    /// <summary>"Loops by N", "Loops (N)".</summary>
    TitleBy,

    /// <summary>"N – Loops", "**N**: Loops".</summary>
    NameDash,

    /// <summary>"N will talk about loops", "N on loops".</summary>
    NameVerb,

    /// <summary>"N – Engineer at Org".</summary>
    NameRole,
}
