using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads an agenda without times: one heading per talk under "Agenda" or "Talks", with the speaker in the first line.
/// </summary>
internal static class HeadedTalks
{
    /// <summary>Maximum index at which a linked speaker name may start in the first line under a heading.</summary>
    private const int MaximumNameIndex = 80;

    public static ParsedAgenda Read(PageBody body, Func<string, bool> known)
    {
        for (var at = 0; at < body.Sections.Count; at++)
        {
            var head = body.Sections[at];
            if (head.Level is 0 or > 6
                || !(AgendaLines.IsAgendaHeading(head.Title) || Lexicon.TalkHeadings.IsMatch(head.Title)))
            {
                continue;
            }

            var subsections = body.Sections.Skip(at + 1).TakeWhile(section => section.Level > head.Level).ToList();
            var real = subsections.Where(section => section.Level <= 6).ToList();
            if (real.Count > 0
                && Items(real, known) is { Items.Count: > 0 } found
                && (found.People.Count > 0 || AgendaLines.IsAgendaHeading(head.Title)))
            {
                return found;
            }
        }

        return ParsedAgenda.None;
    }

    private static ParsedAgenda Items(List<Section> sections, Func<string, bool> known)
    {
        var items = new List<AgendaItem>();
        var people = new List<(SpeakerIntroduction, AgendaItem)>();
        foreach (var section in sections)
        {
            var heading = section.Heading!;
            if (heading.IsStruck
                || Lexicon.BioHeadings.IsMatch(section.Title)
                || Lexicon.AbstractHeadings.IsMatch(section.Title)
                || Lexicon.SpeakerHeadings.IsMatch(section.Title))
            {
                continue;
            }

            var entry = AgendaEntry.Read(section.Title, heading.Links, known);
            var speakers = entry.People.Count > 0 ? entry.People : First(section, known);
            var item = new AgendaItem(entry.Title)
            {
                Speakers = [.. speakers.Select(person => person.Name)],
                Abstract = section.Markdown is { Length: > 0 } about ? about : null,
            };
            items.Add(item);
            people.AddRange(speakers.Select(person => (person, item)));
        }

        return new ParsedAgenda(items, people, sections[0].Line, WasInferred: false);
    }

    /// <summary>Names in the first line under the heading that are linked, bold or introduced by "by".</summary>
    private static IReadOnlyList<SpeakerIntroduction> First(Section section, Func<string, bool> known)
    {
        var line = section.Blocks
            .OfType<BodyBlock.Paragraph>()
            .SelectMany(paragraph => paragraph.Lines)
            .FirstOrDefault(line => !line.IsBlank);
        if (line is null)
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

        var text = line.Text.TrimStart('-', '\u2013', '\u2014', ' ');
        return Lexicon.By.LengthAtStart(WordFolding.Fold(text)) is { } by && text.Length < 120
            ? AgendaEntry.Read("x " + text, line.Links, known) is { People.Count: > 0 } entry ? entry.People
                : SpeakerIntroduction.Read(text[by..].TrimStart(' ', ':'), needsFullName: false) is { } one ? [one] : []
            : SpeakerIntroduction.Read(text) is { } plain && text.Length < 100 ? [plain]
            : [];
    }

    private static bool Joins(string text, int start)
    {
        var before = WordFolding.Fold(text[..Math.Min(start, text.Length)]).TrimEnd();
        return before.EndsWith("and", StringComparison.Ordinal)
            || before.EndsWith('&')
            || before.EndsWith(',')
            || before.EndsWith("und", StringComparison.Ordinal)
            || before.EndsWith("et", StringComparison.Ordinal);
    }
}
