using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Conferences;

/// <summary>
/// Parses a pretalx session page (docs.pretalx.org) copied as text: event and menu, title, slot with room, abstract,
/// then each speaker with a biography.
/// </summary>
internal sealed class PretalxPage(ContentDocument document, ReadingContext context)
{
    /// <summary>Number of lines searched for the slot; further down it may be an example in the text.</summary>
    private const int SearchedLines = 40;

    private static readonly string[] Menu =
    [
        "schedule", "sessions", "talks", "speakers", "featured", "featured sessions", "login", "sign in", "log in",
        "login?", "call for papers", "call for proposals", ".ical", "ical", "feedback", "give feedback",
        "edit", "fahrplan", "vortr\u00E4ge", "sprecher", "referent:innen", "vortragende", "anmelden",
        "conf\u00E9renciers", "programme", "se connecter",
    ];

    private static readonly string[] Pictures = [
        "the speaker\u2019s profile picture", "the speaker's profile picture", "avatar of the speaker", "profilbild"
    ];
    private static readonly string[] OtherTalks = [
        "this speaker also appears in", "this speaker also holds", "diese person h\u00E4lt au\u00DFerdem",
        "diese vortragende person tritt auch auf"
    ];
    private static readonly string[] Resources = ["see also:", "siehe auch:", "voir aussi"];
    private static readonly string[] Footers = ["powered by pretalx", "all times in ", "contact us", "\u2190 back to"];

    private readonly ProblemReport report = new(document.Path);
    private readonly string[] lines = [.. document.Text.ReplaceLineEndings("\n").Split('\n').Select(PlainText.Tidy)];

    public static bool IsSessionPage(string text)
    {
        var at = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (at++ >= SearchedLines || line.StartsWith("---") || line.StartsWith("+++") || line is ['<', ..])
            {
                return false;
            }

            // Cheap check for "date, time range" before the line is parsed.
            if (line.Length is > 18 and < 160
                && char.IsAsciiDigit(line[0])
                && line.Contains(',')
                && PretalxSlot.Parse(line.ToString()) is not null)
            {
                return true;
            }
        }

        return false;
    }

    public ContentReadResult Read()
    {
        report.AddAll(document.Problems);
        var at = Array.FindIndex(lines, line => PretalxSlot.Parse(line) is not null);
        var slot = PretalxSlot.Parse(lines[at])!;
        var titleAt = Array.FindLastIndex(
            lines, Math.Max(0, at - 1), Math.Max(0, at), line => line.Length > 0 && !IsMenu(line));
        var title = titleAt < 0 || at - titleAt > 6 ? null : lines[titleAt];
        if (title is null)
        {
            report.Add("no-title", at + 1, "The copied page has no session title.");
        }

        var eventAt = Array.FindIndex(lines, line => line.Length > 0);
        var eventName = eventAt < titleAt && lines[eventAt].Length < 100 && !IsMenu(lines[eventAt])
            ? lines[eventAt]
            : null;
        var people = People(at + 1);
        var zone = slot.Zone is { } named ? Zone(named, at + 1) : context.Zone;
        var meetup = new Meetup
        {
            Id = new MeetupId(Pages.PageIds.FromPath(document.Path)),
            Kind = MeetupKind.Session,
            Source = document.Path,
            When = new EventTime(zone) { Date = slot.Date, StartsAt = slot.Start, EndsAt = slot.End },
            Title = title,
            Description = Description(at + 1, people.Count > 0 ? people[0].Line : lines.Length),
            Speakers = [.. people.Select((person, number) => new Speaker(person.Name)
            {
                Bio = Bio(person.Line, number + 1 < people.Count ? people[number + 1].Line : lines.Length),
                Talk = title,
            })],
            Venue = slot.Room is null ? null : new Venue { Name = slot.Room },
            SuperEvent = new SuperEvent(eventName) { Room = slot.Room },
        };
        if (slot.Date is null)
        {
            report.Add("impossible-date", at + 1, "The date of the session does not exist.");
        }

        return new ContentReadResult([meetup], report.Problems);
    }

    private DateTimeZone Zone(string name, int line)
    {
        if (TimeZoneNames.FromIanaName(name) is { } zone)
        {
            return zone;
        }

        report.Add("unknown-zone", line, $"'{name}' is not a known time zone; {context.Zone.Id} is used.");
        return context.Zone;
    }

    private static bool IsMenu(string line) =>
        Array.Exists(Menu, item => line.Equals(item, StringComparison.OrdinalIgnoreCase));

    private static bool StartsWithAny(string line, string[] words) =>
        Array.Exists(words, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Finds speakers: a name after the alt text of a picture, or on its own line above a text about that person. A
    /// name alone is not enough.
    /// </summary>
    private List<(string Name, int Line)> People(int from)
    {
        var people = new List<(string Name, int Line)>();
        var isAmongTalks = false;
        for (var at = from; at < lines.Length && !StartsWithAny(lines[at], Footers); at++)
        {
            isAmongTalks |= StartsWithAny(lines[at], OtherTalks);
            var isPictured = StartsWithAny(lines[at], Pictures);
            var name = isPictured ? Next(at + 1) : at;
            if (name < lines.Length && lines[name].Length < 80 && (isPictured
                ? PersonNames.IsName(lines[name])
                : PersonNames.IsFullName(lines[name]) && IsIntroduced(name, isAmongTalks)))
            {
                people.Add((PersonNames.Clean(lines[name]), name));
                isAmongTalks = false;
                at = name;
            }
        }

        return people;
    }

    /// <param name="isAmongTalks">Whether the speaker's other talks are listed above, in which case no blank line
    /// precedes the next name.</param>
    private bool IsIntroduced(int name, bool isAmongTalks)
    {
        var next = Next(name + 1);
        if ((name > 0 && lines[name - 1].Length > 0 && !isAmongTalks) || next >= lines.Length)
        {
            return false;
        }

        var text = lines[next];
        return StartsWithAny(text, OtherTalks)
            || (text.Length > 40
                && (lines[name]
                    .Split(' ')
                    .Any(part => part.Length > 2 && text.Contains(part, StringComparison.OrdinalIgnoreCase)) ||
            StartsWithAny(
                text,
                ["I ", "I'm ", "I\u2019m ", "He ", "She ", "They ", "Ich ", "Er ", "Sie ", "Je ", "Il ", "Elle "])));
    }

    private int Next(int from)
    {
        while (from < lines.Length && lines[from].Length == 0)
        {
            from++;
        }

        return from;
    }

    /// <param name="next">Index of the next speaker's name, where this biography ends.</param>
    private string? Bio(int name, int next) => Text(lines[(name + 1)..next]
        .TakeWhile(line => !StartsWithAny(line, OtherTalks)
            && !StartsWithAny(line, Pictures)
            && !StartsWithAny(line, Footers)));

    private string? Description(int from, int to) => Text(lines[from..Math.Max(from, Math.Min(to, lines.Length))]
        .SkipWhile(line => line.Length == 0
            || IsMenu(line)
            || line.StartsWith("Language:", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Sprache:", StringComparison.OrdinalIgnoreCase))
        .TakeWhile(line => !StartsWithAny(line, Resources)
            && !StartsWithAny(line, Pictures)
            && !StartsWithAny(line, Footers)));

    private static string? Text(IEnumerable<string> some) =>
        string.Join("\n", some).Trim() is { Length: > 0 } text ? text : null;
}
