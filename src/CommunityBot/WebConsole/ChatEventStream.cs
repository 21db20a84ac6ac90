using System.Collections.Concurrent;
using System.Threading.Channels;

using CommunityBot.Core.Platforms;

namespace CommunityBot.WebConsole;

/// <summary>Publishes events of the local chat to every open page.</summary>
internal sealed class ChatEventStream
{
    /// <summary>A slower page is disconnected and reloads the whole state.</summary>
    private const int MostWaiting = 256;

    private readonly ConcurrentDictionary<Channel<ChatEvent>, bool> listeners = [];

    public void Publish(ChatEvent happened)
    {
        foreach (var listener in listeners.Keys)
        {
            if (!listener.Writer.TryWrite(happened))
            {
                listener.Writer.TryComplete();
            }
        }
    }

    /// <summary>Events from now on, until the subscription is disposed; ends early if the page falls behind.</summary>
    public Subscription Subscribe()
    {
        var channel = Channel.CreateBounded<ChatEvent>(MostWaiting);
        listeners[channel] = true;
        return new Subscription(channel.Reader, () => listeners.TryRemove(channel, out _));
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

    public sealed record Said(ChatLogEntry Entry) : ChatEvent;

    public sealed record Changed(string Id, string Html) : ChatEvent;
}
