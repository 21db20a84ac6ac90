using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>
/// A stretch of text in one style. Text is literal: renderers escape it, and none of it can ping or link.
/// </summary>
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

    /// <summary>
    /// A moment, shown in the reader's own zone where the platform can, with a fallback that names the zone.
    /// </summary>
    public sealed record Timestamp(Instant At, DateTimeZone Zone, TimestampStyle Style) : Span
    {
        /// <summary>
        /// True when the text beside it names the venue's hour and zone, so that no renderer need add them.
        /// </summary>
        public bool IsExplained { get; init; }

        /// <summary>For what the platform does not word by itself.</summary>
        public Phrases Phrases { get; init; } = Phrases.English;
    }
}

/// <summary>How a moment is shown.</summary>
public enum TimestampStyle
{
    /// <summary>"Friday 29 May 2020, 13:00".</summary>
    DateAndTime,

    /// <summary>"Friday 29 May 2020".</summary>
    Date,

    /// <summary>"13:00".</summary>
    Time,

    /// <summary>"in 2 hours"; where a platform cannot count, the date and time.</summary>
    Relative,
}
