using System.Text;

namespace CommunityBot.Core.Wording;

/// <summary>
/// Message template from the settings with placeholders: "Come to {title} on {date}!". Values are inserted as plain
/// text, so renderers escape them. <c>{{</c> is a literal brace.
/// </summary>
public sealed class Template
{
    private static readonly Dictionary<string, Func<string, string>> Filters = new(StringComparer.Ordinal)
    {
        ["upper"] = text => text.ToUpperInvariant(),
        ["lower"] = text => text.ToLowerInvariant(),
        ["short"] = text => text.Length <= 80 ? text : text[..79].TrimEnd() + "…",
    };

    private readonly List<(string Text, string? Field, string? Filter)> parts;
    private readonly string source;

    private Template(string source, List<(string, string?, string?)> parts)
    {
        this.source = source;
        this.parts = parts;
    }

    /// <summary>Valid placeholder names.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["title", "remaining", "when", "date", "time", "end", "zone", "place", "speakers", "link", "community"];

    /// <summary>Valid filter names; a filter follows a placeholder's name after a bar.</summary>
    public static IReadOnlyCollection<string> FilterNames => Filters.Keys;

    /// <summary>Parses a template; returns null and the error if the syntax is invalid.</summary>
    public static Template? Parse(string text, out string? error)
    {
        var parts = new List<(string, string?, string?)>();
        var literal = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is '{' or '}' && index + 1 < text.Length && text[index + 1] == letter)
            {
                literal.Append(letter);
                index++;
            }
            else if (letter == '}')
            {
                error = "unmatched }; write }} for a literal brace";
                return null;
            }
            else if (letter == '{')
            {
                var end = text.IndexOf('}', index);
                if (end < 0)
                {
                    error = "unmatched {; write {{ for a literal brace";
                    return null;
                }

                var inner = text[(index + 1)..end].Split('|', 2, StringSplitOptions.TrimEntries);
                error = ErrorOf(inner);
                if (error is not null)
                {
                    return null;
                }

                parts.Add((literal.ToString(), inner[0], inner.Length > 1 ? inner[1] : null));
                literal.Clear();
                index = end;
            }
            else
            {
                literal.Append(letter);
            }
        }

        parts.Add((literal.ToString(), null, null));
        error = null;
        return new Template(text, parts);
    }

    /// <summary>Replaces every placeholder; unknown values become empty.</summary>
    public string Render(IReadOnlyDictionary<string, string?> values) => string.Concat(parts.Select(part =>
        part.Text + (part.Field is { } field ? Filtered(values.GetValueOrDefault(field) ?? "", part.Filter) : "")));

    public override string ToString() => source;

    private static string Filtered(string value, string? filter) => filter is null ? value : Filters[filter](value);

    private static string? ErrorOf(string[] inner) => inner switch
    {
        [var field, ..] when !Fields.Contains(field) =>
            $"there is no {{{field}}}; use one of {string.Join(", ", Fields)}",
        [_, var filter] when !Filters.ContainsKey(filter) =>
            $"there is no filter {filter}; use one of {string.Join(", ", Filters.Keys)}",
        _ => null,
    };
}
