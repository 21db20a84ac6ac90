using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// The title, the classification and the keys at the beginning of a document, found by scanning its first lines. The
/// formats are chosen by it, so it must not cost as much as reading the header.
/// </summary>
internal sealed record PageHead(string Title, IReadOnlyList<string> Labels, IReadOnlySet<string> Keys)
{
    /// <summary>The first words of the header's summary; empty if it has none.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>The day in the header's date, with its year; null if it has none.</summary>
    public LocalDate? Day { get; init; }

    private const int MaximumLines = 40;

    private const int MaximumLength = 400;

    public static PageHead Of(string text)
    {
        var labels = new List<string>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        string? title = null;
        string? heading = null;
        var summary = string.Empty;
        LocalDate? day = null;
        var list = string.Empty;
        var count = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (count++ == MaximumLines)
            {
                break;
            }

            var line = text.AsSpan(range).Trim();
            if (line.Length is 0 or > MaximumLength)
            {
                continue;
            }

            if (list.Length > 0 && line.StartsWith("- "))
            {
                labels.Add(line[2..].Trim(" \"'").ToString());
                continue;
            }

            list = string.Empty;
            if (line[0] == '#')
            {
                heading ??= line.Trim("# ").ToString();
                continue;
            }

            var start = line.TrimStart(" :\"'");
            var end = start.IndexOfAny(':', '=');
            if (end is < 1 or > 30)
            {
                heading ??= char.IsLetter(line[0]) ? line.ToString() : null;
                continue;
            }

            var key = WordFolding.Fold(start[..end].Trim(" \"'").ToString());
            var value = start[(end + 1)..].Trim(" \"',").ToString();
            keys.Add(key);
            switch (key)
            {
                case "title" or "titel" or "titre" or "name":
                    title ??= value;
                    break;
                case "summary" or "description" or "excerpt":
                    summary = value;
                    break;
                case "date" or "pubdate" or "published":
                    day ??= HumanDates.Find(value) is { Year: not null } named ? named.Resolve(null).Date : null;
                    break;
                case "tags" or "tag" or "categories" or "category":
                case "layout" or "template" or "type" or "kind" or "collection":
                    list = key;
                    labels.AddRange(value.Trim("[]").ToString().Split(
                        ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                    break;
            }
        }

        return new PageHead(title ?? heading ?? string.Empty, labels, keys) { Summary = summary, Day = day };
    }
}
