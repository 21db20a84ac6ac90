using System.Text;

namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>
/// A page's header, whatever it was written in. Keys are found whether they are written start_time, startTime,
/// Start-Time or :start_time.
/// </summary>
internal sealed class Header(HeaderValue.Map root)
{
    /// <summary>Where sites keep what their generator does not know: Hugo's params, Zola's extra.</summary>
    private static readonly string[] Containers = ["", "event.", "params.", "params.event.", "extra.", "meetup.", "extra.event."];

    public static Header Empty { get; } = new(new HeaderValue.Map([], 1));

    public HeaderValue.Map Root { get; } = root;

    public bool IsEmpty => Root.Entries.Count == 0;

    /// <summary>The first of these keys that is there and not empty; "venue.name" looks inside.</summary>
    public HeaderEntry? Find(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var container in Containers)
            {
                if (FindIn(Root, container + path) is { } found && !IsBlank(found.Value))
                {
                    return found;
                }
            }
        }

        return null;
    }

    public bool Has(params ReadOnlySpan<string> paths) => Find(paths) is not null;

    /// <summary>The text of the first of these keys that holds one.</summary>
    public string? Text(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            foreach (var container in Containers)
            {
                if (FindIn(Root, container + path)?.Value is HeaderValue.Scalar { Text: var text } && !IsBlank(text))
                {
                    return text.Trim();
                }
            }
        }

        return null;
    }

    /// <summary>The texts of a key that may hold one or a list; a list written as one line is one text.</summary>
    public IReadOnlyList<HeaderValue.Scalar> Texts(params ReadOnlySpan<string> paths) => Find(paths)?.Value switch
    {
        HeaderValue.Scalar one => [one],
        HeaderValue.Items items => [.. items.Values.OfType<HeaderValue.Scalar>().Where(text => !IsBlank(text.Text))],
        _ => [],
    };

    public bool IsTrue(params ReadOnlySpan<string> paths) =>
        Text(paths)?.ToUpperInvariant() is "TRUE" or "YES" or "ON" or "1" or "JA" or "OUI";

    /// <summary>The same header, seen from within one of its maps.</summary>
    public static Header Of(HeaderValue? value) => value is HeaderValue.Map map ? new Header(map) : Empty;

    /// <summary>How keys are compared: letters and digits only, without case.</summary>
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

    private static HeaderEntry? FindIn(HeaderValue.Map map, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var key = Fold(dot < 0 ? path : path[..dot]);
        HeaderEntry? blank = null;
        foreach (var entry in map.Entries)
        {
            if (Fold(entry.Key) != key)
            {
                continue;
            }

            var found = dot < 0 ? entry : entry.Value is HeaderValue.Map inner ? FindIn(inner, path[(dot + 1)..]) : null;
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
        HeaderValue.Items items => items.Values.Count == 0,
        HeaderValue.Map map => map.Entries.Count == 0,
        _ => true,
    };

    private static bool IsBlank(string text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim() is "~" or "null" or "?" or "-" or "\"\"" or "''";
}
