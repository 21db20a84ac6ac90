using System.Text;

namespace CommunityBot.Core.Wording;

/// <summary>
/// Organisers' own words with places to fill: "Come to {title} on {date}!". What is filled in is text and nothing else;
/// renderers escape it like everything from a page. <c>{{</c> is a brace.
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
    private readonly string written;

    private Template(string written, List<(string, string?, string?)> parts)
    {
        this.written = written;
        this.parts = parts;
    }

    /// <summary>What can stand between braces.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["title", "remaining", "when", "date", "time", "end", "zone", "place", "speakers", "link", "community"];

    /// <summary>What can stand after a field's bar.</summary>
    public static IReadOnlyCollection<string> FilterNames => Filters.Keys;

    /// <summary>Null and what is wrong when it is not a template.</summary>
    public static Template? Read(string text, out string? fault)
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
                fault = "a } without its {; write }} for a brace";
                return null;
            }
            else if (letter == '{')
            {
                var end = text.IndexOf('}', index);
                if (end < 0)
                {
                    fault = "a { without its }; write {{ for a brace";
                    return null;
                }

                var inner = text[(index + 1)..end].Split('|', 2, StringSplitOptions.TrimEntries);
                fault = Fault(inner);
                if (fault is not null)
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
        fault = null;
        return new Template(text, parts);
    }

    /// <summary>The words with every place filled; what is not known is left out.</summary>
    public string Fill(IReadOnlyDictionary<string, string?> values) => string.Concat(parts.Select(part =>
        part.Text + (part.Field is { } field ? Filtered(values.GetValueOrDefault(field) ?? "", part.Filter) : "")));

    public override string ToString() => written;

    private static string Filtered(string value, string? filter) => filter is null ? value : Filters[filter](value);

    private static string? Fault(string[] inner) => inner switch
    {
        [var field, ..] when !Fields.Contains(field) =>
            $"there is no {{{field}}}; there are {string.Join(", ", Fields)}",
        [_, var filter] when !Filters.ContainsKey(filter) =>
            $"there is no filter {filter}; there are {string.Join(", ", Filters.Keys)}",
        _ => null,
    };
}
