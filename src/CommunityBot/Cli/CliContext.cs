using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;

using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Cli;

/// <summary>
/// What every verb starts from: the two options that all of them have, and settings or the faults in them. A verb asks
/// it for settings, for a clock, for the bot's parts.
/// </summary>
internal sealed class CliContext(ProcessEnvironment environment)
{
    /// <summary>After this long without a word somebody would wonder whether it still works.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public ProcessEnvironment Environment => environment;

    public Option<string?> Config { get; } = new("--config")
    {
        Description = "The settings file; else config/communitybot.json in this folder or one above it",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string?> Content { get; } = new("--content")
    {
        Description = "A folder, file or https feed that replaces the content of a single community",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>Null after every fault has been named.</summary>
    public BotSettings? Settings(ParseResult call)
    {
        var reading = SettingsSource.Read(
            environment, Abilities.Names(), call.GetValue(Config), call.GetValue(Content));
        foreach (var fault in reading.Faults)
        {
            environment.Error.WriteLine(fault);
        }

        return reading.Settings;
    }

    /// <summary>The moment an option names; null after a sentence when it names none. Absent means now.</summary>
    public Instant? Moment(ParseResult call, Option<string?> option, BotSettings settings)
    {
        if (call.GetValue(option) is not { } text)
        {
            return environment.Time.ToClock().GetCurrentInstant();
        }

        var moment = InstantText.Read(text, settings.Communities[0].Community.Zone);
        if (moment is null)
        {
            environment.Error.WriteLine(
                $"{option.Name}: \"{text}\" is no moment; write it like {InstantText.Example}.");
        }

        return moment;
    }

    /// <summary>The bot's parts with every page read and every feed asked, for a verb that answers once.</summary>
    /// <param name="more">What this verb needs besides.</param>
    public async Task<ServiceProvider> OpenAsync(
        BotSettings settings, Instant now, CancellationToken cancellation, Action<IServiceCollection>? more = null)
    {
        var clock = new ShiftedTimeProvider(environment.Time, now.ToDateTimeOffset(), speed: 1);
        var parts = new ServiceCollection().AddLogging().AddBotParts(settings, clock, environment.Time);
        more?.Invoke(parts);
        var provider = parts.BuildServiceProvider();
        var store = provider.GetRequiredService<ContentStore>();
        foreach (var community in provider.GetRequiredService<IReadOnlyList<CommunityContent>>())
        {
            var isAsking = community.Feeds is { All.Count: > 0 };
            using var patience = environment.Time.CreateTimer(
                _ => environment.Error.WriteLine(Volatile.Read(ref isAsking)
                    ? $"{community.Settings.Community.Id}: waiting for " +
                        $"{string.Join(", ", community.Settings.Feeds.Select(feed => feed.Name))} …"
                    : $"{community.Settings.Community.Id}: {community.Progress.Read} of {community.Progress.Found} " +
                        "files read …"),
                state: null,
                Patience,
                Patience);
            if (community.Feeds is { } feeds)
            {
                await feeds.LookAsync(cancellation);
                Volatile.Write(ref isAsking, false);
            }

            store.Publish(community.Read(cancellation));
        }

        return provider;
    }
}
