using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;
using CommunityBot.WebConsole;

using NodaTime;

namespace CommunityBot.Tests.WebConsole;

public sealed class WebRendererTests
{
    private const string Hostile = "<script>alert('x')</script> \"&\" <img src=x onerror=alert(1)>";

    [Fact]
    public void A_page_to_copy_keeps_its_lines() => Assert.Contains(
        "<pre>---&#xA;title: &lt;b&gt;&#xA;---</pre>",
        WebRenderer.Render(new Message("summary") { Blocks = [new Block.Preformatted("---\ntitle: <b>\n---")] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_file_is_a_link_that_downloads_its_bytes()
    {
        var html = WebRenderer.Render(new Message("summary")
        {
            Blocks =
            [
                new Block.File(new Attachment("2031-02-06-recap.md", "Größe\n<b>")) { Phrases = Phrases.For("de")! },
            ],
        });

        Assert.Contains("<pre>Größe&#xA;&lt;b&gt;</pre>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<a class=\"button\" download=\"2031-02-06-recap.md\" href=\"data:text/markdown;charset=utf-8;base64,"
            + Convert.ToBase64String("Größe\n<b>"u8) + "\">2031-02-06-recap.md herunterladen</a>",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public void External_text_never_becomes_a_tag_or_an_attribute()
    {
        var html = WebRenderer.Render(new Message("summary")
        {
            Title = Hostile,
            Address = new Uri("https://example.org/?a=\"><script>"),
            Blocks =
            [
                new Block.Heading(Hostile),
                new Block.Paragraph(RichText.Of(
                    new Span.Plain(Hostile), new Span.Strong(Hostile), new Span.Emphasis(Hostile),
                    new Span.Strikethrough(Hostile),
                    new Span.Code(Hostile), new Span.Link(Hostile, new Uri("https://example.org/?a=\"><script>")))),
                new Block.Bullets([Hostile]),
                new Block.Facts([new Fact(Hostile, Hostile)]),
                new Block.Picture(new Uri("https://example.org/\"onerror=\"alert(1)"), Hostile),
                new Block.Note(Hostile),
                new Block.Buttons(
                [
                    new Button.Link(Hostile, new Uri("https://example.org/\"><script>")),
                    new Button.Invoke(Hostile, "agenda", Hostile),
                ]),
                new Block.SelectMenu(Hostile, "agenda", [new SelectOption(Hostile, Hostile)]),
            ],
        }) + WebRenderer.Render(new Form(Hostile, "recap", Hostile,
        [
            new FormField("one", Hostile) { InitialValue = Hostile, Placeholder = Hostile },
            new FormField("two", Hostile) { InitialValue = Hostile, Placeholder = Hostile, IsMultiline = true },
        ]));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"onerror", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void Script_urls_are_shown_as_text(string address)
    {
        var html = WebRenderer.Render(new Message("summary")
        {
            Title = "title",
            Address = new Uri(address),
            Blocks =
            [
                new Block.Paragraph(RichText.Of(new Span.Link("link", new Uri(address)))),
                new Block.Picture(new Uri(address), "picture"),
                new Block.Buttons([new Button.Link("visit", new Uri(address))]),
            ],
        });

        Assert.DoesNotContain(address, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timestamp_has_its_instant_and_shows_the_venues_time_with_zone()
    {
        var moment = new Span.Timestamp(Instant.FromUtc(2020, 5, 29, 12, 0), Sample.London, TimestampStyle.DateAndTime);

        Assert.Equal(
            "<time datetime=\"2020-05-29T12:00:00Z\" data-style=\"DateAndTime\" data-zone=\"Europe/London\">Friday " +
            "29 May 2020, 13:00 (Europe/London)</time>",
            WebRenderer.Inline(moment));
    }

    [Fact]
    public void A_message_of_one_line_shows_it() =>
        Assert.Equal("<p>Hello</p>", WebRenderer.Render(new Message("Hello")));
}
