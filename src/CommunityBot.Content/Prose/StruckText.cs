using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A title with strokes through it, in Markdown or HTML. The strokes are markup; what they are through is no longer
/// valid: all of a cancelled title, or the words that others replace.
/// </summary>
/// <param name="Text">Without strokes, and without the words that others replace.</param>
/// <param name="IsStruck">Whether all of the title is struck through, other than a word such as "(cancelled)".</param>
internal readonly record struct StruckText(string Text, bool IsStruck)
{
    private static readonly (string Open, string Close)[] Strokes =
        [("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")];

    /// <summary>What is left beside the stroke, if it is a status: "postponed".</summary>
    public string? Mark { get; private init; }

    public static StruckText Read(string title)
    {
        var kept = title;
        var all = title;
        foreach (var (open, close) in Strokes)
        {
            for (var start = kept.IndexOf(open, StringComparison.OrdinalIgnoreCase); start >= 0;
                start = kept.IndexOf(open, start, StringComparison.OrdinalIgnoreCase))
            {
                var end = kept.IndexOf(close, start + open.Length, StringComparison.OrdinalIgnoreCase);
                if (end < 0)
                {
                    break;
                }

                kept = kept[..start] + kept[(end + close.Length)..];
            }

            all = all.Replace(open, string.Empty, StringComparison.OrdinalIgnoreCase)
                .Replace(close, string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        all = PlainText.Tidy(all.Trim(' ', '~'));
        kept = PlainText.Tidy(kept.Trim(' ', '~'));
        if (kept == all || all.Length == 0)
        {
            return new StruckText(all, IsStruck: false);
        }

        // "~~Rust night~~ (cancelled)": what is left is no title.
        if (!kept.Any(char.IsLetterOrDigit))
        {
            return new StruckText(all, IsStruck: true);
        }

        return Lexicon.Cancelled.IsMatch(kept) || Lexicon.Postponed.IsMatch(kept)
            ? new StruckText(
                all.Replace(kept, string.Empty, StringComparison.Ordinal).Trim(' ', '-', '–', '—', ':'),
                Lexicon.Cancelled.IsMatch(kept))
            {
                Mark = kept.Trim('(', ')', '[', ']', ' '),
            }
            : new StruckText(kept, IsStruck: false);
    }
}
