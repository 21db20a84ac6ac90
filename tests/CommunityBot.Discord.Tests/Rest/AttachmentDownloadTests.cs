using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Tests.Rest;

/// <summary>Attachments come only from Discord's CDN, without a token, and in bounded time and size.</summary>
public sealed class AttachmentDownloadTests
{
    private const int MaxBytes = 1000;

    [Theory]
    [InlineData("https://example.org/attachments/1/a.jpg")]
    [InlineData("http://cdn.discordapp.com/attachments/1/a.jpg")]
    [InlineData("https://cdn.discordapp.com:444/attachments/1/a.jpg")]
    [InlineData("https://cdn.discordapp.com.example/attachments/1/a.jpg")]
    [InlineData("https://127.0.0.1/attachments/1/a.jpg")]
    [InlineData("file:///etc/passwd")]
    public async Task Other_addresses_are_refused_without_a_request(string address)
    {
        using var download = new AttachmentDownload(
            new DiscordAccount(new DiscordSettings(), new Secret("a.fake.token")), TimeProvider.System);

        Assert.IsType<FileDownload.Refused>(await download.GetAsync(new Uri(address), MaxBytes, default));
    }

    [Fact]
    public async Task The_bytes_arrive_until_the_address_expires()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var download = Download(discord);
        var address = AddressOf(discord.Cdn.Add("1", "a b.jpg", [1, 2, 3], "image/jpeg"));

        var downloaded = Assert.IsType<FileDownload.Downloaded>(
            await download.GetAsync(address, MaxBytes, default));
        Assert.Equal([1, 2, 3], downloaded.Bytes);
        var old = new UriBuilder(address) { Query = "ex=1&is=0&hm=00" }.Uri;
        Assert.IsType<FileDownload.Gone>(await download.GetAsync(old, MaxBytes, default));
        discord.Cdn.Remove("1");
        Assert.IsType<FileDownload.Gone>(await download.GetAsync(address, MaxBytes, default));
        Assert.Empty(discord.Cdn.Violations);
    }

    [Fact]
    public async Task Too_many_bytes_and_redirects_are_not_followed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var download = Download(discord);
        var address = AddressOf(discord.Cdn.Add("1", "a.jpg", new byte[MaxBytes + 1], "image/jpeg"));

        Assert.IsType<FileDownload.TooLarge>(await download.GetAsync(address, MaxBytes, default));
        foreach (var status in new[] { 302, 429, 500 })
        {
            discord.Cdn.Status = status;
            var failed = Assert.IsType<FileDownload.Failed>(await download.GetAsync(address, MaxBytes, default));
            Assert.Contains($"{status}", failed.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_does_not_send_is_given_up()
    {
        var clock = new ManualTime(new(2020, 5, 29, 15, 0, 0, TimeSpan.Zero));
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordSettings { Time = clock });
        using var download = new AttachmentDownload(
            new DiscordAccount(new DiscordSettings { ApiBaseUrl = discord.ApiBaseUrl }, new Secret(discord.Token)),
            clock);
        var address = AddressOf(discord.Cdn.Add("1", "a.jpg", [1], "image/jpeg"));
        discord.Cdn.IsSilent = true;

        var waiting = download.GetAsync(address, MaxBytes, default);
        await discord.UntilAsync(fake => fake.Cdn.Downloads == 1, "the request has arrived");
        clock.Advance(TimeSpan.FromSeconds(31));

        var failed = Assert.IsType<FileDownload.Failed>(await waiting.WaitAsync(Waiting.Limit));
        Assert.Contains("within 30 seconds", failed.Reason, StringComparison.Ordinal);
    }

    private static AttachmentDownload Download(FakeDiscord discord) => new(
        new DiscordAccount(new DiscordSettings { ApiBaseUrl = discord.ApiBaseUrl }, new Secret(discord.Token)),
        TimeProvider.System);

    private static Uri AddressOf(System.Text.Json.Nodes.JsonObject attachment) => new(attachment["url"]!.ToString());
}
