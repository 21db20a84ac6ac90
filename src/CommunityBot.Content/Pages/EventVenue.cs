using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>Reads the venue and time zone of a page's event from front matter and labelled body lines.</summary>
internal static class EventVenue
{
    /// <summary>A longer line below a heading is a text; what ends it, such as a greeting, is no place.</summary>
    private const int LongestLine = 90;

    /// <summary>An address with the house and the way to it.</summary>
    private const int LongestAddress = 250;

    /// <summary>Headings at the beginning of a page, of which one may be that of its place.</summary>
    private const int FirstHeadings = 3;

    /// <summary>Words in small letters that the lines of an address have: "on the second floor".</summary>
    private const int MostSmallWords = 5;

    /// <summary>Null if the page has neither a location nor "online".</summary>
    public static Venue? Read(Page page)
    {
        var header = page.Header;
        var name = Text(header.Text(HeaderKeys.VenueName)) ?? Text(NameInList(header));
        var address = Text(header.Text(HeaderKeys.VenueAddress));
        var location = header.Text(HeaderKeys.Location) is { } written ? Text(WithoutMapAtEnd(written)) : null;
        name ??= address is null && location is null ? Host(page) : null;
        var city = Text(header.Text(HeaderKeys.City));
        if ((name is null || address is null) && header.Find(HeaderKeys.PlaceMap) is { } map)
        {
            var place = PlaceMap.Read(map.Value);
            name ??= Text(place.Name);
            address ??= Text(place.Address);
        }

        if (name is null && address is null && location is not null)
        {
            address = location;
            location = null;
        }

        // "location: Example Hall" beside "address: 5 Example Street" is the house; a city is part of the address.
        if (name is null && address is not null && location is not null && TimeZoneNames.FromPlace(location) is null
            && !address.Contains(location, StringComparison.OrdinalIgnoreCase) && !StreetAddress.IsIn(location))
        {
            name = location;
        }

        var online = OnlineMeetup.Find(page, hasPlace: name is not null || address is not null);
        if (name is null && address is null)
        {
            address = UnderFirstHeading(page) ?? Labelled(page) ?? UnderHeading(page);
        }

        var isHybrid = OnlineMeetup.IsHybrid(page);
        var isRemote = (online is not null || IsOnline(address)) && !isHybrid;
        if (name is null && address is null && !isRemote)
        {
            (name, address) = PlaceInText.Find(page) is { } place ? (place.Name, place.Address) : (null, null);
        }

        address ??= location;
        var isCityOnly = name is null && address is null;
        if (address is not null && city is not null && !address.Contains(city, StringComparison.OrdinalIgnoreCase))
        {
            address = $"{address}, {city}";
        }

        address ??= city;
        if (name == address)
        {
            address = null;
        }

        var isOnline = online is not null || IsOnline(name) || IsOnline(address) || isHybrid;
        if (isOnline && isCityOnly && !isHybrid)
        {
            page.Trace.Rejected("venue", city, "an online meetup is not in the city of its group", null);
            address = null;
        }

        name = IsOnlyOnline(name) ? null : name;
        address = IsOnlyOnline(address) ? null : address;
        if (name is null && address is null)
        {
            return isOnline ? new Venue { IsOnline = true } : null;
        }

        return new Venue { Name = name ?? NameIn(address!), Address = address, IsOnline = isOnline };
    }

    /// <summary>The time zone in the front matter, otherwise that of the city; null if neither is known.</summary>
    public static DateTimeZone? ZoneOf(Page page, Venue? venue)
    {
        if (page.Header.Find(HeaderKeys.Zone) is { Value: HeaderValue.Scalar { Text: var text } } entry)
        {
            if (TimeZoneNames.FromIanaName(text) is { } named)
            {
                return named;
            }

            if (TimeZoneNames.FromAbbreviation(text) is { } meant)
            {
                page.Report.Add("zone-from-abbreviation", entry.Line, $"'{text}' was read as {meant.Zone.Id}.");
                return meant.Zone;
            }

            if (TimeZoneNames.FromPlace(text) is { } city)
            {
                return city;
            }

            // "PT", which has no offset of its own.
            if (WrittenZone.In($"12:00 {text.Trim()}", page.Context.Zone, null) is [{ Zone: { } spoken }])
            {
                page.Report.Add("zone-from-abbreviation", entry.Line, $"'{text}' was read as {spoken.Id}.");
                return spoken;
            }

            page.Report.Add(
                "unknown-zone",
                entry.Line,
                $"'{text}' is not a known time zone; the community's time zone is used.");
        }

        return venue is null ? null
            : TimeZoneNames.FromPlace(venue.Address) ?? TimeZoneNames.FromPlace(venue.Name)
            ?? TimeZoneNames.FromPlace(page.Header.Text(HeaderKeys.City));
    }

    /// <summary>Value of a "Where: …" line, otherwise that of an element whose class is one of places.</summary>
    private static string? Labelled(Page page)
    {
        var lines = page.Body.Blocks
            .Where(block => block is not BodyBlock.Table)
            .SelectMany(block => block.AllLines)
            .Take(500)
            .ToList();
        return InLabels(page, lines.Where(line => !line.IsPlace))
            ?? InLabels(page, lines.Where(line => line.IsPlace));
    }

    private static string? InLabels(Page page, IEnumerable<BodyLine> lines)
    {
        var isEmpty = false;
        foreach (var line in lines)
        {
            if (page.NextLines.Contains(line.Number) || line.IsStruck)
            {
                continue;
            }

            var continued = isEmpty ? Continued(page, line) : null;
            isEmpty = false;
            if ((PlaceLabels.ValueIn(line) ?? continued) is { } value)
            {
                isEmpty = value.Length == 0;
                if (Text(InSentence(WithoutMapAtEnd(MapLinks.Without(value, line)))) is { } place)
                {
                    page.Trace.Took("venue", place, "a labelled line", line.Number, Certainty.Stated);
                    return place;
                }

                if (value.Length > 0)
                {
                    // "Venue: TBC"; an empty label may have its value in the next line.
                    page.Trace.Rejected("venue", value, "it is to be confirmed, or a link", line.Number);
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The lines directly below a label that has no value of its own: "Location:", "Example Library", "Room B".
    /// </summary>
    private static string? Continued(Page page, BodyLine first)
    {
        var block = page.Body.Blocks.First(block => block.AllLines.Any(line => ReferenceEquals(line, first)));
        var lines = block.AllLines.SkipWhile(line => !ReferenceEquals(line, first))
            .TakeWhile((line, at) => (line.Text.Length is > 1 and < LongestLine || (at == 0 && IsLongAddress(line)))
                && !line.Text.Contains(": ", StringComparison.Ordinal)
                && !line.Text.EndsWith(':') && !line.IsStruck && !IsMoment(line.Text) && !IsSentence(line)
                && !IsRemark(line) && line.Text[^1] is not '.' and not '!' and not '?')
            .Take(4)
            .Select(line => WithoutMap(MapLinks.Without(line)).Trim(',', ' '))
            .ToList();
        return block is BodyBlock.Paragraph or BodyBlock.Bullets && lines.Count > 0
            ? string.Join(", ", lines)
            : null;
    }

    /// <summary>
    /// "host: Example" of a page that is an event by its folder, layout, title or keys: who houses it. A full name is
    /// that of a person who leads through the evening.
    /// </summary>
    private static string? Host(Page page) =>
        (page.Class.IsEvent || page.Header.Has(HeaderKeys.Talks) || page.Header.Has(HeaderKeys.Registration)
            || (page.Header.Text(HeaderKeys.Title) is { } title && PageClass.NamesGathering(title)
                && OnlineMeetup.Find(page, hasPlace: false) is null))
        && !page.Class.IsInPodcastFolder
        && page.Header.Find("host", "hosts", "event_host", "event.host", "eventHost")
            is { Value: HeaderValue.Scalar { Text: { Length: > 1 and < 60 } host } }
        && !PersonNames.IsFullName(host) && WebAddress.Read(host) is null
        && !host.Contains('.', StringComparison.Ordinal) && !host.StartsWith('@')
            ? Text(host)
            : null;

    /// <summary>First entry of a list: hosted_by: [{ name: … }].</summary>
    private static string? NameInList(Header header) => header.Find("venue", "hosted_by", "location")?.Value
        is HeaderValue.Sequence { Values: [HeaderValue.Mapping first, ..] }
        ? new Header(first).Text("name", "title")
        : null;

    /// <summary>
    /// Below a heading among the first ones: labels of later sections are those of the parts of a programme.
    /// </summary>
    private static string? UnderFirstHeading(Page page) =>
        page.Body.Sections.Where(section => section.Heading is not null).Take(FirstHeadings)
            .FirstOrDefault(section => PlaceLabels.IsHeading(section.Title)) is { } first
        && !page.Body.Sections.TakeWhile(section => section != first).Concat([first])
            .SelectMany(section => section.Blocks)
            .SelectMany(block => block.AllLines)
            .Any(line => PlaceLabels.ValueIn(line) is not null)
            ? UnderHeading(page)
            : null;

    /// <summary>The short lines below a heading such as "Venue".</summary>
    private static string? UnderHeading(Page page)
    {
        foreach (var section in page.Body.Sections.Where(section => PlaceLabels.IsHeading(section.Title)
            && !page.NextLines.Contains(section.Line)))
        {
            var isBelowText = false;
            var lines = WithAddress(section).SelectMany(block => block.AllLines)
                .Where(line => !(isBelowText |= line.Text.Length >= LongestLine) || StreetAddress.IsIn(line.Text))
                .Where((line, at) => (line.Text.Length is > 1 and < LongestLine || (at == 0 && IsLongAddress(line)))
                    && !line.Text.EndsWith(':') && !line.IsStruck
                    && !BodyDates.IsLabelled(line)
                    && !IsMoment(line.Text) && !IsSentence(line) && !IsRemark(line))
                .TakeWhile(
                    line => !line.Text.StartsWith("http", StringComparison.Ordinal)
                        && (!Maps.OccurInFolded(line.Folded) || StreetAddress.IsIn(line.Text)))
                .Take(5)
                .Select(line => WithoutMap(WithoutLabel(MapLinks.Without(line))).TrimStart(':').Trim(',', ' '))
                .ToList();
            if (lines.Count > 0)
            {
                return Text(string.Join(", ", lines));
            }
        }

        return null;
    }

    /// <summary>
    /// "Example Hall, Level 1, 5 Example Street, Example Town (the house on the corner) - map, photo": a line directly
    /// below the label that is longer than others, because it has the address and the way to it.
    /// </summary>
    private static bool IsLongAddress(BodyLine line) =>
        line.Text.Length is >= LongestLine and < LongestAddress && StreetAddress.IsIn(line.Text)
        && !line.Text.Contains(". ", StringComparison.Ordinal)
        && !Lexicon.TakesPlace.OccurInFolded(line.Folded) && !Lexicon.MeetingVerbs.OccurInFolded(line.Folded);

    /// <summary>"Example Hall, Example Street 5 [Map]": the link to a map behind the address.</summary>
    private static string WithoutMap(string text)
    {
        var end = text.TrimEnd();
        var open = end is [.., ']' or ')'] ? end.LastIndexOfAny(['[', '(']) : -1;
        return open > 0 && Maps.IsMatch(end[(open + 1)..^1].Trim('[', ']', '(', ')', ' '))
            ? end[..open].TrimEnd('[', ' ')
            : text;
    }

    private static string WithoutMapAtEnd(string text) =>
        WithoutMap(text) is var name && name.Length < text.TrimEnd().Length ? name.TrimEnd(' ', '.', ',') : text;

    /// <summary>"📍 The meetup takes place at the Example Hall": the place of a sentence after a label.</summary>
    private static string InSentence(string text) =>
        Lexicon.TakesPlace.OccurIn(text) && PlaceSentence.In(text) is { } place
            ? string.Join(", ", new[] { place.Name, place.Address }.OfType<string>())
            : text;

    private static readonly PhraseIndex Maps = new(
        ["map", "maps", "karte", "plan", "directions", "anfahrt", "itinéraire"]);

    private static string? Text(string? text) =>
        text is null || IsUnconfirmed(text) || Placeholder.Is(text) || text.All(char.IsAsciiDigit)
            || IsNoPlace(text)
            ? null
            : NamedReferences.IdIn(text) is { } id
            ? id
            : PlaceWithHour.WithoutHour(Plain(text)) is { Length: > 1 } plain
            ? plain
            : null;

    /// <summary>"TBC", "to be announced soon", "TBC (probably the Example)".</summary>
    private static bool IsUnconfirmed(string text) => Lexicon.ToBeConfirmed.IsMatch(text)
        || Lexicon.Unconfirmed.LengthAtStart(WordFolding.Fold(text.TrimStart(' ', '(', '[', '*'))) is not null;

    /// <summary>"--Cancelled--", "[Register](…)", "50 participants": what is not one.</summary>
    private static bool IsNoPlace(string text) =>
        (char.IsAsciiDigit(text[0]) && text.Length < 40 && Lexicon.Attendees.OccurIn(text))
        || text.Length < 100
        && Plain(text).Trim('-', '*', '_', ' ', '!', '.', '(', ')') is { Length: > 0 and < 25 } bare
        && (Lexicon.StatusWords.IsMatch(bare) || SignUps.IsMatch(bare));

    private static readonly PhraseIndex SignUps = new(
        ["register", "register here", "rsvp", "sign up", "tickets", "anmeldung", "anmelden", "inscription"]);

    /// <summary>Plain text of a value that may contain a Markdown link or line breaks.</summary>
    private static string Plain(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var middle = text.IndexOf("](", StringComparison.Ordinal);
        if (open >= 0 && middle > open)
        {
            var close = text.IndexOf(')', middle);
            text = text[..open] + text[(open + 1)..middle] + (close < 0 ? string.Empty : text[(close + 1)..]);
        }

        text = HtmlValue.WithoutLinks(text)
            .Replace("<br/>", ", ", StringComparison.OrdinalIgnoreCase)
            .Replace("<br>", ", ", StringComparison.OrdinalIgnoreCase)
            .Replace("<br />", ", ", StringComparison.OrdinalIgnoreCase);
        if (text.Contains("://", StringComparison.Ordinal))
        {
            text = WithoutAddresses(text);
        }

        return text.Length == 0
            ? string.Empty
            : PlainText.WithoutMarkup(text).Replace(" ,", ",", StringComparison.Ordinal).Trim(',', ' ', '_');
    }

    /// <summary>"Example Hall, https://…": the name; empty if it begins like a text about the link.</summary>
    private static string WithoutAddresses(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Contains("://", StringComparison.Ordinal));
        var rest = string.Join(' ', words).Trim(' ', ',', ':', '-', '\u2013', '|', '(', ')', '<', '>', '/');
        return rest.Length > 2
            && (char.IsUpper(rest[0]) || char.IsAsciiDigit(rest[0])
                || Lexicon.Online.LengthAtStart(WordFolding.Fold(rest)) is not null)
            && !rest.Contains('!', StringComparison.Ordinal) && !Lexicon.MapLabels.IsMatch(rest) ? rest : string.Empty;
    }

    private static bool IsOnline(string? text) => text is not null && Lexicon.Online.OccurIn(text);

    private static bool IsOnlyOnline(string? text) =>
        text is { Length: < 40 }
            && IsOnline(text)
            && !text.AsSpan().ContainsAnyInRange('0', '9')
            && TimeZoneNames.FromPlace(text) is null;

    /// <summary>A day or hour below a heading such as "When and where".</summary>
    private static bool IsMoment(string text) =>
        HumanTimes.AtStart(text) is not null && !StreetAddress.IsIn(text)
            || HumanDates.Find(text) is { Start: < 12 };

    /// <summary>"There will be somebody at the door until 18:15": what is said beside the place.</summary>
    private static bool IsSentence(BodyLine line) =>
        // "The meetups take place at the Example Hall (12 Example Street)" has more than the place.
        ((Lexicon.TakesPlace.OccurInFolded(line.Folded)
            || (line.Text[^1] is '.' or '!' && Lexicon.MeetingVerbs.OccurInFolded(line.Folded)))
            && PlaceSentence.In(line.Text) is not null)
        || (line.Text[^1] is '.' or '!' && SentenceWord.InFolded(line.Folded, 0, line.Folded.Length) is [var first, ..]
            && Lexicon.Writers.Contains(first.Text))
        || (!StreetAddress.IsIn(line.Text)
        && (line.Text[^1] is '.' or '!' || Lexicon.FutureVerbs.OccurInFolded(line.Folded)
            || HumanTimes.Find(line.Text) is not null)
        && SentenceWord.In(line.Text).Count(word => char.IsLower(line.Text[word.Start])) > MostSmallWords);

    /// <summary>The paragraphs and lists up to the address; a list below it is about buses and bicycles.</summary>
    private static IEnumerable<BodyBlock> WithAddress(Section section)
    {
        var hasAddress = false;
        foreach (var block in section.Blocks.Where(block => block is BodyBlock.Paragraph or BodyBlock.Bullets))
        {
            if (hasAddress && block is BodyBlock.Bullets)
            {
                yield break;
            }

            yield return block;
            hasAddress |= block.AllLines.Any(line => line.Text.Length < LongestLine && StreetAddress.IsIn(line.Text));
        }
    }

    /// <summary>"Thanks to Example for hosting us!", "Caution, not our usual place!": to the reader.</summary>
    private static bool IsRemark(BodyLine line) => !StreetAddress.IsIn(line.Text)
        && ((line.Text.EndsWith('!')
                && SentenceWord.In(line.Text).Count(word => char.IsLower(line.Text[word.Start])) > 1)
            || (SentenceWord.In(line.Text) is [{ Bare: var first }, ..] && Lexicon.ThankingWords.Contains(first)));

    /// <summary>"Name: Example Hall" below a heading: the value.</summary>
    private static string WithoutLabel(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 1 and < 20 && !text.AsSpan(0, colon).Contains(' ') ? text[(colon + 2)..] : text;
    }

    /// <summary>"The Hoxton, Blackfriars Rd, …": the part before the street is the venue name.</summary>
    private static string? NameIn(string address)
    {
        var parts = address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2
            && !IsStreet(parts[0])
            && parts[1..].Any(IsStreet)
            && TimeZoneNames.FromPlace(parts[0]) is null ? parts[0] : null;
    }

    private static bool IsStreet(string part) =>
        part.AsSpan().ContainsAnyInRange('0', '9') ||
        Token.Tokenize(part).Exists(
            token => token.Kind == TokenKind.Word && (Lexicon.Streets.Contains(token.Text)
                || token.Text.EndsWith("strasse", StringComparison.Ordinal)
                || token.Text.EndsWith("stra\u00DFe", StringComparison.Ordinal)));
}
