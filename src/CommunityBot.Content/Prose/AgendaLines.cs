using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds the agenda of a page: lines with times in lists, tables, paragraphs or headings, or the list under "Agenda".
/// </summary>
internal static class AgendaLines
{
    /// <param name="known">Whether the page lists a speaker with that name.</param>
    /// <param name="start">Start of the meetup, if known from elsewhere.</param>
    /// <param name="first">Day of the meetup, from which the days of an agenda are counted.</param>
    /// <param name="last">Last day of the meetup; null if it has only one, or if it is not known.</param>
    public static ParsedAgenda Read(
        PageBody body, Func<string, bool> known, LocalTime? start, LocalDate? first = null, LocalDate? last = null)
    {
        var runs = AgendaRun.Of(body).ToList();
        var hasDays = new Lazy<bool>(() => body.Sections.Count(IsDay) > 1);
        var best = runs
            .Where(run => run.Lines.Count > 1 || (run.IsAgenda && run.Lines.Count > 0)
                || (run is { At: >= 0, Lines.Count: 1 } && IsDay(body.Sections[run.At]) && hasDays.Value))
            .MaxBy(run => run.Score);
        if (best is null)
        {
            return Untimed(body, known) is { Items.Count: > 0 } untimed ? untimed
                : UntimedDays.Read(body, known, first) is { Items.Count: > 0 } days ? days
                : HeadedTalks.Read(body, known);
        }

        var (parts, others) = AgendaParts.Of(body, runs, best, first);
        return new AgendaTimes(first, start).Settle(parts, known, last) with { Left = LeftOver(parts, others) };
    }

    /// <summary>A day with a single line is an agenda only beside other days.</summary>
    private static bool IsDay(Section section) => AgendaDay.Read(section.Title) is not null;

    /// <summary>
    /// Lists of hours that are not part of the agenda. A translation has the same hours, and is not reported.
    /// </summary>
    private static List<(int Line, int Count)> LeftOver(
        IReadOnlyList<AgendaRun> parts, IReadOnlyList<AgendaRun> others)
    {
        var used = parts.SelectMany(run => run.Lines).Select(line => line.Time?.First).ToHashSet();
        return
        [
            .. others
                .Select(run => run.Lines.FindAll(line => line.Time is not null))
                .Where(lines => lines.Count > 1
                    && lines.Count(line => used.Contains(line.Time!.First)) * 2 < lines.Count)
                .Select(lines => (lines[0].Line.Number, lines.Count)),
        ];
    }

    /// <summary>A list under an "Agenda" heading is the agenda even without times.</summary>
    private static ParsedAgenda? Untimed(PageBody body, Func<string, bool> known)
    {
        foreach (var section in body.Sections.Where(
            section => IsAgendaHeading(section.Title) || Lexicon.TalkHeadings.IsMatch(section.Title)))
        {
            if (section.Blocks.OfType<BodyBlock.Bullets>().FirstOrDefault() is not { } list || IsChronicle(list))
            {
                continue;
            }

            var entries = Entries(list, known);

            // Under "Presentations" a list may contain slides; under "Agenda" it is the agenda.
            if (IsAgendaHeading(section.Title) || entries.Exists(entry => entry.People.Count > 0))
            {
                return Of(list, entries);
            }
        }

        return AgendaLeadIns.ListsIn(body).FirstOrDefault() is { } announced
            ? Of(announced, Entries(announced, known))
            : AgendaLeadIns.TalkListsIn(body).Select(list => Of(list, Entries(list, known)))
                .FirstOrDefault(list => list.People.Count > 0);
    }

    /// <summary>The list of talks that a line above it counts or names.</summary>
    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static ParsedAgenda Announced(PageBody body, HashSet<int> skipped, Func<string, bool> known)
    {
        foreach (var list in AnnouncedTalks.ListsIn(body, skipped))
        {
            var entries = Entries(list, known)
                .Select(entry => entry.People.Count > 0 ? entry : Introduced(entry))
                .ToList();
            entries.RemoveAll(entry => Lexicon.CallsForTalks.OccurIn(entry.Item.Title)
                || Lexicon.ToBeConfirmed.IsMatch(entry.Item.Title)
                || LabelledPeople.IsHandle(entry.Item.Title));
            if (entries.Count > 0)
            {
                return Of(list, entries);
            }
        }

        return AnnouncedTalks.HeadingsIn(body, skipped) is { Count: > 0 } headings
            ? HeadedTalks.Of(headings, known)
            : ParsedAgenda.None;
    }

    /// <summary>"Anna Example will talk about loops": the subject, and who speaks.</summary>
    private static (IReadOnlyList<SpeakerIntroduction> People, AgendaItem Item) Introduced(
        (IReadOnlyList<SpeakerIntroduction> People, AgendaItem Item) entry)
    {
        if (SignedItem.Read(new BodyLine(entry.Item.Title, 0)) is not { Form: SignedForm.NameVerb } signed)
        {
            return entry;
        }

        const int LongestVerb = 40;
        var sentence = SentenceSpeakers.Sentences(entry.Item.Title).First();
        var folded = WordFolding.Fold(sentence);
        var from = Math.Min(folded.Length, signed.People[^1].Name.Length);
        var title = Lexicon.Concerning.FindIn(folded, from) is { } about && about.Start - from < LongestVerb
            && folded.Length == sentence.Length
            ? PlainText.Unquoted(sentence[about.End..])
            : entry.Item.Title;
        return (signed.People, entry.Item with
        {
            Title = title,
            Speakers = [.. signed.People.Select(person => person.Name)],
        });
    }

    /// <summary>"2031-05-14: reported, 2031-07-20: answered": what happened on which day, each with its year.</summary>
    private static bool IsChronicle(BodyBlock.Bullets list) =>
        list.Items.Count(item => item.First is { } line && HumanDates.Find(line.Text) is { Start: < 3, Year: not null })
            is > 2 and var dated && dated * 2 > list.Items.Count;

    private static List<(IReadOnlyList<SpeakerIntroduction> People, AgendaItem Item)> Entries(
        BodyBlock.Bullets list, Func<string, bool> known) =>
        [.. list.Items
            .Where(item => item.First is { IsStruck: false, Text.Length: > 1 })
            .Select(item => (Entry: AgendaEntry.Read(item.First!.Text, item.First.Links, known), Item: item))
            .Select(read => read.Entry.People.Count > 0
                ? read.Entry
                : read.Entry with { People = AgendaTimes.Below(read.Entry.Title, Below(read.Item)) })
            .Select(entry => (
                entry.People,
                new AgendaItem(entry.Title) { Speakers = [.. entry.People.Select(person => person.Name)] }))];

    private static List<string> Below(Bullet item) =>
        [.. item.AllLines.Skip(1).Take(1).Where(line => !line.IsStruck).Select(line => line.Text)];

    /// <summary>The list under "Agenda" of minutes, whose other lists are notes.</summary>
    public static ParsedAgenda InMinutes(PageBody body, Func<string, bool> known)
    {
        foreach (var section in body.Sections.Where(section => IsAgendaHeading(section.Title)))
        {
            if (section.Blocks is [BodyBlock.Bullets { Items.Count: > 1 } list, ..])
            {
                return Of(list, [.. list.Items
                    .Zip(Entries(list, known), (item, entry) => (Item: item, Entry: entry))
                    .Select(pair => IsTopic(pair.Item, pair.Entry.People, known)
                        ? ([], new AgendaItem(PlainText.Unquoted(pair.Item.First!.Text.Trim())))
                        : pair.Entry)]);
            }
        }

        return ParsedAgenda.None;
    }

    /// <summary>
    /// "Stability of the network - general mood": what is discussed, in which no name is marked as one of a person.
    /// </summary>
    private static bool IsTopic(
        Bullet item, IReadOnlyList<SpeakerIntroduction> people, Func<string, bool> known) =>
        people.Count > 0
        && item.First is { } first
        && !people.Any(person => known(person.Name)
            || first.Links.Any(link => link.Text.Contains(person.Name, StringComparison.OrdinalIgnoreCase)));

    private static ParsedAgenda Of(
        BodyBlock.Bullets list, List<(IReadOnlyList<SpeakerIntroduction> People, AgendaItem Item)> entries) => new(
        [.. entries.Select(entry => entry.Item)],
        [.. entries.SelectMany(entry => entry.People.Select(person => (person, entry.Item)))],
        list.Line,
        WasInferred: false);

    /// <summary>"Topics to discuss"; "Other topics to discuss" come after what the evening is about.</summary>
    internal static bool IsAgendaHeading(string title) =>
        title.Length is > 0 and < 50 && Lexicon.AgendaHeadings.OccurIn(title)
        && !Lexicon.EarlierEvents.Contains(WordFolding.Fold(title.Split(' ')[0]));
}

/// <summary>The agenda of a page; empty if it has none.</summary>
/// <param name="WasInferred">Whether am or pm had to be inferred for the times.</param>
internal sealed record ParsedAgenda(
    IReadOnlyList<AgendaItem> Items, IReadOnlyList<(SpeakerIntroduction Person, AgendaItem Item)> People, int Line,
    bool WasInferred)
{
    /// <summary>The zone of the hours, if one is written; null for that of the page.</summary>
    public WrittenZone? Zone { get; init; }

    /// <summary>The last day, of an agenda of several days whose dates are known.</summary>
    public LocalDate? LastDate { get; init; }

    /// <summary>Whether the agenda reaches the last day of the meetup, so that its end is that of the meetup.</summary>
    public bool IsToTheEnd { get; init; } = true;

    /// <summary>The hour after which a last item such as "after 9pm: pub" follows the last talk.</summary>
    public LocalTime? After { get; init; }

    /// <summary>Lists of hours on the page that are not in the agenda: first line, number of lines.</summary>
    public IReadOnlyList<(int Line, int Count)> Left { get; init; } = [];

    private const int LongestOpenSlot = 60;

    /// <summary>The agenda without items that wait for a talk: "Your talk here!".</summary>
    public ParsedAgenda WithoutOpenSlots() => Items.Any(IsOpen)
        ? this with { Items = [.. Items.Where(item => !IsOpen(item))] }
        : this;

    private static bool IsOpen(
        AgendaItem item) => item is { Start: null, Speakers.Count: 0, Title.Length: < LongestOpenSlot }
        && Lexicon.OpenSlots.LengthAtStart(WordFolding.Fold(item.Title)) is not null;

    public static ParsedAgenda None { get; } = new([], [], 0, WasInferred: false);
}
