namespace CommunityBot.Content.Tests.Keys;

/// <summary>The recording of the event, and no other video.</summary>
public sealed class VideoLinkTests
{
    private const string Video = "https://www.youtube.com/watch?v=bbbbbbbbbbb";

    [Theory]
    [InlineData("video: " + Video, "")]
    [InlineData("aufzeichnung: https://youtu.be/bbbbbbbbbbb", "")]
    [InlineData("links:\n  Recording: " + Video, "")]
    [InlineData("", "## Recording\n\n" + Video)]
    [InlineData("", "* Anna Example: Installing things anywhere ([video](" + Video + "))")]
    public void The_recording(string header, string text) => Assert.Equal(Video, Address(header, text));

    [Theory]
    [InlineData("", "Please install the tools before you come:\n\n- macOS: " + Video + "\n- Linux: https://x.example/")]
    [InlineData("", "Bitte installiert vorher [die Werkzeuge](" + Video + ").")]
    [InlineData("", "Avant de venir, installez les outils : " + Video)]
    [InlineData("", "Missed our last meetup? [Here it is](" + Video + ").")]
    [InlineData("video_teaser: " + Video, "")]
    [InlineData("previous_recording: " + Video, "")]
    public void Another_video(string header, string text) => Assert.Null(Address(header, text));

    private static string? Address(string header, string text) => Reading.Page(
        $"---\ntitle: Sample\nevent_date: 2031-02-06\nvenue: The Example\n{header}\n---\n{text}\n")
        .Links.Video?.AbsoluteUri;
}
