using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Tests.Commands;
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
    private readonly InMemoryKnownMeetups known = new();
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

    public InMemoryLedger Ledger => ledger;

    public InMemoryReminders Reminders { get; } = new();

    /// <summary>Problems of the current reading.</summary>
    public IReadOnlyList<ContentProblem> ContentProblems { get; set; } = [];

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

    /// <summary>An organiser's button, by its argument, such as "cancelled REFERENCE".</summary>
    public async Task<string> PressAsync(Button.Invoke button) => (await Dispatchers.Create(
        Community, calendars, ledger, [Platform], clock, reminders: Reminders, known: known).AnswerAsync(
        new CommandInvocation(
            button.Command, new CommandUser("local", "organiser"), new CommandContext("local", "organisers"))
        {
            Text = button.Argument,
        },
        default)).Message.Summary;

    /// <summary>The buttons of the last post to organisers.</summary>
    public IReadOnlyList<Button.Invoke> Buttons =>
    [
        .. Platform.Posts.Last(post => post.Channel == Sample.Organisers).Message.Blocks
            .OfType<Block.Buttons>().SelectMany(block => block.Items).OfType<Button.Invoke>(),
    ];

    /// <summary>Simulates a process restart: only storage remains.</summary>
    public void Restart() => run = NewRound();

    public async Task RunAsync(CancellationToken cancellation = default) =>
        await run.RunAsync(Community, cancellation);

    /// <summary>One cycle of a version that stored no meetups.</summary>
    public async Task RunWithoutIdentityAsync() => await new AnnouncementRun(
        Planners.Full, new Announcer(ledger, [Platform], clock), ledger, calendars, clock, Reminders,
        new NoTakeaways(), Identities.Create(ledger, calendars)).RunAsync(Community, default);

    /// <summary>Advances time to <paramref name="end"/> and runs the bot at each scheduled wake-up.</summary>
    public async Task RunUntilAsync(Instant end)
    {
        var immediate = 0;
        while (true)
        {
            var report = await run.RunAsync(Community, default);
            if (report.NextWakeUp > end)
            {
                clock.Now = end;
                await run.RunAsync(Community, default);
                return;
            }

            // The outcome of one post can make another one due at once; a second cycle then sends it.
            immediate = report.NextWakeUp == clock.Now && report.Posts.Count > 0 ? immediate + 1 : 0;
            Assert.True(
                report.NextWakeUp > clock.Now || immediate == 1,
                "the next wake-up must be in the future, or the bot spins");
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
        Reminders,
        new NoTakeaways(),
        Identities.Create(ledger, calendars, known, Reminders, new Problems(this)));

    private sealed class Problems(ChannelDriver driver) : IContentProblems
    {
        public IReadOnlyList<ContentProblem> Of(string community) => driver.ContentProblems;
    }
}
