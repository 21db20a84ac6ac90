using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Recaps;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Learns from a recap how its community writes the header: the keys in their order, the form of a date and of the
/// recording, and the name of the file.
/// </summary>
internal static partial class RecapStyle
{
    /// <summary>A longer header is generated, or the file is no page.</summary>
    private const int MaxLines = 60;

    private const int MaxValueLength = 400;

    /// <summary>The forms of a day, the most frequent first.</summary>
    private static readonly string[] DateForms =
    [
        PageKey.IsoDate, "uuuu/MM/dd", "dd.MM.uuuu", "d.M.uuuu", "dd/MM/uuuu", "MM/dd/uuuu", "uuuu.MM.dd", "uuuuMMdd",
        "d MMMM uuuu", "MMMM d, uuuu", "d MMM uuuu", "MMM d, uuuu",
    ];

    /// <summary>Keys with the same value in every recap of a site, even if only one recap is known.</summary>
    private static readonly HashSet<string> ConstantKeys = new(StringComparer.Ordinal)
    {
        "layout", "type", "kind", "template", "category", "categories", "tags", "keywords", "lang", "language",
        "locale", "author", "authors", "location", "draft", "published", "comments", "toc",
        "series", "timezone",
    };

    /// <summary>Words in the names of the files of recaps.</summary>
    private static readonly HashSet<string> RecapWords = new(StringComparer.Ordinal)
    {
        "recap", "review", "report", "summary", "wrapup", "notes", "rueckblick", "ruckblick", "bericht", "nachbericht",
        "bilan", "cr",
    };

    /// <summary>Null if the header has a form that is not written, such as JSON.</summary>
    public static PageStyle? Of(ContentDocument document, Meetup recap)
    {
        var lines = HeaderLines(document.Text, out var fence);
        return lines is null
            ? null
            : new PageStyle
            {
                Fence = fence,
                Keys = [.. Keys(lines, fence == "+++", recap)],
                FileName = FileName(document.Path, recap),
            };
    }

    /// <summary>The lines between the fences; null if there are none, or too many.</summary>
    private static List<string>? HeaderLines(string text, out string fence)
    {
        var lines = text.AsSpan().TrimStart('\uFEFF').EnumerateLines();
        fence = "";
        var inner = new List<string>();
        foreach (var line in lines)
        {
            var bare = line.TrimEnd();
            if (fence.Length == 0)
            {
                if (!bare.SequenceEqual("---") && !bare.SequenceEqual("+++"))
                {
                    return null;
                }

                fence = bare.ToString();
                continue;
            }

            if (bare.SequenceEqual(fence))
            {
                return inner;
            }

            if (inner.Count == MaxLines)
            {
                return null;
            }

            inner.Add(bare.ToString());
        }

        return null;
    }

    private static IEnumerable<PageKey> Keys(List<string> lines, bool isToml, Meetup recap)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < lines.Count; at++)
        {
            // A table of TOML has its own keys; those of the page are above it.
            if (isToml && lines[at].StartsWith('['))
            {
                yield break;
            }

            var key = (isToml ? TomlKey : YamlKey).Match(lines[at]);
            if (!key.Success || !seen.Add(key.Groups["name"].Value))
            {
                continue;
            }

            var below = lines.Skip(at + 1).TakeWhile(line => line.Length == 0 || line[0] is ' ' or '\t' or '-' or ']')
                .ToList();
            yield return Read(
                key.Groups["name"].Value, key.Groups["value"].Value.Trim(), below, recap) with
            {
                IsQuoted = key.Groups["value"].Value.Trim() is ['"' or '\'', ..],
            };
        }
    }

    private static PageKey Read(string name, string value, List<string> below, Meetup recap)
    {
        var plain = value.Trim('"', '\'').Trim();
        if (Header.Fold(name) is "title" or "titel" or "titre"
            || (recap.Title is { } title && below.Count == 0 && NormalizedText.Of(plain) == NormalizedText.Of(title)))
        {
            return new PageKey(name, PageKeyMeaning.Title);
        }

        if (recap.When.Date is { } day && FormOf(plain, day) is { } form)
        {
            return new PageKey(name, PageKeyMeaning.EventDate) { Form = form };
        }

        if (Header.Fold(name) is "date" or "published" or "pubdate" or "publishdate"
            && HeaderDateTime.Read(plain)?.Day.Resolve(null).Date is { } other)
        {
            return new PageKey(name, PageKeyMeaning.Published) { Form = FormOf(plain, other) ?? PageKey.IsoDate };
        }

        if (recap.Links.Video is { } video && plain.Length > 0)
        {
            if (video.Query.EndsWith("v=" + plain, StringComparison.Ordinal))
            {
                return new PageKey(name, PageKeyMeaning.Video) { Form = PageKey.VideoId };
            }

            if (VideoAddress.Read(plain)?.WatchUri == video)
            {
                return new PageKey(name, PageKeyMeaning.Video)
                {
                    Form = plain.Contains("/embed/", StringComparison.Ordinal) ? PageKey.Embedded : "",
                };
            }
        }

        var written = WithoutYear(
            value, below, recap.When.Date?.Year ?? recap.Published?.InZone(recap.When.Zone).Year);
        return new PageKey(
            name,
            ConstantKeys.Contains(Header.Fold(name)) && written.Length <= MaxValueLength
                ? PageKeyMeaning.Fixed
                : PageKeyMeaning.Own)
        {
            Value = written.Length <= MaxValueLength ? written : "",
        };
    }

    /// <summary>Null if the text does not begin with the day, in a known form.</summary>
    private static string? FormOf(string text, LocalDate day) => DateForms.FirstOrDefault(form =>
        text.StartsWith(
            LocalDatePattern.CreateWithInvariantCulture(form).Format(day), StringComparison.OrdinalIgnoreCase));

    /// <summary>The year of the meetup as an item of a list is not that of the next recap.</summary>
    private static string WithoutYear(string value, List<string> below, int? year)
    {
        var own = year?.ToString(CultureInfo.InvariantCulture);
        var inline = value is ['[', .. var items, ']']
            ? $"[{string.Join(", ", items.Split(',').Select(item => item.Trim()).Where(item => !IsYear(item)))}]"
            : value;
        return string.Join('\n', below.Where(line => !IsYear(line)).Prepend(inline)).TrimEnd();

        bool IsYear(string item) => item.Trim(' ', '-', '\t', '"', '\'') == own;
    }

    private static PageFileName FileName(string path, Meetup recap)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return PageFileName.Default;
        }

        var (stem, extension) = (name[..dot], name[dot..]);
        var (date, form, isEventDate) = DayIn(stem, recap);
        var separator = (date is { } found ? stem.Remove(found.Index, found.Length) : stem).Contains('_') ? "_" : "-";
        var parts = new List<PageFileName.Part>();
        if (date is { } day)
        {
            AddWords(stem[..day.Index]);
            parts.Add(new PageFileName.Part.Day(form) { IsPublication = !isEventDate });
            AddWords(stem[(day.Index + day.Length)..]);
        }
        else
        {
            AddWords(stem);
        }

        // "recap.md" in a folder of its own would be the name of every draft.
        return parts.Exists(part => part is not PageFileName.Part.Word)
            ? new PageFileName(parts) { Separator = separator, Extension = extension }
            : PageFileName.Default with { Extension = extension };

        void AddWords(string text)
        {
            foreach (var word in text.Split(['-', '_', '.', ' '], StringSplitOptions.RemoveEmptyEntries))
            {
                if (RecapWords.Contains(word.ToLowerInvariant()))
                {
                    parts.Add(new PageFileName.Part.Word(word));
                }
                else if (!parts.Exists(part => part is PageFileName.Part.Title))
                {
                    parts.Add(new PageFileName.Part.Title());
                }
            }
        }
    }

    /// <summary>A day that is not the meetup's is that of the publication.</summary>
    private static ((int Index, int Length)? At, string Form, bool IsEventDate) DayIn(string stem, Meetup recap)
    {
        foreach (var form in (string[])[PageKey.IsoDate, "uuuu_MM_dd", "uuuuMMdd", "uuuu-MM"])
        {
            var pattern = LocalDatePattern.CreateWithInvariantCulture(form);
            if (recap.When.Date is { } day
                && stem.IndexOf(pattern.Format(day), StringComparison.Ordinal) is >= 0 and var at)
            {
                return ((at, pattern.Format(day).Length), form, true);
            }

            if (Digits.Match(stem) is { Success: true } digits && pattern.Parse(digits.Value).Success)
            {
                return ((digits.Index, digits.Length), form, false);
            }
        }

        return (null, "", false);
    }

    /// <summary>What may be a day.</summary>
    [GeneratedRegex("[0-9]{4}[-_]?[0-9]{2}(?:[-_]?[0-9]{2})?")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"^(?<name>[\p{L}_][\p{L}\p{N}_.-]*)\s*:(?:\s+(?<value>.*))?$")]
    private static partial Regex YamlKey { get; }

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9_-]+)\s*=\s*(?<value>.*)$")]
    private static partial Regex TomlKey { get; }
}
