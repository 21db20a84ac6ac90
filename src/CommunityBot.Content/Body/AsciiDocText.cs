using System.Text;

namespace CommunityBot.Content.Body;

/// <summary>
/// Translates the inline markup of AsciiDoc to Markdown: links, images, attribute references, bold text, line breaks.
/// </summary>
internal static class AsciiDocText
{
    /// <summary>Longer lines keep their attribute references, so that they cannot multiply their text.</summary>
    private const int MaximumResolved = 10_000;

    /// <summary>The length of a link with its text; bounds the search for its end.</summary>
    private const int MaximumMacro = 2_000;

    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "link:", "xref:", "image:", "video:"];

    public static string ToMarkdown(string line, IReadOnlyDictionary<string, string> attributes)
    {
        line = Resolve(line, attributes);
        line = line.EndsWith(" +", StringComparison.Ordinal) ? line[..^2] + "  " : line;
        if (!line.Contains('[', StringComparison.Ordinal) && !line.AsSpan().ContainsAny('*', '<'))
        {
            return line;
        }

        // Behind the last closing mark nothing can be a macro; without this, each opening mark would be searched for.
        var last = line.AsSpan().LastIndexOfAny(']', '>');
        var markdown = new StringBuilder(line.Length + 16);
        var at = 0;
        while (at < line.Length)
        {
            if (at < last && (at == 0 || !char.IsLetterOrDigit(line[at - 1])) && Macro(line, at) is { } macro)
            {
                markdown.Append(macro.Markdown);
                at = macro.End;
            }
            else
            {
                markdown.Append(line[at] is '*' && IsBoldMark(line, at) ? "**" : line[at]);
                at++;
            }
        }

        return markdown.ToString();
    }

    /// <summary>Replaces <c>{name}</c> by the value of a known attribute, once.</summary>
    public static string Resolve(string text, IReadOnlyDictionary<string, string> attributes)
    {
        if (attributes.Count == 0 || text.Length > MaximumResolved || !text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var resolved = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length && resolved.Length < MaximumResolved)
        {
            var close = text[at] is '{' ? text.IndexOf('}', at) : -1;
            if (close > at && attributes.TryGetValue(text[(at + 1)..close], out var value))
            {
                resolved.Append(value);
                at = close + 1;
            }
            else
            {
                resolved.Append(text[at]);
                at++;
            }
        }

        return resolved.Append(text.AsSpan(at)).ToString();
    }

    /// <summary>"*" around words; Markdown writes "**".</summary>
    private static bool IsBoldMark(string line, int at)
    {
        var before = at > 0 ? line[at - 1] : ' ';
        var after = at + 1 < line.Length ? line[at + 1] : ' ';
        return before is not '*' && after is not '*'
            && (char.IsWhiteSpace(before) || char.IsWhiteSpace(after) ||
                char.IsPunctuation(before) || char.IsPunctuation(after))
            && (!char.IsWhiteSpace(before) || !char.IsWhiteSpace(after));
    }

    /// <summary><c>https://…[text]</c>, <c>link:…[text]</c>, <c>image::…[text]</c>, a reference to a section.</summary>
    private static (string Markdown, int End)? Macro(string line, int at)
    {
        if (line.AsSpan(at).StartsWith("<<"))
        {
            var close = Within(line, at, ">>");
            return close < 0 ? null : (line[(at + 2)..close].Split(',')[^1].Trim(), close + 2);
        }

        var scheme = Array.Find(Schemes, one => line.AsSpan(at).StartsWith(one));
        if (scheme is null)
        {
            return null;
        }

        // The target ends at the first space or bracket.
        var open = line.AsSpan(at, Math.Min(line.Length - at, MaximumMacro)).IndexOfAny("[ ");
        if (open < 0 || line[at + open] != '[' || Within(line, at + open, "]") is not (>= 0 and var end))
        {
            return null;
        }

        var target = line[at..(at + open)];
        var text = line[(at + open + 1)..end];
        return (scheme switch
        {
            "xref:" => text,
            "image:" => $"![{text.Split(',')[0]}]({target[6..].TrimStart(':')})",
            "video:" => VideoOf(target[6..].TrimStart(':'), text),
            _ => Link(text, scheme is "link:" ? target[5..] : target),
        }, end + 1);
    }

    /// <summary>The index of the mark, if it is near.</summary>
    private static int Within(string line, int at, string mark)
    {
        var found = line.AsSpan(at, Math.Min(line.Length - at, MaximumMacro)).IndexOf(mark);
        return found < 0 ? -1 : at + found;
    }

    /// <summary>The text of a link may end with "^" and attributes: "[text^,window=_blank]".</summary>
    private static string Link(string text, string target)
    {
        var shown = text.Trim('"');
        var options = shown.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma
            && shown.IndexOf('=', comma) > 0 ? comma : shown.Length;
        shown = shown[..options].Trim().TrimEnd('^').Trim('"');
        return shown.Length == 0 ? target : $"[{shown}]({target})";
    }

    private static string VideoOf(string id, string provider) => provider.Split(',')[0].Trim() switch
    {
        "youtube" => $"https://www.youtube.com/watch?v={id}",
        "vimeo" => $"https://vimeo.com/{id}",
        _ => id,
    };
}
