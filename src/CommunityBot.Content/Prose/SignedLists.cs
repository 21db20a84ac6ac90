using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads lists of talks whose items name the speakers, wherever they are on a page: under "We had two talks:", below a
/// paragraph about the lightning talks, in a report. One item alone may be anything; items of the same form, each with
/// a name, below words for a talk or a speaker are talks.
/// </summary>
internal static class SignedLists
{
    private const int Least = 2;

    private const int Most = 40;

    /// <summary>Paragraphs above a list that may say what it lists.</summary>
    private const int ParagraphsAbove = 3;

    private const int LongestParagraph = 600;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IEnumerable<SignedItem> In(PageBody body, HashSet<int> skipped)
    {
        Section? before = null;
        var singles = new List<(SignedItem Item, bool IsOfTalks)>();
        foreach (var section in HostSections.Outside(body))
        {
            // A short line that ends with a colon counts as a heading; what it belongs to is above it.
            var above = section.Level > 6 ? before : null;
            before = section;
            if (skipped.Contains(section.Line))
            {
                continue;
            }

            for (var at = 0; at < section.Blocks.Count; at++)
            {
                if (section.Blocks[at] is BodyBlock.Bullets { Items.Count: >= 1 and <= Most } list
                    && !list.Items.Any(item => item.First is { } line && skipped.Contains(line.Number)))
                {
                    if (list.Items is [{ First: { } only }] && SignedItem.Read(WithoutMaterials(only)) is { } single)
                    {
                        singles.Add((single, IsOfTalks(section, at, above)));
                        continue;
                    }

                    if (IsOfTalks(section, at, above) || AreSignedBy(list) || AreLabelled(list))
                    {
                        foreach (var item in Read(list))
                        {
                            yield return item;
                        }
                    }
                }
            }
        }

        // "We have two speakers:", and each of them in a list of one item, with a text below it.
        foreach (var form in singles.GroupBy(single => single.Item.Form)
            .Where(group => group.Count() >= Least && group.Any(single => single.IsOfTalks)))
        {
            foreach (var (item, _) in form)
            {
                yield return item;
            }
        }
    }

    /// <summary>
    /// The talks of a meeting whose text is nothing but a list of them, each with its speaker; empty if anything else
    /// is in it. One such item is enough: "Anna Example: `A talk`" below the heading with the day.
    /// </summary>
    public static IReadOnlyList<SignedItem> Whole(PageBody body)
    {
        if (body.Blocks is not [BodyBlock.Bullets { Items.Count: >= 1 and <= Most } list])
        {
            return [];
        }

        var items = list.Items.Select(item => item.First is { } line ? SignedItem.Read(WithoutMaterials(line)) : null)
            .ToList();
        return items.TrueForAll(item => item is { Title: not null, People.Count: > 0 })
            ? [.. items.OfType<SignedItem>()]
            : [];
    }

    private static BodyLine WithoutMaterials(BodyLine line)
    {
        var text = MaterialLinks.Without(line.Text, line.Links);
        return line with { Text = text, Links = [.. line.Links.Where(link => link.Start < text.Length)] };
    }

    /// <summary>The lists as an agenda without hours.</summary>
    private static ParsedAgenda Agenda(IReadOnlyList<SignedItem> talks)
    {
        var items = new List<AgendaItem>();
        var people = new List<(SpeakerIntroduction, AgendaItem)>();
        foreach (var talk in talks.Where(talk => talk.Title is not null))
        {
            var item = new AgendaItem(talk.Title!) { Speakers = [.. talk.People.Select(person => person.Name)] };
            items.Add(item);
            people.AddRange(talk.People.Select(person => (person, item)));
        }

        return items.Count < Least
            ? ParsedAgenda.None
            : new ParsedAgenda(items, people, talks[0].Line.Number, WasInferred: false);
    }

    /// <summary>
    /// The agenda that the lists are, where the page has none, or one of untimed items without speakers.
    /// </summary>
    public static ParsedAgenda Or(ParsedAgenda agenda, IReadOnlyList<SignedItem> talks) =>
        agenda.People.Count == 0 && agenda.Items.All(item => item.Start is null)
            && Agenda(talks) is { Items.Count: > 0 } listed
            ? listed
            : agenda;

    /// <summary>Adds those who give the talks.</summary>
    public static void Add(IReadOnlyList<SignedItem> talks, SpeakerCollector speakers)
    {
        speakers.Source = "a list of talks";
        foreach (var (talk, person) in talks.SelectMany(talk => talk.People.Select(person => (talk, person))))
        {
            speakers.Add(new Speaker(person.Name)
            {
                Role = person.Role,
                Organisation = person.Organisation,
                Talk = SpeakerCollector.TalkOf(talk.Title),
            });
        }
    }

    private static List<SignedItem> Read(BodyBlock.Bullets list)
    {
        var items = list.Items.Select(item => item.First).OfType<BodyLine>()
            .Select(SignedItem.Read)
            .OfType<SignedItem>()
            .Where(item => item.Title is null || !AgendaEntry.IsHosted(item.Title))
            .GroupBy(item => item.Form)
            .MaxBy(group => group.Count());
        return items is not null && items.Count() >= Least && items.Count() * 2 > list.Items.Count
            ? [.. items]
            : [];
    }

    /// <summary>Whether several items say that they are talks: "Vortrag: Bäume (Anna Example)".</summary>
    private static bool AreLabelled(BodyBlock.Bullets list) =>
        list.Items.Count(item => item.First is { } line && AgendaEntry.HasTalkLabel(line.Text)
            && SignedItem.Read(line) is not null) >= Least;

    /// <summary>
    /// Whether each item has its own "by" and a name, and no link: "Loops by Anna Example". What is linked may be read
    /// or watched instead.
    /// </summary>
    private static bool AreSignedBy(BodyBlock.Bullets list) => list.Items.Count >= Least
        && list.Items.All(item => item.First is { Links.Count: 0 } line && Lexicon.By.OccurInFolded(line.Folded)
            && SignedItem.Read(line) is { Form: SignedForm.TitleBy });

    /// <summary>Whether the heading or what is above the list says that it is one of talks or speakers.</summary>
    private static bool IsOfTalks(Section section, int at, Section? before)
    {
        if (Lexicon.TalkHeadings.IsMatch(section.Title) || Lexicon.SpeakerHeadings.IsMatch(section.Title))
        {
            return true;
        }

        var above = section.Blocks.Take(at).Reverse().TakeWhile(block => block is not BodyBlock.Bullets)
            .Concat(at == 0 && before is not null ? before.Blocks.Reverse() : [])
            .OfType<BodyBlock.Paragraph>()
            .Take(ParagraphsAbove)
            .SelectMany(paragraph => paragraph.Lines)
            .Where(line => !line.IsStruck && line.Text.Length < LongestParagraph);
        var lines = (section is { Heading: { } label, Level: > 6 } ? above.Prepend(label) : above)
            .Select(line => line.Folded)
            .ToList();
        return !lines.Take(1).Any(line => line.EndsWith(':') && Lexicon.OtherParts.OccurInFolded(line))
            && lines.Exists(line => Lexicon.TalkNouns.OccurInFolded(line) || Lexicon.SpeakerNouns.OccurInFolded(line));
    }
}
