using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CommunityBot.Slack.Tests;

public sealed class SlackServicesTests
{
    [Fact]
    public async Task A_host_with_slack_answers_posts_and_stops()
    {
        await using var slack = await FakeSlack.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services
            .AddLogging()
            .AddKeyedSingleton(WireClock.Key, TimeProvider.System)

            // As in the bot: the dispatcher depends on the platforms, and the platforms on the dispatcher.
            .AddSingleton<ICommandDispatcher>(provider => new LazyCommandDispatcher(() =>
            {
                Assert.NotEmpty(provider.GetServices<IChatPlatform>());
                return new ScriptedDispatcher();
            }))
            .AddSlack(
                new SlackSettings { ApiBaseUrl = slack.ApiBaseUrl },
                new Secret(FakeSlack.BotToken),
                new Secret(FakeSlack.AppToken));
        using var host = builder.Build();
        await host.StartAsync();

        await slack.WaitForConnectionsAsync(2);
        Assert.Equal("help &lt;&gt;", (await slack.SendCommandAsync("/help")).Text);
        var platform = Assert.Single(host.Services.GetServices<IChatPlatform>());
        Assert.IsType<DeliveryOutcome.Delivered>(
            await platform.PostAsync(Sample.PostAt(slack.Time.GetUtcNow()), default));

        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(14));
        await slack.UntilAsync(() => slack.Sockets.Open == 0, "the connections to close");
        Assert.Empty(slack.Violations);
    }
}
