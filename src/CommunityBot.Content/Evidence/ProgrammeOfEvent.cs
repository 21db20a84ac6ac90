using CommunityBot.Content.Pages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A page that is not an event has no agenda and no speakers: the hours in it are those of a podcast's chapters or of
/// a log, and the names those of authors, guests and winners. What the header lists under such a key stays.
/// </summary>
internal static class ProgrammeOfEvent
{
    /// <summary>The page without what only looked like an agenda or a speaker; any other page as it is.</summary>
    public static Meetup Withhold(Page page, Meetup read)
    {
        if (read.Kind is not MeetupKind.NotAnEvent || page.IsDataOnly || page.Class.IsEvent
            || (read.Agenda.Count == 0 && read.Speakers.Count == 0))
        {
            return read;
        }

        var hasTalks = page.Header.Find(HeaderKeys.Talks) is not null;
        var hasSpeakers = hasTalks || page.Header.Find(HeaderKeys.Speakers) is not null;
        if (!hasTalks && read.Agenda.Count > 0)
        {
            page.Trace.Rejected("agenda", $"{read.Agenda.Count} items", "the page is not an event", null);
        }

        if (!hasSpeakers)
        {
            foreach (var speaker in read.Speakers)
            {
                page.Trace.Rejected("speakers", speaker.Name, "the page is not an event", null);
            }
        }

        return read with
        {
            Agenda = hasTalks ? read.Agenda : [],
            Speakers = hasSpeakers ? read.Speakers : [],
        };
    }
}
