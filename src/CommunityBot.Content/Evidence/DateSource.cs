namespace CommunityBot.Content.Evidence;

/// <summary>Where the day of a page's event was found, which says how certain it is that there is an event.</summary>
internal enum DateSource
{
    /// <summary>No day was found.</summary>
    None,

    /// <summary>A key that only an event has, or a line labelled as one: "event_date: …", "When: …".</summary>
    EventKey,

    /// <summary>The key "date", which may be the day of publication.</summary>
    PlainKey,

    Title,

    /// <summary>A line of the text with a label for the day, or with nothing but a day and hours.</summary>
    Label,

    /// <summary>A sentence that invites to that day and an hour.</summary>
    Invitation,

    /// <summary>A sentence with a day counted from that of posting: "this Saturday", "tomorrow".</summary>
    Relative,

    /// <summary>A line that is only the day.</summary>
    DateLine,

    /// <summary>Another sentence.</summary>
    Sentence,

    /// <summary>The name of the file or of its folder.</summary>
    FileName,

    /// <summary>The name of a picture.</summary>
    Picture,
}
