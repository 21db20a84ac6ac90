using CommunityBot.Content.Body;

namespace CommunityBot.Content.Prose;

/// <summary>A line of an agenda, before am and pm are settled and the title is read.</summary>
/// <param name="Time">Null for an agenda item without a time of its own.</param>
/// <param name="Text">The line without its time.</param>
/// <param name="About">The lines below, which describe the item.</param>
internal sealed record AgendaLine(BodyLine Line, TimeMention? Time, string Text, List<string> About)
{
    /// <summary>
    /// The description of a list item ends with the item; that of a paragraph continues in later paragraphs.
    /// </summary>
    public bool IsListed { get; init; }

    public WrittenZone? Zone { get; init; }

    /// <summary>Index of the section, if the line is its heading.</summary>
    public int At { get; init; } = -1;

    /// <summary>The day, in an agenda of several days.</summary>
    public AgendaDay? Day { get; init; }

    /// <summary>The room or track, in an agenda with several of them at once.</summary>
    public AgendaPlace? Place { get; init; }

    /// <summary>The line if it starts with a time and has a title after it.</summary>
    public static AgendaLine? Read(BodyLine? line) => Read(line, needsTitle: true);

    public static AgendaLine? Read(BodyLine? line, bool needsTitle)
    {
        if (line is not { IsStruck: false })
        {
            return null;
        }

        if (HumanTimes.AtStart(line.Text) is not { } time)
        {
            return ReadBracketed(line);
        }

        // "15:00 UTC - 15:30 UTC News", "15:00 UTC: News".
        var text = line.Text;
        var zones = WrittenZone.In(text.Length > 60 ? text[..60] : text, NodaTime.DateTimeZone.Utc, null)
            .Where(zone => zone.IsDistinct)
            .ToList();
        if (zones.Count > 0 && text.AsSpan(time.End, Math.Max(0, zones[0].Start - time.End)).Trim(" ([,").IsEmpty)
        {
            text = WrittenZone.Without(text, zones);
            time = HumanTimes.AtStart(text) ?? time;
        }
        else
        {
            zones.Clear();
        }

        var rest = WithoutDuration(WithoutSeparator(text[time.End..]));
        return rest.Length > 0 || !needsTitle ? new AgendaLine(line, time, rest, [])
        {
            Zone = zones.Count > 0 ? zones[0] : null,
        } : null;
    }

    /// <summary>"1st (8:00pm): A talk", "Doors (18:30) - come in": the hour in brackets after a short label.</summary>
    private static AgendaLine? ReadBracketed(BodyLine line)
    {
        const int LongestLabel = 30;
        var text = line.Text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open is < 1 or > LongestLabel || text[open - 1] != ' '
            || text.IndexOf(')', open) is not (> 0 and var close) || close - open > LongestLabel
            || !char.IsAsciiDigit(text[open + 1])
            || text[(close + 1)..].TrimStart() is not [':' or '-' or '\u2013' or '\u2014', ..]
            || HumanTimes.Find(text[(open + 1)..close]) is not { Start: 0 } time || time.End < close - open - 1)
        {
            return null;
        }

        var label = text[..open].Trim();
        var rest = WithoutSeparator(text[(close + 1)..]);
        var isWord = label.Count(char.IsLetter) > 3 && label.All(letter => char.IsLetter(letter) || letter == ' ');
        return rest.Length == 0 ? null
            : isWord ? new AgendaLine(line, time, label, [rest])
            : new AgendaLine(line, time, rest, []);
    }

    /// <summary>
    /// A line with its time at the end: "Doors open: 18:30", "First talk (19:00 - 19:45)", "Pizza at 20:00". Whether
    /// the line belongs to an agenda is for the caller to know.
    /// </summary>
    public static AgendaLine? ReadTimeLast(BodyLine? line)
    {
        const int LongestTitle = 200;
        if (line is not { IsStruck: false, Text.Length: > 5 and < LongestTitle } || !char.IsLetter(line.Text[0]))
        {
            return null;
        }

        var text = line.Text.TrimEnd(' ', '.', ')', ']', ';');
        for (var at = HumanTimes.Find(text); at is not null; at = HumanTimes.Find(text, from: at.End))
        {
            var before = text[..at.Start].TrimEnd();
            if (at.End >= text.Length - 1 && text[at.End..].Trim('.', ' ').Length == 0
                && (IsSeparated(before) || char.IsLetter(text[at.Start]))
                && HumanDates.Find(before) is null)
            {
                var title = before.TrimEnd(
                    ' ', ':', '(', '[', '-', '\u2013', '\u2014', '|', ',', '@', '~', '>', '\u2192');
                return title.Length > 1 ? new AgendaLine(line, at, title, []) : null;
            }

            if (at.End <= at.Start)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>
    /// The items of an agenda in one line: "Agenda: 18:30 doors, 19:00 a talk, 20:00 pizza". Empty if the line does not
    /// say that it is one, or has times within a title.
    /// </summary>
    public static IReadOnlyList<AgendaLine> Split(BodyLine line, bool isAgenda)
    {
        const int LongestLine = 600;
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        var start = colon > 0 && AgendaLines.IsAgendaHeading(line.Text[..colon]) ? colon + 1 : isAgenda ? 0 : -1;
        if (line.IsStruck || start < 0 || line.Text.Length > LongestLine)
        {
            return [];
        }

        var items = new List<AgendaLine>();
        var text = line.Text;
        for (var at = HumanTimes.Find(text, from: start); at is not null;)
        {
            var next = HumanTimes.Find(text, from: at.End);
            var before = text[start..at.Start].TrimEnd();
            var title = WithoutSeparator(text[at.End..(next?.Start ?? text.Length)])
                .Trim(' ', ',', ';', '|', '/', '\u2022', '-', '\u2013');
            if ((items.Count > 0 && before is not [.., ',' or ';' or '|' or '/' or '\u2022' or '\u2013' or '.'])
                || (items.Count == 0 && before.Length > 0) || title.Length < 2)
            {
                return [];
            }

            items.Add(new AgendaLine(line, at, title.TrimEnd('.'), []) { IsListed = true });
            at = next;
        }

        return items;
    }

    /// <summary>In a list with some times, an item without one follows the item before it.</summary>
    public static AgendaLine? Untimed(BodyLine line) =>
        line is { IsStruck: false, Text.Length: > 1 } ? new AgendaLine(line, null, line.Text, []) : null;

    public static bool IsDuration(string text)
    {
        var tokens = Token.Tokenize(text);
        return tokens.Count is >= 1 and <= 7 && tokens.Exists(token => token.Kind == TokenKind.Word) &&
            tokens.TrueForAll(
                token => token.Kind is TokenKind.Number || token.Is('.') || token.Is('?') || token.Is('~') ||
                    token.Is('+') ||
                token.Text is "min" or "mins" or "minutes" or "minute" or "minuten" or "h" or "hour" or "hours" or
                    "m" or "std" or "stunden" or "heure" or "heures");
    }

    public static string WithoutSeparator(string text) => text.TrimStart(
        ' ', '-', '\u2013', '\u2014', ':', '|', '~', ')', ']', '\u2022', '.', '>', ',', '*');

    private static bool IsSeparated(string before) =>
        before.Length > 1 && before[^1] is ':' or '(' or '[' or '-' or '\u2013' or '\u2014' or '|' or ',' or '@' or '~'
            or '>' or '\u2192';

    /// <summary>"A talk (20 min)", "A talk [45 Minuten]": the length of an item is no part of its title.</summary>
    public static string WithoutDurationAtEnd(string text)
    {
        const int LongestDuration = 24;
        var open = text.LastIndexOfAny(['(', '[']);
        return open > 1 && text[^1] is (')' or ']') && text.Length - open < LongestDuration
            && IsDuration(text[(open + 1)..^1])
            ? text[..open].TrimEnd(' ', '-', '\u2013', '\u2014', ',')
            : text;
    }

    private static string WithoutDuration(string text)
    {
        if (text.StartsWith('(')
            && text.IndexOf(')', StringComparison.Ordinal) is > 0 and < 20 and var close
            && IsDuration(text[1..close]))
        {
            return text[(close + 1)..].TrimStart(' ', '-', '\u2013', ':');
        }

        return text;
    }
}

/// <summary>The room of an agenda item, or the track if the page does not say that it is a room.</summary>
internal sealed record AgendaPlace(string Name, bool IsRoom);
