using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>A run of text in one style. Text is literal: renderers escape it, so it cannot mention or link.</summary>
public abstract record Span
{
    private Span()
    {
    }

    public sealed record Plain(string Text) : Span;

    public sealed record Strong(string Text) : Span;

    public sealed record Emphasis(string Text) : Span;

    public sealed record Strikethrough(string Text) : Span;

    public sealed record Code(string Text) : Span;

    public sealed record Link(string Text, Uri Address) : Span;

    /// <summary>A channel, as its platform shows channels; elsewhere its reference.</summary>
    public sealed record Channel(ChannelRef Reference) : Span
    {
        /// <summary>What a platform's calendar is called in the reader's language.</summary>
        public Phrases Phrases { get; init; } = Phrases.English;
    }

    /// <summary>
    /// A person, as their platform shows people in an answer that only one reader sees, which notifies nobody;
    /// elsewhere their reference.
    /// </summary>
    public sealed record Person(ChannelRef Reference) : Span;

    /// <summary>
    /// A timestamp, shown in the reader's own time zone where the platform supports it, otherwise with its zone.
    /// </summary>
    public sealed record Timestamp(Instant At, DateTimeZone Zone, TimestampStyle Style) : Span
    {
        /// <summary>Language of the parts that the platform does not localize.</summary>
        public Phrases Phrases { get; init; } = Phrases.English;
    }

    /// <summary>
    /// From when to when something is, said once: in the reader's own time zone where the platform supports it,
    /// otherwise with its zone (<see cref="HoursText"/>).
    /// </summary>
    /// <param name="End">Null if unknown.</param>
    public sealed record Hours(Instant Start, Instant? End, DateTimeZone Zone) : Span
    {
        /// <summary>False for an entry of a programme, which is on the day of the programme.</summary>
        public bool HasDate { get; init; } = true;

        /// <summary>
        /// True where readers may be in another zone: platforms that show the reader's add the hours in
        /// <see cref="Zone"/>, as a second line with its label.
        /// </summary>
        public bool HasReadersElsewhere { get; init; }

        /// <summary>Language of the parts that the platform does not localize.</summary>
        public Phrases Phrases { get; init; } = Phrases.English;
    }
}

/// <summary>Format of a timestamp.</summary>
public enum TimestampStyle
{
    /// <summary>"Friday 29 May 2020, 13:00".</summary>
    DateAndTime,

    /// <summary>"Friday 29 May 2020".</summary>
    Date,

    /// <summary>"13:00".</summary>
    Time,

    /// <summary>"in 2 hours"; date and time on platforms without relative timestamps.</summary>
    Relative,
}
