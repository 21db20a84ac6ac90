using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The text of a title in front matter, which sites render as Markdown or HTML: without links, emphasis and tags, and
/// without what is struck through if something else took its place.
/// </summary>
internal static partial class TitleMarkup
{
    /// <summary>Longer titles are texts, in which signs are not markup.</summary>
    private const int MaximumLength = 500;

    private const string Strike = "~~";

    /// <summary>A title in front of a mark such as "(cancelled)".</summary>
    private const string Sample = "Title";

    /// <returns>The text, and whether all of it is struck through.</returns>
    public static (string Text, bool IsStruck) Read(string title)
    {
        if (title.Length > MaximumLength)
        {
            return (PlainText.WithoutMarkup(title).Trim('~').Trim(), false);
        }

        var text = title;
        if (text.AsSpan().ContainsAny('<', '[', '`'))
        {
            text = StruckTag.Replace(text, Strike);
            text = Tag.Replace(text, string.Empty);
            text = Link.Replace(text, "${text}");
            text = Code.Replace(text, "${text}");
        }

        text = PlainText.WithoutMarkup(text);
        return WithoutStruck(text.AsSpan().ContainsAny('*', '_') ? Emphasis.Replace(text, "${text}") : text);
    }

    private static (string Text, bool IsStruck) WithoutStruck(string text)
    {
        var parts = text.Split(Strike);
        if (parts.Length < 3)
        {
            return (text.Replace(Strike, string.Empty, StringComparison.Ordinal).Trim('~').Trim(), false);
        }

        var kept = new StringBuilder();
        var struck = new StringBuilder();
        var whole = new StringBuilder();
        for (var at = 0; at < parts.Length; at++)
        {
            whole.Append(parts[at]);
            (at % 2 == 0 ? kept : struck).Append(parts[at]);
        }

        var rest = PlainText.Tidy(kept.ToString()).Trim();
        var all = PlainText.Tidy(whole.ToString()).Trim();
        return rest.Length == 0 ? (all, true)
            : rest.Count(char.IsLetter) < 3 ? (all, false)
            : Status(rest) is { } status ? ($"{PlainText.Tidy(struck.ToString()).Trim()} ({status})", false)
            : (rest, false);
    }

    /// <summary>The word if the rest is only a status: "\u2013 cancelled", "annul\u00E9:".</summary>
    private static string? Status(string rest)
    {
        var bare = rest.Trim(' ', '-', '\u2013', '\u2014', ':', '!', '.', '(', ')', '[', ']');
        var isStatus = Lexicon.Cancelled.IsMatch(bare) || Lexicon.Postponed.IsMatch(bare) ||
            Lexicon.Tentative.IsMatch(bare) ||
            StatusMark.Read($"{Sample} {rest}") is { Status: not null, Title: Sample };
        return isStatus ? bare : null;
    }

    [GeneratedRegex("</?(?:del|s|strike)>", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex StruckTag { get; }

    [GeneratedRegex(
        "</?(?:b|i|em|strong|code|span|small|sup|sub|mark|u|br|abbr|font)(?:\\s[^<>]{0,200})?/?>",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\[\]]{1,200})\]\([^()\s]{1,400}\)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Link { get; }

    [GeneratedRegex("`(?<text>[^`]{1,100})`", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Code { get; }

    /// <summary>"*big*" and "_big_", but not "a * b" and "snake_case_name".</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d*_])(?<sign>[*_])(?<text>[^\s*_](?:[^*_]{0,100}[^\s*_])?)\k<sign>(?![\p{L}\d*_])",
        RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Emphasis { get; }
}
