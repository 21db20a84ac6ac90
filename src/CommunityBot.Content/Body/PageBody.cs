using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Body;

/// <summary>The body of a page, divided into sections at its headings.</summary>
/// <param name="Shortcodes">Template tags and shortcodes.</param>
internal sealed record PageBody(
    IReadOnlyList<BodyBlock> Blocks, IReadOnlyList<Section> Sections, IReadOnlyList<Shortcode> Shortcodes)
{
    public static PageBody Empty { get; } = new([], [], []);

    /// <summary>All lines in order, kept because most readers go through them.</summary>
    public IReadOnlyList<BodyLine> Lines => field ??= [.. Blocks.SelectMany(block => block.AllLines)];

    public IReadOnlyList<BodyLink> Links => field ??= [.. Lines.SelectMany(line => line.Links)];

    public static PageBody Of(IReadOnlyList<BodyBlock> blocks, IReadOnlyList<Shortcode> calls)
    {
        var sections = new List<Section>();
        BodyLine? heading = null;
        var level = 0;
        var blocksBelow = new List<BodyBlock>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var (text, depth) = HeadingOf(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
            if (text is null)
            {
                blocksBelow.Add(blocks[i]);
                continue;
            }

            Close();
            heading = text;
            level = depth;
            if (blocks[i] is BodyBlock.Paragraph { Lines: { Count: > 1 } lines })
            {
                blocksBelow.Add(
                    new BodyBlock.Paragraph([.. lines.Skip(1)], lines[1].Number, WithoutFirstLine(blocks[i].Markdown)));
            }
        }

        Close();
        return new PageBody(blocks, sections, calls);

        void Close()
        {
            if (heading is not null || blocksBelow.Count > 0)
            {
                sections.Add(new Section(heading, level, [.. blocksBelow]));
            }

            blocksBelow.Clear();
        }
    }

    private static string WithoutFirstLine(string markdown)
    {
        var end = markdown.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? markdown : markdown[(end + 1)..];
    }

    /// <summary>Real headings, and the short bold, italic or colon-terminated lines used in their place.</summary>
    private static (BodyLine? Text, int Level) HeadingOf(BodyBlock block, BodyBlock? next) => block switch
    {
        BodyBlock.Heading heading => (heading.Text, heading.Level),
        BodyBlock.Paragraph { Lines: [{ IsBold: true, Text.Length: < 160 } bold, ..] } => (bold, Section.BoldLevel),
        BodyBlock.Paragraph { Lines: [{ IsItalic: true, Text.Length: < 40 } italic] } => (italic, Section.ItalicLevel),
        BodyBlock.Paragraph { Lines: [{ Text.Length: < 60 } label] } when
            label.Text.EndsWith(':') && next is BodyBlock.Bullets or BodyBlock.Table => (label, Section.BoldLevel),
        BodyBlock.Paragraph { Lines: [{ Text.Length: < 60 } label] } when label.Text.EndsWith(':')
            && next is BodyBlock.CodeBlock { Lines.Count: > 0 } && Lexicon.AgendaHeadings.OccurIn(label.Text) =>
            (label, Section.BoldLevel),
        BodyBlock.Paragraph { Lines: [{ BoldLead: > 2, Text.Length: < 160 } lead] } => (lead, Section.BoldLevel),
        _ => default,
    };
}

/// <summary>
/// A template tag or shortcode: <c>{% include youtube.html id="…" %}</c>, <c>{{&lt; youtube … &gt;}}</c>.
/// </summary>
internal sealed record Shortcode(string Text, int Line);
