namespace CommunityBot.Content.Tests;

/// <summary>Pages of groups that read articles and watch videos together link to many sites.</summary>
public sealed class VideosAmongManyLinksTests
{
    private static string Page(int sites, string line) => Reading.Page(
        "---\ntitle: Seminar 72\nevent_date: 2031-03-04\nstart_time: \"18:00\"\n---\n\n## Topics\n\n"
        + string.Concat(Enumerable.Range(1, sites).Select(site => $"A [paper](https://site{site}.example/paper).\n\n"))
        + $"\n{line}\n").Links.Video?.ToString() ?? "none";

    [Theory]
    [InlineData("[youtube](https://www.youtube.com/watch?v=ssYCRVpzcxc)")]
    [InlineData("Practical vulnerabilities: [video](https://www.youtube.com/watch?v=ssYCRVpzcxc)")]
    public void A_video_is_one_of_the_links(string line)
    {
        Assert.Equal("none", Page(20, line));
        Assert.NotEqual("none", Page(2, line));
    }

    [Theory]
    [InlineData("## Recording\n\nhttps://www.youtube.com/watch?v=ssYCRVpzcxc")]
    [InlineData("Watch the recording:\n\nhttps://www.youtube.com/watch?v=ssYCRVpzcxc")]
    public void The_recording_below_them_is_told(string line) => Assert.NotEqual("none", Page(20, line));
}
