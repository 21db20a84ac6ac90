namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// The words of one language used in event pages. All languages are matched at once, because pages mix them. Matching
/// ignores case and diacritics; a trailing '*' matches any suffix.
/// </summary>
internal sealed record Vocabulary
{
    /// <summary>January first; all spellings and abbreviations.</summary>
    public required string[][] Months { get; init; }

    /// <summary>Monday first.</summary>
    public required string[][] Weekdays { get; init; }

    /// <summary>Suffixes after the number of a day: "2nd", "1er".</summary>
    public required string[] Ordinals { get; init; }

    /// <summary>Words before or within a date: "the 12th of August".</summary>
    public required string[] DateFillers { get; init; }

    /// <summary>Words between two times or two days.</summary>
    public required string[] To { get; init; }

    /// <summary>Words before a start time.</summary>
    public required string[] From { get; init; }

    /// <summary>Words after an hour.</summary>
    public required string[] Hour { get; init; }

    public required string[] Noon { get; init; }

    public required string[] Midnight { get; init; }

    public required string[] AgendaHeadings { get; init; }

    public required string[] TalkHeadings { get; init; }

    public required string[] SpeakerHeadings { get; init; }

    public required string[] AbstractHeadings { get; init; }

    public required string[] BioHeadings { get; init; }

    /// <summary>Words before a speaker's name: "Talk by N".</summary>
    public required string[] By { get; init; }

    /// <summary>Words between a person and an organisation.</summary>
    public required string[] At { get; init; }

    public required string[] And { get; init; }

    /// <summary>
    /// Remarks in brackets after a person or talk that are not an organisation: the language, a recording, pronouns.
    /// </summary>
    public required string[] Asides { get; init; }

    /// <summary>Phrases about sponsors.</summary>
    public required string[] Sponsoring { get; init; }

    public required string[] Online { get; init; }

    public required string[] Cancelled { get; init; }

    public required string[] Postponed { get; init; }

    public required string[] Tentative { get; init; }

    /// <summary>Placeholders for an unknown name or title.</summary>
    public required string[] ToBeConfirmed { get; init; }

    /// <summary>Phrases that occur only in recaps.</summary>
    public required string[] Recap { get; init; }

    /// <summary>Phrases that occur mostly in recaps.</summary>
    public required string[] RecapHints { get; init; }

    /// <summary>Nouns for a gathering, as layouts, tags, folders and titles name it.</summary>
    public required string[] EventWords { get; init; }

    /// <summary>Nouns for an article, as layouts and folders name it.</summary>
    public required string[] PostWords { get; init; }

    /// <summary>Titles, tags and folders of minutes, notes, photos and reports of a past meetup.</summary>
    public required string[] RecapTitles { get; init; }

    /// <summary>Nouns at the edge of the title of a recap, beside one for a gathering: "May meetup: notes".</summary>
    public required string[] RecapNouns { get; init; }

    /// <summary>Words of a podcast or of its episodes.</summary>
    public required string[] Podcast { get; init; }

    /// <summary>Titles of newsletters and of other regular reports.</summary>
    public required string[] NewsTitles { get; init; }

    /// <summary>Titles of posts about software that was released.</summary>
    public required string[] ReleaseTitles { get; init; }

    /// <summary>Phrases that invite to a gathering or say that it will take place.</summary>
    public required string[] Invitations { get; init; }

    /// <summary>Words of a rule: "first Wednesday of every month".</summary>
    public required string[] Every { get; init; }

    /// <summary>Phrases that refer to the following meetup.</summary>
    public required string[] NextMeetup { get; init; }

    public required string[] Registration { get; init; }

    public required string[] Recording { get; init; }

    /// <summary>Phrases between a speaker and the topic.</summary>
    public required string[] Presenting { get; init; }

    /// <summary>Agenda words that are never part of a name.</summary>
    public required string[] NotNames { get; init; }

    /// <summary>Front matter or table keys that mean the location.</summary>
    public required string[] WhereKeys { get; init; }

    public required string[] WhenKeys { get; init; }

    public required string[] WhoKeys { get; init; }

    public required string[] TitleKeys { get; init; }

    /// <summary>Job titles.</summary>
    public required string[] Roles { get; init; }

    /// <summary>Titles of a closing agenda item.</summary>
    public required string[] Endings { get; init; }

    /// <summary>Phrases before an introduced person: "About N".</summary>
    public required string[] About { get; init; }

    /// <summary>Parts of street names.</summary>
    public required string[] Streets { get; init; }
}
