using System.Diagnostics;

using CommunityBot.Core.Messages;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Renders styled text as mrkdwn, split into pieces within a limit; splits at a line, a sentence or a word, never
/// inside a link.
/// </summary>
internal static class RichTextRendering
{
    private const string Styles = "*_~`";

    extension(RichText text)
    {
        /// <summary>The whole text in as many pieces as needed; none for an empty text.</summary>
        public IReadOnlyList<string> ToPieces(int limit)
        {
            var spans = text.Spans.SelectMany(Lines).ToList();
            var whole = Concatenate(spans).Trim();
            if (whole.Length <= limit)
            {
                return whole.Length > 0 ? [whole] : [];
            }

            var pieces = new List<string>();
            var open = new List<Span>();
            var length = 0;
            var waiting = new Queue<Span>(spans);
            while (waiting.TryDequeue(out var span))
            {
                var fits = SplitToFit(span, limit - length, limit, out var rest);
                if (fits is not null)
                {
                    open.Add(fits);
                    length += Render(fits).Length + 1;
                }

                if (rest is null)
                {
                    continue;
                }

                Close();
                waiting = new Queue<Span>(waiting.Prepend(rest));
            }

            Close();
            return pieces;

            void Close()
            {
                var piece = Concatenate(open).Trim();
                if (piece.Length > 0)
                {
                    pieces.Add(piece);
                }

                open = [];
                length = 0;
            }
        }

        /// <summary>As much of the text as fits, with an ellipsis if it was truncated.</summary>
        public string ToOnePiece(int limit)
        {
            var whole = text.ToPieces(limit);
            return whole.Count switch
            {
                0 => "",
                1 => whole[0],
                _ => text.ToPieces(limit - 2)[0] + " …",
            };
        }
    }

    /// <summary>
    /// Splits a span into the part that fits into the remaining room, and the rest. A link or a timestamp is never
    /// split; one that exceeds the limit becomes plain text.
    /// </summary>
    private static Span? SplitToFit(Span span, int room, int limit, out Span? rest)
    {
        rest = null;
        if (Render(span).Length + 1 <= room)
        {
            return span;
        }

        if (span.Text is not { } words)
        {
            rest = Render(span).Length + 1 <= limit ? span : new Span.Plain(span.Plainly);
            return null;
        }

        // Escaping makes text longer, so the split is moved forward until the escaped part fits.
        for (var length = Math.Min(words.Length, room); length > 0; length = length * 3 / 4)
        {
            var head = TextTruncation.Head(words, length);
            if (head.Length == 0 || Render(span.With(head)).Length + 1 > room)
            {
                continue;
            }

            rest = words[head.Length..].TrimStart() is { Length: > 0 } tail ? span.With(tail) : null;
            return span.With(head);
        }

        rest = span;
        return null;
    }

    /// <summary>Slack ends a style at the end of a line, so multi-line styled text is styled line by line.</summary>
    private static IEnumerable<Span> Lines(Span span)
    {
        if (span is Span.Plain || span.Text is not { } text || !text.Contains('\n'))
        {
            return [span];
        }

        return text.ReplaceLineEndings("\n").Split('\n')
            .SelectMany(
                (line, index) => index == 0 ? [span.With(line)] : new[] { new Span.Plain("\n"), span.With(line) });
    }

    /// <summary>
    /// Concatenates the spans. Slack recognises a style only at a word boundary, so a zero-width space separates a
    /// style from an adjacent letter.
    /// </summary>
    private static string Concatenate(IReadOnlyList<Span> spans)
    {
        var together = "";
        foreach (var span in spans)
        {
            var next = Render(span);
            if (next.Length == 0)
            {
                continue;
            }

            var joins = together.Length > 0
                && ((span.IsStyled && char.IsLetterOrDigit(together[^1]))
                    || (Styles.Contains(together[^1]) && (char.IsLetterOrDigit(next[0]) || Styles.Contains(next[0]))));
            together += joins ? "\u200B" + next : next;
        }

        return together;
    }

    private static string Render(Span span) => span switch
    {
        Span.Plain(var text) => Mrkdwn.LiteralWithLinks(text),
        Span.Strong(var text) => Wrap("*", Mrkdwn.LiteralWithLinks(text)),
        Span.Emphasis(var text) => Wrap("_", Mrkdwn.LiteralWithLinks(text)),
        Span.Strikethrough(var text) => Wrap("~", Mrkdwn.LiteralWithLinks(text)),
        Span.Code(var text) => Wrap("`", Mrkdwn.LiteralCode(text)),
        Span.Link(var text, var address) => Mrkdwn.Link(text, address),
        Span.Timestamp moment => moment.ToMrkdwn(),
        Span.Hours hours => hours.ToMrkdwn(),
        Span.Channel channel => Mrkdwn.Channel(channel),
        Span.Person person => Mrkdwn.Person(person),
        _ => throw new UnreachableException(),
    };

    /// <summary>Slack ignores a style with white space just inside it, so white space goes outside.</summary>
    private static string Wrap(string style, string text)
    {
        var words = text.Trim();
        return words.Length == 0
            ? text
            : text[..^text.TrimStart().Length] + style + words + style + text[text.TrimEnd().Length..];
    }

    extension(Span span)
    {
        private string? Text => span switch
        {
            Span.Plain(var text) => text,
            Span.Strong(var text) => text,
            Span.Emphasis(var text) => text,
            Span.Strikethrough(var text) => text,
            Span.Code(var text) => text,
            _ => null,
        };

        private bool IsStyled => span is Span.Strong or Span.Emphasis or Span.Strikethrough or Span.Code;

        private string Plainly => span switch
        {
            Span.Link(var text, _) => text,
            Span.Timestamp moment => moment.ToText(),
            Span.Hours hours => hours.InItsZone,
            Span.Channel channel => channel.InWords,
            Span.Person person => person.Reference.ToString(),
            _ => span.Text ?? "",
        };

        private Span With(string text) => span switch
        {
            Span.Strong => new Span.Strong(text),
            Span.Emphasis => new Span.Emphasis(text),
            Span.Strikethrough => new Span.Strikethrough(text),
            Span.Code => new Span.Code(text),
            _ => new Span.Plain(text),
        };
    }
}
