namespace CommunityBot.Core.Content.Prose.Languages;

/// <summary>
/// The words one language uses around meetups. All languages are read at once, since pages mix them; a new one is one
/// more of these. Words are compared without case and accents; a '*' at the end stands for any ending.
/// </summary>
internal sealed record Vocabulary
{
    /// <summary>January first; every spelling and abbreviation.</summary>
    public required string[][] Months { get; init; }

    /// <summary>Monday first.</summary>
    public required string[][] Weekdays { get; init; }

    /// <summary>What follows the number of a day: "2nd", "1er".</summary>
    public required string[] Ordinals { get; init; }

    /// <summary>What may stand before or within a date: "the 12th of August".</summary>
    public required string[] DateFillers { get; init; }

    /// <summary>Between two times or two days.</summary>
    public required string[] To { get; init; }

    /// <summary>Before a time that begins something.</summary>
    public required string[] From { get; init; }

    /// <summary>After an hour.</summary>
    public required string[] Hour { get; init; }

    public required string[] Noon { get; init; }

    public required string[] Midnight { get; init; }

    public required string[] AgendaHeadings { get; init; }

    public required string[] TalkHeadings { get; init; }

    public required string[] SpeakerHeadings { get; init; }

    public required string[] AbstractHeadings { get; init; }

    public required string[] BioHeadings { get; init; }

    /// <summary>Before a speaker's name: "Talk by N".</summary>
    public required string[] By { get; init; }

    /// <summary>Between a person and an organisation.</summary>
    public required string[] At { get; init; }

    public required string[] And { get; init; }

    /// <summary>
    /// Said in brackets after a person or a talk, and no organisation: the language spoken, a recording, pronouns.
    /// </summary>
    public required string[] Asides { get; init; }

    /// <summary>Said of those who pay for it all.</summary>
    public required string[] Sponsoring { get; init; }

    public required string[] Online { get; init; }

    public required string[] Cancelled { get; init; }

    public required string[] Postponed { get; init; }

    public required string[] Tentative { get; init; }

    /// <summary>In the place of a name or a title that is not known yet.</summary>
    public required string[] ToBeConfirmed { get; init; }

    /// <summary>Said only of what has been.</summary>
    public required string[] Recap { get; init; }

    /// <summary>Said mostly of what has been.</summary>
    public required string[] RecapHints { get; init; }

    /// <summary>Before the meetup after this one.</summary>
    public required string[] NextMeetup { get; init; }

    public required string[] Registration { get; init; }

    public required string[] Recording { get; init; }

    /// <summary>Between a speaker and what they speak about.</summary>
    public required string[] Presenting { get; init; }

    /// <summary>Words of a programme that are no part of anybody's name.</summary>
    public required string[] NotNames { get; init; }

    /// <summary>What an untaught reader would take for a place in a header's or a table's key.</summary>
    public required string[] WhereKeys { get; init; }

    public required string[] WhenKeys { get; init; }

    public required string[] WhoKeys { get; init; }

    public required string[] TitleKeys { get; init; }

    /// <summary>What people are by profession.</summary>
    public required string[] Roles { get; init; }

    /// <summary>The last line of a programme, when nothing of it is left.</summary>
    public required string[] Endings { get; init; }

    /// <summary>Before a person whom a text introduces: "About N".</summary>
    public required string[] About { get; init; }

    /// <summary>Parts of street names.</summary>
    public required string[] Streets { get; init; }
}
