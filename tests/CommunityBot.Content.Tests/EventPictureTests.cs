namespace CommunityBot.Content.Tests;

/// <summary>Tests that the picture of an event is read as its page, its metadata or its calendar writes it.</summary>
public sealed class EventPictureTests
{
    [Theory]
    [InlineData("image: /events/may/thumbnail.jpg", "/events/may/thumbnail.jpg")]
    [InlineData("image: https://example.org/may.png?w=200", "https://example.org/may.png?w=200")]
    [InlineData("cover: may.webp", "may.webp")]
    [InlineData("cover:\n  image: ../images/may.svg\n  alt: A room", "../images/may.svg")]
    [InlineData("thumbnail:\n  src: /a.jpeg", "/a.jpeg")]
    [InlineData("images:\n  - /one.jpg\n  - /two.jpg", "/one.jpg")]
    [InlineData("images:\n  - url: /one.jpg", "/one.jpg")]
    [InlineData("og_image: //cdn.example.org/may", "https://cdn.example.org/may")]
    [InlineData("titelbild: /bilder/mai.png", "/bilder/mai.png")]
    [InlineData("vignette: /images/mai.png", "/images/mai.png")]
    [InlineData("cover: blue\nimage: /a.jpg", "/a.jpg")]
    [InlineData("image: true", null)]
    [InlineData("image: javascript:alert(1).png", null)]
    [InlineData("image: \"{{ site.logo }}.png\"", null)]
    [InlineData("gallery: /photos/", null)]
    public void A_page_names_its_picture_in_the_header(string header, string? picture)
    {
        var page = Reading.Page($"---\ntitle: Kite round\nevent_date: 2031-01-20\n{header}\n---\nText.\n");

        Assert.Equal(picture, page.Links.Picture?.OriginalString);
    }

    [Theory]
    [InlineData("<meta property=\"og:image\" content=\"https://example.org/1.png\">", "", "https://example.org/1.png")]
    [InlineData(
        "<meta property=\"og:image\" content=\"/og.png\">", "\"image\":[\"https://example.org/own.png\"],",
        "https://example.org/own.png")]
    [InlineData("", "\"image\":{\"@type\":\"ImageObject\",\"url\":\"/own.png\"},", "/own.png")]
    public void A_page_in_html_names_it_in_its_metadata(string meta, string image, string picture)
    {
        var page = Reading.Page(
            $"<!DOCTYPE html><html><head><title>Kite round</title>{meta}<script type=\"application/ld+json\">" +
            "{\"@type\":\"Event\",\"name\":\"Kite round\"," + image + "\"startDate\":\"2031-01-20T18:30\"}" +
            "</script></head><body><p>Text.</p></body></html>",
            "events/kite.html");

        Assert.Equal(picture, page.Links.Picture?.OriginalString);
    }

    [Theory]
    [InlineData("IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.org/a.png", "https://example.org/a.png")]
    [InlineData("ATTACH;FMTTYPE=image/png:https://example.org/b", "https://example.org/b")]
    [InlineData("ATTACH:https://example.org/c.JPG", "https://example.org/c.JPG")]
    [InlineData("ATTACH;FMTTYPE=application/pdf:https://example.org/d.pdf", null)]
    [InlineData("ATTACH:https://example.org/slides", null)]
    public void A_calendar_attaches_it(string line, string? picture)
    {
        var page = Reading.Page(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a-1\r\nDTSTART:20310120T183000Z\r\n" +
            "SUMMARY:Kite\r\n" + line + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "events.ics");

        Assert.Equal(picture, page.Links.Picture?.OriginalString);
    }
}
