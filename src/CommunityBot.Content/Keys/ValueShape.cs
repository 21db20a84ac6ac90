using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Keys;

/// <summary>What a value looks like, which decides what a key such as <c>start</c> or <c>event</c> means.</summary>
internal enum ValueShape
{
    /// <summary>Any value that is not blank.</summary>
    Any,

    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>A scalar with a date, which may be ambiguous, or a Unix timestamp.</summary>
    Date,

    /// <summary>A scalar that may have an hour.</summary>
    Hour,

    /// <summary>A scalar that is an hour or a range of hours, and has no date.</summary>
    HourOnly,

    /// <summary>A scalar that is not only an hour.</summary>
    NotHour,

    /// <summary>A scalar with letters that is no URL; it may be a Markdown link.</summary>
    Text,

    /// <summary>A text of at most a few lines that is no date and no URL, as a title is.</summary>
    Words,

    /// <summary>A URL.</summary>
    Link,

    /// <summary>A URL of an event at a service for events.</summary>
    EventLink,

    /// <summary>A map or a list.</summary>
    Collection,
}

/// <summary>Recognises the shape of a value.</summary>
internal static class ValueShapes
{
    /// <summary>Longer values are prose, in which a date or an hour may be about anything.</summary>
    private const int MaximumLength = 300;

    extension(ValueShape shape)
    {
        public bool Fits(HeaderValue value) => (shape, value) switch
        {
            (ValueShape.Any, _) => true,
            (ValueShape.Collection, _) => value is not HeaderValue.Scalar,
            (_, HeaderValue.Scalar { Text: var text }) => shape.Fits(text),
            _ => false,
        };

        private bool Fits(string text) => shape switch
        {
            ValueShape.Scalar => true,
            ValueShape.Text => text.Any(char.IsLetter) && (!text.Contains("://", StringComparison.Ordinal) ||
                text.Contains("](", StringComparison.Ordinal) || text.Contains("</a>", StringComparison.Ordinal)),
            ValueShape.Words => text.Length is > 2 and <= MaximumLength && text.Any(char.IsLetter) && !HasDate(text)
                && !IsHourOnly(text) && WebAddress.Read(text) is null,
            ValueShape.Link => WebAddress.Read(text) is not null,
            ValueShape.EventLink => WebAddress.Read(text) is { } uri && RegistrationLinks.IsRegistrationLink(uri),
            ValueShape.NotHour => !IsHourOnly(text),
            _ when text.Length > MaximumLength => false,
            ValueShape.Date => HasDate(text),
            ValueShape.Hour => HeaderHours.Read(text) is not null,
            ValueShape.HourOnly => IsHourOnly(text),
            _ => false,
        };
    }

    private static bool HasDate(string text) =>
        HumanDates.Find(text) is not null || HumanDates.IsAmbiguous(text) || UnixTime.Read(text) is not null;

    private static bool IsHourOnly(string text) =>
        text.Length < 60 && !HasDate(text) && HeaderHours.IsWrittenHour(text);
}
