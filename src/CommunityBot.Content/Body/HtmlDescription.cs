using System.Net;
using System.Text;

using AngleSharp.Dom;

namespace CommunityBot.Content.Body;

/// <summary>
/// Converts the HTML that web forms write into descriptions to Markdown: paragraphs, breaks, lists, emphasis and links.
/// Text without HTML stays as it is.
/// </summary>
internal sealed class HtmlDescription
{
    private readonly StringBuilder text = new();

    private HtmlDescription()
    {
    }

    /// <summary>Null for null and for a description without any text.</summary>
    public static string? ToMarkdown(string? description)
    {
        if (description is null || !description.AsSpan().ContainsAny('<', '&'))
        {
            return description;
        }

        if (!HasTags(description))
        {
            // Some programs encode the HTML once more.
            var decoded = WebUtility.HtmlDecode(description);
            return HasTags(decoded) && description.Contains("&lt;", StringComparison.OrdinalIgnoreCase)
                ? ToMarkdown(decoded)
                : decoded;
        }

        var reader = new HtmlDescription();
        reader.ReadChildren(HtmlReader.Parse(WithoutPseudoTags(description)).Body);
        var lines = reader.text.ToString().Split('\n').Select(line => line.TrimEnd());
        var markdown = string.Join('\n', lines).Trim();
        while (markdown.Contains("\n\n\n", StringComparison.Ordinal))
        {
            markdown = markdown.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        }

        return markdown.Length > 0 ? markdown : null;
    }

    private static bool HasTags(string text) => Tags(text).Any(tag => HtmlTags.NameOf(tag) is not null);

    private static IEnumerable<string> Tags(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0;)
        {
            yield return text[at..Math.Min(text.Length, at + 20)];
            at = at + 1 < text.Length ? text.IndexOf('<', at + 1) : -1;
        }
    }

    /// <summary>Pseudo tags such as "&lt;drum rolls&gt;" and addresses in angle brackets are text.</summary>
    private static string WithoutPseudoTags(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var (at, letter) in text.Index())
        {
            if (letter == '<' && text[at..Math.Min(text.Length, at + 20)] is var tag
                && HtmlTags.NameOf(tag) is null && !IsOfOffice(tag))
            {
                kept.Append("&lt;");
                continue;
            }

            kept.Append(letter);
        }

        return kept.ToString();
    }

    /// <summary>"&lt;o:p&gt;" and its like, which programs of Microsoft add.</summary>
    private static bool IsOfOffice(string tag) =>
        tag.TrimStart('<', '/') is ['o' or 'v' or 'w', ':', >= 'a' and <= 'z', ..];

    private void ReadChildren(INode? parent)
    {
        foreach (var node in parent?.ChildNodes ?? Enumerable.Empty<INode>())
        {
            if (node is IText words)
            {
                AddText(words.Data);
            }
            else if (node is IElement element)
            {
                ReadElement(element);
            }
        }
    }

    private void ReadElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "template" or "head" or "title" or "svg" or "img" or "iframe":
                break;
            case "br":
                text.Append('\n');
                break;
            case "b" or "strong":
                AddStyled(element, "**");
                break;
            case "i" or "em":
                AddStyled(element, "*");
                break;
            case "s" or "strike" or "del":
                AddStyled(element, "~~");
                break;
            case "a" when element.GetAttribute("href") is { Length: > 0 } address:
                AddLink(element, address.Trim());
                break;
            case "li":
                StartLine();
                text.Append(element.ParentElement?.LocalName == "ol" ? "1. " : "- ").Append(Inside(element, " "));
                text.Append('\n');
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                StartParagraph();
                text.Append(new string('#', element.LocalName[1] - '0')).Append(' ').Append(Inside(element, " "));
                StartParagraph();
                break;
            case "td" or "th":
                ReadChildren(element);
                text.Append(' ');
                break;
            case "div" or "tr" or "section" or "article" or "address" or "dt" or "dd" or "header" or "footer":
                StartLine();
                ReadChildren(element);
                StartLine();
                break;
            case "p" or "ul" or "ol" or "table" or "blockquote" or "pre" or "dl" or "hr":
                StartParagraph();
                ReadChildren(element);
                StartParagraph();
                break;
            default:
                ReadChildren(element);
                break;
        }
    }

    /// <summary>Line breaks of the source stay, because many descriptions have both kinds.</summary>
    private void AddText(string words)
    {
        var lines = words.ReplaceLineEndings("\n").Split('\n');
        foreach (var (at, line) in lines.Index())
        {
            if (at > 0 && at + 1 < lines.Length && string.IsNullOrWhiteSpace(line))
            {
                StartParagraph();
            }
            else if (at > 0)
            {
                StartLine();
            }

            foreach (var letter in line)
            {
                if (!char.IsWhiteSpace(letter))
                {
                    text.Append(letter);
                }
                else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
                {
                    text.Append(' ');
                }
            }
        }
    }

    private void AddStyled(IElement element, string mark)
    {
        var inside = Inside(element, " ");
        if (inside.Length == 0 || inside.Contains(mark, StringComparison.Ordinal))
        {
            text.Append(inside);
            return;
        }

        var words = element.TextContent;
        AddText(char.IsWhiteSpace(words[0]) ? " " : string.Empty);
        text.Append(mark).Append(inside).Append(mark);
        AddText(char.IsWhiteSpace(words[^1]) ? " " : string.Empty);
    }

    private void AddLink(IElement element, string address)
    {
        var inside = Inside(element, " ");
        var isShown = inside.Length == 0 || inside == address || inside == address.TrimEnd('/')
            || inside.Contains("](", StringComparison.Ordinal);
        text.Append(
            !address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? inside
            : isShown ? address
            : $"[{inside.Replace('[', '(').Replace(']', ')')}]({Escaped(address)})");
    }

    /// <summary>Without the characters that end an address in Markdown.</summary>
    private static string Escaped(string address) =>
        address.Replace(" ", "%20", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Inside(IElement element, string lineBreak)
    {
        var reader = new HtmlDescription();
        reader.ReadChildren(element);
        return string.Join(lineBreak, reader.text.ToString().Split(
            '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private void StartLine()
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private void StartParagraph()
    {
        StartLine();
        if (text.Length > 0 && (text.Length < 2 || text[^2] != '\n'))
        {
            text.Append('\n');
        }
    }
}
