using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A time zone beside an hour: "18:30 UTC", "6:30 PM EST", "19:00 GMT+2", "18:30+02:00", "18:30Z",
/// "19:00 Europe/Berlin", "7pm Berlin time".
/// </summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Zone">Null if the text names a zone that is not known.</param>
/// <param name="IsAbbreviation">Whether it was read from an abbreviation, which several zones may share.</param>
internal sealed partial record WrittenZone(int Start, int End, string Text, DateTimeZone? Zone, bool IsAbbreviation)
{
    /// <summary>A longer text is prose; only its beginning is searched.</summary>
    private const int MaximumLength = 1_000;

    /// <summary>A longer cell is not the head of a column of hours.</summary>
    private const int MaximumColumnHead = 60;

    /// <summary>Written in lower case, others are words: "est" in French, "west" and "ist".</summary>
    private static readonly HashSet<string> LowerCase = [
        "utc", "gmt", "cet", "cest", "mesz", "edt", "pdt", "pst", "jst"
    ];

    /// <summary>Abbreviations that are not also words; others may begin a title: "19:00 CAT pictures".</summary>
    private static readonly HashSet<string> Distinct = [
        "Z", "UTC", "GMT", "CET", "CEST", "MEZ", "MESZ", "BST", "EST", "EDT", "CST", "CDT", "PST", "PDT", "JST", "IST"
    ];

    /// <summary>Whether it cannot be the beginning of a title.</summary>
    public bool IsDistinct => Zone is not null &&
        (Distinct.Contains(Text) || Text.AsSpan().ContainsAny('/', '+', '-'));

    /// <summary>The zone that is written in brackets after this one for the same hour: "CEST (UTC+5:30)".</summary>
    /// <returns>Null if there is none, or if its name is not known.</returns>
    public WrittenZone? Explained(string text, DateTimeZone own, LocalDate? date)
    {
        var match = text.Length > MaximumLength || End > text.Length ? Match.Empty : Bracket.Match(text, End);
        var name = match.Groups["zone"];
        return match.Success && Named(name.Value, name.Index, own, date) is { Zone: not null } zone ? zone : null;
    }

    /// <summary>All zones that follow an hour, in order.</summary>
    /// <param name="own">The zone whose abbreviations are preferred: that of the page or community.</param>
    /// <param name="date">Null if unknown.</param>
    public static IReadOnlyList<WrittenZone> In(string text, DateTimeZone own, LocalDate? date)
    {
        var found = new List<WrittenZone>();
        var searched = text.Length > MaximumLength ? text[..MaximumLength] : text;
        foreach (Match hour in Hours.Matches(searched))
        {
            if (After(searched, hour.Index + hour.Length, own, date) is { } zone &&
                (found.Count == 0 || found[^1].End <= zone.Start))
            {
                found.Add(zone);
            }
        }

        if (found.Count == 0 && Before.Match(searched) is { Success: true } before)
        {
            var name = before.Groups["zone"];
            found.AddRange(Named(name.Value, name.Index, own, date) is { Zone: not null } zone ? [zone] : []);
        }

        return found;
    }

    /// <summary>The zone in "(all times UTC)", "all times are in CET", "alle Zeiten in UTC".</summary>
    public static WrittenZone? ForAllTimes(string text, DateTimeZone own, LocalDate? date)
    {
        var match = text.Length > MaximumLength ? Match.Empty : AllTimes.Match(text);
        var name = match.Groups["zone"];
        return match.Success ? Named(name.Value, name.Index, own, date) : null;
    }

    /// <summary>The zone in the head of a column of hours: "Time (UTC)", "Uhrzeit [MESZ]", "Horaire (UTC+2)".</summary>
    public static WrittenZone? InColumnHead(string head, DateTimeZone own, LocalDate? date)
    {
        var match = head.Length > MaximumColumnHead ? Match.Empty : ColumnHead.Match(head);
        var name = match.Groups["zone"];
        return match.Success ? Named(name.Value, name.Index, own, date) : null;
    }

    /// <summary>The text with the zones replaced by spaces, so that ranges of hours are seen.</summary>
    public static string Without(string text, IReadOnlyList<WrittenZone> zones)
    {
        if (zones.Count == 0)
        {
            return text;
        }

        var letters = text.ToCharArray();
        foreach (var zone in zones)
        {
            letters.AsSpan(zone.Start, zone.End - zone.Start).Fill(' ');
        }

        return new string(letters);
    }

    private static WrittenZone? After(string text, int at, DateTimeZone own, LocalDate? date)
    {
        if (Zulu.Match(text, at) is { Success: true } zulu)
        {
            return new WrittenZone(at, at + zulu.Length, "Z", DateTimeZone.Utc, IsAbbreviation: false);
        }

        if (Plus.Match(text, at) is { Success: true } offset)
        {
            return new WrittenZone(
                at, at + offset.Length, offset.Value.Trim(), OfOffset(offset.Value), IsAbbreviation: false);
        }

        var name = Name.Match(text, at);
        return name.Success ? Named(name.Groups["zone"].Value, name.Groups["zone"].Index, own, date) : null;
    }

    private static WrittenZone? Named(string written, int start, DateTimeZone own, LocalDate? date)
    {
        WrittenZone Of(DateTimeZone? zone, bool isAbbreviation = false) =>
            new(start, start + written.Length, written, zone, isAbbreviation);

        var bare = written.Trim();
        if (Universal.Match(bare) is { Success: true } universal)
        {
            if (universal.Groups["offset"] is { Success: true, Value: var offset })
            {
                return Of(OfOffset(offset));
            }

            return Of(Abbreviates(own, bare, date) ? own : DateTimeZone.Utc);
        }

        if (bare.Contains('/', StringComparison.Ordinal))
        {
            return Of(TimeZoneNames.FromIanaName(bare));
        }

        if (bare.Contains(' ', StringComparison.Ordinal) || bare is "Eastern" or "Central" or "Mountain" or "Pacific")
        {
            return Long(bare) is { } known ? Of(known) : null;
        }

        if (!bare.All(char.IsUpper) && !LowerCase.Contains(bare))
        {
            return null;
        }

        if (Abbreviates(own, bare, date))
        {
            return Of(own);
        }

        if (bare switch
        {
            "ET" => "America/New_York",
            "CT" => "America/Chicago",
            "MT" => "America/Denver",
            "PT" => "America/Los_Angeles",
            "IST" => "Asia/Kolkata",
            "MSK" => "Europe/Moscow",
            "AKST" or "AKDT" => "America/Anchorage",
            "HST" => "Pacific/Honolulu",
            "AST" or "ADT" => "America/Halifax",
            "WIB" => "Asia/Jakarta",
            "ICT" => "Asia/Bangkok",
            "PKT" => "Asia/Karachi",
            "EAT" => "Africa/Nairobi",
            "WAT" => "Africa/Lagos",
            "CAT" => "Africa/Maputo",
            "ACST" or "ACDT" => "Australia/Adelaide",
            "AWST" => "Australia/Perth",
            "ART" => "America/Argentina/Buenos_Aires",
            _ => null,
        } is { } id)
        {
            return Of(TimeZoneNames.FromIanaName(id), isAbbreviation: true);
        }

        if (TimeZoneNames.FromAbbreviation(bare) is { } meant)
        {
            return Of(meant.Zone, isAbbreviation: true);
        }

        // Other capitals that end like a time zone.
        return bare.Length is 3 or 4 or 5 && bare.EndsWith('T') ? Of(null) : null;
    }

    /// <summary>Whether a zone itself uses the abbreviation on that day.</summary>
    private static bool Abbreviates(DateTimeZone own, string abbreviation, LocalDate? date) =>
        date is { } day && !abbreviation.Equals("UTC", StringComparison.OrdinalIgnoreCase) &&
        own.GetZoneInterval(day.At(new LocalTime(12, 0)).InZoneLeniently(own).ToInstant()).Name == abbreviation;

    /// <summary>"Berlin time", "Eastern Time", "Berliner Zeit", "heure de Paris".</summary>
    private static DateTimeZone? Long(string text)
    {
        var place = LongName.Replace(text, string.Empty).Trim();
        var id = place.ToUpperInvariant() switch
        {
            "EASTERN" or "US EASTERN" => "America/New_York",
            "CENTRAL" or "US CENTRAL" => "America/Chicago",
            "MOUNTAIN" => "America/Denver",
            "PACIFIC" or "US PACIFIC" => "America/Los_Angeles",
            "CENTRAL EUROPEAN" or "BERLINER" => "Europe/Berlin",
            "WIENER" => "Europe/Vienna",
            "UK" or "LONDONER" => "Europe/London",
            _ => null,
        };
        return id is null ? TimeZoneNames.FromPlace(place) : TimeZoneNames.FromIanaName(id);
    }

    private static DateTimeZone? OfOffset(string text)
    {
        var isWest = text.AsSpan().ContainsAny('-', '\u2212', '\u2013');
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var hours = digits.Length <= 2 ? digits : digits[..^2];
        var minutes = digits.Length <= 2 ? "0" : digits[^2..];
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ||
            !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) ||
            hour > 14 || minute > 59)
        {
            return null;
        }

        var offset = Offset.FromHoursAndMinutes(hour, minute);
        return DateTimeZone.ForOffset(isWest ? -offset : offset);
    }

    [GeneratedRegex(
        @"\d{1,2}(?:[:.hH]\d{2}(?::\d{2})?)?(?:\s?(?:[AaPp]\.?[Mm]\b\.?|[Uu]hr\b|h\b|o'clock\b|noon\b|midnight\b))?|" +
        @"\b(?:noon|midnight)\b", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Hours { get; }

    [GeneratedRegex(@"\G[Zz](?![\p{L}\d])", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Zulu { get; }

    [GeneratedRegex(@"\G ?\+(?:\d{2}:?\d{2})(?!\d)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Plus { get; }

    private const string ZoneForms =
        @"(?:UTC|GMT|utc|gmt)(?:\s?(?:\+\s?|[\-\u2212])(?:1[0-4]|0?\d)(?::?\d{2})?(?![\d:]))?|" +
        @"[A-Z][A-Za-z]{1,30}/[A-Z][A-Za-z_]{1,30}(?:/[A-Z][A-Za-z_]{1,30})?|" +
        @"(?:[A-Z][\p{L}.]{1,30} ){1,3}(?:[Tt]ime|[Zz]eit)(?!\p{L})|heure de [A-Z]\p{L}{1,30}|" +
        @"(?:US )?(?:Eastern|Central|Mountain|Pacific)(?=\s{0,9}(?:$|[)\],;.|/]))|[A-Za-z]{2,5}(?!\p{L})";

    [GeneratedRegex(@"\G\s{0,2}(?:[(\[,]\s{0,2}|in )?(?<zone>" + ZoneForms + ")",
        RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"\G\s{0,2}[(\[/]\s{0,2}(?:= ?)?(?<zone>" + ZoneForms + @")\s{0,2}[)\]]",
        RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Bracket { get; }

    [GeneratedRegex(
        @"(?<![\p{L}/])(?<zone>UTC|GMT|CET|CEST|MEZ|MESZ)[:,]?\s\d{1,2}(?:[:.h]\d{2}|\s?[AaPp]\.?[Mm]|\s?Uhr)",
        RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Before { get; }

    [GeneratedRegex(
        @"(?:all times|times (?:are|shown|below|in)|" +
        @"alle (?:Uhrz|Z)eit(?:en|angaben)|(?:Uhrz|Z)eit(?:en|angaben) (?:in|sind)|" +
        @"tous les horaires|toutes les heures|(?:heures|horaires) (?:en|sont))" +
        @"(?:\s(?:are|given|shown|listed|below|sind|sont|in|en|the|als|time|zone|timezone|is|agenda)){0,5}\s?[:(]?\s?" +
        @"(?<zone>" + ZoneForms + ")", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex AllTimes { get; }

    [GeneratedRegex(
        @"^(?:(?:local |start )?times?|when|start|begin|(?:start|uhr|beginn|anfangs)?zeit(?:en)?|beginn|wann|" +
        @"heures?|horaires?|d\u00E9but|quand)\s?(?:[(\[,/\u2013-]|in\s|en\s)\s?(?:in |en )?(?<zone>" +
        ZoneForms + @")\s?[)\]]?$", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex ColumnHead { get; }

    [GeneratedRegex(
        @"(?:\s(?:standard |daylight |summer )?(?:time|zeit)$|^heure de )",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex LongName { get; }

    [GeneratedRegex(
        @"^(?:UTC|GMT)(?<offset>\s?[+\-\u2212]\s?\d{1,2}(?::?\d{2})?)?$",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Universal { get; }
}
