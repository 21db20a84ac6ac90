using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Soak;

/// <summary>
/// Long soak test with random faults from a printed seed: two days by default, months with
/// COMMUNITYBOT_SOAK_STEPS=5000. In the end every command was answered once or the log has the reason, every post
/// exists once, two connections are open, and neither memory nor file handles leak.
/// </summary>
[Collection(nameof(Alone))]
public sealed class LongSoakTests(ITestOutputHelper output)
{
    private const string Unanswered = "could not be sent on Slack";

    /// <summary>
    /// The time between two steps; longer than a response_url is valid, and about as long as a connection lasts.
    /// </summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(45);

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly List<FakeSlackDelivery> asked = [];

    [Fact]
    public async Task After_many_faults_every_answer_and_post_was_sent_once_and_nothing_leaks()
    {
        var seed = Setting("COMMUNITYBOT_SOAK_SEED", Random.Shared.Next());
        var steps = Setting("COMMUNITYBOT_SOAK_STEPS", 64);
        output.WriteLine($"COMMUNITYBOT_SOAK_SEED={seed} COMMUNITYBOT_SOAK_STEPS={steps}");
        var dice = new Random(seed);
        await using var slack = await FakeSlack.StartAsync(time);
        await using var bot = await RunningSlack.StartAsync(
            slack,
            new ScriptedDispatcher((invocation, _) => Task.FromResult(new CommandReply(new Message(invocation.Text)))),
            time,
            new SlackTestOptions { Connections = 2, PingEvery = TimeSpan.FromMilliseconds(250) });
        await PumpAsync(slack.WaitForConnectionsAsync(2), bot);
        var (memory, files) = (0L, 0);

        for (var step = 0; step < steps; step++)
        {
            await PumpAsync(TroubleAsync(slack, dice), bot);
            await PumpAsync(PostAsync(slack, bot, step), bot);
            await PumpAsync(AskAsync(slack, bot, step, dice), bot);
            time.Advance(Interval);
            (memory, files) = step == steps / 3
                ? (GC.GetTotalMemory(forceFullCollection: true), OpenFiles())
                : (memory, files);
        }

        await PumpAsync(
            slack.UntilAsync(() => slack.Sockets.Open == 2, "two connections, and no other left behind"), bot);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - memory;
        var unanswered = asked.Count(question => question.Answers.Count == 0);
        output.WriteLine(
            $"{time.GetUtcNow():O}: {slack.Sockets.Opened} connections, {slack.Calls.Count} calls, {asked.Count} " +
            $"questions, {unanswered} unanswered, " +
            $"memory grew by {grown / 1024} KiB, {files} files became {OpenFiles()}");

        Assert.Equal(
            Enumerable.Range(0, steps).Select(step => $"post {step}").Order(StringComparer.Ordinal),
            slack.Channel("C0000000001").Messages.Select(message => message.Text).Order(StringComparer.Ordinal));
        Assert.All(asked, question => Assert.InRange(question.Answers.Count, 0, 1));
        Assert.InRange(unanswered, 0, Reasons(bot) + slack.Channel("C0000000001").EphemeralMessages.Count);
        Assert.All(
            asked, question => Assert.True(question.Acknowledgements > 0 && question.WasInTime, "acknowledged late"));
        Assert.Empty(slack.Violations);

        // The fake records every call and every delivery; each step adds some of both.
        Assert.InRange(grown, long.MinValue, steps * 150L * 1024);
        Assert.InRange(OpenFiles() - files, int.MinValue, 24);
        Assert.InRange(slack.Sockets.Opened, 2, 2 + (steps * 3));
    }

    private static async Task TroubleAsync(FakeSlack slack, Random dice)
    {
        var any = slack.Sockets.Numbers is { Count: > 0 } open ? open[dice.Next(open.Count)] : (int?)null;
        switch (dice.Next(20))
        {
            case 0 or 1:
                await slack.Sockets.DisconnectAsync("refresh_requested", any);
                break;
            case 2:
                await slack.Sockets.DisconnectAsync("warning", any);
                break;
            case 3:
                slack.Sockets.Drop(any);
                break;
            case 4:
                slack.Sockets.Drop();
                break;
            case 5:
                // Silent but not closed: only pings detect it. The fake closes its end once a replacement is connected.
                var silent = slack.Sockets.Numbers;
                slack.Sockets.Freeze();
                await slack.UntilAsync(
                    () => slack.Sockets.Numbers.Except(silent).Count() >= 2, "two new connections for the silent ones");
                foreach (var number in silent)
                {
                    slack.Sockets.Drop(number);
                }

                break;
            case 6:
                slack.Fail("apps.connections.open", new FakeSlackFault.RateLimited(30), times: 2);
                slack.Sockets.Drop(any);
                break;
            case 7:
                slack.Fail("apps.connections.open", new FakeSlackFault.Status(503));
                slack.Sockets.Drop(any);
                break;
            case 8:
                slack.Fail("chat.postMessage", new FakeSlackFault.RateLimited(dice.Next(1, 60)));
                break;
            case 9:
                slack.Fail("chat.postMessage", new FakeSlackFault.ResponseLost());
                break;
            case 10:
                slack.Fail("chat.postMessage", new FakeSlackFault.ErrorAfterEffect("internal_error"));
                slack.Fail("conversations.history", new FakeSlackFault.RateLimited(null));
                break;
            case 11:
                slack.Fail("chat.postMessage", new FakeSlackFault.NotJson());
                break;
            case 12:
                slack.Fail("chat.postMessage", new FakeSlackFault.StatusWithError(500, "fatal_error"));
                break;
            case 13:
                slack.Fail("response_url", new FakeSlackFault.RateLimited(2));
                break;
            case 14:
                slack.Fail("response_url", new FakeSlackFault.ResponseLost());
                break;
            case 15:
                slack.Fail("response_url", new FakeSlackFault.Status(404));
                break;
        }
    }

    /// <summary>Sends a command; repeats it if it was not acknowledged, and sometimes delivers it twice.</summary>
    private async Task AskAsync(FakeSlack slack, RunningSlack bot, int step, Random dice)
    {
        var before = Reasons(bot) + slack.Channel("C0000000001").EphemeralMessages.Count;
        var question = await slack.StartCommandAsync("/agenda", $"question {step}");
        await slack.UntilAsync(
            () => question.Acknowledgements > 0 || !slack.Sockets.Numbers.Contains(question.Connection),
            "an acknowledgement, or a line that is gone");
        while (question.Acknowledgements == 0)
        {
            // It was lost with its connection: Slack shows an error, and the member types it again.
            await slack.WaitForConnectionsAsync();
            question = await slack.StartCommandAsync("/agenda", $"question {step}");
            await slack.UntilAsync(
                () => question.Acknowledgements > 0 || !slack.Sockets.Numbers.Contains(question.Connection),
                "an acknowledgement");
        }

        asked.Add(question);
        await UntilAsync(
            bot,
            () => question.Answers.Count > 0
                || Reasons(bot) + slack.Channel("C0000000001").EphemeralMessages.Count > before);
        if (dice.Next(3) == 0)
        {
            var again = await slack.RetryAsync(asked[dice.Next(asked.Count)], sameEnvelope: true);
            await slack.UntilAsync(
                () => again.Acknowledgements > 0 || !slack.Sockets.Numbers.Contains(again.Connection),
                "an acknowledgement");
        }
    }

    private static async Task UntilAsync(RunningSlack bot, Func<bool> condition)
    {
        while (true)
        {
            var next = bot.Log.NextLine;
            if (condition())
            {
                return;
            }

            // An answer does not write a log line, so the condition is polled.
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }
    }

    /// <summary>
    /// Retries like the announcer: after an unknown outcome the post is looked up before it is sent again.
    /// </summary>
    private async Task PostAsync(FakeSlack slack, RunningSlack bot, int step)
    {
        var post = Sample.PostAt(slack.Time.GetUtcNow()) with
        {
            Key = new PostKey("cloud-native", "day-before", $"meetup-{step}", "", Sample.Channel),
            Message = new Message($"post {step}"),
        };
        while (true)
        {
            switch (await bot.Platform.PostAsync(post, default))
            {
                case DeliveryOutcome.Delivered:
                    return;
                case DeliveryOutcome.NotSent(_, var retryAfter):
                    await Task.Delay((retryAfter ?? NodaTime.Duration.FromSeconds(1)).ToTimeSpan(), time);
                    break;
                case DeliveryOutcome.Unknown:
                    LookupResult where;
                    while ((where = await bot.Platform.FindAsync(post, default)) is LookupResult.Unavailable)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(5), time);
                    }

                    if (where is LookupResult.Found)
                    {
                        return;
                    }

                    break;
                case var refused:
                    throw new InvalidOperationException(refused.ToString());
            }
        }
    }

    /// <summary>Advances the clock in small steps until the work completes.</summary>
    private async Task PumpAsync(Task work, RunningSlack bot)
    {
        for (var i = 0; i < 3000; i++)
        {
            try
            {
                await work.WaitAsync(TimeSpan.FromMilliseconds(20));
                return;
            }
            catch (TimeoutException) when (!work.IsFaulted)
            {
                // The work may have completed just now; then no timer waits for the advanced clock.
                time.Advance(TimeSpan.FromMilliseconds(i < 80 ? 50 : 500));
            }
            catch (TimeoutException exception)
            {
                throw new TimeoutException(
                    $"{exception.Message}\n{string.Join('\n', bot.Log.Lines.TakeLast(30))}", exception);
            }
        }

        throw new TimeoutException($"Nothing happened for long. {string.Join('\n', bot.Log.Lines.TakeLast(20))}");
    }

    private static int Reasons(RunningSlack bot) =>
        bot.Log.Lines.Count(line => line.Contains(Unanswered, StringComparison.Ordinal));

    /// <summary>Open file handles, sockets included; 0 on systems without <c>/proc</c>.</summary>
    private static int OpenFiles() =>
        Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : 0;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
