namespace CommunityBot.Core.Matching;

/// <summary>Where a word of a page is, from the most to the least telling place.</summary>
internal enum SearchField
{
    /// <summary>The title of the meetup, its series and its ids; the name of a speaker.</summary>
    Name,

    /// <summary>The title of a talk.</summary>
    Talk,

    /// <summary>The organisation and role of a speaker.</summary>
    Organisation,

    /// <summary>Entries of the programme that nobody presents, tracks, and those who pay for the evening.</summary>
    Topic,

    /// <summary>The place and the room.</summary>
    Place,

    /// <summary>Descriptions, abstracts, takeaways and biographies.</summary>
    Description,
}
