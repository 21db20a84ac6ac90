using System.Diagnostics;
using System.Globalization;
using System.Text;

using CommunityBot.Core.Photos;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>Renders a message as plain text, for terminals and for comparing messages.</summary>
public static class PlainTextRenderer
{
    public static string Render(Message message)
    {
        var text = new StringBuilder();
        text.AppendLine(message.Title ?? message.Summary);
        if (message is { Title: not null, Address: { } address })
        {
            text.AppendLine(address.ToString());
        }

        var zoned = message.Blocks.LastOrDefault(block => HoursOnly(block).Any());
        foreach (var block in message.Blocks)
        {
            Append(text, block);
            if (ReferenceEquals(block, zoned) && HoursOnly(block).First() is var hours)
            {
                text.AppendLine(Phrases.Format(
                    hours.Phrases.Programme.AllTimesFormat, HoursText.CityTime(hours.Zone, hours.Phrases)));
            }
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    public static string Text(RichText text) => string.Concat(text.Spans.Select(Text));

    /// <summary>A timestamp in its own time zone, with the zone's id.</summary>
    public static string Text(Span.Timestamp moment)
    {
        var there = moment.At.InZone(moment.Zone);
        var day = moment.Phrases.LongDate(there.Date);
        var hour = there.TimeOfDay.OnClock;
        return moment.Style switch
        {
            TimestampStyle.Date => day,
            TimestampStyle.Time => $"{hour} ({moment.Zone.Id})",
            _ => $"{day}, {hour} ({moment.Zone.Id})",
        };
    }

    /// <summary>The hours of a programme, whose zone one line below tells.</summary>
    private static IEnumerable<Span.Hours> HoursOnly(Block block) => block is Block.Bullets bullets
        ? bullets.Items.SelectMany(item => item.Spans).OfType<Span.Hours>().Where(hours => !hours.HasDate)
        : [];

    private static string Item(RichText text) => string.Concat(text.Spans.Select(
        span => span is Span.Hours { HasDate: false } hours ? hours.Clock : Text(span)));

    private static string Text(Span span) => span switch
    {
        Span.Plain plain => plain.Text,
        Span.Strong strong => strong.Text,
        Span.Emphasis emphasis => emphasis.Text,
        Span.Strikethrough struck => struck.Text,
        Span.Code code => code.Text,
        Span.Link link => link.Text == link.Address.ToString() ? link.Text : $"{link.Text} ({link.Address})",
        Span.Timestamp moment => Text(moment),
        Span.Hours hours => hours.InItsZone,
        Span.Channel channel => channel.InWords,
        Span.Person person => person.Reference.ToString(),
        _ => throw new UnreachableException(),
    };

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                text.AppendLine().AppendLine(heading.Text);
                break;
            case Block.Paragraph paragraph:
                text.AppendLine().AppendLine(Text(paragraph.Text));
                break;
            case Block.Preformatted page:
                text.AppendLine().AppendLine(page.Text);
                break;
            case Block.File { Attachment: var file }:
                text.AppendLine().AppendLine(file.Text.TrimEnd('\n'));
                break;
            case Block.Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"  • {Item(item)}");
                }

                break;
            case Block.Facts facts:
                text.AppendLine();
                foreach (var fact in facts.Items)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"{fact.Label}: {Text(fact.Value)}");
                }

                break;
            case Block.Picture picture:
                text.AppendLine(picture.Alt.Length > 0 ? $"[{picture.Alt}] {picture.Address}" : $"{picture.Address}");
                break;
            case Block.Photo photo:
                text.AppendLine(CultureInfo.InvariantCulture, $"[{photo.Caption}] {PhotoFile.NameOf(photo.Shown)}");
                break;
            case Block.Note note:
                text.AppendLine(Text(note.Text));
                break;
            case Block.Buttons buttons:
                text.AppendLine().AppendLine(string.Join("  ", buttons.Items.Select(Text)));
                break;
            case Block.SelectMenu menu:
                text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{menu.Prompt}:");
                foreach (var option in menu.Options)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"  {option.Label}: /{menu.Command} {option.Value}");
                }

                break;
            default:
                throw new UnreachableException();
        }
    }

    private static string Text(Button button) => button switch
    {
        Button.Link link => $"[{link.Label}: {link.Address}]",
        Button.Invoke invoke => $"[{invoke.Label}: /{invoke.Command} {invoke.Argument}]",
        _ => $"[{button.Label}]",
    };
}
