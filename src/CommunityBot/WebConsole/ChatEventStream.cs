using System.Collections.Concurrent;
using System.Threading.Channels;

using CommunityBot.Core.Platforms;

namespace CommunityBot.WebConsole;

/// <summary>Publishes events of the local chat to every open page.</summary>
internal sealed class ChatEventStream
{
    /// <summary>A slower page is disconnected and reloads the whole state.</summary>
    private const int BufferSize = 256;

    private readonly ConcurrentDictionary<Channel<ChatEvent>, bool> subscribers = [];
    private long published;

    /// <summary>How many events there were.</summary>
    public long Published => Interlocked.Read(ref published);

    public void Publish(ChatEvent chatEvent)
    {
        Interlocked.Increment(ref published);
        foreach (var subscriber in subscribers.Keys)
        {
            if (!subscriber.Writer.TryWrite(chatEvent))
            {
                subscriber.Writer.TryComplete();
            }
        }
    }

    /// <summary>Events from now on, until the subscription is disposed; ends early if the page falls behind.</summary>
    public Subscription Subscribe()
    {
        var channel = Channel.CreateBounded<ChatEvent>(BufferSize);
        subscribers[channel] = true;
        return new Subscription(channel.Reader, () => subscribers.TryRemove(channel, out _));
    }

    /// <summary>One page's subscription.</summary>
    public sealed class Subscription(ChannelReader<ChatEvent> events, Action end) : IDisposable
    {
        public ChannelReader<ChatEvent> Events => events;

        public void Dispose() => end();
    }
}

/// <summary>An event in the local chat. The nested types are the only cases.</summary>
internal abstract record ChatEvent
{
    private ChatEvent()
    {
    }

    public sealed record Posted(ChatLogEntry Entry) : ChatEvent;

    public sealed record Edited(string Id, string Html) : ChatEvent;
}
