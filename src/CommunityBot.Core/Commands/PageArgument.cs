using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Core.Commands;

/// <summary>
/// The page of a long answer in a command's argument: "page 2 of kubernetes" as buttons send it, or "kubernetes page 2"
/// as members type it. Buttons put the page first: where arguments are truncated the end is lost.
/// </summary>
internal static partial class PageArgument
{
    /// <returns>The rest of the argument, and the page, one-based; 1 if none is named.</returns>
    public static (string Text, int Page) Read(string argument) =>
        AtStart.Match(argument) is { Success: true } first ? (argument[first.Length..].Trim(), Number(first))
        : AtEnd.Match(argument) is { Success: true } last ? (argument[..last.Index].Trim(), Number(last))
        : (argument, 1);

    public static string Of(int page, string text) => $"page {page} of {text}";

    private static int Number(Match page) => int.Parse(page.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^page ([0-9]{1,4}) of\s", RegexOptions.IgnoreCase)]
    private static partial Regex AtStart { get; }

    [GeneratedRegex(@"(?:^|\s)page ([0-9]{1,4})$", RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd { get; }
}
