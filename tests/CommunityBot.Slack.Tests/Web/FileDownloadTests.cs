using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Tests.Web;

/// <summary>Tests that the bot token is sent only to Slack's host for files, and what its answers mean.</summary>
public sealed class FileDownloadTests
{
    private const int MaxBytes = 1000;

    [Theory]
    [InlineData("https://example.org/files-pri/T1-F1/download/a.jpg")]
    [InlineData("http://files.slack.com/files-pri/T1-F1/download/a.jpg")]
    [InlineData("https://files.slack.com:444/files-pri/T1-F1/download/a.jpg")]
    [InlineData("https://files.slack.com.example/files-pri/T1-F1/download/a.jpg")]
    [InlineData("https://a-workspace.slack.com/files/U1/F1/a.jpg")]
    public async Task Other_hosts_get_no_request(string address)
    {
        using var api = new SlackApi(
            new Uri("https://slack.com/api"), new Secret("xoxb-fake"), new Secret(""), TimeProvider.System);

        Assert.IsType<FileDownload.Refused>(await api.DownloadAsync(new Uri(address), MaxBytes, default));
    }

    [Fact]
    public async Task Another_server_on_this_machine_gets_no_token()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var other = await FakeSlack.StartAsync();
        using var api = ApiOf(slack);
        var file = other.PrivateFiles.Add("a.png", Pictures.Png, "image/png");

        Assert.IsType<FileDownload.Refused>(await api.DownloadAsync(AddressOf(file), MaxBytes, default));
        Assert.Equal(0, other.PrivateFiles.Downloads);
    }

    [Fact]
    public async Task The_answer_says_whether_the_file_the_scope_or_the_token_is_missing()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var api = ApiOf(slack);
        var file = slack.PrivateFiles.Add("a.png", [1, 2, 3], "image/png");
        var large = slack.PrivateFiles.Add("b.png", new byte[MaxBytes + 1], "image/png");

        var downloaded = Assert.IsType<FileDownload.Downloaded>(
            await api.DownloadAsync(AddressOf(file), MaxBytes, default));
        Assert.Equal([1, 2, 3], downloaded.Bytes);
        Assert.IsType<FileDownload.TooLarge>(await api.DownloadAsync(AddressOf(large), MaxBytes, default));
        slack.PrivateFiles.Remove(file);
        Assert.IsType<FileDownload.Gone>(await api.DownloadAsync(AddressOf(file), MaxBytes, default));
        using var stranger = api.WithToken(new Secret("xoxb-other"));
        var refused = Assert.IsType<FileDownload.Refused>(
            await stranger.DownloadAsync(AddressOf(large), MaxBytes, default));
        Assert.Contains("files:read", refused.Reason, StringComparison.Ordinal);
    }

    private static SlackApi ApiOf(FakeSlack slack) => new(
        slack.ApiBaseUrl, new Secret(FakeSlack.BotToken), new Secret(FakeSlack.AppToken), TimeProvider.System);

    private static Uri AddressOf(System.Text.Json.Nodes.JsonObject file) =>
        new(file["url_private_download"]!.ToString());
}
