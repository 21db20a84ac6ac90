using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// Renders messages for Discord: one embed with components below. The content is empty beside an embed, which says
/// everything; a notification shows the title of the embed. A message without an embed is its summary.
/// </summary>
internal static class DiscordRenderer
{
    /// <summary>More mentions would leave no room for the text.</summary>
    private const int MaxRoles = 20;

    /// <param name="reference">The post's reference for its components; empty for an answer.</param>
    /// <param name="roles">The roles to mention; no other mention pings.</param>
    public static MessagePayload Render(Message message, string reference = "", IReadOnlyList<string>? roles = null)
    {
        var timestamps = new TimestampMarkup();
        var embed = EmbedFor(message, timestamps);
        var roleIds = (roles ?? []).Where(IsId).Distinct(StringComparer.Ordinal).Take(MaxRoles).ToList();
        return new MessagePayload
        {
            Content = ContentFor(
                embed is null || !IsSaidInEmbed(message) ? message.Summary : "",
                timestamps,
                string.Concat(roleIds.Select(role => $"<@&{role}> "))),
            Embeds = embed is null ? [] : [embed],
            Components = ComponentRows.For(message.Blocks, reference),
            Files =
            [
                .. message.Blocks.Select(FileOf).OfType<FilePayload>().Take(DiscordLimits.Files),
            ],
            AllowedMentions = new AllowedMentions { Roles = roleIds.Count > 0 ? roleIds : null },
        };
    }

    /// <summary>Null for a block without a file.</summary>
    private static FilePayload? FileOf(Block block) => block switch
    {
        Block.File { Attachment: var file } => new(file.Name, "text/markdown; charset=utf-8", file.ToBytes()),
        Block.Photo { Shown: var photo, Bytes: { } bytes } picture =>
            new(PhotoFile.NameOf(photo), photo.MediaType, bytes.ToArray())
            {
                Alt = DiscordText.Plain(picture.Caption, DiscordLimits.AltText),
            },
        _ => null,
    };

    private static bool IsId(string role) => role.Length is > 0 and <= 20 && role.All(char.IsAsciiDigit);

    /// <summary>
    /// False for an answer that is its summary with a list below: the summary is then not the beginning of the embed.
    /// </summary>
    private static bool IsSaidInEmbed(Message message) => message.Title is not null
        || message.Blocks.OfType<Block.Paragraph>().Any(paragraph =>
            PlainTextRenderer.Text(paragraph.Text) is { Length: > 0 } text
            && message.Summary.AsSpan().CommonPrefixLength(text) * 2 >= Math.Min(text.Length, message.Summary.Length));

    private static string ContentFor(string summary, TimestampMarkup timestamps, string mentions)
    {
        var content = new DiscordMarkdown(DiscordLimits.Content - mentions.Length, timestamps);
        content.Add(RichText.FromString(summary));
        return (mentions + content).TrimEnd();
    }

    private static Embed? EmbedFor(Message message, TimestampMarkup timestamps)
    {
        var facts = message.Blocks.OfType<Block.Facts>().SelectMany(block => block.Items).ToList();
        var fields = FieldsFor(facts.Take(DiscordLimits.EmbedFields), timestamps);
        var title = message.Title is { Length: > 0 } text ? TitleFor(text) : null;
        var notes = fields.Count > 0 ? FooterOf(message) : [];
        var footer = FooterText(notes) is { Length: > 0 } small ? new EmbedFooter(small) : null;
        var taken = (title?.Length ?? 0) + (footer?.Text.Length ?? 0)
            + fields.Sum(field => field.Name.Length + field.Value.Length);

        var body = new DiscordMarkdown(
            Math.Min(DiscordLimits.EmbedDescription, DiscordLimits.EmbedTotal - taken), timestamps);
        foreach (var block in message.Blocks.Where(block => !notes.Exists(note => ReferenceEquals(note, block))))
        {
            AddBlock(body, block);
        }

        foreach (var fact in facts.Skip(DiscordLimits.EmbedFields))
        {
            body.AddBlock("", RichText.Of(new Span.Strong(fact.Label + ":"), new Span.Plain(" ")) + fact.Value);
        }

        var picture = message.Blocks.OfType<Block.Picture>()
            .FirstOrDefault(
                picture => picture.Address.Scheme is "http" or "https" && picture.Address.AbsoluteUri.Length <= 2048);
        return title is null && body.Length == 0 && fields.Count == 0 && picture is null
            ? null
            : new Embed
            {
                Title = title,
                Url = title is not null && message.Address is { Scheme: "http" or "https" } address
                    ? address.AbsoluteUri
                    : null,
                Description = body.Length > 0 ? body.ToString() : null,
                Color = ColorOf(message.Tone),
                Fields = fields.Count > 0 ? fields : null,
                Footer = footer,
                Image = picture is null ? null : new EmbedImage(picture.Address.AbsoluteUri),
            };
    }

    /// <summary>
    /// Small print after the facts, which has its place below them. A footer has no links, so a note with links stays
    /// in the description.
    /// </summary>
    private static List<Block.Note> FooterOf(Message message)
    {
        var notes = message.Blocks.Reverse().TakeWhile(block => block is not Block.Facts).Reverse()
            .OfType<Block.Note>()
            .Where(note => note.Text.Spans.All(span => span is Span.Plain))
            .ToList();
        return FooterText(notes).Length <= DiscordLimits.EmbedFooter ? notes : [];
    }

    private static string FooterText(IEnumerable<Block.Note> notes) => string.Join(
        '\n', notes.Select(note => DiscordText.Plain(PlainTextRenderer.Text(note.Text), int.MaxValue)));

    /// <summary>The state as a colour beside its words, in Discord's own palette.</summary>
    private static int? ColorOf(MessageTone tone) => tone switch
    {
        MessageTone.Coming => 0x5865F2,
        MessageTone.Live => 0x248046,
        MessageTone.Attention => 0xF0B232,
        MessageTone.Off => 0xDA373C,
        MessageTone.Past => 0x80848E,
        _ => null,
    };

    private static void AddBlock(DiscordMarkdown body, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                body.AddBlock(body.Length > 0 ? "\n### " : "### ", RichText.FromString(OnOneLine(heading.Text)));
                break;
            case Block.Paragraph paragraph:
                body.AddBlock(body.Length > 0 ? "\n" : "", paragraph.Text);
                break;
            case Block.Preformatted page:
                body.AddCodeBlock(page.Text);
                break;
            case Block.Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    body.AddBlock("- ", item);
                }

                break;
            case Block.Note note:
                body.AddBlock(body.Length > 0 ? "\n-# " : "-# ", note.Text);
                break;
            case Block.Picture { Alt.Length: > 0 } picture:
                // Embed images have no alternative text.
                body.AddBlock("-# ", RichText.FromString(OnOneLine(picture.Alt)));
                break;
        }
    }

    private static List<EmbedField> FieldsFor(IEnumerable<Fact> facts, TimestampMarkup timestamps)
    {
        var fields = new List<EmbedField>();
        // A third of the embed's total is reserved for the description.
        var room = DiscordLimits.EmbedTotal * 2 / 3;
        foreach (var fact in facts)
        {
            var name = new DiscordMarkdown(DiscordLimits.FieldName, timestamps);
            name.Add(RichText.FromString(OnOneLine(fact.Label)));
            var value = new DiscordMarkdown(Math.Min(DiscordLimits.FieldValue, room - name.Length), timestamps);
            value.Add(fact.Value);
            if (value.ToString() is { Length: > 0 } text && name.ToString() is { Length: > 0 } label)
            {
                fields.Add(new EmbedField(label, text, Inline: text.Length <= 60 && !fact.Value.Spans.Any(IsLong)));
                room -= label.Length + text.Length;
            }
        }

        return fields;
    }

    /// <summary>A date with its hours needs the whole width, although its markup is short.</summary>
    private static bool IsLong(Span span) => span is Span.Hours { HasDate: true };

    private static string TitleFor(string title)
    {
        var line = OnOneLine(title);
        return DiscordText.Escape(
            TextTruncation.TruncateWhile(line, cut => DiscordText.Escape(cut).Length <= DiscordLimits.EmbedTitle));
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ");
}
