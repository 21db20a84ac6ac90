using System.Globalization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Tests.Soak;

/// <summary>
/// Soak test of 50 hours with random faults from a printed seed; COMMUNITYBOT_SOAK_HOURS=240 makes it ten days. In the
/// end every command was answered or the log has the reason, every post exists once, and nothing leaks.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private const string NotSaid = "could not be sent";

    /// <summary>Heartbeats between two faults; a quarter of an hour.</summary>
    private const int QuietBeats = 21;

    private const int SmallSteps = 60;

    /// <summary>
    /// The two hundred posts, the log and what the runtime holds take 6 to 9 MiB, more on a busy machine. A leak of 50
    /// KiB at each trouble goes over it.
    /// </summary>
    private const long AllowedGrowth = 16 * 1024 * 1024;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly LogBook log = new(LogLevel.Warning);
    private int asked;
    private int unanswered;
    private int mostSockets;

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task After_days_of_faults_every_answer_and_post_was_sent_once_and_nothing_leaks()
    {
        var seed = Setting("COMMUNITYBOT_SOAK_SEED", Random.Shared.Next());
        var end = time.GetUtcNow() + TimeSpan.FromHours(Setting("COMMUNITYBOT_SOAK_HOURS", 50));
        output.WriteLine(
            $"COMMUNITYBOT_SOAK_SEED={seed} COMMUNITYBOT_SOAK_HOURS={(end - time.GetUtcNow()).TotalHours:0}");
        var dice = new Random(seed);
        await using var discord = await FakeDiscord.StartAsync(
            new FakeDiscordSettings { Time = time, HeartbeatInterval = Interval });
        await using var bot = Bot.For(discord, time, loggers: log);
        bot.Dispatcher.Answering = (invocation, _) => Task.FromResult(
            new CommandReply(new Message($"answer to {invocation.Name}")));
        await bot.StartAsync();
        await PumpAsync(discord.ConnectedAsync());
        var memory = 0L;
        var steps = 0;
        for (; time.GetUtcNow() < end; steps++)
        {
            await StepAsync(discord, bot, dice, steps);
            await RunWithoutFaultsAsync(discord, bot);
            memory = steps == 9 ? Measured(discord, bot) : memory;
        }

        // The last step's fault may still be active; after it exactly one connection is open.
        await PumpAsync(discord.UntilAsync(
            d => d.Gateway is { OpenConnections: 1, LiveSessions: 1 }, "the bot is connected, once"));

        var grown = Measured(discord, bot) - memory;
        output.WriteLine($"{time.GetUtcNow():O}: {steps} troubles and posts, {discord.Gateway.Identifies} identifies, "
            + $"{discord.Gateway.Resumes} resumes, {discord.Gateway.Attempts} calls, {discord.Gateway.Heartbeats} " +
                $"heartbeats, {asked} questions, "
            + $"{unanswered} unanswered, at most {mostSockets} sockets, memory grew by {grown / 1024} KiB");
        foreach (var why in log.Lines
            .Where(line => line.Contains(NotSaid, StringComparison.Ordinal))
            .CountBy(line => line))
        {
            output.WriteLine($"{why.Value} x {why.Key}");
        }

        Assert.Equal(
            Enumerable.Range(0, steps).Select(step => $"post {step}").Order(StringComparer.Ordinal),
            discord.Channel(Bot.Channel).Messages.Select(message => message.Content).Order(StringComparer.Ordinal));
        Assert.InRange(grown, long.MinValue, AllowedGrowth);
        Assert.InRange(discord.Gateway.Identifies, 1, 2 + (steps / 3));
        Assert.InRange(unanswered, 0, asked / 100);
        Assert.InRange(mostSockets, 1, 12);
    }

    private async Task StepAsync(FakeDiscord discord, Bot bot, Random dice, int step)
    {
        await InjectFaultAsync(discord, dice.Next(20));
        await PumpAsync(PostAsync(bot, step));
        await PumpAsync(discord.UntilAsync(d => d.Gateway.LiveSessions > 0, "the bot is connected"));
        await AskAsync(discord, bot, "agenda");

        // Time must not advance before the acknowledgement is read: the next answer arrives after it on the same
        // connection.
        discord.Gateway.Behaviour.AcknowledgesHeartbeats = true;
        await AskAsync(discord, bot, "next-meetup");
        time.Advance(Interval);
    }

    /// <summary>A period without faults, with heartbeats and commands.</summary>
    private async Task RunWithoutFaultsAsync(FakeDiscord discord, Bot bot)
    {
        for (var beat = 0; beat < QuietBeats; beat++)
        {
            await PumpAsync(discord.UntilAsync(d => d.Gateway.LiveSessions > 0, "the bot is connected"));
            await AskAsync(discord, bot, "agenda");
            time.Advance(Interval);
            mostSockets = Math.Max(mostSockets, discord.OpenSockets);
        }
    }

    private static long Measured(FakeDiscord discord, Bot bot)
    {
        discord.DiscardRecorded();
        lock (bot.Dispatcher.Calls)
        {
            bot.Dispatcher.Calls.Clear();
        }

        // Twice, so that objects awaiting their finalizer, also those of earlier tests, are not counted.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    /// <summary>Every command gets an answer or a log line with the reason.</summary>
    private async Task AskAsync(FakeDiscord discord, Bot bot, string command)
    {
        var before = log.Lines.Count(line => line.Contains(NotSaid, StringComparison.Ordinal));
        var asking = discord.StartCommandAsync(command);
        await PumpAsync(asking);
        var interaction = await asking;

        // A task that still waits for the log would be counted as memory of the bot.
        using (var enough = new CancellationTokenSource())
        {
            await PumpAsync(Task.WhenAny(interaction.Answer, log.UntilAsync(NotSaid, before + 1, enough.Token)));
            await enough.CancelAsync();
        }

        await PumpAsync(bot.Platform.DrainAsync());
        asked++;
        unanswered += interaction.Answer.IsCompleted ? 0 : 1;
    }

    private static async Task InjectFaultAsync(FakeDiscord discord, int kind)
    {
        switch (kind)
        {
            case 0:
                discord.DropConnections();
                break;
            case 1:
                await discord.Gateway.RequestReconnectAsync();
                break;
            case 2:
                await discord.Gateway.InvalidateAsync(resumable: true);
                break;
            case 3:
                await discord.Gateway.InvalidateAsync(resumable: false);
                break;
            case 4:
                await discord.Gateway.CloseAsync(4000);
                break;
            case 5:
                await discord.Gateway.CloseAsync(4009);
                break;
            case 6:
                discord.Gateway.Behaviour.AcknowledgesHeartbeats = false;
                break;
            case 7:
                discord.Faults.Add("POST", "/callback", new FakeFault.Status(500));
                break;
            case 8:
                discord.Faults.Add("POST", "/callback", new FakeFault.RateLimited(0.3));
                break;
            case 9:
                discord.Faults.Add("POST", "/messages", new FakeFault.RateLimited(3));
                break;
            case 10:
                discord.Faults.Add("POST", "/messages", new FakeFault.DisconnectAfter());
                break;
            case 11:
                discord.Faults.Add("POST", "/messages", new FakeFault.DisconnectBefore());
                break;
            case 12:
                discord.Faults.Add("POST", "/messages", new FakeFault.StatusAfter(502));
                break;
            case 13:
                discord.Faults.Add("GET", "/messages", new FakeFault.Status(503));
                discord.Faults.Add("POST", "/messages", new FakeFault.DisconnectAfter());
                break;
        }
    }

    /// <summary>
    /// Retries like the announcer: after an unknown outcome the post is looked up before it is sent again.
    /// </summary>
    private static async Task PostAsync(Bot bot, int step)
    {
        var post = Bot.PostOf(
            new Message($"post {step}") { Blocks = [new Block.Buttons([new Button.Invoke("Agenda", "agenda", "x")])] },
            occurrence: step.ToString(CultureInfo.InvariantCulture));
        while (await bot.Platform.PostAsync(post, CancellationToken.None) is not DeliveryOutcome.Delivered)
        {
            if (await bot.Platform.FindAsync(post, CancellationToken.None) is LookupResult.Found)
            {
                return;
            }
        }
    }

    /// <summary>Advances the clock in small steps until the work completes.</summary>
    private async Task PumpAsync(Task work)
    {
        for (var i = 0; i < 2000; i++)
        {
            // The clock jumps, but real sockets need real time; otherwise every request would time out before its
            // response.
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(i < SmallSteps ? 50 : 250)));
            if (work.IsCompleted)
            {
                await work;
                return;
            }

            // When nothing happens for long, a long timer is pending, for example the delay between session starts.
            time.Advance(i < SmallSteps ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5));
        }

        throw new TimeoutException($"Nothing happened for long. {string.Join('\n', log.Lines.TakeLast(10))}");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
