using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads an agenda without times: one heading per talk, under "Agenda" or "Talks" or with the speaker in the first line
/// below it.
/// </summary>
internal static class HeadedTalks
{
    /// <summary>Maximum index at which a linked speaker name may start in the first line under a heading.</summary>
    private const int MaximumNameIndex = 80;

    private const int LongestByline = 120;

    public static ParsedAgenda Read(PageBody body, Func<string, bool> known)
    {
        if (HeadedPeople.Read(body) is { Items.Count: > 0 } people)
        {
            return people;
        }

        for (var at = 0; at < body.Sections.Count; at++)
        {
            var head = body.Sections[at];
            if (head.Level is 0 or > 6
                || !(AgendaLines.IsAgendaHeading(head.Title) || Lexicon.TalkHeadings.IsMatch(head.Title)))
            {
                continue;
            }

            var subsections = body.Sections.Skip(at + 1).TakeWhile(section => section.Level > head.Level).ToList();
            if (subsections.Exists(section => section.Level <= 6 && Lexicon.AgendaHeadings.IsMatch(section.Title)))
            {
                // "June meeting agenda" is the title of the page, and the agenda is below it.
                continue;
            }

            subsections.RemoveAll(section => Lexicon.HostHeadings.IsMatch(section.Title)
                || (Lexicon.Sponsoring.LengthAtStart(WordFolding.Fold(section.Title)) is not null
                    && section.Level <= 6));
            if (HeadedNames.Joined(Talks(subsections)) is { Count: > 0 } real
                && Items(real, known) is { Items.Count: > 0 } found
                && (found.People.Count > 0 || AgendaLines.IsAgendaHeading(head.Title)))
            {
                return Lexicon.GroupsOfTalks.IsMatch(head.Title) && found.People.Count > 0
                    ? WithOthers(body, real, known)
                    : found;
            }
        }

        // "## A talk", and "by [N](…)" or "Speaker: N" below it, without "Talks" above them.
        var talks = HeadedNames.Joined(Talks([.. HostSections.Outside(body)]));
        var named = HeadedNames.Evident(talks, known);
        var signed = talks.FindAll(talk => (talk[0].Level is > 1 and <= 6 && IsSigned(talk, known))
            || named.Contains(talk));
        if (signed.Count == 0)
        {
            // The only heading of the first level is the title of the page.
            signed = talks.FindAll(talk => talk[0].Level == 1 && IsSigned(talk, known));
            signed = signed.Count > 1 ? signed : talks.FindAll(HasFirstNameAtEnd);
            signed = signed.Count > 1 && signed.TrueForAll(talk => talk[0].Level == signed[0][0].Level) ? signed : [];
        }

        if (signed.Count == 0)
        {
            signed = Introduced(talks);
        }

        return signed.Count > 0 ? Items(signed, known) : Dashed(talks);
    }

    /// <summary>The talks of headings that are known to name them.</summary>
    public static ParsedAgenda Of(IReadOnlyList<Section> headings, Func<string, bool> known) =>
        Items([.. headings.Select(heading => new List<Section> { heading })], known);

    /// <summary>
    /// The talks of a group such as "Lightning talks", and those beside it, which name their speakers below.
    /// </summary>
    private static ParsedAgenda WithOthers(PageBody body, List<List<Section>> group, Func<string, bool> known)
    {
        var (first, last) = (group[0][0].Line, group[^1][^1].Line);
        var others = HeadedNames.Joined(Talks([.. body.Sections]))
            .Where(talk => talk[0].Level > 1 && (talk[0].Line < first || talk[0].Line > last)
                && Labelled(talk).Count > 0 && IsOfATalk(talk[0].Title) && !Lexicon.GroupsOfTalks
                    .IsMatch(talk[0].Title));
        return Items([.. group.Concat(others).OrderBy(talk => talk[0].Line)], known);
    }

    /// <summary>"#### Anna Example - Loops", "## Loops - Anna Example": all headings of a level, in one form.</summary>
    private static ParsedAgenda Dashed(List<List<Section>> talks)
    {
        foreach (var level in talks.GroupBy(talk => talk[0].Level))
        {
            var form = level.Select(talk => SignedItem.Read(talk[0].Heading!)?.Form).Where(form => form is not null)
                .GroupBy(form => form).MaxBy(group => group.Count())?.Key;
            var read = level.Select(talk => (Talk: talk, Item: SignedItem.Read(talk[0].Heading!, form)))
                .Where(talk => talk.Item is { Title: not null, Form: SignedForm.NameDash or SignedForm.TitleDash })
                .ToList();
            if (read.Count < 2 || read.Count * 2 <= level.Count()
                || read.Exists(talk => talk.Item!.Form != read[0].Item!.Form))
            {
                continue;
            }

            var items = new List<AgendaItem>();
            var people = new List<(SpeakerIntroduction, AgendaItem)>();
            foreach (var (talk, signed) in read)
            {
                // "Loops - Anna Example (Acme) & Ben Sample (Other)": more people than the form has.
                var entry = AgendaEntry.Read(talk[0].Title, talk[0].Heading!.Links, _ => false);
                var speakers = entry.People.Count > signed!.People.Count ? entry.People : signed.People;
                var item = new AgendaItem(signed.Title!)
                {
                    Speakers = [.. speakers.Select(person => person.Name)],
                    Abstract = AbstractOf(talk),
                };
                items.Add(item);
                people.AddRange(speakers.Select(person => (person, item)));
            }

            return new ParsedAgenda(items, people, read[0].Talk[0].Line, WasInferred: false);
        }

        return ParsedAgenda.None;
    }

    /// <summary>
    /// Several headings of one level, each above a paragraph that says who speaks: "Anna will be talking about …".
    /// </summary>
    private static List<List<Section>> Introduced(List<List<Section>> talks)
    {
        var introduced = talks.FindAll(talk => talk[0].Level is > 1 and <= 6 && IsOfATalk(talk[0].Title)
            && SpeakersInSentence(talk[0]).Count > 0);
        return introduced.Count > 1
            && introduced.TrueForAll(talk => talk[0].Level == introduced[0][0].Level)
            && introduced.Exists(talk => SpeakersInSentence(talk[0]).Any(person => person.Name.Contains(' ')))
            ? introduced
            : [];
    }

    /// <summary>Who the first paragraph below a heading introduces; one name may begin it.</summary>
    private static List<SpeakerIntroduction> SpeakersInSentence(Section section)
    {
        if (section.Blocks.OfType<BodyBlock.Paragraph>().FirstOrDefault() is not { } paragraph)
        {
            return [];
        }

        if (SentenceSpeakers.Introduced(paragraph).ToList() is { Count: > 0 } people)
        {
            return people;
        }

        var line = paragraph.Lines.Count > 0 ? paragraph.Lines[0] : null;
        var space = line?.Text.IndexOf(' ') ?? -1;
        return line is not null && space > 2 && PersonNames.IsName(line.Text[..space])
            && !Lexicon.Pronouns.Contains(line.Folded[..space])
            && Lexicon.WillPresent.LengthAtStart(line.Folded[(space + 1)..]) is not null
            ? [new SpeakerIntroduction(line.Text[..space])]
            : [];
    }

    /// <summary>"### Loops by Anna": one name alone may be a tool, but not in several headings.</summary>
    private static bool HasFirstNameAtEnd(List<Section> talk) =>
        AgendaEntry.Read(talk[0].Title, talk[0].Heading!.Links, _ => false) is { Title.Length: > 2, People: [var one] }
        && talk[0].Title.TrimEnd().EndsWith(" " + one.Name, StringComparison.Ordinal);

    /// <summary>The real headings, each with the bold lines that are headings below it.</summary>
    internal static List<List<Section>> Talks(List<Section> sections)
    {
        var talks = new List<List<Section>>();
        foreach (var section in sections)
        {
            if (section is { Heading: not null, Level: <= 6 })
            {
                talks.Add([section]);
            }
            else if (talks.Count > 0)
            {
                talks[^1].Add(section);
            }
        }

        return talks;
    }

    private static ParsedAgenda Items(List<List<Section>> talks, Func<string, bool> known)
    {
        var items = new List<AgendaItem>();
        var people = new List<(SpeakerIntroduction, AgendaItem)>();
        var level = int.MaxValue;
        for (var at = 0; at < talks.Count; at++)
        {
            var talk = talks[at];
            var section = talk[0];
            var heading = section.Heading!;
            if (heading.IsStruck || IsAboutTalk(section.Title)
                || HeadingsAboutPeople.IsGroup(talk, at + 1 < talks.Count ? talks[at + 1] : null)
                || HeadingsAboutPeople.IsBiography(section, people))
            {
                continue;
            }

            var entry = AgendaEntry.Read(section.Title, heading.Links, known);
            if (entry.People.Count > 0 && Byline(talk, known) is { Count: > 0 } byline
                && !entry.People.Any(person => byline.Any(other => PersonNames.AreSame(person.Name, other.Name))))
            {
                entry = new AgendaEntry(AgendaEntry.TitleWithoutPeople(section.Title), byline);
            }

            var speakers = entry.People.Count > 0 ? entry.People
                : Labelled(talk) is { Count: > 0 } labelled ? labelled
                : First(section, known) is { Count: > 0 } first ? first
                : NamesListedIn(section) is { Count: > 0 } listed ? listed
                : Below(talk) is { Count: > 0 } below ? below
                : HeadedNames.In(talk) is { Count: > 0 } named ? named
                : SpeakersInSentence(section);

            // "#### Links" below "### A talk", whose speaker is known, is a part of the talk.
            if (speakers.Count == 0 && people.Count > 0 && section.Level > level && items[^1].Speakers.Count > 0)
            {
                continue;
            }

            level = section.Level;
            var title = NumberedTalk.IsBareLabel(entry.Title) && NumberedTalk.TitleBelow(talk) is { } written
                ? written
                : entry.Title;
            var item = new AgendaItem(title)
            {
                Speakers = [.. speakers.Select(person => person.Name)],
                Abstract = AbstractOf(talk),
            };
            items.Add(item);
            people.AddRange(speakers.Select(person => (person, item)));
        }

        return new ParsedAgenda(items, people, talks[0][0].Line, WasInferred: false);
    }

    internal static bool IsAboutTalk(string title) =>
        Lexicon.BioHeadings.IsMatch(title) || Lexicon.AbstractHeadings.IsMatch(title)
        || Lexicon.SpeakerHeadings.IsMatch(title);

    internal static string? AbstractOf(List<Section> talk)
    {
        var texts = talk
            .SelectMany((section, at) => at > 0 && LabelledPeople.In(section.Heading!).Count == 0
                && !IsAboutTalk(section.Title) ? [section.Heading!.Text, section.Markdown] : new[] { section.Markdown })
            .Where(text => text.Length > 0);
        return string.Join("\n\n", texts) is { Length: > 0 } about ? about : null;
    }

    internal static bool IsOfATalk(string title) =>
        title.Length > 2 && !IsAboutTalk(title) && !Lexicon.HostHeadings.IsMatch(title)
        && !Lexicon.NotNames.Contains(WordFolding.Fold(title));

    private static bool IsSigned(List<Section> talk, Func<string, bool> known) =>
        IsOfATalk(talk[0].Title)
        && (Labelled(talk).Count > 0
            || (NumberedTalk.IsBareLabel(talk[0].Title) && NumberedTalk.TitleBelow(talk) is not null)
            || AgendaEntry.HasTalkLabel(talk[0].Title)
            || AgendaEntry.InTitle(talk[0].Title).Count > 0
            || (FirstLine(talk[0]) is { } line
                && ByLength(line) is not null && First(talk[0], known).Count > 0)
            || IsSignedBelow(talk, known)
            || (NamesListedIn(talk[0]) is { Count: > 0 } listed
                && listed.All(person => known(person.Name) || GivenNames.Begin(person.Name))));

    /// <summary>The speakers that a line below the heading names as such: "Speaker: N", "by N".</summary>
    private static IReadOnlyList<SpeakerIntroduction> Byline(List<Section> talk, Func<string, bool> known) =>
        Labelled(talk) is { Count: > 0 } labelled ? labelled
            : FirstLine(talk[0]) is { } line && ByLength(line) is not null ? First(talk[0], known)
            : [];

    /// <summary>
    /// "*Anna Example, Research Engineer*" or a known name in bold alone in the line below the heading, or the same as
    /// a link.
    /// </summary>
    private static bool IsSignedBelow(List<Section> talk, Func<string, bool> known) =>
        SignatureLine(talk) is { Text.Length: < LongestByline } line
        && SpeakerIntroduction.Read(line.Text) is { } person
        && (person.Role is not null || known(person.Name)
            || (IsOneLink(line) && PersonProfile.Is(line.Links[0].Url)));

    private static BodyLine? SignatureLine(List<Section> talk) =>
        talk is [{ Blocks.Count: 0 }, { Level: Section.ItalicLevel or Section.BoldLevel, Heading: { } heading }, ..]
            ? heading
            : FirstLine(talk[0]) is { } line && (line.IsItalic || IsOneLink(line)) ? line
            : null;

    private static bool IsOneLink(BodyLine line) =>
        line.Links is [{ IsImage: false, Text: var text }] && text.Trim().Length == line.Text.Trim().Length;

    /// <summary>"**Speaker:** N" in a line of the talk.</summary>
    private static IReadOnlyList<SpeakerIntroduction> Labelled(List<Section> talk) =>
        talk.SelectMany((section, at) => (at > 0 ? [section.Heading!] : Enumerable.Empty<BodyLine>())
                .Concat(section.Blocks
                    .Where(block => block is not BodyBlock.Table)
                    .SelectMany(block => block.AllLines)))
            .Take(40)
            .Select(line => LabelledPeople.In(line, isTalk: true))
            .FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>A name in italics or bold alone in the line below the heading.</summary>
    private static IReadOnlyList<SpeakerIntroduction> Below(List<Section> talk) =>
        talk is [{ Blocks.Count: 0 }, { Heading: { } line, Level: > 6 }, ..]
        && SpeakerIntroduction.Read(line.Text) is { } person ? [person] : [];

    /// <summary>The people of a list below a heading that has nothing else: "- [Anna Example](…)".</summary>
    private static IReadOnlyList<SpeakerIntroduction> NamesListedIn(Section section)
    {
        const int Most = 4;
        if (SpeakerIntroduction.IsRole(section.Title)
            || section.Blocks is not [BodyBlock.Bullets { Items.Count: <= Most } list, ..])
        {
            return [];
        }

        var people = list.Items.Select(item => item is { Nested.Count: 0, Lines: [{ IsStruck: false } only] }
            && only.Text.Length < LongestByline && !only.Text.Contains(':')
                ? SpeakerIntroduction.Read(only.Text)
                : null).ToList();
        return people.TrueForAll(person => person is not null && !SpeakerIntroduction.IsRole(person.Name))
            ? [.. people.OfType<SpeakerIntroduction>()]
            : [];
    }

    private static BodyLine? FirstLine(Section section) => section.Blocks
        .OfType<BodyBlock.Paragraph>()
        .SelectMany(paragraph => paragraph.Lines)
        .FirstOrDefault(line => !line.IsBlank);

    /// <summary>Length of "by" at the start of a short line.</summary>
    private static int? ByLength(BodyLine line) =>
        line.Text.Length < LongestByline
        && Lexicon.By.LengthAtStart(WordFolding.Fold(line.Text.TrimStart('-', '\u2013', '\u2014', ' '))) is { } length
            ? length
            : null;

    /// <summary>Names in the first line under the heading that are linked, bold or introduced by "by".</summary>
    private static IReadOnlyList<SpeakerIntroduction> First(Section section, Func<string, bool> known)
    {
        if (FirstLine(section) is not { } line)
        {
            return [];
        }

        var linked = line.Links
            .Where(link => !link.IsImage && link.Start < MaximumNameIndex && PersonNames.IsFullName(link.Text.Trim()))
            .TakeWhile((link, index) => index == 0 || Joins(line.Text, link.Start))
            .Select(link => new SpeakerIntroduction(PersonNames.Clean(link.Text)))
            .ToList();
        if (linked.Count > 0)
        {
            return linked;
        }

        if (line.BoldLead > 3 && SpeakerIntroduction.Read(line.Text[..line.BoldLead]) is { } bold)
        {
            return [bold];
        }

        // "– by N", and "🎤 N".
        var start = 0;
        while (start < line.Text.Length && !char.IsLetter(line.Text[start]))
        {
            start++;
        }

        var text = line.Text[start..];
        return ByLength(line) is { } by
            ? AgendaEntry.Read("x " + text, line.Links, known) is { People.Count: > 0 } entry ? entry.People
                : SpeakerIntroduction.Read(text[by..].TrimStart(' ', ':'), needsFullName: false) is { } one ? [one] : []
            : SpeakerIntroduction.Read(text) is { } plain && text.Length < 100 ? [plain]
            : [];
    }

    private static bool Joins(string text, int start)
    {
        var before = WordFolding.Fold(text[..Math.Min(start, text.Length)]).TrimEnd();
        return before.EndsWith('&') || before.EndsWith(',')
            || Lexicon.And.Contains(before[(before.LastIndexOf(' ') + 1)..]);
    }
}
