using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Splits a long list into pages that every platform shows in full, limited by lines for readers and by characters
/// for the platforms.
/// </summary>
internal static class Paging
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

    /// <summary>" (page 2 of 3)"; empty for a single page.</summary>
    /// <param name="page">One-based.</param>
    public static string Position(int page, int pages, Phrases phrases) =>
        pages > 1 ? $" ({Phrases.Format(phrases.Answers.PageFormat, page, pages)})" : "";

    /// <summary>The buttons to the previous and the next page, where there are such.</summary>
    /// <param name="page">One-based.</param>
    /// <param name="argumentOf">The command's argument that selects a page.</param>
    public static IEnumerable<Block> Buttons(
        int page, int pages, string command, Func<int, string> argumentOf, Phrases phrases)
    {
        Button[] buttons =
        [
            .. page > 1 ? [ButtonTo(page - 1, phrases.Answers.PreviousPage)] : Array.Empty<Button>(),
            .. page < pages ? [ButtonTo(page + 1, phrases.Answers.NextPage)] : Array.Empty<Button>(),
        ];
        return buttons.Length > 0 ? [new Block.Buttons(buttons)] : [];

        Button.Invoke ButtonTo(int number, string label) =>
            new(label, command, argumentOf(number)) { ReplacesMessage = true };
    }
}
