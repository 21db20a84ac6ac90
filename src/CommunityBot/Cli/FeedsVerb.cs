using System.CommandLine;

using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary><c>feeds</c>: how each feed is, asked now; <c>--accept NAME</c> believes what is held back.</summary>
internal sealed class FeedsVerb
{
    private readonly Workplace workplace;

    private readonly Option<string?> accept = new("--accept")
    {
        Description = "Believe what this feed says now, although it was held back; a running bot follows within half a minute",
        HelpName = "NAME",
    };

    public FeedsVerb(Workplace workplace)
    {
        this.workplace = workplace;
        Command = new Command("feeds", "Ask every feed now and tell how it is") { accept };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (workplace.Settings(call) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var now = Instant.FromDateTimeOffset(workplace.Surroundings.Time.GetUtcNow());
        await using var parts = await workplace.OpenAsync(settings, now, cancellation);
        var feeds = parts.GetRequiredService<IReadOnlyList<CommunityContent>>().SelectMany(community => community.Feeds?.All ?? []).ToList();
        if (feeds.Count == 0)
        {
            await workplace.Surroundings.Error.WriteLineAsync("The settings name no feed; config/README.md tells how.");
        }

        return call.GetValue(accept) is { } name ? await AcceptAsync(feeds, name) : await ListAsync(feeds, now);
    }

    private async Task<int> ListAsync(List<Feed> feeds, Instant now)
    {
        foreach (var feed in feeds)
        {
            await workplace.Surroundings.Out.WriteLineAsync($"{feed.Source.Name} ({feed.Source.Address.Host}): {Words(feed, now)}");
            foreach (var problem in feed.Problems)
            {
                await workplace.Surroundings.Out.WriteLineAsync($"  {problem.Code}: {problem.Message}\n    → {problem.Remedy}");
            }
        }

        return feeds.Exists(feed => feed.State is not { Fault: null, Doubt: null }) ? ExitCode.Findings : ExitCode.Fine;
    }

    private async Task<int> AcceptAsync(List<Feed> feeds, string name)
    {
        var named = feeds.FindAll(feed => feed.Source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (named.Count == 0)
        {
            await workplace.Surroundings.Error.WriteLineAsync(
                $"--accept: there is no feed \"{name}\"; known are {string.Join(", ", feeds.Select(feed => feed.Source.Name))}.");
            return ExitCode.Usage;
        }

        foreach (var feed in named)
        {
            var (doubt, fault) = (feed.State.Doubt, feed.State.Fault);
            var sentence = feed.Accept()
                ? feed.State.NotKept is { } reason ? $"it could not be kept ({reason})." : $"accepted, although it {doubt!.Reason}."
                : fault is null ? "nothing of it is held back." : $"nothing can be accepted: it {fault.Reason}.";
            await workplace.Surroundings.Error.WriteLineAsync($"{feed.Source.Name}: {sentence}");
        }

        return named.TrueForAll(feed => feed.State is { Fault: null, NotKept: null }) ? ExitCode.Fine : ExitCode.Findings;
    }

    private static string Words(Feed feed, Instant now)
    {
        if (feed.State is not { Reading: { } reading, Copy: { } copy })
        {
            return "nothing is known of it";
        }

        var outlook = FeedOutlook.Of(reading, now);
        return $"{reading.Format}, {outlook.Events.Count} {(outlook.Events.Count == 1 ? "event" : "events")}, {outlook.Upcoming.Count} to come, as of {Instant.FromDateTimeOffset(copy.Fetched)}";
    }
}
