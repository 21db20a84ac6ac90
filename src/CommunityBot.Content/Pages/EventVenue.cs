using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>Reads the venue and time zone of a page's event from front matter and labelled body lines.</summary>
internal static class EventVenue
{
    private static readonly PhraseIndex CertainlyOnline = new(
    [
        "virtual meetup", "virtual event", "online meetup", "online event", "on zoom", "via zoom", "join us online",
        "held online", "virtual afternoon",
        "online via", "fully online", "takes place online", "findet online", "online-meetup", "online-treffen",
        "en ligne sur", "meetup virtuel",
        "meetup en ligne", "événement en ligne", "live on youtube", "livestream on youtube", "online only",
        "online-only",
    ]);

    /// <summary>Null if the page has neither a location nor "online".</summary>
    public static Venue? Read(Page page)
    {
        var header = page.Header;
        var name = Text(header.Text(HeaderKeys.VenueName)) ?? Text(NameInList(header));
        var address = Text(header.Text(HeaderKeys.VenueAddress));
        var location = Text(header.Text(HeaderKeys.Location));
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

        if (name is null && address is null)
        {
            address = Labelled(page) ?? UnderHeading(page);
        }

        address ??= location;
        if (address is not null && city is not null && !address.Contains(city, StringComparison.OrdinalIgnoreCase))
        {
            address = $"{address}, {city}";
        }

        address ??= city;
        if (name == address)
        {
            address = null;
        }

        var isOnline = header.IsTrue(HeaderKeys.Online) || IsOnline(name) || IsOnline(address) || HasOnlinePhrase(page);
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

            page.Report.Add(
                "unknown-zone",
                entry.Line,
                $"'{text}' is not a known time zone; the community's time zone is used.");
        }

        return venue is null ? null : TimeZoneNames.FromPlace(venue.Address) ?? TimeZoneNames.FromPlace(venue.Name);
    }

    /// <summary>Value of a "Where: …" line.</summary>
    private static string? Labelled(Page page)
    {
        foreach (var line in page.Body.Blocks
            .Where(block => block is not BodyBlock.Table)
            .SelectMany(block => block.AllLines)
            .Take(500))
        {
            var text = line.Text.TrimStart('*', '-', ' ', '\u2022', '\u27A1', '\uFE0F');
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon is > 1 and < 30
                && text.Length < 250
                && Lexicon.WhereKeys.IsMatch(text[..colon].Trim('*', '_', ' '))
                && !page.NextLines.Contains(line.Number))
            {
                return Text(text[(colon + 1)..].Trim(' ', '*', '_'));
            }
        }

        return null;
    }

    /// <summary>First entry of a list: hosted_by: [{ name: … }].</summary>
    private static string? NameInList(Header header) => header.Find("venue", "hosted_by", "location")?.Value
        is HeaderValue.Sequence { Values: [HeaderValue.Mapping first, ..] }
        ? new Header(first).Text("name", "title")
        : null;

    /// <summary>The short lines below a heading such as "Venue".</summary>
    private static string? UnderHeading(Page page)
    {
        foreach (var section in page.Body.Sections.Where(section => Lexicon.WhereKeys.IsMatch(section.Title)))
        {
            var lines = section.Blocks.OfType<BodyBlock.Paragraph>()
                .SelectMany(paragraph => paragraph.Lines)
                .Where(line => line.Text.Length is > 1 and < 90 && !line.Text.EndsWith(':') && !line.IsStruck)
                .TakeWhile(
                    line => !line.Text.StartsWith("http", StringComparison.Ordinal) && !Maps.OccurInFolded(line.Folded))
                .Take(5)
                .Select(line => line.Text.Trim(',', ' '))
                .ToList();
            if (lines.Count > 0)
            {
                return Text(string.Join(", ", lines));
            }
        }

        return null;
    }

    private static readonly PhraseIndex Maps = new(
        ["map", "maps", "karte", "plan", "directions", "anfahrt", "itinéraire"]);

    private static string? Text(string? text) =>
        text is null || Lexicon.ToBeConfirmed.IsMatch(text) || text.All(char.IsAsciiDigit)
            ? null
            : Plain(text) is { Length: > 1 } plain
            ? plain
            : null;

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

        text = text
            .Replace("<br/>", ", ", StringComparison.OrdinalIgnoreCase)
            .Replace("<br>", ", ", StringComparison.OrdinalIgnoreCase)
            .Replace("<br />", ", ", StringComparison.OrdinalIgnoreCase);
        return text.Contains("://", StringComparison.Ordinal)
            ? string.Empty
            : PlainText.WithoutMarkup(text).Replace(" ,", ",", StringComparison.Ordinal).Trim(',', ' ');
    }

    private static bool IsOnline(string? text) => text is not null && Lexicon.Online.OccurIn(text);

    private static bool IsOnlyOnline(string? text) =>
        text is { Length: < 40 }
            && IsOnline(text)
            && !text.AsSpan().ContainsAnyInRange('0', '9')
            && TimeZoneNames.FromPlace(text) is null;

    private static bool HasOnlinePhrase(Page page) => page.Body.Blocks
        .Where(block => block is BodyBlock.Paragraph or BodyBlock.Heading)
        .SelectMany(block => block.AllLines)
        .Any(line => !page.NextLines.Contains(line.Number) && CertainlyOnline.OccurInFolded(line.Folded));

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
