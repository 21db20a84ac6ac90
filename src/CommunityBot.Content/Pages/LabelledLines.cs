using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Converts labelled lines at the beginning of a page ("**When:** …", "Venue: …", "Speakers: A, B") to front matter
/// entries.
/// </summary>
internal static class LabelledLines
{
    /// <summary>Number of lines examined; further down, "Where:" belongs to something else.</summary>
    private const int MaximumLines = 40;

    private static readonly PhraseIndex SignUps = new([
        "rsvp", "registration", "register", "sign up", "tickets", "anmeldung", "inscription", "inscriptions", "meetup"
    ]);

    private static readonly PhraseIndex Sponsors = new(
        ["sponsor", "sponsors", "sponsored by", "sponsoren", "partenaire", "partenaires"]);

    private static readonly PhraseIndex Times = new(
        [
            "time", "start time", "starting time", "zeit", "uhrzeit", "beginn", "startzeit", "start", "heure",
            "heure de début", "horaire", "horaires", "doors", "einlass", "début",
        ]);

    private static readonly PhraseIndex Ends = new(
        ["end", "ends", "end time", "ende", "voraussichtliches ende", "fin", "heure de fin"]);

    /// <summary>Labels of the meetup's title; "Talk:" or "Topic:" may label one of several talks.</summary>
    private static readonly PhraseIndex Titles = new(["name", "title", "titel", "titre"]);

    /// <summary>Whether a label is that of an hour: "Time", "Beginn", "Horaire".</summary>
    public static bool IsHour(string label) => Times.IsMatch(label);

    /// <summary>Whether a label is that of a title: "Title", "Titre".</summary>
    public static bool IsTitle(string label) => Titles.IsMatch(label);

    /// <summary>Adds the entries found; existing front matter takes precedence.</summary>
    /// <param name="isReport">Whether the page reports a meetup: the facts below "Next meeting" are another's.</param>
    public static Header Complete(Header header, PageBody body, bool isReport = false)
    {
        var found = new List<HeaderEntry>();
        var next = isReport ? NextSections.InReport(body) : NextSections.LinesOf(header, body);
        foreach (var line in body.Blocks
            .Where(block => block is not BodyBlock.Table)
            .SelectMany(Candidates)
            .Where(line => !next.Contains(line.Number))
            .Take(MaximumLines))
        {
            if (EntryOf(line) is { } entry && !found.Exists(other => other.Key == entry.Key) && !header.Has(entry.Key))
            {
                found.Add(entry);
            }
        }

        return found.Count == 0
            ? header
            : new Header(new HeaderValue.Mapping([.. header.Root.Entries, .. found], header.Root.Line));
    }

    private static IEnumerable<BodyLine> Candidates(BodyBlock block) => block switch
    {
        BodyBlock.Heading or BodyBlock.Paragraph => block.AllLines,
        BodyBlock.Bullets bullets => bullets.Items.Select(item => item.First).OfType<BodyLine>(),
        _ => [],
    };

    private static HeaderEntry? EntryOf(BodyLine line)
    {
        var text = line.Text.AsSpan().TrimStart();
        while (!text.IsEmpty && !char.IsLetter(text[0]))
        {
            text = text[1..];
        }

        var colon = text[..Math.Min(text.Length, 30)].IndexOfAny(":?");
        if (colon > 0 && text[colon] == '?' && !QuestionLabels.IsOne(text[..colon]))
        {
            return null;
        }

        colon = colon < 0 ? text.IndexOf(':') : colon;
        if (colon is < 2 or > 30
            || line.IsStruck
            || text.Length > 250
            || (colon + 1 < text.Length && text[colon + 1] is not (' ' or '*' or '_' or '-')))
        {
            return null;
        }

        var key = WithoutSubject(text[..colon].Trim().ToString());
        var value = text[(colon + 1)..].TrimStart("- \u2013").Trim(" *_").ToString();
        var link = line.Links.Select(link => link.Url).FirstOrDefault(url => WebAddress.Read(url) is not null);

        // "Zeit" and "Horaire" label a day with its hours, or the hours alone.
        var name = Lexicon.WhenKeys.IsMatch(key) && (HasFullDate(value) || !Times.IsMatch(key)) ? "when"
            : Times.IsMatch(key) ? "time"
            : Ends.IsMatch(key) ? "end_time"
            : Lexicon.WhereKeys.IsMatch(key) ? "location"
            : Lexicon.SpeakerHeadings.IsMatch(key) && !Lexicon.WhoKeys.IsMatch(value) ? "speakers"
            : Sponsors.IsMatch(key) ? "sponsors"
            : SignUps.IsMatch(key) && link is not null ? "rsvp"
            : Titles.IsMatch(key) && value.Length < 150 ? "title"
            : null;
        return name is null
            || (value.Length < 2 && link is null)
            || (name is "time" or "end_time" && HumanTimes.Find(value, isTimeKnown: true) is null)
            || (name == "when" && !HasFullDate(value)) ? null
            : new HeaderEntry(
                name,
                new HeaderValue.Scalar(
                    name switch
                    {
                        "rsvp" => link!,
                        "speakers" => LabelsInLine.FirstValue(value),
                        "location" => QuestionLabels.PlaceIn(LabelsInLine.FirstPlace(MapLinks.Without(value, line))),
                        _ => value,
                    },
                    line.Number),
                line.Number);
    }

    /// <summary>Removes the subject of a label: "Event Date", "Meetup venue".</summary>
    private static string WithoutSubject(string key)
    {
        foreach (var subject in (ReadOnlySpan<string>)["event ", "meetup ", "event's "])
        {
            if (key.StartsWith(subject, StringComparison.OrdinalIgnoreCase))
            {
                return key[subject.Length..].Trim();
            }
        }

        return key.EndsWith(" link", StringComparison.OrdinalIgnoreCase) ? key[..^5].Trim() : key;
    }

    /// <summary>"Mon, 4 Mar 2030 18:27:05 UTC", as the head of a mail has it.</summary>
    private static bool EndsWithSeconds(string value)
    {
        var last = value.LastIndexOf(':');
        return last > 5 && last + 2 < value.Length && value[last - 3] == ':'
            && char.IsAsciiDigit(value[last - 1]) && char.IsAsciiDigit(value[last + 1])
            && HumanDates.Find(value) is { Weekday: not null };
    }

    /// <summary>A date with seconds is a program's, such as that of a quoted mail.</summary>
    private static bool HasFullDate(string value) =>
        (HumanDates.Find(value) is { Year: not null } && HeaderDateTime.Read(value) is not { HasSeconds: true }
            && !EndsWithSeconds(value))
        || HumanDates.IsAmbiguous(value);
}
