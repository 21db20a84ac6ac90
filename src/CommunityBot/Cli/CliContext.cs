using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Meetups;
using CommunityBot.Hosting;

using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Cli;

/// <summary>Shared context of all verbs: the global options, the settings, the clock and the services.</summary>
internal sealed class CliContext(ProcessEnvironment environment)
{
    /// <summary>Interval of progress messages on standard error.</summary>
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(2);

    private readonly ProcessEnvironment process = environment;

    /// <summary>With the variables of <c>.env</c> once the settings have been read.</summary>
    public ProcessEnvironment Environment { get; private set; } = environment;

    /// <summary>Content of the settings that is not there, once they have been read.</summary>
    public IReadOnlyList<SettingFault> AbsentContent { get; private set; } = [];

    public Option<string?> Config { get; } = new("--config")
    {
        Description = "The settings file; by default config/communitybot.json in this or a parent folder",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string?> Content { get; } = new("--content")
    {
        Description = "A folder, file or https feed that replaces the content of the only community",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>
    /// Null if the settings have faults, which have been written to standard error. A verb that uses the platforms can
    /// go on without the faulty ones.
    /// </summary>
    /// <param name="toleratesPlatforms">Whether faults of single platforms are only written.</param>
    public BotSettings? ReadSettings(ParseResult call, bool toleratesPlatforms = false) =>
        ReadSettings(call, toleratesPlatforms, out _);

    /// <param name="faults">The number of faults that have been written.</param>
    public BotSettings? ReadSettings(ParseResult call, bool toleratesPlatforms, out int faults)
    {
        var reading = ReadAgain(call);
        foreach (var fault in reading.Notes.Concat(reading.Faults))
        {
            Environment.Error.WriteLine(fault);
        }

        faults = reading.Faults.Count;
        AbsentContent = reading.Missing;
        Environment = reading.Environment;
        return toleratesPlatforms || reading.Faults.Count == 0 ? reading.Settings : null;
    }

    /// <summary>Reads the settings and <c>.env</c> without writing anything.</summary>
    public SettingsReadResult ReadAgain(ParseResult call) => SettingsSource.Read(
        process, Abilities.Names(), call.GetValue(Config), call.GetValue(Content));

    /// <summary>The time given by an option, by default now; null if it is invalid, after writing an error.</summary>
    public Instant? ReadInstant(ParseResult call, Option<string?> option, BotSettings settings)
    {
        if (call.GetValue(option) is not { } text)
        {
            return Environment.Time.ToClock().GetCurrentInstant();
        }

        var moment = InstantText.Parse(text, settings.Communities[0].Community.Zone);
        if (moment is null)
        {
            Environment.Error.WriteLine(
                $"{option.Name}: \"{text}\" is not a valid time; write it like {InstantText.Example}.");
        }

        return moment;
    }

    /// <summary>
    /// Builds the services with all content read and every feed fetched once, for a verb that runs once. Content that
    /// is missing is named on standard error.
    /// </summary>
    /// <param name="configure">Adds services that only this verb needs.</param>
    /// <param name="namesMissing">False for a verb whose own output names it.</param>
    public async Task<ServiceProvider> OpenAsync(
        BotSettings settings, Instant now, CancellationToken cancellation,
        Action<IServiceCollection>? configure = null, bool namesMissing = true)
    {
        var clock = new ShiftedTimeProvider(Environment.Time, now.ToDateTimeOffset(), speed: 1);
        var services = new ServiceCollection().AddLogging().AddBotServices(settings, clock, Environment.Time)
            .AddSingleton(new CurrentCalendars { PreparesSearch = false });
        configure?.Invoke(services);
        var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<ContentStore>();
        foreach (var community in provider.GetRequiredService<IReadOnlyList<CommunityContent>>())
        {
            var isPolling = community.Feeds is { All.Count: > 0 };
            using var progress = Environment.Time.CreateTimer(
                _ => Environment.Error.WriteLine(Volatile.Read(ref isPolling)
                    ? $"{community.Settings.Community.Id}: waiting for " +
                        $"{string.Join(", ", community.Settings.Feeds.Select(feed => feed.Name))} …"
                    : $"{community.Settings.Community.Id}: {community.Progress.Read} of {community.Progress.Found} " +
                        "files read …"),
                state: null,
                ProgressInterval,
                ProgressInterval);
            if (community.Feeds is { } feeds)
            {
                await feeds.PollOnceAsync(cancellation);
                Volatile.Write(ref isPolling, false);
            }

            store.Publish(community.Read(cancellation));
        }

        foreach (var line in namesMissing ? MissingContent.Lines(settings, store) : [])
        {
            await Environment.Error.WriteLineAsync(line);
        }

        return provider;
    }
}
