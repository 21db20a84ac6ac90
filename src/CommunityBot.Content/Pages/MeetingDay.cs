using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Pages;

/// <summary>The day of one of several meetings on a page, with the year from a heading above if it has none.</summary>
/// <param name="Written">The day and, if known, the hours, for the header of the meeting.</param>
internal sealed record MeetingDay(LocalDate Date, string Written, int Line)
{
    private static readonly char[] Separators =
        [' ', '-', '\u2013', '\u2014', ':', ',', '|', '\u00B7', '(', ')', '.', '/'];

    /// <summary>Words before a place, in lower case and with their accents: "A talk" begins no place.</summary>
    private static readonly HashSet<string> PlaceWords = new(StringComparer.Ordinal)
    {
        "in", "im", "at", "bei", "beim", "chez", "\u00E0", "au", "aux", "dans", "@", "auf",
    };

    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal)
    {
        "am", "on", "le", "du", "vom", "the", "den", "der", "au", "of", "from", "ab", "for",
    };

    /// <summary>Whether the day is written beside an hour.</summary>
    public bool HasHour { get; init; }

    /// <summary>Whether a label names it: "Date: …", "Treffen: …".</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Whether it is in the heading of the meeting.</summary>
    public bool IsInHeading { get; init; }

    /// <summary>
    /// Whether a place may follow the day in the heading: "am 28. Januar 2031 im Beispielhaus", "4 March 2031
    /// (online)".
    /// </summary>
    public bool IsBesidePlace { get; init; }

    /// <summary>What is called a place behind the day: "1. Treffen, 14.01.2031, Beispiel Space".</summary>
    public string? Place { get; init; }

    /// <summary>What the heading says besides the day; null if nothing.</summary>
    public string? Topic { get; init; }

    /// <summary>The day in a heading; null if it has none.</summary>
    /// <param name="year">The year of a day without one; null if no title above has one.</param>
    public static MeetingDay? InHeading(BodyLine heading, int? year)
    {
        var text = heading.Text;
        if (text.Length > 200
            || HumanDates.Find(text) is not { } mention
            || Resolve(mention, text, year) is not { } day)
        {
            return null;
        }

        var rest = text[mention.End..];
        var time = HumanTimes.Find(rest);
        var after = time is { Start: < 12 } ? rest[time.End..] : rest;
        after = WithoutZone(after.TrimStart(Separators.Except(['(']).ToArray()));
        var aside = after.StartsWith('(') ? after.IndexOf(')', StringComparison.Ordinal) + 1 : 0;
        var hasAside = aside > 0;
        after = after[aside..].TrimStart(Separators);
        var isPlace = PlaceWords.Contains(FirstWord(after));
        var before = WithoutConnector(text[..mention.Start].TrimEnd(Separators));
        var place = mention.End < text.Length && text[mention.End] == ',' ? PlaceOf(before, after) : null;
        var written = time is null ? day.Written : $"{day.Written} {rest[time.Start..]}";
        return new MeetingDay(day.Date, written, heading.Number)
        {
            HasHour = time is not null,
            IsInHeading = true,
            IsBesidePlace = isPlace || hasAside || place is not null,
            Place = place,
            Topic = TopicOf(
                WhenSections.IsWhen(before.Replace('/', ' ')) ? string.Empty : before,
                isPlace || place is not null ? string.Empty : WithoutEnd(after)),
        };
    }

    /// <summary>The place behind the name of the meeting and its day; null if the words may be its topic.</summary>
    private static string? PlaceOf(string before, string after) =>
        NamesMeeting(before) && after.Length < 60 && PlaceSentence.IsCalledPlace(after)
        && PlaceSentence.Run(after, 0) == after.Length && PlaceSentence.IsPlausible(after)
            ? after
            : null;

    /// <summary>The day in a labelled line, or in a line that has nothing but a day and hours.</summary>
    public static MeetingDay? InLine(BodyLine line, int? year)
    {
        if (line.IsStruck || line.Text.Length is < 6 or > 200 || HumanDates.Find(line.Text) is not { } mention)
        {
            return null;
        }

        var text = line.Text.TrimStart(' ', '*', '-', '\u2022', '\u27A1', '\uFE0F', '\uD83D', '\uDCC5', '\uDDD3');
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var label = colon is > 1 and < 30 ? text[..colon].Trim('*', '_', ' ') : null;
        var isLabelled = label is not null
            && (Lexicon.WhenKeys.IsMatch(label) || NamesMeeting(label))
            && mention.Start > line.Text.Length - text.Length + colon;
        var time = HumanTimes.Find(line.Text, from: mention.End);
        if ((!isLabelled && !IsNothingElse(line.Text, mention, time))
            || Resolve(mention, line.Text, year) is not { } day)
        {
            return null;
        }

        return new MeetingDay(
            day.Date, time is null ? day.Written : $"{day.Written} {line.Text[time.Start..]}", line.Number)
        {
            HasHour = time is not null,
            IsLabelled = isLabelled,
        };
    }

    /// <summary>The year in a title: "2031", "Meetings for 2031", "March 2031"; null if it has none or two.</summary>
    public static int? YearIn(string title)
    {
        if (!title.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var years = Token.Tokenize(title)
            .Where(token => token is { Kind: TokenKind.Number, Text.Length: 4, Number: >= 1990 and <= 2100 })
            .Select(token => token.Number)
            .Distinct()
            .ToList();
        return years is [var only] ? only : null;
    }

    /// <summary>Whether the text has a word for a meeting: "74. Stammtisch: 4.3.2031".</summary>
    public static bool NamesMeeting(string text) => Evidence.PageClass.HasEventWord(text.Replace(':', ' '));

    private static (LocalDate Date, string Written)? Resolve(DateMention mention, string text, int? year)
    {
        var full = mention.Year is null ? mention with { Year = year } : mention;
        if (full.Year is null || full.Resolve(null) is not { Date: { } date } guess)
        {
            return null;
        }

        // A year from elsewhere is right only if the weekday fits.
        if (mention.Year is null)
        {
            return guess.WeekdayDisagrees || mention.LastDay is not null
                ? null
                : (date, LocalDatePattern.Iso.Format(date));
        }

        return (date, text[mention.Start..mention.End]);
    }

    private static bool IsNothingElse(string text, DateMention mention, TimeMention? time)
    {
        var end = time?.End ?? mention.End;
        return text[..mention.Start].Count(char.IsLetter) <= 3 && text[end..].Count(char.IsLetter) <= 6;
    }

    /// <summary>The topic is what is beside the name of the meeting: "Stammtisch, 4 March 2031: Rust".</summary>
    private static string? TopicOf(string before, string after) =>
        !before.Any(char.IsLetter) ? (after.Any(char.IsLetter) ? after : null)
        : after.Count(char.IsLetter) > 2 && NamesMeeting(before) && before.Length < 40 ? after
        : before;

    /// <summary>Removes separators at the end, but not the bracket of "AGM (second attempt)".</summary>
    private static string WithoutEnd(string text)
    {
        var trimmed = text.Trim(Separators);
        return trimmed.LastIndexOf('(') > trimmed.LastIndexOf(')') ? $"{trimmed})" : trimmed;
    }

    private static string WithoutConnector(string text)
    {
        var space = text.LastIndexOf(' ');
        return Connectors.Contains(WordFolding.Fold(text[(space + 1)..]))
            ? text[..Math.Max(0, space)].TrimEnd(Separators)
            : text;
    }

    /// <summary>"(CET)", "Uhr": what may be between an hour and the topic.</summary>
    private static string WithoutZone(string text)
    {
        var word = FirstWord(text);
        return Lexicon.Hour.Contains(WordFolding.Fold(word))
            || (word.Length is > 1 and < 6 && word.All(char.IsAsciiLetterUpper)
                && TimeZoneNames.FromAbbreviation(word) is not null)
            ? text[word.Length..].TrimStart(Separators)
            : text;
    }

    private static string FirstWord(string text)
    {
        var end = text.IndexOfAny([' ', ')', ',', ':']);
        return end < 0 ? text : text[..end];
    }
}
