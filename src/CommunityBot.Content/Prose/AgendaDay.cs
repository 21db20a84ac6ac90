using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>A heading of one day of an agenda: "Tuesday 14 January", "Day 2", "Zweiter Tag", "Mercredi".</summary>
/// <param name="Number">Counted from 1; null if the heading has a date or a weekday.</param>
internal sealed record AgendaDay(string Title, DateMention? Mention, int? Number, IsoDayOfWeek? Weekday)
{
    private const int LongestTitle = 80;

    private const int MostDays = 31;

    /// <summary>Null if the heading is not that of a day.</summary>
    public static AgendaDay? Read(string title)
    {
        if (title.Length is 0 or > LongestTitle)
        {
            return null;
        }

        var tokens = Token.Tokenize(title);
        if (NumberIn(tokens) is { } number)
        {
            return new AgendaDay(title, HumanDates.Find(title), number, null);
        }

        if (HumanDates.FindAll(title) is [var mention])
        {
            // "14 January" is a day of the programme; "Talks on 14 January about …" is a sentence.
            return mention.LastDay is null && mention.Start < LongestTitle / 2 && Others(tokens, mention) <= 4
                ? new AgendaDay(title, mention, null, null)
                : null;
        }

        return tokens.Count <= 4 && tokens.Find(token => Lexicon.Weekdays.ContainsKey(token.Text)) is
        { Text.Length: > 3 } weekday && tokens.TrueForAll(token => token.Kind != TokenKind.Number)
            ? new AgendaDay(title, null, null, (IsoDayOfWeek)Lexicon.Weekdays[weekday.Text])
            : null;
    }

    /// <summary>The date of the day; null if the first day of the meetup would be needed and is unknown.</summary>
    public LocalDate? DateFor(LocalDate? first)
    {
        if (Mention?.Resolve(first).Date is { } date)
        {
            return date;
        }

        return (first, Number, Weekday) switch
        {
            ({ } from, { } number, _) => from.PlusDays(number - 1),
            ({ } from, _, { } weekday) => from.DayOfWeek == weekday ? from : from.Next(weekday),
            _ => null,
        };
    }

    /// <summary>"Day 2", "Tag 2:", "2. Tag", "Second day", "Jour 1", "Premier jour".</summary>
    private static int? NumberIn(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count && at < 6; at++)
        {
            if (!Lexicon.DayWords.Contains(tokens[at].Text))
            {
                continue;
            }

            if (at + 1 < tokens.Count && tokens[at + 1].Number is >= 1 and <= MostDays and var after
                && at == 0)
            {
                return after;
            }

            if (at == 0 && tokens.Count > 1 && Lexicon.DayOrdinals.TryGetValue(tokens[1].Text, out var counted))
            {
                return counted;
            }

            for (var before = at - 1; before >= 0 && before >= at - 2; before--)
            {
                if (Lexicon.DayOrdinals.TryGetValue(tokens[before].Text, out var ordinal))
                {
                    return ordinal;
                }

                if (tokens[before].Number is >= 1 and <= MostDays and var number && before == 0 && at <= 2)
                {
                    return number;
                }
            }
        }

        return null;
    }

    private static int Others(List<Token> tokens, DateMention mention) =>
        tokens.Count(token => token.Kind == TokenKind.Word && (token.End <= mention.Start || token.Start >= mention.End)
            && !Lexicon.Weekdays.ContainsKey(token.Text));
}
