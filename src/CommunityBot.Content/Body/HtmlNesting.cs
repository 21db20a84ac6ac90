using System.Buffers;

namespace CommunityBot.Content.Body;

/// <summary>
/// Limits how deeply elements are nested, before HTML is parsed. A parser looks through its open elements at almost
/// every tag, so that its time grows with the product of tags and depth. Tags beyond the limit are replaced by as many
/// spaces: their text stays, and so do all positions.
/// </summary>
/// <remarks>
/// Follows https://html.spec.whatwg.org/multipage/parsing.html#tree-construction as far as needed to count never fewer
/// open elements than the parser, and not many more on a page with unclosed ones.
/// </remarks>
internal sealed class HtmlNesting
{
    /// <summary>Deeper elements than on any real page: layouts of nested tables have about thirty levels.</summary>
    public const int MaximumDepth = 100;

    /// <summary>
    /// Open elements such as b and font. The parser opens them again in every paragraph that they were not closed in.
    /// </summary>
    private const int MaximumFormatting = 16;

    /// <summary>The parser compares each attribute with all others of its tag.</summary>
    private const int MaximumAttributes = 200;

    /// <summary>
    /// Texts and elements in a table but outside its cells. The parser moves each to the place before the table.
    /// </summary>
    private const int MaximumMisplaced = 500;

    private static readonly HashSet<string> Formatting = Names(
        "a b big code em font i nobr s small strike strong tt u");

    private static readonly HashSet<string> Void = Names(
        "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr " +
        "html head body");

    private static readonly HashSet<string> RawText = Names(
        "script style textarea title xmp iframe noembed noframes plaintext");

    private static readonly HashSet<string> ScopeEnds = Names(
        "applet caption table td th marquee object template svg math");

    /// <summary>An end tag of any other element does not reach beyond these.</summary>
    private static readonly HashSet<string> Special = Names(
        "address applet article aside blockquote button caption center colgroup dd details dir div dl dt fieldset " +
        "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav " +
        "noscript object ol p pre search section select summary table tbody td template tfoot th thead tr ul svg math");

    /// <summary>A start tag of these closes an open paragraph.</summary>
    private static readonly HashSet<string> ClosesParagraph = Names(
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer " +
        "form h1 h2 h3 h4 h5 h6 header hgroup li listing main menu nav ol p pre search section summary ul table");

    private static readonly HashSet<string> TableParts = Names(
        "caption colgroup col tbody thead tfoot tr td th script style template input form table");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly string html;
    private readonly List<Open> open = [];

    /// <summary>Removed start tags by name, whose end tags are removed as well.</summary>
    private readonly Dictionary<string, int> removed = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> openFormatting = new(StringComparer.Ordinal);
    private int formatting;
    private int foreign;
    private int misplaced;
    private char[]? limited;

    private HtmlNesting(string html) => this.html = html;

    public static string Limit(string html)
    {
        var nesting = new HtmlNesting(html);
        nesting.Scan();
        return nesting.limited is { } limited ? new string(limited) : html;
    }

    private static HashSet<string> Names(string names) => [.. names.Split(' ')];

    private bool IsOutsideCells => open is [.., { Name: "table" or "tbody" or "thead" or "tfoot" or "tr" }];

    private void Scan()
    {
        var at = 0;
        while (html.IndexOf('<', at) is >= 0 and var tag && tag + 1 < html.Length)
        {
            if (IsOutsideCells && !html.AsSpan(at, tag - at).IsWhiteSpace() && ++misplaced > MaximumMisplaced)
            {
                Blank(at, tag);
            }

            at = tag;
            var next = html[at + 1];
            if (char.IsAsciiLetter(next))
            {
                at = ReadStart(at);
            }
            else if (next == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]))
            {
                var name = NameAt(at + 2);
                var end = TagEnd(at + 2 + name.Length);
                ReadEnd(name, at, end);
                at = end;
            }
            else if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = After("-->", at + 2);
            }
            else
            {
                at = next is '!' or '?' or '/' ? After(">", at + 1) : at + 1;
            }

            if (at >= html.Length)
            {
                return;
            }
        }
    }

    private int ReadStart(int at)
    {
        var name = NameAt(at + 1);
        var end = TagEnd(at + 1 + name.Length);
        if (foreign == 0 && RawText.Contains(name))
        {
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : close;
        }

        var isVoid = Void.Contains(name);
        if (IsOutsideCells && !TableParts.Contains(name) && ++misplaced > MaximumMisplaced)
        {
            Remove(name, at, end, isVoid);
            return end;
        }

        if (foreign == 0 && isVoid)
        {
            return end;
        }

        if (foreign == 0 && Formatting.Contains(name))
        {
            OpenFormatting(name, at, end);
            return end;
        }

        if (foreign == 0)
        {
            CloseImplied(name);
        }

        if (open.Count >= MaximumDepth)
        {
            Remove(name, at, end, isVoid);
            return end;
        }

        open.Add(new Open(name, formatting));
        foreign += name is "svg" or "math" ? 1 : 0;
        if (name is "td" or "th" or "caption" or "object" or "template" or "applet" or "marquee")
        {
            // The parser starts a new list of formatting elements here and returns to the old one afterwards.
            formatting = 0;
        }

        return end;
    }

    private void OpenFormatting(string name, int at, int end)
    {
        if (name is "a" or "nobr" && openFormatting.GetValueOrDefault(name) > 0)
        {
            // The second one closes the first.
            return;
        }

        if (formatting >= MaximumFormatting)
        {
            Remove(name, at, end, isVoid: false);
            return;
        }

        formatting++;
        openFormatting[name] = openFormatting.GetValueOrDefault(name) + 1;
    }

    private void Remove(string name, int at, int end, bool isVoid)
    {
        if (!isVoid)
        {
            removed[name] = removed.GetValueOrDefault(name) + 1;
        }

        Blank(at, end);
    }

    private void ReadEnd(string name, int at, int end)
    {
        if (removed.GetValueOrDefault(name) is > 0 and var more)
        {
            removed[name] = more - 1;
            Blank(at, end);
        }
        else if (foreign == 0 && Formatting.Contains(name))
        {
            if (openFormatting.GetValueOrDefault(name) is > 0 and var count)
            {
                openFormatting[name] = count - 1;
                formatting = Math.Max(0, formatting - 1);
            }
        }
        else if (FindEnd(name) is >= 0 and var index)
        {
            CloseFrom(index);
        }
    }

    /// <summary>The open element that an end tag closes; -1 if there is none that it reaches.</summary>
    private int FindEnd(string name)
    {
        var isTablePart = name is "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "caption";
        for (var index = open.Count - 1; index >= 0; index--)
        {
            var element = open[index].Name;
            if (element == name)
            {
                return index;
            }

            var ends = isTablePart
                ? element is "table" or "template" or "svg" or "math"
                : Special.Contains(name)
                ? ScopeEnds.Contains(element) || (name == "p" && element == "button") ||
                    (name == "li" && element is "ul" or "ol")
                : Special.Contains(element);
            if (ends)
            {
                return -1;
            }
        }

        return -1;
    }

    private void CloseImplied(string name)
    {
        if (ClosesParagraph.Contains(name) && FindEnd("p") is >= 0 and var paragraph)
        {
            CloseFrom(paragraph);
        }

        switch (name)
        {
            case "li" or "dd" or "dt":
                CloseItem(name);
                break;
            case "td" or "th":
                CloseInTable("td", "th");
                break;
            case "tr":
                CloseInTable("tr", "caption");
                break;
            case "tbody" or "thead" or "tfoot" or "caption" or "colgroup":
                CloseInTable("tbody", "thead", "tfoot", "caption", "tr", "colgroup");
                break;
            case "option" or "optgroup" or "rt" or "rp" or "rb" or "rtc"
                when open is [.., var last] && last.Name == name:
                CloseFrom(open.Count - 1);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
                when open is [.., { Name: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" }]:
                CloseFrom(open.Count - 1);
                break;
        }
    }

    /// <summary>A new item closes the one before it in the same list.</summary>
    private void CloseItem(string name)
    {
        for (var index = open.Count - 1; index >= 0; index--)
        {
            var element = open[index].Name;
            if (element == name || (name != "li" && element is "dd" or "dt"))
            {
                CloseFrom(index);
                return;
            }

            if (Special.Contains(element) && element is not ("address" or "div" or "p"))
            {
                return;
            }
        }
    }

    /// <summary>Closes the outermost of these elements in the nearest table.</summary>
    private void CloseInTable(params ReadOnlySpan<string> names)
    {
        var outermost = -1;
        for (var index = open.Count - 1; index >= 0; index--)
        {
            if (open[index].Name is "table" or "template" or "svg" or "math")
            {
                break;
            }

            outermost = names.Contains(open[index].Name) ? index : outermost;
        }

        if (outermost >= 0)
        {
            CloseFrom(outermost);
        }
    }

    private void CloseFrom(int index)
    {
        for (var at = open.Count - 1; at >= index; at--)
        {
            foreign -= open[at].Name is "svg" or "math" ? 1 : 0;
            if (open[at].Name is "td" or "th" or "caption" or "object" or "template" or "applet" or "marquee")
            {
                formatting = open[at].Formatting;
            }
        }

        open.RemoveRange(index, open.Count - index);
    }

    private string NameAt(int at)
    {
        var rest = html.AsSpan(at);
        var length = rest.IndexOfAny(NameEnds);
        return rest[..(length < 0 ? rest.Length : length)].ToString().ToLowerInvariant();
    }

    /// <summary>The index after the tag; blanks attributes beyond the limit.</summary>
    private int TagEnd(int at)
    {
        var attributes = 0;
        var cut = -1;
        while (at < html.Length && html[at] != '>')
        {
            var letter = html[at++];
            if (letter is not ('=' or '/') && !char.IsWhiteSpace(letter))
            {
                continue;
            }

            while (at < html.Length && char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            if (letter == '=' && at < html.Length && html[at] is '"' or '\'')
            {
                var quote = html.IndexOf(html[at], at + 1);
                at = quote < 0 ? html.Length : quote + 1;
            }

            cut = ++attributes == MaximumAttributes ? at : cut;
        }

        if (cut >= 0)
        {
            Blank(cut, at);
        }

        return Math.Min(at + 1, html.Length);
    }

    private int After(string mark, int at)
    {
        var found = html.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }

    private void Blank(int from, int to)
    {
        limited ??= html.ToCharArray();
        foreach (ref var letter in limited.AsSpan(from, to - from))
        {
            letter = letter is '\n' or '\r' ? letter : ' ';
        }
    }

    /// <param name="Formatting">Open formatting elements before this one.</param>
    private readonly record struct Open(string Name, int Formatting);
}
