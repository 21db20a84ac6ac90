using System.Text;

using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Rendering;

/// <summary>Writes rich text as Discord Markdown up to a maximum length, without cutting through a construct.</summary>
internal sealed class DiscordMarkdown(int limit, TimestampMarkup timestamps)
{
    private readonly StringBuilder written = new();

    public bool IsFull { get; private set; }

    public int Length => written.Length;

    public override string ToString() => written.ToString().Trim();

    /// <summary>Adds raw Markdown, completely or not at all.</summary>
    public void Add(string markdown)
    {
        if (IsFull || markdown.Length == 0)
        {
            return;
        }

        if (Fits(markdown))
        {
            written.Append(markdown);
            return;
        }

        Truncate();
    }

    public void Add(RichText text)
    {
        foreach (var span in text.Spans)
        {
            AddSpan(span);
        }
    }

    /// <summary>Adds text on a new line, after a prefix.</summary>
    public void AddBlock(string before, RichText text)
    {
        if (IsFull)
        {
            return;
        }

        Add((written.Length > 0 ? "\n" : "") + before);
        Add(text);
    }

    /// <summary>Adds lines as they are, in a code block of its own; lines that do not fit are left out.</summary>
    public void AddCodeBlock(string text)
    {
        if (IsFull)
        {
            return;
        }

        var before = written.Length > 0 ? "\n\n" : "";
        var lines = DiscordText.Lines(text);
        var whole = before + Fenced(lines);
        if (Fits(whole))
        {
            written.Append(whole);
            return;
        }

        while (lines.Length > 0)
        {
            lines = lines[..Math.Max(lines.LastIndexOf('\n'), 0)];
            if (written.Length + before.Length + Fenced(lines + "\n…").Length <= limit)
            {
                written.Append(before).Append(Fenced(lines + "\n…"));
                break;
            }
        }

        IsFull = true;
    }

    private static string Fenced(string lines) => $"```\n{lines}\n```";

    private void AddSpan(Span span)
    {
        if (IsFull)
        {
            return;
        }

        switch (span)
        {
            case Span.Plain plain:
                AddWords(plain.Text, DiscordText.Escape);
                break;
            case Span.Strong strong:
                AddWords(strong.Text, words => Wrap("**", words));
                break;
            case Span.Emphasis emphasis:
                AddWords(emphasis.Text, words => Wrap("*", words));
                break;
            case Span.Strikethrough struck:
                AddWords(struck.Text, words => Wrap("~~", words));
                break;
            case Span.Code code:
                AddWords(code.Text, DiscordText.Code);
                break;
            case Span.Link link:
                AddWords(link.Text, words => DiscordText.Link(words, link.Address));
                break;
            case Span.Timestamp moment:
                Add(timestamps.Render(moment));
                break;
            case Span.Channel channel:
                Add(DiscordText.Channel(channel));
                break;
            case Span.Person person:
                Add(DiscordText.Person(person));
                break;
            case Span.Hours hours:
                Add(timestamps.Render(hours));
                break;
        }
    }

    private void AddWords(string words, Func<string, string> write)
    {
        var whole = write(words);
        if (Fits(whole))
        {
            written.Append(whole);
            return;
        }

        var cut = TextTruncation.TruncateWhile(words, candidate => written.Length + write(candidate).Length <= limit);
        if (cut.Length == 0)
        {
            Truncate();
            return;
        }

        written.Append(write(cut));
        IsFull = true;
    }

    private bool Fits(string markdown) => written.Length + markdown.Length <= limit - TextTruncation.Ellipsis.Length;

    private void Truncate()
    {
        IsFull = true;
        if (written.Length > 0)
        {
            // The ellipsis goes at the end of the last line, not on a new one.
            while (written.Length > 0 && char.IsWhiteSpace(written[^1]))
            {
                written.Length--;
            }

            written.Append('…');
        }
    }

    /// <summary>Spaces go outside the markers: "** bold**" would show its asterisks.</summary>
    private static string Wrap(string mark, string words)
    {
        var escaped = DiscordText.Escape(words);
        var inner = escaped.Trim();
        if (inner.Length == 0)
        {
            return escaped;
        }

        var start = escaped.IndexOf(inner, StringComparison.Ordinal);
        return $"{escaped[..start]}{mark}{inner}{mark}{escaped[(start + inner.Length)..]}";
    }
}
