using System.Collections.Concurrent;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests.Soak;

/// <summary>
/// Soak test with faults from a fixed seed: refreshes, cut and silent connections, redeliveries, rate limits, lost
/// responses. In the end every command was answered or has a logged reason, and no post is missing or duplicated.
/// </summary>
public sealed class SoakTests
{
    private const int Steps = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(20200529)]
    public async Task Nothing_is_lost_or_sent_twice(int seed)
    {
        var chance = new Random(seed);
        var wire = new FastTime(speed: 20);
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(
            slack, Echo(), wire, new SlackTestOptions { Connections = 2, PingEvery = TimeSpan.FromMilliseconds(300) });
        var posts = new List<(Post Post, Task Delivery)>();
        var asked = new ConcurrentQueue<FakeSlackDelivery>();

        for (var step = 0; step < Steps; step++)
        {
            await WhenConnectedAsync(slack, bot);
            switch (chance.Next(12))
            {
                case < 4:
                    asked.Enqueue(await slack.StartCommandAsync("/agenda", $"question {step}"));
                    break;
                case < 7:
                    var post = PostOf(slack, step, channel: chance.Next(8));
                    posts.Add((post, DeliverAsync(bot, post, wire)));
                    break;
                case 7 when !asked.IsEmpty:
                    await slack.RetryAsync(asked.ElementAt(chance.Next(asked.Count)), sameEnvelope: true);
                    break;
                case 8:
                    await slack.Sockets.DisconnectAsync(
                        chance.Next(2) == 0 ? "warning" : "refresh_requested", AnyConnection(slack, chance));
                    break;
                case 9 when chance.Next(2) == 0:
                    slack.Sockets.Drop(AnyConnection(slack, chance));
                    break;
                case 10 when chance.Next(4) == 0:
                    slack.Sockets.Freeze();
                    break;
                case 11:
                    Break(slack, chance);
                    break;
            }
        }

        await Task.WhenAll(posts.Select(post => post.Delivery)).WaitAsync(TimeSpan.FromMinutes(3));
        await AcknowledgeAllAsync(slack, asked);

        foreach (var (post, _) in posts)
        {
            Assert.Single(slack.Channel(post.Channel.Id).Messages, message => KeyOf(message) == post.Key.Reference);
        }

        await UntilAnsweredAsync(slack, bot, asked);
        Assert.All(asked, question => Assert.InRange(question.Answers.Count, 0, 1));
        Assert.Empty(slack.Violations);
    }

    private static async Task WhenConnectedAsync(FakeSlack slack, RunningSlack bot)
    {
        try
        {
            await slack.WaitForConnectionsAsync();
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException(string.Join('\n', bot.Log.Lines.TakeLast(60)), exception);
        }
    }

    /// <summary>Redelivers every command that was lost with its connection, as Slack does.</summary>
    private static async Task AcknowledgeAllAsync(FakeSlack slack, IReadOnlyCollection<FakeSlackDelivery> asked)
    {
        var lost = asked.Where(question => question.Acknowledgements == 0 && question.Answers.Count == 0).ToList();
        foreach (var question in lost)
        {
            var again = question;
            while (again.Acknowledgements == 0)
            {
                await slack.WaitForConnectionsAsync();
                again = await slack.RetryAsync(question, sameEnvelope: true);
                try
                {
                    await slack.UntilAsync(
                        () => again.Acknowledgements > 0 || slack.Sockets.Numbers.Contains(again.Connection) is false);
                }
                catch (TimeoutException)
                {
                    // It was sent on a silent connection; try again.
                }
            }
        }
    }

    private static async Task UntilAnsweredAsync(
        FakeSlack slack, RunningSlack bot, IReadOnlyCollection<FakeSlackDelivery> asked) =>
        await slack.UntilAsync(
            () => asked.Count(question => question.Answers.Count == 0)
                <= bot.Log.Lines.Count(line => line.Contains("could not be sent on Slack", StringComparison.Ordinal))
                    + slack.Channel("C0000000001").EphemeralMessages.Count,
            "an answer, or a reason, for every question");

    /// <summary>Retries like the announcer: certain failures at once, uncertain ones after a lookup.</summary>
    private static async Task DeliverAsync(RunningSlack bot, Post post, FastTime wire)
    {
        while (true)
        {
            switch (await bot.Platform.PostAsync(post, default))
            {
                case DeliveryOutcome.Delivered:
                    return;
                case DeliveryOutcome.NotSent(_, var retryAfter):
                    await Task.Delay((retryAfter ?? Duration.FromSeconds(1)).ToTimeSpan(), wire);
                    break;
                case DeliveryOutcome.Refused(var reason, _):
                    throw new InvalidOperationException(reason);
                case DeliveryOutcome.Unknown when await StandsAsync(bot, post, wire):
                    return;
            }
        }
    }

    private static async Task<bool> StandsAsync(RunningSlack bot, Post post, FastTime wire)
    {
        while (true)
        {
            switch (await bot.Platform.FindAsync(post, default))
            {
                case LookupResult.Found:
                    return true;
                case LookupResult.NotFound:
                    return false;
                default:
                    await Task.Delay(TimeSpan.FromSeconds(1), wire);
                    break;
            }
        }
    }

    private static void Break(FakeSlack slack, Random chance)
    {
        FakeSlackFault[] faults = [
            new FakeSlackFault.RateLimited(1), new FakeSlackFault.Status(500), new FakeSlackFault.Cut()
        ];
        FakeSlackFault[] ofPosts =
        [
            .. faults, new FakeSlackFault.ResponseLost(), new FakeSlackFault.Error("internal_error"),
            new FakeSlackFault.ErrorAfterEffect("fatal_error"), new FakeSlackFault.NotJson(),
        ];
        switch (chance.Next(4))
        {
            case 0:
                slack.Fail("chat.postMessage", ofPosts[chance.Next(ofPosts.Length)]);
                break;
            case 1:
                slack.Fail("conversations.history", faults[chance.Next(faults.Length)]);
                break;
            case 2:
                slack.Fail("apps.connections.open", faults[chance.Next(faults.Length)]);
                break;
            default:
                slack.Fail(
                    "response_url",
                    chance.Next(2) == 0 ? faults[chance.Next(faults.Length)] : new FakeSlackFault.ResponseLost());
                break;
        }
    }

    private static int? AnyConnection(FakeSlack slack, Random chance) =>
        slack.Sockets.Numbers is { Count: > 0 } open ? open[chance.Next(open.Count)] : null;

    private static Post PostOf(FakeSlack slack, int step, int channel)
    {
        var reference = new ChannelRef("slack", slack.Channel($"C100000000{channel}").Id);
        return Sample.PostAt(slack.Time.GetUtcNow()) with
        {
            Channel = reference,
            Key = new PostKey("cloud-native", "day-before", $"meetup-{step}", "", reference),
        };
    }

    private static string? KeyOf(FakeSlackMessage message) => message.Metadata?["event_payload"]?["key"]?.ToString();

    private static ScriptedDispatcher Echo() =>
        new((invocation, _) => Task.FromResult(new CommandReply(new Message(invocation.Text))));
}
