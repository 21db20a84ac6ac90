using System.Xml;
using System.Xml.Linq;

using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Conferences;

/// <summary>
/// Parses schedule.xml (https://github.com/frab/frab): days, rooms, events. Variants omit the rooms, name events
/// "entry", write 0930 for 09:30, or give durations in minutes.
/// </summary>
internal static class ScheduleXml
{
    private const int MaximumDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ContentDocument.MaximumBytes,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var root = Parse(document.Text.TrimStart(), report);
        var meetup = root is null ? null : ConferenceOf(root, document.Path).ToMeetup(report, context);
        return new ContentReadResult(meetup is null ? [] : [meetup], report.Problems)
        {
            Priority = SourcePriority.Schedule
        };
    }

    private static XElement? Parse(string text, ProblemReport report)
    {
        try
        {
            using (var validator = XmlReader.Create(new StringReader(text), Settings))
            {
                while (validator.Read())
                {
                    if (validator.Depth > MaximumDepth)
                    {
                        report.Add(
                            "nested-too-deeply",
                            ((IXmlLineInfo)validator).LineNumber,
                            "The XML is nested too deeply.");
                        return null;
                    }
                }
            }

            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException exception)
        {
            report.Add("broken-xml", exception.LineNumber, $"The document is not valid XML: {exception.Message}");
            return null;
        }
    }

    private static Conference ConferenceOf(XElement root, string path)
    {
        var about = root.Element("conference") ?? root;
        var slots = root.Descendants("day").SelectMany(day => Slots(day)).ToList();
        return new Conference(path)
        {
            Title = Text(about, "title") ?? Text(root, "title"),
            Id = Text(about, "acronym"),
            FirstDay = DayIn(Text(about, "start")),
            LastDay = slots.Max(slot => slot.Date),
            Venue = Text(about, "venue") is { } venue
                ? new Venue { Name = venue, Address = Text(about, "city") }
                : null,
            Website = WebAddress.Read(Text(about, "base_url") ?? Text(about, "url")),
            Zone = Text(about, "time_zone_name") is { } zone ? TimeZoneNames.FromIanaName(zone) : null,
            Offset = root
                .Descendants("event")
                .Select(one => Moment(one)?.Offset)
                .FirstOrDefault(offset => offset is not null),
            Slots = slots,
        };
    }

    private static IEnumerable<ConferenceSlot> Slots(XElement day)
    {
        var date = DayIn((string?)day.Attribute("date"));
        var opens = HeaderDateTime.Read((string?)day.Attribute("start") ?? string.Empty)?.Time;
        foreach (var one in day.Descendants().Where(element => element.Name.LocalName is "event" or "entry"))
        {
            var moment = Moment(one);
            var start = TimeIn(Text(one, "start")) ?? moment?.Time;
            var on = moment?.Day.Resolve(null).Date ?? date;

            // Sessions after midnight belong to the previous programme day.
            on = moment is null && opens is { } early && start < early ? on?.PlusDays(1) : on;
            yield return new ConferenceSlot(Text(one, "title") ?? string.Empty)
            {
                Date = on,
                Start = start,
                End = ConferenceSlot.EndOf(start, Text(one, "duration")),
                Room = Text(one, "room") ?? (string?)one.Parent?.Attribute("name"),
                Track = Text(one, "track") ?? Text(one, "category"),
                Abstract = Text(one, "abstract") ?? Text(one, "description"),
                Speakers = [.. People(one)],
            };
        }
    }

    private static IEnumerable<Speaker> People(XElement one) => one.Descendants()
        .Where(element => element.Name.LocalName is "person" or "speaker")
        .Select(
            person => (Name: Text(person, "name")
                ?? Text(person, "public_name")
                ?? PlainText.Tidy(person.HasElements ? string.Empty : person.Value), Person: person))
        .Where(pair => pair.Name.Length > 1)
        .Select(pair => new Speaker(pair.Name)
        {
            Bio = Text(pair.Person, "biography") ?? Text(pair.Person, "description"),
            Links = WebAddress.Read(Text(pair.Person, "profile") ?? Text(pair.Person, "url")) is { } uri ? [uri] : [],
        });

    private static HeaderDateTime? Moment(XElement one) =>
        Text(one, "date") is { } date ? HeaderDateTime.Read(date) : null;

    private static LocalDate? DayIn(string? text) => text is null ? null : HumanDates.Find(text)?.Resolve(null).Date;

    private static LocalTime? TimeIn(string? text) =>
        text is not null && HumanTimes.Find(text, isTimeKnown: true) is { } time ? time.First.AsWritten : null;

    private static string? Text(XElement parent, string name) =>
        parent.Element(name) is { HasElements: false, Value: var value }
            && PlainText.Tidy(value) is { Length: > 0 } text ? text : null;
}
