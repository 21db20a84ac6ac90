using System.Text;

using Markdig.Syntax.Inlines;

namespace CommunityBot.Content.Body;

/// <summary>
/// Converts Markdig inlines to lines of plain text with their links; soft and hard line breaks end a line.
/// </summary>
internal sealed class InlineLines
{
    private readonly LineMap map;
    private readonly List<BodyLine> done = [];
    private readonly StringBuilder text = new();
    private readonly List<BodyLink> links = [];
    private int number;
    private int bold;
    private int italic;
    private int struck;
    private bool stillBold = true;
    private bool stillItalic = true;
    private bool allStruck = true;
    private int boldLead;
    private int italicLead;

    private InlineLines(LineMap map, int number)
    {
        this.map = map;
        this.number = number;
    }

    public static List<BodyLine> Read(ContainerInline inlines, LineMap map, int line)
    {
        var reader = new InlineLines(map, line);
        reader.ReadAll(inlines);
        reader.EndLine();
        return reader.done;
    }

    private void ReadAll(ContainerInline container)
    {
        foreach (var inline in container)
        {
            Read(inline);
        }
    }

    private void Read(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.AsSpan(), literal);
                break;
            case CodeInline code:
                Append(code.Content, code);
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan(), entity);
                break;
            case AutolinkInline auto:
                links.Add(new BodyLink(auto.Url, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, text.Length));
                Append(auto.Url, auto);
                break;
            case LineBreakInline:
                EndLine();
                break;
            case HtmlInline html:
                ReadTag(html);
                break;
            case LinkInline link:
                ReadLink(link);
                break;
            case EmphasisInline emphasis:
                ReadEmphasis(emphasis);
                break;
            case ContainerInline other:
                ReadAll(other);
                break;
        }
    }

    private void ReadEmphasis(EmphasisInline emphasis)
    {
        ref var depth = ref bold;
        if (emphasis.DelimiterChar == '~')
        {
            depth = ref struck;
        }
        else if (emphasis.DelimiterCount < 2)
        {
            depth = ref italic;
        }

        depth++;
        ReadAll(emphasis);
        depth--;
    }

    private void ReadLink(LinkInline link)
    {
        var start = text.Length;
        if (link.IsImage)
        {
            // The alt text of an image is not part of the line.
            links.Add(new BodyLink(string.Empty, link.Url ?? string.Empty, start, IsImage: true));
            return;
        }

        ReadAll(link);
        var from = Math.Min(start, text.Length);
        links.Add(new BodyLink(text.ToString(from, text.Length - from), link.Url ?? string.Empty, from));
    }

    /// <summary>Known HTML tags are markup; unknown ones (<c>&lt;drum rolls&gt;</c>) are text.</summary>
    private void ReadTag(HtmlInline html)
    {
        var name = HtmlTags.NameOf(html.Tag);
        if (name == "br")
        {
            EndLine();
        }
        else if (name is null)
        {
            Append(html.Tag, html);
        }
        else if (name is "s" or "del" or "strike")
        {
            struck += HtmlTags.IsClosing(html.Tag) ? -1 : 1;
        }
        else if (name is "b" or "strong")
        {
            bold += HtmlTags.IsClosing(html.Tag) ? -1 : 1;
        }
        else if (HtmlTags.AddressOf(html.Tag) is { } address)
        {
            links.Add(new BodyLink(string.Empty, address, text.Length, IsImage: name is "img"));
        }
        else if (name == "a" && HtmlTags.IsClosing(html.Tag) && links is [.., { Text.Length: 0, IsImage: false } open])
        {
            links[^1] = open with
            {
                Text = text.ToString(Math.Min(open.Start, text.Length), text.Length - Math.Min(open.Start, text.Length))
            };
        }
    }

    private void Append(ReadOnlySpan<char> more, Inline from)
    {
        if (more.IsEmpty)
        {
            return;
        }

        if (text.Length == 0)
        {
            number = from.Span.IsEmpty ? number : Math.Max(number, map.LineAt(from.Span.Start));
            more = more.TrimStart();
        }

        text.Append(more);
        if (more.IsWhiteSpace())
        {
            return;
        }

        stillBold &= bold > 0 || IsPunctuation(more);
        stillItalic &= italic > 0 || IsPunctuation(more);
        allStruck &= struck > 0;
        boldLead = stillBold && bold > 0 ? text.Length : boldLead;
        italicLead = stillItalic && italic > 0 ? text.Length : italicLead;
    }

    private static bool IsPunctuation(ReadOnlySpan<char> more)
    {
        foreach (var letter in more)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return false;
            }
        }

        return true;
    }

    private void EndLine()
    {
        var line = PlainText.Tidy(text.ToString());
        if (line.Length > 0 || links.Count > 0)
        {
            done.Add(new BodyLine(line, number)
            {
                Links = [.. links],
                BoldLead = Math.Min(boldLead, line.Length),
                ItalicLead = Math.Min(italicLead, line.Length),
                IsStruck = allStruck && line.Length > 0,
            });
        }

        text.Clear();
        links.Clear();
        (stillBold, stillItalic, allStruck, boldLead, italicLead) = (true, true, true, 0, 0);
        number++;
    }
}
