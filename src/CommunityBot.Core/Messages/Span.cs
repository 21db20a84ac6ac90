using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>A run of text in one style. Text is literal: renderers escape it, so it cannot mention or link.</summary>
public abstract record Span
{
    private Span()
    {
    }

    /// <summary>True for what only the second part of a <see cref="MessageFingerprint"/> contains.</summary>
    public bool IsSupplement { get; init; }

    public sealed record Plain(string Text) : Span;

    public sealed record Strong(string Text) : Span;

    public sealed record Emphasis(string Text) : Span;

    public sealed record Strikethrough(string Text) : Span;

    public sealed record Code(string Text) : Span;

    public sealed record Link(string Text, Uri Address) : Span;

    /// <summary>
    /// A timestamp, shown in the reader's own time zone where the platform supports it, otherwise with its zone.
    /// </summary>
    public sealed record Timestamp(Instant At, DateTimeZone Zone, TimestampStyle Style) : Span
    {
        /// <summary>
        /// True if the text beside it contains the venue's time and zone, so that renderers do not add them.
        /// </summary>
        public bool HasVenueTimeBeside { get; init; }

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
