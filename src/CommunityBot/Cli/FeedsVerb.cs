using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary>
/// <c>feeds</c>: polls each feed and shows its status; <c>--accept NAME</c> accepts a held-back change.
/// </summary>
internal sealed class FeedsVerb
{
    private readonly CliContext context;

    private readonly Option<string?> accept = new("--accept")
    {
        Description =
            "Accept this feed's held-back change; a running bot applies it within half a minute",
        HelpName = "NAME",
    };

    public FeedsVerb(CliContext context)
    {
        this.context = context;
        Command = new Command("feeds", "Poll every feed and show its status") { accept };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (context.ReadSettings(call) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var now = Instant.FromDateTimeOffset(context.Environment.Time.GetUtcNow());
        await using var provider = await context.OpenAsync(settings, now, cancellation, namesMissing: false);
        foreach (var line in MissingContent.FolderLines(settings, provider.GetRequiredService<ContentStore>()))
        {
            await context.Environment.Error.WriteLineAsync(line);
        }

        var feeds = provider
            .GetRequiredService<IReadOnlyList<CommunityContent>>()
            .SelectMany(community => community.Feeds?.All ?? [])
            .ToList();
        if (feeds.Count == 0)
        {
            await context.Environment.Error.WriteLineAsync(
                "The settings have no feed; config/README.md describes how to add one.");
        }

        return call.GetValue(accept) is { } name ? await AcceptAsync(feeds, name) : await ListAsync(feeds, now);
    }

    private async Task<int> ListAsync(List<Feed> feeds, Instant now)
    {
        foreach (var feed in feeds)
        {
            await context.Environment.Out.WriteLineAsync(
                $"{feed.Source.Name} ({feed.Source.Address.Host}): {Describe(feed, now)}");
            foreach (var problem in feed.Problems)
            {
                await context.Environment.Out.WriteLineAsync(
                    $"  {problem.Code}: {TerminalText.OneLine(problem.Message)}\n    → {problem.Remedy}");
            }
        }

        return feeds.Exists(feed => feed.State is not { Error: null, Suspicion: null })
            ? ExitCode.Findings
            : ExitCode.Success;
    }

    private async Task<int> AcceptAsync(List<Feed> feeds, string name)
    {
        var named = feeds.FindAll(feed => feed.Source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (named.Count == 0)
        {
            await context.Environment.Error.WriteLineAsync(
                $"--accept: there is no feed \"{name}\"; known feeds are " +
                $"{string.Join(", ", feeds.Select(feed => feed.Source.Name))}.");
            return ExitCode.Usage;
        }

        foreach (var feed in named)
        {
            var (suspicion, error) = (feed.State.Suspicion, feed.State.Error);
            var sentence = feed.Accept()
                ? feed.State.NotCached is { } reason
                    ? $"it could not be written to the cache ({reason})."
                    : $"accepted, although it {suspicion!.Reason}."
                : error is null
                ? "no change is held back."
                : $"no change can be accepted, because the feed {error.Reason}.";
            await context.Environment.Error.WriteLineAsync($"{feed.Source.Name}: {sentence}");
        }

        return named.TrueForAll(feed => feed.State is { Error: null, NotCached: null })
            ? ExitCode.Success
            : ExitCode.Findings;
    }

    private static string Describe(Feed feed, Instant now)
    {
        if (feed.State is not { Reading: { } reading, Copy: { } copy })
        {
            return "never read successfully";
        }

        var summary = FeedSummary.Of(reading, now);
        return $"{reading.Format}, {summary.Events.Count} {(summary.Events.Count == 1 ? "event" : "events")}, " +
            $"{summary.Upcoming.Count} upcoming, as of {Instant.FromDateTimeOffset(copy.Fetched)}";
    }
}
