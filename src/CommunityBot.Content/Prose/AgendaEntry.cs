using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>An agenda line without its time: the title and the speakers.</summary>
internal sealed record AgendaEntry(string Title, IReadOnlyList<SpeakerIntroduction> People)
{
    /// <summary>A longer line is a text, not a title; every "by" and quotation mark in it would be tried.</summary>
    private const int MaximumLength = 1_000;

    private static readonly string[] Separators = [
        " \u2013 ", " \u2014 ", " - ", " -- ", " --- ", ": ", " | ", ", ", " \u00B7 ", " // "
    ];

    private static readonly string[] QuestionTime = [
        "/ q & a", "/ q&a", "+ q&a", "+ q & a", "& q&a", "and q&a", "- q&a", "(+ q&a)", "with q&a"
    ];

    /// <param name="links">Links in the line; a speaker's name is often one.</param>
    /// <param name="known">Whether the page lists a speaker with that name.</param>
    public static AgendaEntry Read(string text, IReadOnlyList<BodyLink> links, Func<string, bool> known)
    {
        if (text.Length > MaximumLength)
        {
            return new AgendaEntry(PlainText.Unquoted(text), []);
        }

        var bare = WithoutEmptyBrackets(MaterialLinks.Without(text, links));
        var line = WithoutLabel(WithoutQuestionTime(AgendaLine.WithoutDurationAtEnd(bare.Trim())));
        if (PersonNames.IsFullName(PersonNames.Clean(line))
            && (known(PersonNames.Clean(line)) || IsLinked(line, links)))
        {
            return new AgendaEntry(line, [new SpeakerIntroduction(PersonNames.Clean(line))]);
        }

        return WithoutHost(Signed(line, links, known));
    }

    private static AgendaEntry Signed(string line, IReadOnlyList<BodyLink> links, Func<string, bool> known) =>
        Quoted(line, known)
            ?? ByPhrase(line, known)
            ?? LinkedAtEnd(line, links)
            ?? (links.Any(link => link.Text.Trim() == line) ? null : Separated(line, links, known))
            ?? Bracketed(line, known)
            ?? new AgendaEntry(PlainText.Unquoted(line.TrimEnd(' ', ':')), []);

    /// <summary>"Anna Example - Welcome and introductions": who opens the evening gives no talk.</summary>
    private static AgendaEntry WithoutHost(AgendaEntry entry) =>
        entry.People.Count > 0 && IsHosted(entry.Title) ? entry with { People = [] } : entry;

    /// <summary>Whether an item is a welcome, a break or the end, and no talk.</summary>
    internal static bool IsHosted(string title)
    {
        const int Longest = 60;
        if (title.Length is < 3 or > Longest)
        {
            return false;
        }

        var words = WordFolding.Fold(title).Split([' ', ',', '/', '!', ':', '.'],
            StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Lexicon.HostedItemWords.Contains)
            && words.All(word => Lexicon.HostedItemWords.Contains(word) || Lexicon.HostedItemFillers.Contains(word));
    }

    /// <summary>"Anna Example (@anna) and Ben Example ()": handles, and what is left of a template's tag.</summary>
    private static string WithoutEmptyBrackets(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open > 0;
            open = open + 1 < text.Length ? text.IndexOf('(', open + 1) : -1)
        {
            var close = text.IndexOf(')', open);
            if (close > open && text[(open + 1)..close].Trim() is var inside && (inside.Length == 0
                || (inside[0] == '@' && !inside.Contains(' ', StringComparison.Ordinal))))
            {
                text = text[..open].TrimEnd() + text[(close + 1)..];
                open = Math.Max(0, open - 1);
            }
        }

        return text;
    }

    /// <summary>The title alone, where the speakers are known from elsewhere: "Loops - a look at them".</summary>
    public static string TitleWithoutPeople(string text) =>
        text.Length > MaximumLength ? text : TitleOf(AgendaLine.WithoutDurationAtEnd(text.Trim()));

    /// <summary>Whether a heading says that it is a talk: "Talk 1: Loops", "Vortrag: Bäume".</summary>
    public static bool HasTalkLabel(string title) => title.Length < MaximumLength && WithoutLabel(title) != title;

    /// <summary>Speakers named in a title: "Data and elections, by N", "AI at home (N)".</summary>
    public static IReadOnlyList<SpeakerIntroduction> InTitle(string title) => title.Length > MaximumLength
        ? []
        : (ByPhrase(title, _ => false) ?? Bracketed(title, _ => false))?.People
            .Where(person => PersonNames.IsFullName(person.Name) && !IsGroup(person.Name))
            .ToList() ?? [];

    /// <summary>"TypeScript (Example Programmers)" names the group that meets.</summary>
    public static bool IsGroup(string name) =>
        Lexicon.GroupNouns.Contains(WordFolding.Fold(name[(name.LastIndexOf(' ') + 1)..]));

    /// <summary>'Title' by Name, Org; "Title" - Name.</summary>
    private static AgendaEntry? Quoted(string line, Func<string, bool> known)
    {
        if (line.Length < 4 || CloseOf(line[0]) is not { } close)
        {
            return null;
        }

        // A closing quote precedes a space, punctuation or the end, unlike an apostrophe.
        var end = -1;
        for (var at = 1; at < line.Length; at++)
        {
            if (close.Contains(line[at], StringComparison.Ordinal) &&
                (at + 1 == line.Length || !char.IsLetterOrDigit(line[at + 1]))
                && (line[at] is '\u00BB' || !char.IsWhiteSpace(line[at - 1])))
            {
                end = at;
                if (at + 1 < line.Length && PeopleAfter(line[(at + 1)..], known) is { Count: > 0 })
                {
                    break;
                }
            }
        }

        if (end < 0)
        {
            return null;
        }

        var title = line[1..end].Trim();
        var rest = line[(end + 1)..];
        var people = PeopleAfter(rest, known);
        return people.Count > 0 || rest.Trim().Length == 0 ? new AgendaEntry(title, people) : null;
    }

    private static IReadOnlyList<SpeakerIntroduction> PeopleAfter(string rest, Func<string, bool> known)
    {
        var text = rest.Trim().TrimStart('-', '\u2013', '\u2014', ',', ':', '|', '/', '(', ' ').TrimEnd(')');
        var by = Lexicon.By.LengthAtStart(WordFolding.Fold(text));
        if (by is not { } length)
        {
            return PeopleIn(text, known, single: false);
        }

        // After a quoted title and "by", nothing but a name can follow.
        var named = text[length..].TrimStart(' ', ':');
        return PeopleIn(named, known, single: true) is { Count: > 0 } people ? people
            : SpeakerIntroduction.ReadLabelled(named) is { } labelled ? [labelled]
            : [];
    }

    private static AgendaEntry? ByPhrase(string line, Func<string, bool> known)
    {
        var folded = WordFolding.Fold(line);
        if (LastBy(line, folded, known) is { } last)
        {
            return last;
        }

        for (var found = Lexicon.By.FindIn(folded); found is { } at; found = Lexicon.By.FindIn(folded, at.End))
        {
            if (at.Start < 2 || IsOfSponsor(folded, at) || IsWithinTitle(line, at))
            {
                continue;
            }

            var word = folded[at.Start..at.End];
            var people = PeopleIn(
                line[at.End..].TrimStart(' ', ':').TrimEnd(')'), known, single: word is "by" or "par");
            if (people.Count > 0 && !(Lexicon.With.Contains(word) && IsOfSubject(line[..at.Start], people, known)))
            {
                return new AgendaEntry(
                    TitleOf(line[..at.Start].TrimEnd('(', ' ', '-', '\u2013', '\u2014', ',', ':', '|')), people);
            }
        }

        return FollowedBy(line, folded);
    }

    /// <summary>"Dinner sponsored by Example", "Imbiss gesponsert von Beispiel": a sponsor is no speaker.</summary>
    private static bool IsOfSponsor(string folded, (int Start, int End) by)
    {
        var before = folded[..by.Start].TrimEnd();
        return Lexicon.Sponsoring.OccurInFolded(folded[(before.LastIndexOf(' ') + 1)..by.End]);
    }

    /// <summary>"Step-by-step", "The paper “Loops by counting twice”": the word is part of a title.</summary>
    private static bool IsWithinTitle(string line, (int Start, int End) by)
    {
        if (by.Start > 0 && by.End < line.Length && line[by.Start - 1] == '-' && line[by.End] == '-')
        {
            return true;
        }

        var before = line.AsSpan(0, Math.Min(by.Start, line.Length));
        var after = line.AsSpan(Math.Min(by.End, line.Length));
        return (before.Count('"') % 2 == 1 && after.Contains('"'))
            || (before.LastIndexOf('\u201C') > before.LastIndexOf('\u201D') && after.Contains('\u201D'));
    }

    /// <summary>
    /// "A small layout with Layout Builder": a thing is named by the words of the title, a person is not.
    /// </summary>
    private static bool IsOfSubject(
        string title, IReadOnlyList<SpeakerIntroduction> people, Func<string, bool> known)
    {
        var words = WordFolding.Fold(title).Split([' ', '-', ':', ','], StringSplitOptions.RemoveEmptyEntries);
        return people.Any(person => !known(person.Name)
            && WordFolding.Fold(person.Name).Split(' ').Any(word => word.Length > 2 && words.Contains(word)));
    }

    /// <summary>"Loops by Anna Example with slides at …": a full name, and the sentence goes on.</summary>
    private static AgendaEntry? FollowedBy(string line, string folded)
    {
        for (var found = Lexicon.By.FindIn(folded); found is { } at; found = Lexicon.By.FindIn(folded, at.End))
        {
            if (at.Start >= 2 && !IsOfSponsor(folded, at) && !IsWithinTitle(line, at)
                && folded[at.Start..at.End] is "by" or "par" or "von"
                && LabelledPeople.AtStart(line[at.End..].TrimStart(' ', ':')) is { } person)
            {
                return new AgendaEntry(
                    TitleOf(line[..at.Start].TrimEnd('(', ' ', '-', '\u2013', '\u2014', ',', ':', '|')), [person]);
            }
        }

        return null;
    }

    /// <summary>
    /// With several "by" words ("Plans von Acme Commerce von N"), uses the last one before a full name.
    /// </summary>
    private static AgendaEntry? LastBy(string line, string folded, Func<string, bool> known)
    {
        AgendaEntry? last = null;
        var count = 0;
        for (var found = Lexicon.By.FindIn(folded); found is { } at; found = Lexicon.By.FindIn(folded, at.End))
        {
            count++;
            if (at.Start >= 2 && !IsOfSponsor(folded, at) && !IsWithinTitle(line, at) && PeopleIn(
                WithoutAsides(line[at.End..]).TrimStart(' ', ':').TrimEnd(')'),
                known,
                single: false) is { Count: > 0 } people &&
                Lexicon.By.FindIn(
                    WordFolding.Fold(string.Join(' ', people.Select(person => $"{person.Organisation} {person.Role}"))))
                    is null)
            {
                last = new AgendaEntry(
                    TitleOf(WithoutAsides(line[..at.Start]).TrimEnd('(', ' ', '-', '\u2013', '\u2014', ',', ':', '|')),
                    people);
            }
        }

        return count > 1 || line.Contains('(', StringComparison.Ordinal) ? last : null;
    }

    /// <summary>Removes asides such as "(Video)" and "(in English)".</summary>
    private static string WithoutAsides(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0
            && text.IndexOf(')', open) is > 0 and var close;)
        {
            if (Lexicon.Asides.IsMatch(text[(open + 1)..close]))
            {
                text = text[..open].TrimEnd() + text[(close + 1)..];
                close = Math.Max(0, open - 1);
            }

            open = text.IndexOf('(', Math.Min(close, text.Length));
        }

        return text.Trim();
    }

    /// <summary>"@anna": an address has a dot.</summary>
    private static bool IsHandle(string text) =>
        LabelledPeople.IsHandle(text) && !text.Contains('.', StringComparison.Ordinal);

    /// <summary>
    /// "Loops (20 min) [Anna Example](https://linkedin.com/in/…), Engineer": a name that links to a profile needs no
    /// separator before it.
    /// </summary>
    private static AgendaEntry? LinkedAtEnd(string line, IReadOnlyList<BodyLink> links)
    {
        var people = new List<SpeakerIntroduction>();
        var (start, end) = (line.Length, 0);
        foreach (var link in links.Where(link => !link.IsImage && IsOfPerson(link.Url)))
        {
            var name = PersonNames.Clean(link.Text);
            if (PersonNames.IsFullName(name) && line.IndexOf(name, end, StringComparison.Ordinal) is > 2 and var at)
            {
                people.Add(new SpeakerIntroduction(name));
                start = Math.Min(start, at);
                end = at + name.Length;
            }
        }

        if (people.Count == 0 || line.AsSpan(end).TrimStart() is [not (',' or '(' or '-' or '\u2013' or '.'), ..])
        {
            return null;
        }

        var title = AgendaLine.WithoutDurationAtEnd(line[..start].TrimEnd(' ', '-', '\u2013', '\u2014', ':', '|', ','));
        var rest = line[end..].TrimStart();
        return title.Length < 4 || !title.Contains(' ', StringComparison.Ordinal) || title[^1] is '(' or '&' ? null
            : new AgendaEntry(TitleOf(title), people is [var one] && rest.StartsWith(',')
                ? [one.WithAffiliation(rest.TrimStart(',', ' '))]
                : people);
    }

    private static bool IsOfPerson(string url) =>
        PersonProfile.Is(url) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static AgendaEntry? Separated(string line, IReadOnlyList<BodyLink> links, Func<string, bool> known)
    {
        foreach (var separator in Separators)
        {
            var at = line.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var left = line[..at];
            var right = line[(at + separator.Length)..];
            if (separator[0] == ' ' && IsHandle(left.Trim()))
            {
                return new AgendaEntry(TitleOf(right), [new SpeakerIntroduction(left.Trim())]);
            }

            if (separator[0] == ' ' && line.LastIndexOf(separator, StringComparison.Ordinal) is var before
                && IsHandle(line[(before + separator.Length)..].Trim()))
            {
                return new AgendaEntry(
                    TitleOf(line[..before]), [new SpeakerIntroduction(line[(before + separator.Length)..].Trim())]);
            }

            var leftPeople = PeopleIn(left, known, single: false);
            if (leftPeople.Count > 0 && (IsKnown(leftPeople, known)
                || IsLinked(left, links)
                || !PersonNames.IsFullName(PersonNames.Clean(right))))
            {
                return WithAffiliation(leftPeople, right, separator);
            }

            var last = line.LastIndexOf(separator, StringComparison.Ordinal);
            foreach (var cut in (ReadOnlySpan<int>)[at, last])
            {
                var tail = line[(cut + separator.Length)..];
                var people = PeopleIn(tail, known, single: false);
                if (people.Count > 0
                    && (separator is not (", " or ": ") || IsKnown(people, known) || IsLinked(people[0].Name, links)))
                {
                    return new AgendaEntry(TitleOf(line[..cut]), people);
                }
            }
        }

        return null;
    }

    /// <summary>"N, Org - Title" and "N (Org): Title": an affiliation may come between name and title.</summary>
    private static AgendaEntry WithAffiliation(IReadOnlyList<SpeakerIntroduction> people, string rest, string separator)
    {
        if (separator == ", " && people.Count == 1)
        {
            foreach (var second in (ReadOnlySpan<string>)[" \u2013 ", " \u2014 ", " - ", ": "])
            {
                var at = rest.IndexOf(second, StringComparison.Ordinal);
                if (at is > 0 and < 60)
                {
                    return new AgendaEntry(
                        TitleOf(rest[(at + second.Length)..]), [people[0].WithAffiliation(rest[..at])]);
                }
            }
        }

        return new AgendaEntry(TitleOf(rest), people);
    }

    private static AgendaEntry? Bracketed(string line, Func<string, bool> known)
    {
        var open = line.LastIndexOf('(');
        if (open < 2 || !line.EndsWith(')'))
        {
            return null;
        }

        var people = PeopleIn(line[(open + 1)..^1], known, single: false);
        return people.Count > 0 ? new AgendaEntry(TitleOf(line[..open]), people) : null;
    }

    /// <summary>The speakers in a phrase that has only names, or one name with an affiliation.</summary>
    private static IReadOnlyList<SpeakerIntroduction> PeopleIn(string text, Func<string, bool> known, bool single)
    {
        var clean = text.Trim().TrimEnd('.', '!');
        if (clean.Length is 0 or > 160)
        {
            return [];
        }

        // "Anna Example (Acme) & Ben Sample (Other)" is not only the first of them.
        if (known(PersonNames.Clean(clean)) && !(clean.IndexOf(')') is > 0 and var close
            && clean.AsSpan(close).ContainsAnyInRange('A', 'z')))
        {
            return [new SpeakerIntroduction(PersonNames.Clean(clean))];
        }

        if (single && IsHandle(clean))
        {
            return [new SpeakerIntroduction(clean)];
        }

        var names = PersonNames.ParseList(clean, fullNames: true);
        if (names.Count > 1 || (names.Count == 1 && !clean.Contains('(', StringComparison.Ordinal)))
        {
            return IsOneWithPlace(clean, names, known) && SpeakerIntroduction.Read(clean) is { } one
                ? [one]
                : [.. names.Select(name => new SpeakerIntroduction(name))];
        }

        var parts = PersonNames.SplitList(clean);
        if (parts.Count > 1 && parts.All(part => known(PersonNames.Clean(part))))
        {
            return [.. parts.Select(part => new SpeakerIntroduction(PersonNames.Clean(part)))];
        }

        // "A and B from Org".
        var folded = WordFolding.Fold(clean);
        var from = folded.IndexOf(" from ", StringComparison.Ordinal);
        if (from > 0 && PersonNames.ParseList(clean[..from]) is { Count: > 1 } several)
        {
            return [
                .. several.Select(name => new SpeakerIntroduction(name) { Organisation = clean[(from + 6)..].Trim() })
            ];
        }

        if (SpeakerIntroduction.Read(clean, needsFullName: true) is { } introduced)
        {
            return [introduced];
        }

        if (!single)
        {
            return [];
        }

        return PersonNames.ParseList(clean, fullNames: false) is { Count: > 0 } short_
            ? [.. short_.Select(name => new SpeakerIntroduction(name))]
            : SpeakerIntroduction.Read(clean, needsFullName: false) is { } loose ? [loose]
            : [];
    }

    /// <summary>
    /// "Nick Perry, William Hill": the second "name" is an organisation unless the page lists both as speakers.
    /// </summary>
    private static bool IsOneWithPlace(string text, IReadOnlyList<string> names, Func<string, bool> known) =>
        names.Count == 2 && text.Contains(", ", StringComparison.Ordinal) &&
        !text.Contains(" and ", StringComparison.OrdinalIgnoreCase) &&
            !text.Contains('&', StringComparison.Ordinal) &&
            !known(names[1]);

    private static bool IsKnown(IReadOnlyList<SpeakerIntroduction> people, Func<string, bool> known) =>
        people.All(person => known(person.Name));

    private static bool IsLinked(string text, IReadOnlyList<BodyLink> links) =>
        links.Any(link => link.Text.Length > 2 && link.Text.Trim() == PersonNames.Clean(text));

    private static string TitleOf(string text)
    {
        var title = text.Trim().TrimEnd(',', ':', '-', '\u2013', '\u2014', '|', ' ').Trim();
        return PlainText.Unquoted(WithoutLabel(title));
    }

    /// <summary>Removes a label such as "talk:" or "Vortrag 2:", which only states the kind of item.</summary>
    private static string WithoutLabel(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 24)
        {
            return text;
        }

        var label = text[..colon].Trim().TrimEnd('#', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', ' ');
        return (Lexicon.TalkHeadings.IsMatch(label) || IsOrdinalTalk(label)) && text[(colon + 1)..].Trim().Length > 0
            ? text[(colon + 1)..].Trim()
            : text;
    }

    /// <summary>"First talk", "Zweiter Vortrag", "Premier sujet".</summary>
    private static bool IsOrdinalTalk(string label) =>
        label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
        && Lexicon.DayOrdinals.ContainsKey(WordFolding.Fold(label[..space]))
        && Lexicon.TalkHeadings.IsMatch(label[(space + 1)..]);

    private static string WithoutQuestionTime(string text)
    {
        var folded = WordFolding.Fold(text);
        foreach (var suffix in QuestionTime)
        {
            if (folded.EndsWith(suffix, StringComparison.Ordinal) && folded.Length > suffix.Length + 8)
            {
                // "Thank you for joining / Q & A" is one item; after a speaker's name, "Q & A" belongs to the talk.
                var before = text[..^suffix.Length].TrimEnd(' ', '/', '+', '-');
                return Lexicon.By.FindIn(WordFolding.Fold(before)) is not null ? before : text;
            }
        }

        return text;
    }

    private static string? CloseOf(char open) => open switch
    {
        '"' => "\"",
        '\'' => "'",
        '\u201C' => "\u201D",
        '\u2018' => "\u2019'",
        '\u201E' => "\u201C\u201D",
        '\u201A' => "\u2018\u2019",
        '\u00AB' => "\u00BB",
        '\u00BB' => "\u00AB",
        _ => null,
    };
}
