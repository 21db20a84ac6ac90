using System.CommandLine;
using System.Globalization;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Hosting;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;

using NodaTime.Text;

namespace CommunityBot.Cli;

/// <summary><c>plan</c>: lists which posts are due when and where, given the posts already in the ledger.</summary>
internal sealed class PlanVerb
{
    private static readonly ZonedDateTimePattern LocalMoment = ZonedDateTimePattern.CreateWithInvariantCulture(
        "ddd uuuu'-'MM'-'dd HH':'mm o<G>", null);

    /// <summary>A waiting post whose next attempt is longer ago is no longer planned.</summary>
    private static readonly NodaTime.Duration MaxAge = NodaTime.Duration.FromDays(7);

    private readonly CliContext context;
    private readonly DateRange range;

    public PlanVerb(CliContext context)
    {
        this.context = context;
        range = new DateRange(context, isRequired: false);
        Command = new Command("plan", "List planned posts with their times and channels") { range.From, range.To };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (context.ReadSettings(call) is not { } settings || range.Of(call, settings) is not { } period)
        {
            return ExitCode.Usage;
        }

        if (await ReadStorageAsync(settings, cancellation) is not var (entries, known))
        {
            return ExitCode.Usage;
        }

        await using var provider = await context.OpenAsync(settings, period.From, cancellation);
        var planner = provider.GetRequiredService<Planner>();
        var calendars = provider.GetRequiredService<CurrentCalendars>();
        foreach (var community in settings.Communities.Select(each => each.Community))
        {
            calendars.Link(community.Id, new IdentityLinks(known[community.Id]));
        }

        var lines = settings.Communities
            .Select(each => each.Community)
            .SelectMany(community => planner
                .Plan(
                    community,
                    calendars.Of(community.Id),
                    [.. entries.Where(entry => entry.Key.Community == community.Id)],
                    period.From,
                    period.To,
                    runtimeEntries: RuntimeEntries.None with { Known = known[community.Id] })
                .Select(post => (post.Due, Line: Line(post, community, settings.Communities.Count > 1))))
            .OrderBy(line => line.Due)
            .ToList();
        foreach (var (_, line) in lines)
        {
            await context.Environment.Out.WriteLineAsync(line);
        }

        foreach (var line in RefusedLines(settings, entries, period.From))
        {
            await context.Environment.Out.WriteLineAsync(line);
        }

        await context.Environment.Error.WriteLineAsync(
            lines.Count == 0
                ? "No posts are planned in this time range; run check to see why a page is not scheduled."
                : $"{lines.Count} planned.");
        return MissingContent.ExitCodeFor(settings, provider.GetRequiredService<ContentStore>());
    }

    /// <summary>Lists what was refused, what waits for its next attempt, and what may or may not be posted.</summary>
    private static IEnumerable<string> RefusedLines(
        BotSettings settings, IReadOnlyList<LedgerEntry> entries, NodaTime.Instant now) =>
        from each in settings.Communities
        from entry in entries
        where entry.Key.Community == each.Community.Id && entry.Key.Channel.PersonId is null
        let word = entry.State switch
        {
            PostState.Unknown => "unconfirmed",
            PostState.Waiting when entry.NotBefore > now - MaxAge => "waiting",
            _ when RefusedPosts.Includes(entry, now) => "refused",
            _ => null,
        }
        where word is not null
        let prefix = settings.Communities.Count > 1 ? $"{each.Community.Id} | " : ""
        let why = entry.Refusal is null ? entry.Reason : RefusedPosts.Explanation(entry)
        select $"{word} | {prefix}{entry.Key.Kind} | {entry.Key.Channel} | {entry.Key.Lineage} | {why}";

    /// <summary>Reads the stored posts and meetups; null if they cannot be read, after writing an error.</summary>
    private async Task<StoredPlan?> ReadStorageAsync(
        BotSettings settings, CancellationToken cancellation)
    {
        var faults = new List<SettingFault>();
        var shared = Tokens.ReadSharedStorage(context.Environment, faults);
        try
        {
            if (faults.Count == 0 && shared is null)
            {
                await using var own = SqliteStore.OpenExisting(settings.StoragePath);
                return await PeekAsync(own, settings, cancellation);
            }

            if (shared is not null)
            {
                var leader = await PostgresLeaderElection.PeekAsync(shared, cancellation);
                await context.Environment.Error.WriteLineAsync(
                    $"Read the ledger in the database {shared}; " +
                    $"{(leader is null ? "no instance is running" : $"{leader} leads")}.");
                await using var store = PostgresStore.OpenExisting(shared);
                return await PeekAsync(store, settings, cancellation);
            }
        }
        catch (StorageException exception)
        {
            faults.Add(new SettingFault(
                shared is null ? "storage.path" : PostgresAddress.Variable, exception.Message));
        }

        faults.ForEach(context.Environment.Error.WriteLine);
        return null;
    }

    private static async Task<StoredPlan> PeekAsync(
        SqlStore store, BotSettings settings, CancellationToken cancellation)
    {
        var known = new Dictionary<string, IReadOnlyList<KnownMeetup>>(StringComparer.Ordinal);
        foreach (var community in settings.Communities.Select(each => each.Community.Id))
        {
            known[community] = await new KnownMeetupTable(store).PeekAsync(community, cancellation);
        }

        return new StoredPlan(await new LedgerTable(store).PeekAsync(cancellation), known);
    }

    private static string Line(PlannedPost post, Community community, bool nameCommunity)
    {
        var zone = post.Meetup?.When.Zone ?? community.Zone;
        var prefix = nameCommunity ? $"{community.Id} | " : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{LocalMoment.Format(post.Due.InZone(zone))} {zone.Id} | {prefix}{post.Key.Kind} | {post.Key.Channel} | " +
            $"{post.Meetup?.Id.Value ?? community.Id} | {post.Subject}");
    }

    private sealed record StoredPlan(
        IReadOnlyList<LedgerEntry> Ledger, IReadOnlyDictionary<string, IReadOnlyList<KnownMeetup>> Known);
}
