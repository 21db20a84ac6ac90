using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Splits a long agenda into pages that every platform shows in full, limited by lines for readers and by characters
/// for the platforms.
/// </summary>
internal static class AgendaPages
{
    private const int MaxLines = 15;

    /// <summary>Well below the smallest platform limit (Slack: 3000), because escaping adds characters.</summary>
    private const int MaxCharacters = 2000;

    /// <summary>At least one page, which may be empty.</summary>
    public static IReadOnlyList<IReadOnlyList<RichText>> Split(IReadOnlyList<RichText> lines)
    {
        var pages = new List<IReadOnlyList<RichText>>();
        var page = new List<RichText>();
        var length = 0;
        foreach (var line in lines)
        {
            var more = PlainTextRenderer.Text(line).Length;
            if (page.Count > 0 && (page.Count == MaxLines || length + more > MaxCharacters))
            {
                pages.Add(page);
                page = [];
                length = 0;
            }

            page.Add(line);
            length += more;
        }

        return page.Count > 0 || pages.Count == 0 ? [.. pages, page] : pages;
    }
}
