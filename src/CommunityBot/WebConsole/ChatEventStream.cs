using System.Collections.Concurrent;
using System.Threading.Channels;

using CommunityBot.Core.Platforms;

namespace CommunityBot.WebConsole;

/// <summary>What happens in the local chat, told to every page that is open.</summary>
internal sealed class ChatEventStream
{
    /// <summary>A page that reads slower than this is behind anyway and asks for the whole state again.</summary>
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

    /// <summary>
    /// What happens from now on, until the listening is disposed; ends early for one that falls behind.
    /// </summary>
    public Subscription Subscribe()
    {
        var channel = Channel.CreateBounded<ChatEvent>(MostWaiting);
        listeners[channel] = true;
        return new Subscription(channel.Reader, () => listeners.TryRemove(channel, out _));
    }

    /// <summary>One page's ear.</summary>
    public sealed class Subscription(ChannelReader<ChatEvent> events, Action end) : IDisposable
    {
        public ChannelReader<ChatEvent> Events => events;

        public void Dispose() => end();
    }
}

/// <summary>Something that happened in the local chat. The nested cases are all there are.</summary>
internal abstract record ChatEvent
{
    private ChatEvent()
    {
    }

    public sealed record Said(ChatLogEntry Entry) : ChatEvent;

    public sealed record Changed(string Id, string Html) : ChatEvent;
}
