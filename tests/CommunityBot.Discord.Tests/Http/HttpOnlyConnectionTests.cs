using System.Net;
using System.Text;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Tests.Http;

/// <summary>End-to-end tests for a bot that receives interactions over HTTP.</summary>
public sealed class HttpOnlyConnectionTests
{
    private static readonly TestSigner Signer = new(new byte[32]);

    [Fact]
    public async Task A_signed_command_is_acknowledged_at_once_and_answered_through_its_webhook()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord);
        await discord.UntilAsync(d => d.Commands.Replacements == 1, "the commands are registered");
        var (interaction, body) = discord.Prepare(2, FakeDiscord.CommandContent("agenda", []));

        var status = await CallAsync(bot, body.ToJsonString());
        var answer = await interaction.Answer.WaitAsync(Waiting.Limit);

        Assert.Equal(HttpStatusCode.Accepted, status.Status);
        Assert.Equal("answer to agenda", answer.Content);
        Assert.Equal(0, discord.Gateway.Attempts);
        Assert.IsType<PlatformStatus.Connected>(bot.Services.GetRequiredService<DiscordPlatform>().Status);
    }

    [Fact]
    public async Task A_ping_is_answered_in_the_response()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord);

        var (status, text) = await CallAsync(bot, """{"id":"1","token":"t","type":1}""");

        Assert.Equal((HttpStatusCode.OK, """{"type":1}"""), (status, text));
    }

    [Theory]
    [InlineData("body")]
    [InlineData("signature")]
    [InlineData("age")]
    [InlineData("nothing")]
    public async Task An_unsigned_request_is_rejected_and_not_dispatched(string wrong)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord);

        var (status, _) = await CallAsync(bot, """{"id":"1","token":"t","type":1}""", wrong);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task A_duplicate_request_is_dispatched_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord);
        var (interaction, body) = discord.Prepare(2, FakeDiscord.CommandContent("agenda", []));

        await CallAsync(bot, body.ToJsonString());
        await CallAsync(bot, body.ToJsonString());
        await interaction.Answer.WaitAsync(Waiting.Limit);

        Assert.Single(((DispatcherDouble)bot.Services.GetRequiredService<ICommandDispatcher>()).Calls);
    }

    [Fact]
    public async Task Commands_that_are_gone_are_registered_again_after_a_look()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord, time, discord.Settings.GuildId);
        await discord.UntilAsync(d => d.Commands.Replacements == 1, "the commands are registered");
        await discord.RemoveBotAsync();
        await discord.InviteBotAsync();

        while (discord.Commands.Replacements == 1)
        {
            // Moved only once the bot waits, or the wait would begin after it.
            await discord.UntilAsync(_ => time.NextDue is not null, "the bot waits");
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(3, discord.Commands.Visible(discord.Settings.GuildId).Count);
    }

    [Fact]
    public async Task A_refused_token_is_looked_at_again()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync();
        discord.IsTokenValid = false;
        await using var bot = await StartAsync(discord, time);
        var platform = bot.Services.GetRequiredService<DiscordPlatform>();
        await discord.UntilAsync(_ => platform.Status is PlatformStatus.Stopped, "the token is refused");
        discord.IsTokenValid = true;

        while (discord.Commands.Replacements == 0)
        {
            await discord.UntilAsync(_ => time.NextDue is not null, "the bot waits");
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.IsType<PlatformStatus.Connected>(platform.Status);
    }

    private static async Task<WebApplication> StartAsync(
        FakeDiscord discord, TimeProvider? time = null, string? guildId = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services
            .AddSingleton<ICommandDispatcher>(new DispatcherDouble())
            .AddKeyedSingleton(WireClock.Key, time ?? TimeProvider.System)
            .AddDiscordOverHttp(
                new DiscordSettings { ApiBaseUrl = discord.ApiBaseUrl, GuildId = guildId },
                new Secret(discord.Token),
                Convert.ToHexString(Signer.PublicKey));
        var host = builder.Build();
        host.MapDiscord();
        await host.StartAsync();
        return host;
    }

    private static async Task<(HttpStatusCode Status, string Text)> CallAsync(
        WebApplication bot, string body, string wrong = "")
    {
        var age = wrong == "age" ? TimeSpan.FromMinutes(6) : TimeSpan.Zero;
        var timestamp = $"{(TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds()}";
        var signature = Signer.Sign(timestamp, body);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{bot.Urls.First()}/discord/interactions")
        {
            Content = new StringContent(
                wrong == "body" ? body.Replace('1', '2') : body, Encoding.UTF8, "application/json"),
        };
        if (wrong != "nothing")
        {
            request.Headers.Add("X-Signature-Ed25519", wrong == "signature" ? new string('0', 128) : signature);
            request.Headers.Add("X-Signature-Timestamp", timestamp);
        }

        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
