using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Pages;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>Tests that a community's site is found in its content, and only used if it is set.</summary>
public sealed class SiteAddressesOfCommunityTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SiteAddressesOfCommunityTests()
    {
        Write("hugo.toml", "title = 'X'");
        Write(
            "content/events/may/index.md",
            "---\ntitle: Rust\nevent_date: 2031-01-20\nimage: cover.png\nimage_alt: A hall\n---\nText.\n");
        Write("content/events/may/cover.png", "png");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_generator_is_found_above_the_content()
    {
        var links = Links(Content("content/events", "https://meetup.example"));

        Assert.Equal("https://meetup.example/events/may/", links.Website?.AbsoluteUri);
        Assert.Equal("https://meetup.example/events/may/cover.png", links.Cover?.Address.AbsoluteUri);
    }

    [Fact]
    public void Without_the_setting_nothing_changes()
    {
        var links = Links(Content("content/events", null));

        Assert.Null(links.Website);
        Assert.Null(links.Cover);
        Assert.Equal("cover.png", links.Picture?.OriginalString);
    }

    [Fact]
    public void A_changed_configuration_changes_the_addresses_of_unchanged_pages()
    {
        var content = Content("content", "https://meetup.example");
        Assert.Equal("/events/may/", Links(content).Website?.AbsolutePath);

        Write("hugo.toml", "title = 'X'\nuglyURLs = true");

        Assert.Equal("/events/may.html", Links(content).Website?.AbsolutePath);
    }

    private CommunityContent Content(string source, string? site) => new(
        new CommunitySettings(
            Sample.Community, [new ContentSource(Path.Combine(folder.Path, source), source)])
        {
            Site = site is null ? null : new Uri(site),
        },
        new ContentLibrary([new MarkdownPageFormat()]),
        TimeProvider.System);

    private static MeetupLinks Links(CommunityContent content) =>
        Assert.Single(content.Read(default).Reading.Calendar.Pages).Links;

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
