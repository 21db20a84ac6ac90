namespace CommunityBot.Tests.SettingsFile;

/// <summary>What makes a community public, and what is refused.</summary>
public sealed class PublicAddressSettingsTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("http://events.example")]
    [InlineData("https://events.example/bot/")]
    [InlineData("https://events.example/?a=b")]
    [InlineData("https://name:password@events.example")]
    [InlineData("events.example")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_that_cannot_be_the_public_one_is_a_fault_with_its_line(string address)
    {
        var check = await CheckAsync("\"url\":", $"\"publicUrl\": \"{address}\", \"url\":", Nothing);

        Assert.Contains("communitybot.json, line 12", check.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"web.publicUrl is \"{address}\"; write the public https address that leads to web.url", check.Error,
            StringComparison.Ordinal);
        Assert.NotEqual(0, check.Code);
    }

    [Fact]
    public async Task Public_is_true_or_false()
    {
        var check = await CheckAsync("\"id\":", "\"public\": \"sometimes\", \"id\":", Nothing);

        Assert.Contains("communities[0].public", check.Error, StringComparison.Ordinal);
        Assert.Contains("true or false", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_community_without_an_address_is_noted()
    {
        var check = await CheckAsync("\"id\":", "\"public\": true, \"id\":", Nothing);

        Assert.Contains(
            "communities[0].public is true, but nothing is public without web.publicUrl", check.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, check.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_chat_behind_a_public_address_needs_its_token_even_on_loopback(bool hasToken)
    {
        var check = await CheckAsync(
            "\"url\":", "\"publicUrl\": \"https://events.example\", \"url\":",
            hasToken ? new Dictionary<string, string> { ["WEB_TOKEN"] = "a-long-random-text" } : Nothing);

        Assert.Equal(hasToken, check.Code == 0);
        Assert.Equal(
            !hasToken,
            check.Error.Contains(
                "environment variable WEB_TOKEN: it is not set, but web.publicUrl (https://events.example)",
                StringComparison.Ordinal));
    }

    private static async Task<CommandRun> CheckAsync(
        string from, string to, IReadOnlyDictionary<string, string> environment)
    {
        using var folder = new SettingsFolder(
            SettingsFolder.Plain.Replace(from, to, StringComparison.Ordinal));
        return await CommandRun.InAsync(folder.Path, environment, "check-settings");
    }
}
