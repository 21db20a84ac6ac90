using System.Collections.Concurrent;
using System.Text;

using CommunityBot.Content.Keys;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Front matter of a page, independent of its syntax. Keys match as start_time, startTime, Start-Time and :start_time,
/// and are also looked up in the containers of site generators, such as Hugo's params and Zola's extra.
/// </summary>
internal sealed class Header
{
    private static readonly string[][] ContainerPaths = [
        ["event"], ["params"], ["params", "event"], ["extra"], ["meetup"], ["extra", "event"]
    ];

    /// <summary>
    /// Cache of paths such as "venue.full_address" as folded segments; bounded by the key lists in the code.
    /// </summary>
    private static readonly ConcurrentDictionary<string, string[]> Paths = new(StringComparer.Ordinal);

    private readonly List<HeaderValue.Mapping> containers;

    /// <summary>The values by meaning, computed when first asked for.</summary>
    private List<KeyedValue>? keyed;

    /// <summary>All words of all values, to skip patterns with a word that no key has.</summary>
    private KeyWords keyWords;

    /// <summary>All keys in all containers, to reject lookups of absent keys quickly.</summary>
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public Header(HeaderValue.Mapping root)
    {
        Root = root;
        containers = [root];
        foreach (var path in ContainerPaths)
        {
            if (FindIn(root, path, 0)?.Value is HeaderValue.Mapping map)
            {
                containers.Add(map);
            }
        }

        foreach (var place in containers)
        {
            foreach (var entry in place.Entries)
            {
                keys.Add(entry.Folded);
            }
        }
    }

    public static Header Empty { get; } = new(new HeaderValue.Mapping([], 1));

    public HeaderValue.Mapping Root { get; }

    public bool IsEmpty => Root.Entries.Count == 0;

    /// <summary>The first of the keys with a non-blank value; "venue.name" is a nested key.</summary>
    public HeaderEntry? Find(params ReadOnlySpan<string> paths)
    {
        ReadingTime.Check();
        foreach (var path in paths)
        {
            var segments = Segments(path);
            if (!keys.Contains(segments[0]))
            {
                continue;
            }

            foreach (var place in containers)
            {
                if (FindIn(place, segments, 0) is { } found && !IsBlank(found.Value))
                {
                    return found;
                }
            }
        }

        return null;
    }

    public bool Has(params ReadOnlySpan<string> paths) => Find(paths) is not null;

    /// <summary>The value with the highest precedence of those that mean the field.</summary>
    public HeaderEntry? Find(KeyField field) => FindAll(field).FirstOrDefault();

    /// <summary>All values that mean the field, by precedence and then in the order of the header.</summary>
    public IEnumerable<HeaderEntry> FindAll(KeyField field)
    {
        ReadingTime.Check();
        var values = Keyed;

        // Most pages have few of the fields.
        return field.MayBeIn(keyWords) ? FindAll(field, values) : [];
    }

    private IEnumerable<HeaderEntry> FindAll(KeyField field, IReadOnlyList<KeyedValue> values)
    {
        foreach (var pattern in field.Patterns)
        {
            if ((pattern.Words & ~keyWords) != 0)
            {
                continue;
            }

            // "title" takes precedence over "event.title".
            var isQualified = (pattern.Words & KeyWords.Event) != 0 || (keyWords & KeyWords.Event) == 0;
            for (var added = KeyWords.None; ; added = KeyWords.Event)
            {
                foreach (var value in values)
                {
                    if (pattern.Fits(value, added) && !IsBlank(value.Entry.Value))
                    {
                        yield return value.Entry;
                    }
                }

                if (isQualified || added != KeyWords.None)
                {
                    break;
                }
            }
        }
    }

    public bool Has(KeyField field) => Find(field) is not null;

    /// <summary>The text of the scalar with the highest precedence of those that mean the field.</summary>
    public string? Text(KeyField field)
    {
        foreach (var entry in FindAll(field))
        {
            if (entry.Value is HeaderValue.Scalar scalar)
            {
                return scalar.Text.Trim();
            }
        }

        return null;
    }

    /// <summary>All values with the words of their keys, for readers that judge them otherwise.</summary>
    public IReadOnlyList<KeyedValue> Keyed
    {
        get
        {
            if (keyed is null)
            {
                keyed = KeyedValue.In(Root);
                keyWords = keyed.Aggregate(KeyWords.None, (all, value) => all | value.Words);
            }

            return keyed;
        }
    }

    /// <summary>The text of the first of the keys with a non-blank scalar value.</summary>
    public string? Text(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            var segments = Segments(path);
            if (!keys.Contains(segments[0]))
            {
                continue;
            }

            foreach (var place in containers)
            {
                if (FindIn(place, segments, 0)?.Value is HeaderValue.Scalar { Text: var text } && !IsBlank(text))
                {
                    return text.Trim();
                }
            }
        }

        return null;
    }

    /// <summary>The texts of a key with a scalar or a list; a list written on one line is a single text.</summary>
    public IReadOnlyList<HeaderValue.Scalar> Texts(params ReadOnlySpan<string> paths) => Find(paths)?.Value switch
    {
        HeaderValue.Scalar one => [one],
        HeaderValue.Sequence items => [.. items.Values.OfType<HeaderValue.Scalar>().Where(text => !IsBlank(text.Text))],
        _ => [],
    };

    public bool IsTrue(params ReadOnlySpan<string> paths) => IsTrue(Text(paths));

    public bool IsTrue(KeyField field) => IsTrue(Text(field));

    private static bool IsTrue(string? text) =>
        text?.ToUpperInvariant() is "TRUE" or "YES" or "ON" or "1" or "JA" or "OUI";

    /// <summary>A header for a nested map; empty for any other value.</summary>
    public static Header Of(HeaderValue? value) => value is HeaderValue.Mapping map ? new Header(map) : Empty;

    /// <summary>Folds a key for comparison: letters and digits only, in lower case.</summary>
    public static string Fold(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (var letter in key)
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static string[] Segments(string path) =>
        Paths.GetOrAdd(path, static path => [.. path.Split('.').Select(Fold)]);

    private static HeaderEntry? FindIn(HeaderValue.Mapping map, string[] segments, int depth)
    {
        HeaderEntry? blank = null;
        foreach (var entry in map.Entries)
        {
            if (!string.Equals(entry.Folded, segments[depth], StringComparison.Ordinal))
            {
                continue;
            }

            var found = depth + 1 == segments.Length ? entry
                : entry.Value is HeaderValue.Mapping inner ? FindIn(inner, segments, depth + 1)
                : null;
            if (found is not null && !IsBlank(found.Value))
            {
                return found;
            }

            blank ??= found;
        }

        return blank;
    }

    private static bool IsBlank(HeaderValue value) => value switch
    {
        HeaderValue.Scalar scalar => IsBlank(scalar.Text),
        HeaderValue.Sequence items => items.Values.Count == 0,
        HeaderValue.Mapping map => map.Entries.Count == 0,
        _ => true,
    };

    private static bool IsBlank(string text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim() is "~" or "null" or "?" or "-" or "\"\"" or "''";
}
