using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.WholeHost;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// One platform of the whole bot, with the project's own pages on a day in May 2020, and its controls for tests. One
/// bot serves all tests of a class; each test has its own channel.
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

    /// <summary>The bot's own commands, to compare help texts.</summary>
    public ICommandDispatcher Desk => Bot.Services.GetRequiredService<ICommandDispatcher>();

    /// <summary>All log lines of the bot.</summary>
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

    /// <summary>Creates an empty channel.</summary>
    public ChannelRef NewChannel() => Make(Interlocked.Increment(ref channels));

    /// <summary>The messages in a channel, oldest first.</summary>
    public abstract Task<IReadOnlyList<RenderedMessage>> MessagesAsync(ChannelRef channel);

    /// <summary>The next post is created, but its response is lost.</summary>
    public abstract void LoseNextAnswer();

    /// <summary>The next post is not created, and no response arrives.</summary>
    public abstract void LoseNextPost();

    /// <summary>A user deletes the message.</summary>
    public abstract Task DeleteAsync(ChannelRef channel, string messageId);

    /// <summary>From now on the platform refuses every post there; null if it never refuses one.</summary>
    public abstract ChannelRef? NewClosedChannel();

    /// <summary>A member sends a command, which may be unknown.</summary>
    public abstract Task<RenderedMessage> AskAsync(string command, string text = "");

    /// <summary>A member presses the button with this label on an existing message.</summary>
    public abstract Task<RenderedMessage> PressAsync(ChannelRef channel, RenderedMessage message, string label);

    /// <summary>All mentions in a payload that would notify someone.</summary>
    public abstract IReadOnlyList<string> PingsIn(RenderedMessage message);

    /// <summary>A payload with a mention, which <see cref="PingsIn"/> has to detect.</summary>
    public abstract string RingsSomebody { get; }

    /// <summary>The bot's secrets for this platform.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    protected abstract ChannelRef Make(int number);
}

/// <summary>A message or an answer as a reader sees it.</summary>
/// <param name="Text">All visible text.</param>
/// <param name="Raw">The payload as sent.</param>
public sealed record RenderedMessage(string Id, string Text, string Raw)
{
    /// <summary>True for an ephemeral answer.</summary>
    public bool IsPrivate { get; init; }
}
