using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Drives a community, its pages and its channel by hand: pages change, time passes, the channel is read.
/// </summary>
internal sealed class ChannelDriver
{
    private readonly CurrentCalendars calendars = new();
    private readonly InMemoryLedger ledger = new();
    private readonly FixedClock clock;
    private AnnouncementRun run;

    public ChannelDriver(Instant start, Community? community = null)
    {
        clock = new FixedClock(start);
        Community = community ?? Sample.Community;
        run = NewRound();
    }

    public Community Community { get; set; }

    public ScriptedPlatform Platform { get; } = new();

    public Instant Now => clock.Now;

    public IReadOnlyList<string> Titles =>
        [.. Platform.Posts
            .Where(post => post.Channel == Sample.Announcements)
            .Select(post => post.Message.Title ?? post.Message.Summary)];

    public IReadOnlyList<string> ForOrganisers =>
        [.. Platform.Posts
            .Where(post => post.Channel == Sample.Organisers)
            .Select(post => PlainTextRenderer.Render(post.Message))];

    public string Last =>
        PlainTextRenderer.Render(Platform.Posts.Last(post => post.Channel == Sample.Announcements).Message);

    public void Pages(params IEnumerable<Meetup> pages) => calendars.Replace(Community.Id, new MeetupCalendar(pages));

    /// <summary>Simulates a process restart: only the ledger remains.</summary>
    public void Restart() => run = NewRound();

    public async Task RunAsync(CancellationToken cancellation = default) =>
        await run.RunAsync(Community, cancellation);

    /// <summary>Advances time to <paramref name="end"/> and runs the bot at each scheduled wake-up.</summary>
    public async Task RunUntilAsync(Instant end)
    {
        while (true)
        {
            var report = await run.RunAsync(Community, default);
            if (report.NextWakeUp > end)
            {
                clock.Now = end;
                await run.RunAsync(Community, default);
                return;
            }

            Assert.True(
                report.NextWakeUp > clock.Now, "the next wake-up must be in the future, or the bot spins");
            clock.Now = report.NextWakeUp;
        }
    }

    public void StepClock(Duration by) => clock.Now += by;

    private AnnouncementRun NewRound() => new(
        Planners.Full,
        new Announcer(ledger, [Platform], clock),
        ledger,
        calendars,
        clock,
        new NoReminders(),
        new NoTakeaways());
}
