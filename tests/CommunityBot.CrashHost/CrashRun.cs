using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Hosting;
using CommunityBot.Repositories;
using CommunityBot.Storage;
using CommunityBot.Storage.Sqlite;
using CommunityBot.WebConsole;
using CommunityBot.Wire;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.CrashHost;

/// <summary>
/// One run of the bot without incoming connections: reads the pages, posts what is due and ends when nothing is left.
/// </summary>
internal static class CrashRun
{
    /// <summary>Longer than any pause between two attempts.</summary>
    private static readonly Duration MaxDuration = Duration.FromHours(2);

    /// <param name="recap">The recap that an organiser publishes first; null for none.</param>
    public static async Task<int> RunAsync(
        string settingsFile, string now, CrashPoint crashPoint, (int Number, string Talks)? recap)
    {
        var environment = ProcessEnvironment.FromCurrentProcess();
        var reading = SettingsSource.Read(environment, Abilities.Names(), settingsFile, content: null);
        if (reading.Settings is not { } settings)
        {
            reading.Faults.ToList().ForEach(environment.Error.WriteLine);
            return 2;
        }

        var start = InstantPattern.General.Parse(now).Value;
        var clock = new ManualClock { Now = start };
        var faults = new List<SettingFault>();
        using var store = SqliteStore.Open(settings.StoragePath);
        await using var parts = new ServiceCollection()
            .AddLogging()
            .AddBotServices(settings, TimeProvider.System, TimeProvider.System)
            .AddPlatforms(Tokens.Read(environment, settings, faults).Platforms
                .Where(platform => platform.Name != LocalChatPlatform.PlatformName))
            .AddSingleton<ILedger>(new CrashingLedger(new LedgerTable(store), crashPoint))
            .AddSingleton<IKnownMeetups>(new CrashingKnownMeetups(new KnownMeetupTable(store), crashPoint))
            .AddSingleton<IReminders, NoReminders>()
            .AddSingleton<IRecaps>(new CrashingRecaps(new RecapTable(store), crashPoint))
            .AddSingleton(new GitHubApi(
                new GitHubAccount(
                    settings.GitHubApiBaseUrl,
                    environment.Variable(GitHubAccount.TokenVariable) is { } token ? new Secret(token) : null),
                TimeProvider.System,
                new CrashingRequests(crashPoint)))
            .BuildServiceProvider();
        var content = parts.GetRequiredService<ContentStore>();
        var calendars = parts.GetRequiredService<CurrentCalendars>();
        foreach (var pagesOf in parts.GetRequiredService<IReadOnlyList<CommunityContent>>())
        {
            // On a busy machine, a page may take longer than a reader waits for it.
            for (var attempt = 0; attempt < 20; attempt++)
            {
                content.Publish(pagesOf.Read(default));
                if (calendars.Of(settings.Communities[0].Community.Id).Pages.Count > 0)
                {
                    break;
                }
            }
        }

        var ledger = parts.GetRequiredService<ILedger>();
        var platforms = parts
            .GetServices<IChatPlatform>()
            .Select(platform => new CrashingPlatform(platform, crashPoint))
            .ToList();
        var (planner, announcer) = (parts.GetRequiredService<Planner>(), new Announcer(ledger, platforms, clock));
        var recaps = parts.GetRequiredService<IRecaps>();
        var round = new AnnouncementRun(
            planner, announcer, ledger, calendars, clock, new NoReminders(), new NoTakeaways(),
            parts.GetRequiredService<IdentityUpdate>(), recaps: recaps);
        using var pages = new RecapPageWriter(
            calendars, recaps, new InMemoryPhotos(), parts.GetServices<IRecapPages>(), clock);
        var community = parts.GetRequiredService<CommunityDirectory>().All[0];
        if (recap is (var number, var talks))
        {
            using var publisher = new RecapPublisher(
                planner, announcer, ledger, calendars, recaps, clock, pages);
            var revision = new RecapRevision(
                community.Id, calendars.Of(community.Id).Pages[0].Lineage.Name.Value, number,
                new RecapWords("", talks, ""), new ChannelRef("local", "you"), start)
            { Draft = $"{number}" };
            await publisher.RecordAsync(community, revision, default);
            await publisher.PostAsync(community, revision.Lineage, [], default);
            await publisher.WritePageAsync(community, revision.Lineage, default);
        }

        while (clock.Now < start + MaxDuration)
        {
            clock.Now = (await round.RunAsync(community, default)).NextWakeUp;
            await pages.WriteDueAsync(community, default);
        }

        return 0;
    }

    private sealed class ManualClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }
}
