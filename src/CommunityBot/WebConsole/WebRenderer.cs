using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using CommunityBot.Core.Messages;

using NodaTime.Text;

namespace CommunityBot.WebConsole;

/// <summary>Renders messages as HTML. All text from pages and people is escaped; only this class writes tags.</summary>
internal static class WebRenderer
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(Message message)
    {
        var html = new StringBuilder();
        if (message.Title is { } title)
        {
            html.Append("<h3>").Append(Link(title, message.Address)).Append("</h3>");
        }
        else if (message.Blocks.Count == 0)
        {
            html.Append("<p>").Append(Text(message.Summary)).Append("</p>");
        }

        foreach (var block in message.Blocks)
        {
            html.Append(Render(block));
        }

        return html.ToString();
    }

    /// <summary>A form, which the page's script submits.</summary>
    public static string Render(Form form) =>
        $"<form data-form=\"{Text(form.Command)}\" data-argument=\"{Text(form.Argument)}\">" +
        $"<h3>{Text(form.Title)}</h3>" +
        $"{string.Concat(form.Fields.Select(Render))}<p class=\"buttons\"><button " +
        $"type=\"submit\">{Text(form.SubmitLabel)}</button></p></form>";

    private static string Render(FormField field)
    {
        var common = $"name=\"{Text(field.Name)}\" maxlength=\"{field.MaxLength}\" " +
            $"placeholder=\"{Text(field.Placeholder)}\"{(field.IsRequired ? " required" : "")}";
        return $"<label>{Text(field.Label)}{(field.IsMultiline
            ? $"<textarea rows=\"4\" {common}>{Text(field.InitialValue)}</textarea>"
            : $"<input {common} value=\"{Text(field.InitialValue)}\">")}</label>";
    }

    /// <summary>A single span, for places outside a message.</summary>
    public static string Inline(Span span) => Render(span);

    /// <summary>A single block, for pages with headings of their own.</summary>
    public static string Render(Block block) => block switch
    {
        Block.Heading heading => $"<h4>{Text(heading.Text)}</h4>",
        Block.Paragraph paragraph => $"<p>{Render(paragraph.Text)}</p>",
        Block.Preformatted page => $"<pre>{Text(page.Text)}</pre>",
        Block.File file => Render(file),
        Block.Bullets bullets => $"<ul>{string.Concat(bullets.Items.Select(item => $"<li>{Render(item)}</li>"))}</ul>",
        Block.Facts facts => $"<dl>{string.Concat(facts.Items.Select(fact =>
            $"<div><dt>{Text(fact.Label)}</dt><dd>{Render(fact.Value)}</dd></div>"))}</dl>",
        Block.Picture picture when IsSafe(picture.Address) =>
            $"<img src=\"{Text(picture.Address.AbsoluteUri)}\" alt=\"{Text(picture.Alt)}\" loading=\"lazy\" " +
            "referrerpolicy=\"no-referrer\">",
        Block.Picture picture => $"<p>{Text(picture.Alt)}</p>",
        Block.Photo photo => $"<p class=\"note\">{Text(photo.Caption)}</p>",
        Block.Note note => $"<p class=\"note\">{Render(note.Text)}</p>",
        Block.Buttons buttons => $"<p class=\"buttons\">{string.Concat(buttons.Items.Select(Render))}</p>",
        Block.SelectMenu menu => Render(menu),
        _ => throw new UnreachableException(),
    };

    /// <summary>The bytes are in the link, so that the file is there as long as the message.</summary>
    private static string Render(Block.File file) =>
        $"<pre>{Text(file.Attachment.Text)}</pre>" +
        $"<p class=\"buttons\"><a class=\"button\" download=\"{Text(file.Attachment.Name)}\" " +
        $"href=\"data:text/markdown;charset=utf-8;base64,{Convert.ToBase64String(file.Attachment.ToBytes())}\">" +
        $"{Text(file.Phrases.Files.Download(file.Attachment))}</a></p>";

    private static string Render(Block.SelectMenu menu) =>
        $"<p class=\"buttons\"><select data-menu=\"{Text(menu.Command)}\" aria-label=\"{Text(menu.Prompt)}\">" +
        $"<option value=\"\">{Text(menu.Prompt)}</option>{string.Concat(menu.Options.Select(option =>
            $"<option value=\"{Text(option.Value)}\">{Text(option.Label)}</option>"))}</select></p>";

    private static string Render(Button button) => button switch
    {
        Button.Link visit when IsSafe(visit.Address) =>
            $"<a class=\"button\" href=\"{Text(visit.Address.AbsoluteUri)}\" target=\"_blank\" rel=\"noopener " +
            $"noreferrer\">{Text(visit.Label)}</a>",
        Button.Link visit => Text(visit.Label),
        Button.Invoke ask =>
            $"<button type=\"button\" " +
            $"data-ask=\"{Text($"/{ask.Command} {ask.Argument}".TrimEnd())}\">{Text(ask.Label)}</button>",
        _ => throw new UnreachableException(),
    };

    private static string Render(RichText text) => string.Concat(text.Spans.Select(Render));

    private static string Render(Span span) => span switch
    {
        Span.Plain plain => WithLinks(plain.Text),
        Span.Strong strong => $"<strong>{Text(strong.Text)}</strong>",
        Span.Emphasis emphasis => $"<em>{Text(emphasis.Text)}</em>",
        Span.Strikethrough struck => $"<s>{Text(struck.Text)}</s>",
        Span.Code code => $"<code>{Text(code.Text)}</code>",
        Span.Link link => Link(link.Text, link.Address),
        // The page's script shows the reader's local time; this is the venue's time with its zone.
        Span.Timestamp moment =>
            $"<time datetime=\"{InstantPattern.General.Format(moment.At)}\" data-style=\"{moment.Style}\" " +
            $"data-zone=\"{Text(moment.Zone.Id)}\">" +
            $"{Text(PlainTextRenderer.Text(moment))}</time>",
        Span.Channel channel => Text(channel.InWords),
        Span.Person person => Text(person.Reference.ToString()),
        Span.Hours hours =>
            $"<time datetime=\"{InstantPattern.General.Format(hours.Start)}\" " +
            (hours.End is { } end ? $"data-end=\"{InstantPattern.General.Format(end)}\" " : "") +
            $"data-style=\"{(hours.HasDate ? TimestampStyle.DateAndTime : TimestampStyle.Time)}\" " +
            $"data-zone=\"{Text(hours.Zone.Id)}\">{Text(hours.InItsZone)}</time>",
        _ => throw new UnreachableException(),
    };

    private static string WithLinks(string text)
    {
        var html = new StringBuilder();
        var done = 0;
        foreach (var range in WebAddresses.In(text))
        {
            if (Uri.TryCreate(text[range], UriKind.Absolute, out var address))
            {
                html.Append(Text(text[done..range.Start.Value])).Append(Link(text[range], address));
                done = range.End.Value;
            }
        }

        return html.Append(Text(text[done..])).ToString();
    }

    /// <summary>The text alone if the address is not safe.</summary>
    public static string Link(string text, Uri? address) => address is not null && IsSafe(address)
        ? $"<a href=\"{Text(address.AbsoluteUri)}\" target=\"_blank\" rel=\"noopener noreferrer\">{Text(text)}</a>"
        : Text(text);

    /// <summary>A <c>javascript:</c> link would run script in the page.</summary>
    private static bool IsSafe(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "https" or "http" or "mailto" };

    /// <summary>Escaped.</summary>
    public static string Text(string text) => Encoder.Encode(text);
}
