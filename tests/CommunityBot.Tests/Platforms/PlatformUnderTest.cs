using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.WholeHost;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// One platform of the whole bot, with the project's own pages on a day in May 2020, and what a test can do to it from
/// outside. One bot serves all tests of a class; each test has a channel of its own.
/// </summary>
public abstract class PlatformUnderTest : IAsyncLifetime
{
    private readonly TemporaryFolder storage = new();
    private HostedBot? bot;
    private int channels;

    /// <summary>The name of the platform: <c>discord</c>.</summary>
    public abstract string Name { get; }

    internal FakeDiscord Discord { get; private set; } = null!;

    internal FakeSlack Slack { get; private set; } = null!;

    internal HostedBot Bot => bot ?? throw new InvalidOperationException("The bot has not been started.");

    internal ManualTime Clock { get; } = new(new DateTimeOffset(2020, 5, 8, 12, 0, 0, TimeSpan.Zero));

    public virtual IChatPlatform Platform =>
        Bot.Services.GetServices<IChatPlatform>().Single(platform => platform.Name == Name);

    /// <summary>The bot's own commands, for what is said of them.</summary>
    public ICommandDispatcher Desk => Bot.Services.GetRequiredService<ICommandDispatcher>();

    /// <summary>Everything the bot has written to its log.</summary>
    public string Log => Bot.Log;

    public virtual async ValueTask InitializeAsync()
    {
        Discord = await FakeDiscord.StartAsync();
        Slack = await FakeSlack.StartAsync();
        bot = await HostedBot.StartAsync(Path.Combine(Repository.Root, "content"), storage.Path, Discord, Slack, Clock);
        await Discord.ConnectedAsync();
        await Slack.WaitForConnectionsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
        await Slack.DisposeAsync();
        storage.Dispose();
    }

    /// <summary>A channel in which nothing stands.</summary>
    public ChannelRef NewChannel() => Make(Interlocked.Increment(ref channels));

    /// <summary>What stands in a channel, oldest first.</summary>
    public abstract Task<IReadOnlyList<Seen>> StandingAsync(ChannelRef channel);

    /// <summary>The next post arrives, and its answer does not come back.</summary>
    public abstract void LoseNextAnswer();

    /// <summary>The next post does not arrive, and no answer comes back.</summary>
    public abstract void LoseNextPost();

    /// <summary>Somebody deletes the message.</summary>
    public abstract Task DeleteAsync(ChannelRef channel, string messageId);

    /// <summary>From now on the platform refuses every post there; null where it never refuses one.</summary>
    public abstract ChannelRef? NewClosedChannel();

    /// <summary>A member asks, in any words: also for a command that there is not.</summary>
    public abstract Task<Seen> AskAsync(string command, string text = "");

    /// <summary>A member presses the button that has this label, on a message that stands.</summary>
    public abstract Task<Seen> PressAsync(ChannelRef channel, Seen message, string label);

    /// <summary>Everything in what was sent that would ring somebody.</summary>
    public abstract IReadOnlyList<string> PingsIn(Seen message);

    /// <summary>Something sent that would ring somebody: what <see cref="PingsIn"/> has to see.</summary>
    public abstract string RingsSomebody { get; }

    /// <summary>The secrets that the bot was given for this platform.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    protected abstract ChannelRef Make(int number);
}

/// <summary>A message or an answer as a person sees it.</summary>
/// <param name="Text">Everything that can be read in it.</param>
/// <param name="Raw">As it was sent.</param>
public sealed record Seen(string Id, string Text, string Raw)
{
    /// <summary>True for what only the one who asked sees.</summary>
    public bool IsPrivate { get; init; }
}
