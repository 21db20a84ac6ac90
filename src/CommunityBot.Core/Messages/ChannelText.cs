using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>Tells organisers which channels a post is in.</summary>
public static class ChannelText
{
    /// <summary>The channels, separated by commas.</summary>
    public static RichText Of(IEnumerable<ChannelRef> channels, Phrases phrases) => RichText.Join(
        ", ", channels.Select(channel => RichText.Of(new Span.Channel(channel) { Phrases = phrases })));

    extension(Span.Channel channel)
    {
        /// <summary>The reference, for readers on another platform; of a calendar what it is.</summary>
        public string InWords => channel.Reference.CalendarWorkspaceId is null
            ? channel.Reference.ToString()
            : $"{channel.Reference.Platform}: {channel.Phrases.Organisers.Calendar}";
    }
}
