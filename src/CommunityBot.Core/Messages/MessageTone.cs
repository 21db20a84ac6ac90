using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Messages;

/// <summary>
/// The mood of a message, which platforms may show as a colour. The words of the message say the same, because not
/// everybody sees colours.
/// </summary>
public enum MessageTone
{
    None,

    /// <summary>A meetup that people can go to.</summary>
    Coming,

    /// <summary>It starts or runs now.</summary>
    Live,

    /// <summary>Something is new or not certain.</summary>
    Attention,

    /// <summary>It does not take place as it was announced.</summary>
    Off,

    Past,
}

/// <summary>The tones of meetups.</summary>
public static class MessageTones
{
    extension(MeetupState state)
    {
        public MessageTone Tone => state switch
        {
            MeetupState.Running => MessageTone.Live,
            MeetupState.Over => MessageTone.Past,
            MeetupState.Cancelled or MeetupState.Postponed or MeetupState.Gone => MessageTone.Off,
            MeetupState.Tentative or MeetupState.Undated => MessageTone.Attention,
            _ => MessageTone.Coming,
        };
    }

    extension(MeetupStatus status)
    {
        public MessageTone Tone => status switch
        {
            MeetupStatus.Cancelled or MeetupStatus.Postponed => MessageTone.Off,
            MeetupStatus.Tentative => MessageTone.Attention,
            _ => MessageTone.Coming,
        };
    }
}
