using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Converts a two-column table of facts (When, Where, Title, By, RSVP) to front matter entries.</summary>
internal static class LabelledTable
{
    private static readonly PhraseIndex Summaries = new(
        ["summary", "description", "beschreibung", "zusammenfassung", "résumé", "details"]);

    private static readonly PhraseIndex SignUps = new([
        "rsvp", "registration", "register", "sign up", "signup", "tickets", "anmeldung", "inscription", "meetup",
        "event", "event page"
    ]);

    private static readonly PhraseIndex Talks = new(["talk", "talks", "vortrag", "présentation", "presentation"]);

    /// <summary>Adds the entries of the first such table; existing front matter takes precedence.</summary>
    public static Header Complete(Header header, PageBody body)
    {
        foreach (var table in body.Blocks.OfType<BodyBlock.Table>())
        {
            if (FactsOf(table) is { } facts)
            {
                return new Header(new HeaderValue.Mapping([.. header.Root.Entries, .. facts], header.Root.Line));
            }
        }

        return header;
    }

    /// <summary>The entries of a table of facts; null if it is another table.</summary>
    public static List<HeaderEntry>? FactsOf(BodyBlock.Table table)
    {
        var rows = table.Rows
            .Where(row => row.Cells.Count >= 2 && row.Cells.Skip(2).All(cell => cell.IsBlank))
            .ToList();
        return rows.Count * 4 >= table.Rows.Count * 3 && rows.Count(IsFact) >= 2 ? [.. Entries(rows)] : null;
    }

    private static bool IsFact(TableRow row) =>
        Lexicon.WhenKeys.IsMatch(Key(row))
            || Lexicon.WhereKeys.IsMatch(Key(row))
            || Lexicon.WhoKeys.IsMatch(Key(row))
            || Lexicon.TitleKeys.IsMatch(Key(row))
            || SignUps.IsMatch(Key(row));

    private static IEnumerable<HeaderEntry> Entries(List<TableRow> rows)
    {
        var talks = TalksOf(rows);
        if (talks.Count > 1)
        {
            yield return new HeaderEntry("talks", new HeaderValue.Sequence([.. talks], talks[0].Line), talks[0].Line);
        }

        foreach (var row in rows)
        {
            var (key, value, line) = (Key(row), row.Cells[1], row.Cells[1].Number);

            // A row for the hour alone, beside the one for the day.
            var name = IsHour(key, value.Text) ? "time"
                : Lexicon.WhenKeys.IsMatch(key) ? "when"
                : Lexicon.WhereKeys.IsMatch(key) ? "location"
                : Lexicon.WhoKeys.IsMatch(key) && talks.Count < 2 ? "speakers"
                : Lexicon.TitleKeys.IsMatch(key) && talks.Count < 2 ? "title"
                : SignUps.IsMatch(key) ? "rsvp"
                : Summaries.IsMatch(key) ? "description"
                : null;
            if (name is null || value.IsBlank)
            {
                continue;
            }

            var text = name switch
            {
                "rsvp" => value.Links.Count > 0 ? value.Links[0].Url : value.Text,
                "location" => WithoutMap(value.Text),
                _ => value.Text,
            };
            if (name != "rsvp" || WebAddress.Read(text) is not null)
            {
                yield return new HeaderEntry(name, new HeaderValue.Scalar(text, line), line);
            }
        }
    }

    private static bool IsHour(string key, string value) => LabelledLines.IsHour(key)
        && HumanDates.Find(value) is null && HumanTimes.Find(value, isTimeKnown: true) is not null;

    /// <summary>Rows "Title (1st)" followed by "By", or "1 | Talk by N".</summary>
    private static List<HeaderValue> TalksOf(List<TableRow> rows)
    {
        var talks = new List<HeaderValue>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (key, value) = (Key(rows[i]), rows[i].Cells[1]);
            if (key.Length is > 0 and < 3 && key.All(char.IsAsciiDigit)
                || Talks.IsMatch(key.TrimEnd('1', '2', '3', '4', '5', '#', ' ')))
            {
                talks.Add(new HeaderValue.Scalar(value.Text, value.Number));
            }
            else if (Lexicon.TitleKeys.IsMatch(WithoutBracket(key)))
            {
                var by = i + 1 < rows.Count && Lexicon.WhoKeys.IsMatch(WithoutBracket(Key(rows[i + 1])))
                    ? rows[i + 1].Cells[1]
                    : null;
                HeaderEntry title = new("title", new HeaderValue.Scalar(value.Text, value.Number), value.Number);
                talks.Add(new HeaderValue.Mapping(
                    by is null ? [title] : [
                        title, new HeaderEntry("speaker", new HeaderValue.Scalar(by.Text, by.Number), by.Number)
                    ], value.Number));
            }
        }

        return talks;
    }

    private static string Key(TableRow row) => row.Cells[0].Text.Trim().TrimEnd(':').Trim();

    private static string WithoutBracket(string key)
    {
        var open = key.IndexOf('(', StringComparison.Ordinal);
        return (open > 0 ? key[..open] : key).Trim().TrimEnd('1', '2', '3', '4', '#').Trim();
    }

    private static string WithoutMap(string place)
    {
        foreach (var suffix in (ReadOnlySpan<string>)[
            "(map)", "(directions)", "(google maps)", "(karte)", "(plan)", "map"
        ])
        {
            place = place.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                ? place[..^suffix.Length].Trim(' ', '-', '|', ',')
                : place;
        }

        return place;
    }
}
