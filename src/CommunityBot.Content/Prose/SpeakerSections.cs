using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads speaker sections: names in bold, headings or lists under a "Speakers" heading, with talk, abstract and bio.
/// </summary>
internal static class SpeakerSections
{
    /// <summary>A longer paragraph is a text, at whose beginning a name may be.</summary>
    private const int LongestLine = 80;

    public static void Read(PageBody body, SpeakerCollector speakers)
    {
        speakers.Source = "a label, or a section about a speaker";
        foreach (var line in body.Lines)
        {
            foreach (var person in LabelledPeople.In(line))
            {
                speakers.Add(Of(person, line));
            }
        }

        var hosts = int.MaxValue;
        for (var at = 0; at < body.Sections.Count; at++)
        {
            var section = body.Sections[at];
            hosts = section.Heading is null || section.Level > hosts ? hosts : int.MaxValue;
            hosts = hosts == int.MaxValue && Lexicon.HostHeadings.IsMatch(section.Title) ? section.Level : hosts;
            if (hosts < int.MaxValue)
            {
                continue;
            }

            if (Lexicon.SpeakerHeadings.IsMatch(section.Title))
            {
                ReadUnder(body.Sections, at, speakers);
            }
            else if (section is { Level: > 0, Heading: { } heading }
                && IsDescribed(section)
                && SpeakerIntroduction.Read(section.Title) is { } person)
            {
                speakers.Add(Of(person, heading) with { Bio = BodyOf(section) });
            }
            else if (Lexicon.BioHeadings.IsMatch(section.Title) && BodyOf(section) is { } life
                && section.Lines.FirstOrDefault(line => !line.IsBlank) is { } opening
                && LabelledPeople.AtStart(opening.Text) is { } described
                && Biography.Continues(opening.Text[described.Name.Length..]))
            {
                speakers.Add(Of(described, opening) with { Bio = life });
            }
            else if (BodyOf(section) is { } bio
                && NamesInAboutHeading(section.Title, bio, speakers) is { Count: > 0 } people)
            {
                foreach (var name in people)
                {
                    speakers.Add(new Speaker(name) { Bio = bio });
                }
            }
        }
    }

    /// <summary>
    /// Adds the texts below the names of speakers who are known from elsewhere, such as the agenda.
    /// </summary>
    public static void Describe(PageBody body, SpeakerCollector speakers)
    {
        var level = int.MaxValue;
        foreach (var section in body.Sections.Where(section => section.Heading is not null))
        {
            if (Lexicon.SpeakerHeadings.IsMatch(section.Title))
            {
                level = section.Level;
            }
            else if (section.Level <= level)
            {
                level = int.MaxValue;
            }
            else if (PersonNames.Clean(section.Title) is var name && speakers.Knows(name)
                && BodyOf(section) is { } bio)
            {
                // "Anna Example @anna": the handle is not part of the name.
                speakers.Add(new Speaker(name) { Bio = bio });
            }
        }
    }

    /// <summary>Whether a heading that looks like a name is one, judged by the text below it.</summary>
    private static bool IsDescribed(Section section)
    {
        var name = section.Title.Split([',', '(', '-', '\u2013'], 2)[0].Trim();
        if (!PersonNames.IsFullName(name) || section.Blocks is not [BodyBlock.Paragraph { Lines: var lines }, ..])
        {
            return false;
        }

        var words = name.Split(' ');
        var text = string.Join(' ', lines.Take(6).Select(line => line.Text));
        var tokens = Token.Tokenize(text);
        var at = tokens.FindIndex(
            token => token.Text == WordFolding.Fold(words[0]) || token.Text == WordFolding.Fold(words[^1]));

        // "with the Large Example Machine": a thing has an article, a person has none.
        var isThing = at > 0 && Lexicon.PlaceArticles.Contains(tokens[at - 1].Text);

        // "Proposed activities" above "a lot was proposed": a person keeps the capital.
        var isCalled = at >= 0 && (TitleSpeaker.HasWord(text, words[0]) || TitleSpeaker.HasWord(text, words[^1]));
        return (isCalled && !isThing && Biography.Describes(text)) || Biography.BeginsWithRole(text);
    }

    private static void ReadUnder(IReadOnlyList<Section> sections, int at, SpeakerCollector speakers)
    {
        var level = sections[at].Level;
        ReadItems(sections[at], speakers);
        Speaker? current = null;
        for (var i = at + 1; i < sections.Count && sections[i].Level > level; i++)
        {
            var section = sections[i];
            if (current is not null && Lexicon.AbstractHeadings.IsMatch(section.Title))
            {
                speakers.Add(current = current with { Abstract = BodyOf(section) });
            }
            else if (current is not null && Lexicon.BioHeadings.IsMatch(section.Title))
            {
                speakers.Add(current = current with { Bio = BodyOf(section) });
            }
            else if (Introduced(section.Heading!) is { } speaker)
            {
                speakers.Add(current = speaker with { Bio = BodyOf(section) });
            }
        }
    }

    /// <summary>Parses a heading such as "'Title' by Name" or "Name, Org".</summary>
    private static Speaker? Introduced(BodyLine heading)
    {
        var text = heading.Text.Trim().TrimEnd(':', ',').Trim();
        var entry = AgendaEntry.Read(text, heading.Links, _ => false);
        if (entry.People is [var person] && entry.Title.Length > 0)
        {
            return Of(person, heading) with { Talk = SpeakerCollector.TalkOf(entry.Title) };
        }

        return SpeakerIntroduction.Read(text, needsFullName: false) is { } named ? Of(named, heading) : null;
    }

    /// <summary>Names in list items, or in bold at the start of a paragraph.</summary>
    private static void ReadItems(Section section, SpeakerCollector speakers)
    {
        foreach (var block in section.Blocks)
        {
            foreach (var line in FirstLines(block))
            {
                var isText = block is BodyBlock.Paragraph && line.BoldLead <= 2 && line.Text.Length >= LongestLine;
                var name = line.BoldLead > 2 && !IsFollowedByPlace(line) ? line.Text[..line.BoldLead] : line.Text;
                if (LabelledPeople.IsHandle(line.Text))
                {
                    speakers.Add(Of(new SpeakerIntroduction(line.Text), line));
                }
                else if (!isText && line.BoldLead <= 2 && LabelledPeople.HasAnd(line.Text)
                    && PersonNames.ParseSeveral(line.Text) is { Count: > 1 } several)
                {
                    several.ToList().ForEach(each => speakers.Add(Of(new SpeakerIntroduction(each), line)));
                }
                else if (!isText && SpeakerIntroduction.Read(name, needsFullName: true) is { } person)
                {
                    speakers.Add(Of(person, line));
                }
                else if (isText && LabelledPeople.AtStart(line.Text) is { } described
                    && Biography.Continues(line.Text[described.Name.Length..]))
                {
                    speakers.Add(Of(described, line));
                }
            }
        }
    }

    /// <summary>"**N**, CTO at Acme", "**N** (Acme)".</summary>
    private static bool IsFollowedByPlace(BodyLine line) =>
        line.Text.Length < 120 && line.Text[line.BoldLead..].TrimStart() is [',' or '(' or '-' or '\u2013' or '|', ..];

    private static IEnumerable<BodyLine> FirstLines(BodyBlock block) => block switch
    {
        BodyBlock.Bullets bullets => bullets.Items.Select(item => item.First).OfType<BodyLine>(),
        BodyBlock.Paragraph { Lines: [{ BoldLead: > 2 } first, ..] } => [first],
        BodyBlock.Paragraph { Lines: [{ Text.Length: < LongestLine } only] } => [only],
        BodyBlock.Paragraph { Lines: [{ Text.Length: >= LongestLine } opening, ..] } => [opening],
        _ => [],
    };

    private static Speaker Of(SpeakerIntroduction person, BodyLine line) => new(person.Name)
    {
        Role = person.Role,
        Organisation = person.Organisation,
        Links = [.. line.Links
            .Where(link => link.Text.Trim() == person.Name)
            .Select(link => WebAddress.Read(link.Url))
            .OfType<Uri>()],
    };

    /// <summary>The names in "About Anastasia and Efstratia", if they are known speakers or full names.</summary>
    private static List<string> NamesInAboutHeading(string title, string text, SpeakerCollector speakers)
    {
        if (title.Length > 80 || Lexicon.About.LengthAtStart(WordFolding.Fold(title)) is not { } length)
        {
            return [];
        }

        var names = PersonNames.ParseList(title[length..].TrimStart(':', ' '), fullNames: false);
        return names.All(speakers.Knows) || (names.All(PersonNames.IsFullName) && Biography.Describes(text))
            ? [.. names]
            : [];
    }

    private static string? BodyOf(Section section) => section.Markdown is { Length: > 0 } text ? text : null;
}
