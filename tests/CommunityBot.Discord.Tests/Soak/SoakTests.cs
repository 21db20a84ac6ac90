using System.Globalization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Soak;

/// <summary>
/// A long time in which much goes wrong, from a seed that is printed: hours here, days with
/// COMMUNITYBOT_SOAK_STEPS=5000.
/// At its end every question was answered or the log says why not, every post stands once, and nothing has grown.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private const string NotSaid = "did not reach Discord";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly LogBook log = new();
    private int unanswered;

    public void Dispose() => log.Dispose();

    [Fact]
    public async Task After_a_long_bad_time_everything_was_answered_and_posted_once()
    {
        var seed = Setting("COMMUNITYBOT_SOAK_SEED", Random.Shared.Next());
        var steps = Setting("COMMUNITYBOT_SOAK_STEPS", 60);
        output.WriteLine($"COMMUNITYBOT_SOAK_SEED={seed} COMMUNITYBOT_SOAK_STEPS={steps}");
        var dice = new Random(seed);
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordSettings { Time = time, HeartbeatInterval = Interval });
        await using var bot = Bot.For(discord, time, loggers: log);
        bot.Desk.Answering = (call, _) => Task.FromResult(new CommandReply(new Message($"answer to {call.Name}")));
        await bot.StartAsync();
        await PumpAsync(discord.ConnectedAsync());
        var memory = 0L;

        for (var step = 0; step < steps; step++)
        {
            await StepAsync(discord, bot, dice, step);
            memory = step == steps / 3 ? GC.GetTotalMemory(forceFullCollection: true) : memory;
        }

        // The last step's trouble may still be on; at its end one line is open, and no other was left behind.
        await PumpAsync(discord.UntilAsync(
            d => d.Gateway is { OpenConnections: 1, LiveSessions: 1 }, "the bot is connected, once"));

        var grown = GC.GetTotalMemory(forceFullCollection: true) - memory;
        output.WriteLine($"{time.GetUtcNow():O}: {discord.Gateway.Identifies} identifies, {discord.Gateway.Resumes} resumes, "
            + $"{discord.Gateway.Attempts} calls, {discord.Requests.Count} requests, {unanswered} unanswered, memory grew by {grown / 1024} KiB");
        foreach (var why in log.Lines.Where(line => line.Contains(NotSaid, StringComparison.Ordinal)).CountBy(line => line))
        {
            output.WriteLine($"{why.Value} x {why.Key}");
        }

        Assert.Equal(
            Enumerable.Range(0, steps).Select(step => $"post {step}").Order(StringComparer.Ordinal),
            discord.Channel(Bot.Channel).Messages.Select(message => message.Content).Order(StringComparer.Ordinal));
        // The imitation itself remembers every request and event.
        Assert.InRange(grown, long.MinValue, steps * 200L * 1024);
        Assert.InRange(discord.Gateway.Identifies, 1, 1 + (steps / 2));
    }

    private async Task StepAsync(FakeDiscord discord, Bot bot, Random dice, int step)
    {
        await TroubleAsync(discord, dice.Next(20));
        await PumpAsync(PostAsync(bot, step));
        await PumpAsync(discord.UntilAsync(d => d.Gateway.LiveSessions > 0, "the bot is connected"));
        await AskAsync(discord, bot, "agenda");

        // What was acknowledged is heard before time goes on: the next answer comes after it on the same line.
        discord.Gateway.Behaviour.AcknowledgesHeartbeats = true;
        await AskAsync(discord, bot, "next-meetup");
        time.Advance(Interval);
    }

    /// <summary>Every question ends with an answer, or with a line in the log that says why not.</summary>
    private async Task AskAsync(FakeDiscord discord, Bot bot, string command)
    {
        var before = log.Lines.Count(line => line.Contains(NotSaid, StringComparison.Ordinal));
        var asking = discord.StartAskingAsync(command);
        await PumpAsync(asking);
        var interaction = await asking;
        await PumpAsync(Task.WhenAny(interaction.Answer, log.UntilAsync(NotSaid, before + 1)));
        await PumpAsync(bot.Platform.FinishAsync());
        unanswered += interaction.Answer.IsCompleted ? 0 : 1;
    }

    private static async Task TroubleAsync(FakeDiscord discord, int kind)
    {
        switch (kind)
        {
            case 0:
                discord.DropConnections();
                break;
            case 1:
                await discord.Gateway.AskToReconnectAsync();
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
                discord.Faults.Add("POST", "/callback", new FakeFault.TooMany(0.3));
                break;
            case 9:
                discord.Faults.Add("POST", "/messages", new FakeFault.TooMany(3));
                break;
            case 10:
                discord.Faults.Add("POST", "/messages", new FakeFault.CutAfter());
                break;
            case 11:
                discord.Faults.Add("POST", "/messages", new FakeFault.CutBefore());
                break;
            case 12:
                discord.Faults.Add("POST", "/messages", new FakeFault.StatusAfter(502));
                break;
            case 13:
                discord.Faults.Add("GET", "/messages", new FakeFault.Status(503));
                discord.Faults.Add("POST", "/messages", new FakeFault.CutAfter());
                break;
        }
    }

    /// <summary>As the announcer does: what may or may not stand is looked for before anything is sent again.</summary>
    private static async Task PostAsync(Bot bot, int step)
    {
        var post = Bot.PostOf(
            new Message($"post {step}") { Blocks = [new Block.Buttons([new Button.Ask("Agenda", "agenda", "x")])] },
            occurrence: step.ToString(CultureInfo.InvariantCulture));
        while (await bot.Platform.PostAsync(post, CancellationToken.None) is not DeliveryOutcome.Delivered)
        {
            if (await bot.Platform.FindAsync(post, CancellationToken.None) is Whereabouts.Found)
            {
                return;
            }
        }
    }

    /// <summary>Lets time pass in small steps while the work waits for it.</summary>
    private async Task PumpAsync(Task work)
    {
        for (var i = 0; i < 2000; i++)
        {
            try
            {
                await work.WaitAsync(TimeSpan.FromMilliseconds(50));
                return;
            }
            catch (TimeoutException) when (!work.IsCompleted)
            {
                // Where nothing happens for long, a long wait is on: the bot saves its session starts, for one.
                time.Advance(i < 40 ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5));
            }
        }

        throw new TimeoutException($"Nothing happened for long. {string.Join('\n', log.Lines.TakeLast(10))}");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
