using CommunityBot.Content.Body;

namespace CommunityBot.Content.Tests;

/// <summary>Tests that HTML in the descriptions of feeds becomes text with the same structure.</summary>
public sealed class HtmlDescriptionTests
{
    [Theory]
    [InlineData("Come &amp; hear <b>two talks</b>.<br>Details: <a href=\"https://x.example/p\">here</a>",
        "Come & hear **two talks**.\nDetails: [here](https://x.example/p)")]
    [InlineData("<p>Hello <b>everybody</b></p><ul><li>Beer</li><li>Talks</li></ul>",
        "Hello **everybody**\n\n- Beer\n- Talks")]
    [InlineData("<ol><li>Eins</li><li>Zwei <i>Sätze</i></li></ol>", "1. Eins\n1. Zwei *Sätze*")]
    [InlineData("&lt;p&gt;Encodé deux fois&lt;/p&gt;", "Encodé deux fois")]
    [InlineData("Use the <b>tag</b> &lt;b&gt;", "Use the **tag** <b>")]
    [InlineData("Welcome <drum rolls> and <https://x.example/a>", "Welcome <drum rolls> and <https://x.example/a>")]
    [InlineData("Erster Absatz\n\nZweiter <b>Absatz</b>\nUmbruch", "Erster Absatz\n\nZweiter **Absatz**\nUmbruch")]
    [InlineData("<span>Texte</span><o:p></o:p> <mailto:a@x.example>", "Texte <mailto:a@x.example>")]
    [InlineData("<div>19:00 One</div><div>19:30 Two</div>", "19:00 One\n19:30 Two")]
    [InlineData("a<br><br><br><br>b", "a\n\nb")]
    [InlineData("<a href=\"https://x.example\">https://x.example</a>", "https://x.example")]
    [InlineData("<a href=\"mailto:a@x.example\">Anna</a>", "Anna")]
    [InlineData("<script>alert(1)</script><style>p{}</style><b> x </b>y", "**x** y")]
    [InlineData("Tom &amp; Anna", "Tom & Anna")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<p></p>", null)]
    public void Html_becomes_markdown(string html, string? markdown) =>
        Assert.Equal(markdown, HtmlDescription.ToMarkdown(html));

    [Theory]
    [InlineData("[{\"title\":\"Rust\",\"date\":\"2031-01-20T18:30\",\"description\":\"Hear <b>two</b> talks\"}]")]
    [InlineData(
        "[{\"title\":\"Rust\",\"date\":\"2031-01-20T18:30\",\"description\":\"<p>Hear <em>two</em> talks</p>\"}]")]
    public void A_list_of_events_has_no_tags(string json) => Assert.DoesNotContain(
        "<", Reading.Page(json, "events.json").Description, StringComparison.Ordinal);

    [Fact]
    public void Markup_of_any_depth_and_length_is_read_in_time()
    {
        var deep = string.Concat(Enumerable.Repeat("<b><i><a href='https://x.example'>", 3_000)) + "x";

        Assert.Contains("x", HtmlDescription.ToMarkdown(deep), StringComparison.Ordinal);
    }
}
